"""What one criterion came to, before points: a level on the anchored scale, the reason, the evidence."""

from dataclasses import dataclass

from hiring.matching.report import Evidence, GateResult
from roles.enums import CriterionKind
from roles.reading.scoring import SHOWN_BY_SENTENCES

ABSENT, LISTED, USED, LED, PROVEN = range(5)
# Enough to judge by, few enough to read.
MOST_EVIDENCE = 3


@dataclass(frozen=True, slots=True)
class Assessment:
    """`gate` is what the criterion comes to if it is a must-have."""

    level: int
    reason: str
    advice: str = ""
    evidence: tuple[Evidence, ...] = ()
    gate: GateResult = GateResult.NO_EVIDENCE


def met_from(kind: CriterionKind) -> int:
    """The level from which a gate is met: shown in a dated job, or for facts all that is asked."""
    return USED if kind in SHOWN_BY_SENTENCES else PROVEN


def gate_of(kind: CriterionKind, level: int) -> GateResult:
    """What a must-have comes to where being named or begun is partly there."""
    if level >= met_from(kind):
        return GateResult.MET
    return GateResult.PARTLY if level >= LISTED else GateResult.NO_EVIDENCE
