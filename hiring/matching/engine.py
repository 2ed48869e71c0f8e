"""Matching: a resume's reading against a profile, answered as gates, a score that adds up, and reasons.

The same reading, profile, context and engine version always give the same report.
"""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from hiring.matching import background, deeds
from hiring.matching.assessment import Assessment
from hiring.matching.blind import BlindView
from hiring.matching.confidence import confidence
from hiring.matching.evidence import Proof, Proofs
from hiring.matching.flags import flags
from hiring.matching.likeness import likeness
from hiring.matching.naming import Names
from hiring.matching.pay import pay
from hiring.matching.report import CriterionResult, Gate, GateResult, MatchReport, Versions
from hiring.matching.tricks import Tricks, find_tricks
from hiring.reading.record import ResumeReading
from roles.enums import CentreKind, CriterionKind
from roles.reading import scoring, vocabulary
from roles.reading.criteria import Criterion, criteria
from roles.reading.embedding import Embedding, Matrix, name
from roles.reading.profile import Certification, Education, Experience, Profile
from roles.reading.scoring import SHOWN_BY_SENTENCES

# Raised whenever a change here or in reading can change an answer.
ENGINE_VERSION = "2"

Found = dict[str, list[tuple[Proof, float]]]


def engine_version(embedding: Embedding = Embedding.STATIC) -> str:
    """What fixes an answer beside the resume, the role version and the date: this code, the vocabulary that
    was imported beside ours, and the embedding where it is not the default: "2", "2+0f3a9c"."""
    other = "" if embedding is Embedding.STATIC else name(embedding)
    return "+".join(filter(None, (ENGINE_VERSION, vocabulary.version(), other)))


def match(
    reading: ResumeReading,
    profile: Profile,
    *,
    role_version: str,
    context: frozenset[CentreKind] = frozenset(),
    embedding: Embedding = Embedding.STATIC,
) -> MatchReport:
    """The report of one resume for one role; `embedding` compares sentences with duties.

    A resume that could not be read gets gates that say so and no score: a low score would be a
    judgement nobody made.
    """
    asked = criteria(profile, context)
    versions = Versions(role=role_version, engine=engine_version(embedding), as_of=reading.record.as_of)
    if not reading.readable:
        return _unread(reading, profile, asked, versions)
    sought = [item for item in asked if item.kind in SHOWN_BY_SENTENCES]
    view = BlindView(reading)
    table = likeness([item.label.lower() for item in sought], view.sentences, embedding)
    tricks = find_tricks(view, profile, asked, table)
    proofs = Proofs(view.without(tricks.void, tricks.lists), profile)
    found = _find(sought, proofs, table, only_dated=bool(tricks.repeated))
    results = [(criterion, _assess(criterion, found.get(criterion.id, []), proofs)) for criterion in asked]
    answered = tuple(_result(criterion, assessment) for criterion, assessment in results)
    return MatchReport(
        file=reading.record.file,
        score=sum((result.contribution for result in answered), Decimal(0)),
        gates=tuple(_gate(criterion, assessment) for criterion, assessment in results if criterion.must_have),
        criteria=answered,
        flags=flags(reading, profile, tricks),
        confidence=confidence(reading),
        pay=pay(reading.record.salary_expectation, profile.salary_bands),
        versions=versions,
    )


def _assess(criterion: Criterion, found: list[tuple[Proof, float]], proofs: Proofs) -> Assessment:
    match criterion.fact:
        case Experience() as wanted:
            return background.experience(criterion, wanted, proofs)
        case Education() as wanted:
            return background.education(criterion, wanted, proofs.view)
        case Certification() as wanted:
            return background.certification(criterion, wanted, proofs.view)
        case _:
            return deeds.assess(criterion, found, proofs)


def _find(sought: Sequence[Criterion], proofs: Proofs, table: Matrix, *, only_dated: bool) -> Found:
    """The sentences that speak for each duty, skill and KPI. Those taken out of the view are no evidence."""
    skip = {proof.index for proof in proofs.all if not proof.text or not proofs.tells(proof)}
    names = Names(proofs.view)
    found: Found = {item.id: [] for item in sought}
    for row, criterion in enumerate(sought):
        named = names.sentences(criterion)
        if criterion.kind is CriterionKind.SKILL:
            named |= proofs.of_field(criterion.label)
        likely = np.flatnonzero(table[row] >= _limit(criterion.kind))
        for index in sorted(named.union(likely.tolist()) - skip):
            proof = proofs.all[index]
            if proof.dated or not only_dated:
                found[criterion.id].append((proof, 1.0 if index in named else float(table[row, index])))
    return found


def _limit(kind: CriterionKind) -> float:
    limits = scoring.load().likeness
    return limits.duty if kind is CriterionKind.DUTY else limits.skill


def _result(criterion: Criterion, assessment: Assessment) -> CriterionResult:
    return CriterionResult(
        id=criterion.id,
        kind=criterion.kind,
        label=criterion.label,
        weight=criterion.weight,
        level=assessment.level,
        contribution=scoring.contribution(criterion.weight, assessment.level),
        reason=assessment.reason,
        advice=assessment.advice,
        evidence=assessment.evidence,
    )


def _gate(criterion: Criterion, assessment: Assessment) -> Gate:
    return Gate(criterion=criterion.id, result=assessment.gate, reason=assessment.reason)


def _unread(
    reading: ResumeReading, profile: Profile, asked: tuple[Criterion, ...], versions: Versions
) -> MatchReport:
    reason = "The resume could not be read; a person has to look."
    return MatchReport(
        file=reading.record.file,
        score=None,
        gates=tuple(
            Gate(criterion=item.id, result=GateResult.COULD_NOT_BE_READ, reason=reason)
            for item in asked
            if item.must_have
        ),
        criteria=(),
        flags=flags(reading, profile, Tricks()),
        confidence=confidence(reading),
        pay=pay(reading.record.salary_expectation, profile.salary_bands),
        versions=versions,
    )
