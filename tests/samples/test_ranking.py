"""The engine on the sample resumes: does it rank as their writers judged, and better than free tools do?

Thirty-six resumes are few and they are ours: this notices a fall, it proves no figure.
"""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from hiring.matching.engine import match
from hiring.matching.report import MatchReport
from hiring.reading.record import ResumeReading
from hiring.reading.resumes import read_resume
from roles.reading import profiles_yaml
from roles.reading.files import extract
from roles.reading.profile import Profile
from tests.evaluation.baselines import BASELINES
from tests.evaluation.metrics import ndcg, spearman
from tests.factories.resume_files.persona import Persona, load
from tests.factories.resume_files.quirks import Quirk

SEEDS = Path(__file__).parents[2] / "seeds"
ROLES = ("director", "manager")
DEPTH = 10
LEAST_NDCG, LEAST_SPEARMAN = 0.85, 0.8
TRICKS = {Quirk.KEYWORD_STUFFED: "keyword_stuffing", Quirk.HIDDEN_TEXT: "hidden_text"}


@cache
def samples() -> tuple[tuple[Persona, ResumeReading], ...]:
    return tuple((each, _read(each)) for each in load())


def _read(each: Persona) -> ResumeReading:
    document = extract(SEEDS / "resumes" / each.file)
    return read_resume(document, file=each.file, sha256="0" * 64, received=date(2026, 11, 21))


@cache
def profile(role: str) -> Profile:
    return profiles_yaml.load(SEEDS / "roles" / f"call-center-{role}.yaml")


@cache
def reports(role: str) -> tuple[MatchReport, ...]:
    return tuple(match(reading, profile(role), role_version=role) for _, reading in samples())


def fits(role: str) -> list[float]:
    return [float(getattr(each.fit, role)) for each, _ in samples()]


def scores(role: str) -> list[float]:
    return [float(report.score or 0) for report in reports(role)]


@pytest.mark.parametrize("role", ROLES)
def test_engine_ranks_as_the_writers_of_the_resumes_judged(role: str) -> None:
    assert ndcg(fits(role), scores(role), DEPTH) >= LEAST_NDCG
    assert spearman(fits(role), scores(role)) >= LEAST_SPEARMAN


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", BASELINES)
def test_engine_ranks_better_than_a_free_tool(role: str, name: str) -> None:
    query = "\n".join([profile(role).title, *(duty.text for duty in profile(role).duties)])
    texts = [reading.text for _, reading in samples()]

    theirs = BASELINES[name](query, texts)

    assert spearman(fits(role), scores(role)) > spearman(fits(role), theirs)


@pytest.mark.parametrize("role", ROLES)
def test_contributions_add_up_to_every_score(role: str) -> None:
    for report in reports(role):
        printed = report.model_dump(mode="json")
        if report.score is not None:
            assert sum(result["contribution"] for result in printed["criteria"]) == printed["score"]


@pytest.mark.parametrize("role", ROLES)
def test_every_quote_stands_in_the_resume_where_it_says(role: str) -> None:
    for (_, reading), report in zip(samples(), reports(role), strict=True):
        for result in report.criteria:
            for span in result.evidence:
                assert reading.text[span.start : span.end] == span.quote


def test_tricks_are_flagged_and_nobody_else_is() -> None:
    for (each, _), report in zip(samples(), reports("director"), strict=True):
        tricks = {code for quirk, code in TRICKS.items() if quirk in each.quirks}
        assert {flag.code for flag in report.flags} & set(TRICKS.values()) == tricks, each.file
