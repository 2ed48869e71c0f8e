"""Which advice comes first: what stands between a resume and the role's must-haves, then what weighs most."""

from dataclasses import dataclass
from decimal import Decimal

from hiring.matching.report import CriterionResult, GateResult, MatchReport

MOST = 10


@dataclass(frozen=True, slots=True)
class Advice:
    """`gate` is the must-have's result where the requirement is one that is not met."""

    result: CriterionResult
    gate: GateResult | None


def advice_of(report: MatchReport) -> list[Advice]:
    """The ten pieces of advice that would change most."""
    gates = {gate.criterion: gate.result for gate in report.gates if gate.result is not GateResult.MET}
    found = [Advice(result, gates.get(result.id)) for result in report.criteria if result.advice]
    return sorted(found, key=_first)[:MOST]


def _first(advice: Advice) -> tuple[bool, Decimal]:
    return advice.gate is None, advice.result.contribution - advice.result.weight
