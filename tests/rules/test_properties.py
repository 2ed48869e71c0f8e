"""What holds of any text at all, however odd: nothing crashes, scores add up, twice is the same."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roles.reading.errors import UnreadableFile
from roles.reading.files import extract
from roles.reading.files.plain import read_plain
from roles.reading.role_documents import read_role
from roles.reading.text import FileKind
from tests.evaluation import trials
from tests.evaluation.fuzz import adds_up, damaged, with_odd_values
from tests.evaluation.robustness import SAMPLES
from tests.factories import structured
from tests.factories.hostile import roles

TARGETS = (roles.seeded()[1], *roles.written())
PIECES = (
    "Experience", "EDUCATION", "Skills:", "03/2019 - present", "2015 to 2012", "since 1850", "Jan 2024 –",
    "Nurse Manager, Hill Hospital", "Data Engineer | Acme Ltd | Leeds", "• Led 12 people", "BSc, MSc, PhD",
    "- cut costs by 400%", "from 5% to -3%", "$$$ 1,000,000,000,000 a year", "Page 1 of 1", "-----",
    "Leadership, Leadership, Leadership", "\t", "Ada Obi", "ada@example.org", "# Heading", "|a|b|c|",
    "\u200b\u202e", "ﬁﬂ", "Ⅳ", "İı",
)  # fmt: skip
lines = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(st.characters(codec="utf-8"), max_size=60)), max_size=25
)
odd = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@odd
@given(lines, st.sampled_from(TARGETS))
def test_any_text_gives_a_report_that_adds_up_twice_the_same(texts: list[str], target: roles.Target) -> None:
    text = "\n".join(texts)
    try:
        reports = [trials.matched(trials.read_text(text), target) for _ in range(2)]
    except UnreadableFile:
        return

    assert adds_up(reports[0])
    assert reports[0].model_dump_json() == reports[1].model_dump_json()


@odd
@given(lines, st.sampled_from(TARGETS))
def test_every_quote_of_any_text_stands_where_it_says(texts: list[str], target: roles.Target) -> None:
    try:
        reading = trials.read_text("\n".join(texts))
    except UnreadableFile:
        return

    spans = [span for result in trials.matched(reading, target).criteria for span in result.evidence]

    assert all(reading.text[span.start : span.end] == span.quote for span in spans)


@odd
@given(lines)
def test_any_text_is_a_role_with_true_citations_or_refused(texts: list[str]) -> None:
    try:
        document = read_plain("\n".join(texts).encode(), FileKind.TEXT)
        profile = read_role(document, "role.txt")
    except UnreadableFile:
        return

    assert all(
        document.text[citation.start : citation.end] == citation.quote
        for duty in profile.duties
        for citation in duty.citations
    )


@pytest.mark.parametrize("seed", range(12))
def test_json_resume_with_odd_values_is_read_or_refused(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 - a repeatable choice, no secret
    path = tmp_path / "odd.json"
    path.write_text(json.dumps(with_odd_values(json.loads(structured.AWKWARD.read_text()), chance)))
    try:
        reading = trials.read_document(extract(path), path.name)
    except UnreadableFile:
        return

    assert adds_up(trials.matched(reading, TARGETS[0]))
    assert "\0" not in reading.text
    assert reading.text.encode()


@pytest.mark.parametrize("seed", range(12))
def test_damaged_file_is_read_or_refused(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 - a repeatable choice, no secret
    source = chance.choice([path for path in sorted(SAMPLES.iterdir()) if path.suffix != ".txt"])
    path = tmp_path / f"damaged{source.suffix}"
    path.write_bytes(damaged(source.read_bytes(), chance))
    try:
        reading = trials.read_document(extract(path), path.name)
    except UnreadableFile:
        return

    assert adds_up(trials.matched(reading, TARGETS[0]))
