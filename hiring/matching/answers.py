"""What a criterion comes to in a report: a result in points, and a gate where it is a must-have."""

from decimal import Decimal

from hiring.matching.assessment import Assessment
from hiring.matching.report import CriterionResult, Evidence, Gate, GateResult
from roles.reading import scoring
from roles.reading.criteria import Criterion

Answer = tuple[CriterionResult, Gate | None]


def answer(criterion: Criterion, assessment: Assessment) -> Answer:
    """An assessment in points, and as a gate."""
    points = scoring.contribution(criterion.weight, assessment.level)
    found = result(
        criterion, assessment.level, points, assessment.reason, assessment.advice, assessment.evidence
    )
    return found, gate(criterion, assessment.gate, assessment.reason) if criterion.must_have else None


def result(
    criterion: Criterion,
    level: int,
    points: Decimal,
    reason: str,
    advice: str,
    evidence: tuple[Evidence, ...],
) -> CriterionResult:
    return CriterionResult(
        id=criterion.id,
        kind=criterion.kind,
        label=criterion.label,
        weight=criterion.weight,
        level=level,
        contribution=points,
        reason=reason,
        advice=advice,
        evidence=evidence,
    )


def gate(criterion: Criterion, result: GateResult, reason: str) -> Gate:
    return Gate(criterion=criterion.id, result=result, reason=reason)
