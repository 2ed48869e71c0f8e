"""What one criterion came to, before points: a level on the anchored scale, the reason, the evidence."""

from dataclasses import dataclass

from hiring.matching.report import Evidence, GateResult

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


def gate_of(level: int) -> GateResult:
    """Shown in a dated job is met; named only is partly."""
    if level >= USED:
        return GateResult.MET
    return GateResult.PARTLY if level == LISTED else GateResult.NO_EVIDENCE
