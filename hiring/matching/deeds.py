"""Duties, skills and KPIs: criteria that sentences of the resume prove."""

from collections.abc import Sequence

from hiring.matching import advice
from hiring.matching.assessment import (
    ABSENT,
    LED,
    LISTED,
    MOST_EVIDENCE,
    PROVEN,
    USED,
    Assessment,
    gate_of,
)  # fmt: skip
from hiring.matching.evidence import Proof, Proofs
from roles.enums import CriterionKind
from roles.reading import scoring
from roles.reading.criteria import LEADING_LEVELS, Criterion


def assess(criterion: Criterion, found: Sequence[tuple[Proof, float]], proofs: Proofs) -> Assessment:
    """The best level that any of the sentences found for a criterion proves.

    `found` pairs sentences with their likeness (0 to 1) to the criterion. The sentences with the
    highest level are quoted, the likeliest of them first.
    """
    leading_role = proofs.profile.level in LEADING_LEVELS
    graded = [(_level(criterion.kind, proof, leading_role), likely, proof) for proof, likely in found]
    ranked = sorted(graded, key=lambda entry: (-entry[0], -entry[1], entry[2].index))
    level = ranked[0][0] if ranked else ABSENT
    quoted = [proof for reached, _, proof in ranked if reached == level][:MOST_EVIDENCE]
    return Assessment(
        level=level,
        reason=_reason(criterion, level, len(found)),
        advice="" if level == PROVEN else advice.deed(criterion, level),
        evidence=tuple(proofs.evidence(proof) for proof in quoted),
        gate=gate_of(criterion.kind, level),
    )


def _level(kind: CriterionKind, proof: Proof, leading_role: bool) -> int:
    """The anchors of seeds/scoring.yaml. A result in figures is the top for everyone; in a role that
    leads it has to be the result of leading."""
    if not proof.dated:
        return LISTED
    if kind is CriterionKind.DUTY and proof.field < scoring.load().own_field:
        return USED
    if proof.result and (proof.at_scope or not leading_role):
        return PROVEN
    return LED if proof.at_scope else USED


def _reason(criterion: Criterion, level: int, count: int) -> str:
    anchor = scoring.load().anchors[criterion.kind][level]
    sentence = f"{criterion.label}: {anchor}"
    return f"{sentence} ({count} sentences)." if count > 1 else f"{sentence}."
