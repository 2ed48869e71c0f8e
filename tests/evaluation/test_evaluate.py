"""`make evaluate` as a whole, on a small folder of our own: what it prints, writes and misses."""

import json
import re
import shutil
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.__main__ import main
from tests.evaluation.figures import OURS, Measure
from tests.evaluation.small_folder import GRADED, make

Report = dict[str, Any]

PRINTED = "printed.txt"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def reports(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one run of everything in its short form."""
    out = tmp_path_factory.mktemp("out")
    with (out / PRINTED).open("w", encoding="utf-8") as printed, redirect_stdout(printed):
        assert main([str(data), "--out", str(out)], short=True) == 0
    return out


def _json(reports: Path) -> Report:
    found: Report = json.loads((reports / "evaluation.json").read_text(encoding="utf-8"))
    return found


def _of(report: Report, measure: Measure, system: str = OURS) -> dict[tuple[str, str], Report]:
    return {
        (each["group"], each["name"]): each
        for each in report["figures"]
        if each["measure"] == measure and each["system"] == system
    }


def test_every_measure_has_figures_of_ours(reports: Path) -> None:
    report = _json(reports)

    assert {each["measure"] for each in report["figures"] if each["system"] == OURS} == set(Measure)
    assert report["failures"] == []


def test_words_of_clean_pdfs_are_found_and_none_is_joined(reports: Path) -> None:
    text = _of(_json(reports), Measure.TEXT)

    assert text["", "words found"]["value"] == pytest.approx(1, abs=0.005)
    assert text["", "words joined"]["value"] == 0
    assert text["", "words found"]["reached"] is True


def test_extractors_stand_beside_ours(reports: Path) -> None:
    systems = {each["system"] for each in _json(reports)["figures"] if each["measure"] == Measure.TEXT}

    assert systems >= {OURS, "pypdf", "pypdfium2"}


def test_jobs_of_layouts_are_held_against_their_truth(reports: Path) -> None:
    facts = _of(_json(reports), Measure.FACTS)

    for fact in ("job title F1", "employer F1", "job start F1", "job end F1"):
        figure = facts["awkward layouts", fact]
        assert figure["low"] <= figure["value"] <= figure["high"]
        assert figure["reached"] is (figure["value"] >= figure["target"]["limit"])


def test_ranking_is_beside_every_baseline_with_its_paired_difference(reports: Path) -> None:
    report = _json(reports)
    role = "Call Center Director"
    ours = _of(report, Measure.RANKING)

    for baseline in ("keyword share", "BM25", "TF-IDF cosine", "static-vector cosine"):
        theirs = _of(report, Measure.RANKING, baseline)[role, "nDCG@10"]["value"]
        difference = ours[f"{role}, ours less theirs", f"nDCG@10 above {baseline}"]
        assert difference["value"] == pytest.approx(ours[role, "nDCG@10"]["value"] - theirs)
        assert difference["reached"] is (difference["low"] > 0)
    assert ours[role, "nDCG@10"]["count"] == GRADED


def test_what_the_folder_lacks_is_said(reports: Path) -> None:
    missing = {(each["measure"], each["what"]) for each in _json(reports)["missing"]}

    assert (Measure.FACTS, "months of management within 12") in missing
    assert (Measure.FACTS, "led customer service") in missing


def test_page_holds_every_figure_and_needs_nothing_else(reports: Path) -> None:
    page = (reports / "evaluation.html").read_text(encoding="utf-8")

    shown = {each["name"] for each in _json(reports)["figures"]}
    assert [name for name in shown if name.replace("'", "&#x27;") not in page] == []
    assert page.count("<svg") >= len(Measure)
    assert "Missing" in page
    assert re.findall(r'(?:src|href)="(?!#)', page) == []
    assert re.findall(r"url\((?!#)|<script|@import", page) == []


def test_table_shows_ours_the_others_the_targets_and_what_is_missing(reports: Path) -> None:
    printed = (reports / PRINTED).read_text(encoding="utf-8")

    for shown in ("words found", "pypdf", "at least 99.5%", "line rules", "nDCG@10", "Missing: facts:"):
        assert shown in printed
    assert f"written: {reports / 'evaluation.html'}" in printed


def test_some_measures_can_be_run_alone(data: Path, tmp_path: Path) -> None:
    status = main([str(data), "--only", "linking", "--out", str(tmp_path)], short=True)

    assert status == 0
    assert {each["measure"] for each in _json(tmp_path)["figures"]} == {Measure.LINKING}


def test_folder_of_layouts_alone_is_measured_as_far_as_it_goes(data: Path, tmp_path: Path) -> None:
    layouts = tmp_path / "data" / "layouts"
    shutil.copytree(data / "layouts", layouts)
    (layouts / "odd.truth.json").write_text('["no object"]', encoding="utf-8")

    status = main([str(tmp_path / "data"), "--only", "facts,ranking", "--out", str(tmp_path)], short=True)

    report = _json(tmp_path)
    assert status == 0
    assert ("awkward layouts", "job title F1") in _of(report, Measure.FACTS)
    assert [(each["what"], each["needs"]) for each in report["missing"] if "MiniLM" not in each["what"]] == [
        ("the facts of 1 of 3 layouts", "a readable PDF beside a well-formed odd.truth.json"),
        ("graded resumes", "resumes/grades.jsonl and resumes/graded/*.pdf"),
        ("graded resumes", "resumes/grades.jsonl and resumes/graded/*.pdf"),
    ]


@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_folder_with_nothing_to_measure_gets_one_line_and_status_2(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main([str(tmp_path / folder)])

    lines = capsys.readouterr().err.splitlines()
    assert status == 2
    assert len(lines) == 1
    assert "resumes/grades.jsonl" in lines[0]


def test_unknown_measure_is_refused_with_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([str(tmp_path), "--only", "beauty"])

    assert "text, facts, skills" in capsys.readouterr().err
