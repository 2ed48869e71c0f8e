"""Nothing on the explaining pages is fixed: each definition that changes shows, and none goes untold."""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.template.loader import render_to_string
from pydantic import ValidationError

from hiring.matching import reporting
from hiring.matching.report import ConfidenceLevel, DoubtCode, FlagCode, GateResult, PayResult, Versions
from hiring.matching.reporting import Reporting
from hiring.matching.view.unread import NEVER_READ
from hiring.pages.explaining import definitions
from hiring.pages.explaining.measured import SHIPPED, measured
from hiring.pages.explaining.pages import for_applicants, for_reviewers
from roles.enums import CentreKind, CriterionKind, Necessity, RoleLevel
from roles.pages.words import KINDS, NECESSITIES
from roles.reading import scoring
from roles.reading.scoring import Scoring

# Thresholds of comparing texts and of finding tricks: a page that told them would only help the tricks.
UNTOLD_PARTS = ("likeness", "sure", "stuffing", "copying")
FILES = (scoring.FILE, reporting.FILE)
VALUE = re.compile(r"\{\w+\}")


def pages(model: Scoring, told: Reporting) -> dict[str, str]:
    """Both pages' words, white space as one."""
    contexts = {
        "reviewer": for_reviewers(model, told, None, None),
        "applicant": for_applicants(model, told, None),
    }
    rendered = {
        name: render_to_string(f"hiring/explaining/{name}.html", context)
        for name, context in contexts.items()
    }
    return {name: " ".join(re.sub(r"<[^>]+>", " ", html).split()) for name, html in rendered.items()}


