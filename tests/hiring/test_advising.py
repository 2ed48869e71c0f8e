"""Which advice comes first."""

from decimal import Decimal

from hiring.advising import MOST, advice_of
from hiring.matching.report import CriterionResult, Gate, GateResult, MatchReport, Versions
from roles.enums import CriterionKind

VERSIONS = Versions(role="nurse-manager/1", engine="4", as_of="2026-03-02")


def result(name: str, weight: int, points: int = 0, advice: str = "Show it.") -> CriterionResult:
    return CriterionResult(
        name, CriterionKind.SKILL, name, Decimal(weight), 1, Decimal(points), "Listed only.", advice
    )


def report(*criteria: CriterionResult, gates: tuple[Gate, ...] = ()) -> MatchReport:
    return MatchReport(file="", score=Decimal(0), gates=gates, criteria=criteria, versions=VERSIONS)


def test_must_haves_that_are_not_met_come_before_what_weighs_more() -> None:
    gates = (Gate("a", GateResult.NO_EVIDENCE, ""), Gate("b", GateResult.MET, ""))

    found = advice_of(report(result("b", 50), result("c", 30, 25), result("a", 1), gates=gates))

    assert [(each.result.id, each.gate) for each in found] == [
        ("a", GateResult.NO_EVIDENCE),
        ("b", None),
        ("c", None),
    ]


def test_only_the_advice_that_would_change_most_is_given() -> None:
    weighed = [result(f"s{weight}", weight) for weight in range(1, 20)]

    found = advice_of(report(*weighed, result("none", 99, advice="")))

    assert [each.result.id for each in found] == [f"s{weight}" for weight in range(19, 19 - MOST, -1)]
