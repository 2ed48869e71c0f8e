"""Weighing anew: other points for the same levels, which still add up and come to the same every time."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.matching.engine import match
from hiring.matching.report import MatchReport
from hiring.matching.weighing import (
    NothingWeighs,
    digest,
    factors_of,
    levels,
    reweighed,
    scores,
    stored,
    weights,
)
from roles.enums import CriterionKind
from roles.reading.scoring import contribution
from tests.factories.models import make_reading
from tests.factories.readings import Draft, nurse_manager

REPORT = match(make_reading(), nurse_manager(), role_version="nurse-manager/1")
KEYS = [*CriterionKind, *(item.id for item in REPORT.criteria)]
FACTORS = st.dictionaries(
    st.sampled_from(KEYS), st.decimals("0.05", 5, places=2, allow_nan=False), min_size=1, max_size=6
)


def points(report: MatchReport, kind: CriterionKind) -> Decimal:
    return sum((item.weight for item in report.criteria if item.kind is kind), Decimal(0))


def test_a_kind_that_counts_twice_gains_what_the_others_lose() -> None:
    skills, others = points(REPORT, CriterionKind.SKILL), 100 - points(REPORT, CriterionKind.SKILL)

    found = points(reweighed(REPORT, {"skill": Decimal(2)}), CriterionKind.SKILL)

    assert float(found) == pytest.approx(float(100 * 2 * skills / (2 * skills + others)), abs=0.5)


def test_a_criterion_that_does_not_count_brings_nothing() -> None:
    criterion = max(REPORT.criteria, key=lambda item: item.weight)

    found = reweighed(REPORT, {criterion.id: Decimal(0)})

    same = next(item for item in found.criteria if item.id == criterion.id)
    assert (same.weight, same.contribution) == (Decimal(0), Decimal(0))
    assert sum(item.weight for item in found.criteria) == 100


def test_the_factor_of_a_kind_and_of_a_criterion_both_count() -> None:
    criterion = max(REPORT.criteria, key=lambda item: item.weight)
    both = {criterion.kind.value: Decimal("0.5"), criterion.id: Decimal(2)}
    others = {
        item.id: Decimal("0.5")
        for item in REPORT.criteria
        if item.kind is criterion.kind and item.id != criterion.id
    }

    assert reweighed(REPORT, both) == reweighed(REPORT, others)


@given(FACTORS)
def test_a_score_is_exactly_the_sum_of_its_points(factors: dict[str, Decimal]) -> None:
    found = reweighed(REPORT, factors)

    assert found.score == sum(item.contribution for item in found.criteria)
    assert sum(item.weight for item in found.criteria) == 100
    assert [contribution(item.weight, item.level) for item in found.criteria] == [
        item.contribution for item in found.criteria
    ]


@given(FACTORS)
def test_a_stored_report_comes_to_the_same_bytes(factors: dict[str, Decimal]) -> None:
    again = MatchReport.model_validate_json(REPORT.model_dump_json())

    assert (
        reweighed(again, factors_of(stored(factors))).model_dump_json()
        == reweighed(REPORT, factors).model_dump_json()
    )


@given(FACTORS)
def test_scores_of_levels_alone_are_those_of_the_reports(factors: dict[str, Decimal]) -> None:
    found = scores([levels(REPORT)], weights(REPORT.criteria, factors))

    assert found == [reweighed(REPORT, factors).score]


def test_all_but_points_stays() -> None:
    found = reweighed(REPORT, {"duty": Decimal(3)})

    assert (found.gates, found.flags, found.confidence) == (REPORT.gates, REPORT.flags, REPORT.confidence)
    assert levels(found) == levels(REPORT)


def test_factors_of_one_change_nothing() -> None:
    assert digest({"skill": Decimal("1.00")}) == digest({}) == ""
    assert reweighed(REPORT, {"skill": Decimal("1.00")}) is REPORT


def test_a_digest_is_of_what_the_factors_are_not_how_they_are_written() -> None:
    one = digest({"skill": Decimal("2.0"), "duty": Decimal("0.5")})

    assert one == digest({"duty": Decimal("0.50"), "skill": Decimal(2), "kpi": Decimal(1)})
    assert one != digest({"duty": Decimal("0.5"), "skill": Decimal(3)})


def test_weights_that_leave_nothing_are_refused() -> None:
    with pytest.raises(NothingWeighs, match="at least one requirement has to bring points"):
        reweighed(REPORT, {kind: Decimal(0) for kind in CriterionKind})


def test_a_resume_that_could_not_be_understood_stays_without_a_score() -> None:
    reading = Draft(readable=False).sentence("Ich war Stationsleiterin.").reading()
    report = match(reading, nurse_manager(), role_version="nurse-manager/1")

    assert reweighed(report, {"skill": Decimal(2)}) == report
