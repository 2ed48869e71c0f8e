"""Duties, skills and KPIs: criteria that sentences of the resume prove."""

from collections.abc import Mapping

from hiring.matching import advice
from hiring.matching.assessment import ABSENT, MOST_EVIDENCE, PROVEN, Assessment, gate_of
from hiring.matching.evidence import Proofs
from roles.reading import scoring
from roles.reading.criteria import Criterion

# Indices of sentences with their likeness (0 to 1) to a criterion.
Found = Mapping[int, float]


def assess(criterion: Criterion, found: Found, proofs: Proofs) -> Assessment:
    """The best level that any of the sentences found for a criterion proves.

    The sentences with the highest level are quoted, the likeliest of them first.
    """
    if not found:
        return absent(criterion)
    levels = proofs.levels(criterion.kind)
    level = max(map(levels.__getitem__, found))
    best = sorted((-likely, index) for index, likely in found.items() if levels[index] == level)
    return Assessment(
        level=level,
        reason=_reason(criterion, level, len(found)),
        advice="" if level == PROVEN else advice.deed(criterion, level),
        evidence=tuple(proofs.view.quoted(index) for _, index in best[:MOST_EVIDENCE]),
        gate=gate_of(criterion.kind, level),
    )


def absent(criterion: Criterion) -> Assessment:
    """What a criterion comes to that no sentence speaks of."""
    return Assessment(
        level=ABSENT,
        reason=_reason(criterion, ABSENT, 0),
        advice=advice.deed(criterion, ABSENT),
        gate=gate_of(criterion.kind, ABSENT),
    )


def _reason(criterion: Criterion, level: int, count: int) -> str:
    anchor = scoring.load().anchors[criterion.kind][level]
    sentence = f"{criterion.label}: {anchor}"
    return f"{sentence} ({count} sentences)." if count > 1 else f"{sentence}."