def leaves(part: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Every text and number of the definitions, with the way to it."""
    items = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    if isinstance(part, dict | list):
        for key, inner in items:
            yield from leaves(inner, (*path, key))
    else:
        yield path, part


def put(part: Any, path: tuple[Any, ...], value: Any) -> None:
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value


def marked(file: Path) -> tuple[Any, dict[tuple[Any, ...], str]]:
    """The definitions of a file with a mark in every text, and the mark of each."""
    found = yaml.safe_load(file.read_text(encoding="utf-8"))
    marks = {}
    for number, (path, value) in enumerate(list(leaves(found))):
        if isinstance(value, str) and value and path[-1] != "kind" and not VALUE.fullmatch(value):
            marks[path] = f"mark{number:04}x"
            put(found, path, f"{value} {marks[path]}")
    return found, marks


def test_every_text_of_the_definitions_is_told_on_a_page() -> None:
    model, of_model = marked(scoring.FILE)
    told, of_told = marked(reporting.FILE)

    found = " ".join(pages(Scoring.model_validate(model), Reporting.model_validate(told)).values())

    untold = [path for path, mark in (of_model | of_told).items() if mark not in found]
    assert untold == []


def numbers(file: Path) -> list[tuple[Any, ...]]:
    found = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [
        path
        for path, value in leaves(found)
        if isinstance(value, int | float) and not isinstance(value, bool) and path[0] not in UNTOLD_PARTS
    ]


@pytest.mark.parametrize("file", FILES, ids=["scoring", "reporting"])
def test_every_number_of_the_definitions_changes_a_page(file: Path) -> None:
    model, told = (yaml.safe_load(each.read_text(encoding="utf-8")) for each in FILES)
    before = pages(Scoring.model_validate(model), Reporting.model_validate(told))

    unchanged = []
    for path in numbers(file):
        changed = yaml.safe_load(file.read_text(encoding="utf-8"))
        put(changed, path, other(changed, path))
        model_now, told_now = (changed, told) if file == scoring.FILE else (model, changed)
        if pages(Scoring.model_validate(model_now), Reporting.model_validate(told_now)) == before:
            unchanged.append(path)

    assert unchanged == []


def other(definitions: Any, path: tuple[Any, ...]) -> Any:
    """Another number that is valid in the same place."""
    value = definitions
    for key in path:
        value = value[key]
    return value + 7 if isinstance(value, int) else (0.37 if 0 <= value <= 1 else value + 7)


def test_a_serious_doubt_made_slight_shows() -> None:
    told = yaml.safe_load(reporting.FILE.read_text(encoding="utf-8"))
    before = pages(scoring.load(), Reporting.model_validate(told))["reviewer"]
    told["confidence"]["doubts"]["no_dates"]["serious"] = False

    assert pages(scoring.load(), Reporting.model_validate(told))["reviewer"] != before


def test_tricks_doubts_and_notes_look_different() -> None:
    styles = {flag.name: flag.style for flag in definitions.flags(reporting.load())}

    shown = [styles[name] for name in ("keyword stuffing", "no dates", "overqualified")]
    assert shown == ["alarm", "partly", ""]


@pytest.mark.parametrize(
    ("part", "members"),
    [
        (("flags",), FlagCode),
        (("gates",), GateResult),
        (("kinds",), CriterionKind),
        (("necessities",), Necessity),
        (("contexts",), CentreKind),
        (("pay",), PayResult),
        (("confidence", "levels"), ConfidenceLevel),
        (("confidence", "doubts"), DoubtCode),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else "",
)
def test_nothing_can_be_added_without_its_explanation(part: tuple[str, ...], members: type[StrEnum]) -> None:
    told = yaml.safe_load(reporting.FILE.read_text(encoding="utf-8"))
    inner = told
    for name in part:
        inner = inner[name]
    last = str(list(members)[-1])
    removed = inner.pop(last)

    with pytest.raises(ValidationError, match=f"not explained: {last}"):
        Reporting.model_validate(told)
    with pytest.raises(ValidationError, match="invented"):
        Reporting.model_validate(_with(told, part, {last: removed, "invented": removed}))


def _with(told: Any, part: tuple[str, ...], more: dict[str, Any]) -> Any:
    inner = told
    for name in part:
        inner = inner[name]
    inner.update(more)
    return told


def test_every_kind_necessity_and_version_has_its_words() -> None:
    assert (set(KINDS), set(NECESSITIES)) == (set(CriterionKind), set(Necessity))
    assert set(definitions.VERSIONS) == set(Versions.model_fields)


def test_a_scoring_model_that_leaves_a_kind_or_level_out_is_refused() -> None:
    for part, key in (("examples", "kpi"), ("advice", "skill"), ("unstated_months", "director")):
        model = yaml.safe_load(scoring.FILE.read_text(encoding="utf-8"))
        del model[part][key]
        with pytest.raises(ValidationError, match=f"{part}: missing or not wanted: {key}"):
            Scoring.model_validate(model)


def test_all_that_is_never_read_is_on_both_pages() -> None:
    found = pages(scoring.load(), reporting.load())

    untold = {item.what for item in NEVER_READ for html in found.values() if item.kept_out not in html}
    assert untold == set()


def test_levels_that_a_director_decides_on_are_named() -> None:
    assert definitions.leading(scoring.load()) == ["manager", "director", "executive"]
    assert [step.name for step in definitions.ladder(scoring.load())] == [
        level.replace("_", " ") for level in RoleLevel
    ]


def test_what_was_measured_last_is_told_with_what_was_not_reached(tmp_path: Path) -> None:
    file = tmp_path / "evaluation.json"
    figure = {
        "measure": "ranking", "name": "nDCG@10", "value": 0.61, "low": 0.25, "high": 0.87, "count": 61,
        "unit": "number", "target": {"limit": 0.85, "at_most": False}, "reached": False, "system": "ours",
    }  # fmt: skip
    baseline = figure | {"system": "BM25", "target": None, "reached": None}
    content = {"made": "2026-11-21T20:00:00", "figures": [figure, baseline], "missing": []}
    file.write_text(json.dumps(content), encoding="utf-8")

    found = measured([tmp_path / "none.json", file])
    html = render_to_string("hiring/explaining/limits.html", {"measured": found})

    assert found is not None
    assert [(each.words, each.interval, each.asked) for each in found.told] == [
        ("0.61", "0.25 to 0.87", "at least 0.85")
    ]
    assert "not reached" in html


def test_without_an_evaluation_the_page_says_how_to_make_one(tmp_path: Path) -> None:
    damaged = tmp_path / "evaluation.json"
    damaged.write_text("{", encoding="utf-8")

    assert measured([tmp_path / "none.json", damaged]) is None
    assert "make evaluate" in render_to_string("hiring/explaining/limits.html", {"measured": None})


def test_the_program_comes_with_what_was_measured_of_it() -> None:
    found = measured([SHIPPED])

    assert found is not None
    assert {"text", "facts", "ranking"} <= {figure.measure for figure in found.told}
