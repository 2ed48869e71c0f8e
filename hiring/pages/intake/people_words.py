"""What pages say of people: where else they applied, and who they may be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hiring import queries
from hiring.enums import KeyKind, Stage
from hiring.models import Application, Candidate
from hiring.permissions import Person
from hiring.queries import Likeness
from hiring.words import STAGES

KEYS = {
    KeyKind.EMAIL: "same e-mail address",
    KeyKind.PHONE: "same telephone number",
    KeyKind.NAME_AND_EMPLOYER: "same name and employer",
}


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another application of the same person; `here` for the same opening."""

    application: int
    opening: str
    stage: str
    here: bool


@dataclass(frozen=True, slots=True)
class Perhaps:
    """Somebody who may be the same person, and why."""

    candidate: int
    other: int
    name: str
    evidence: tuple[str, ...]


def elsewhere_rows(application: Application, others: Iterable[Application]) -> tuple[Elsewhere, ...]:
    return tuple(
        Elsewhere(
            application=each.pk,
            opening=each.opening.title,
            stage=STAGES[Stage(each.stage)].lower(),
            here=each.opening_id == application.opening_id,
        )
        for each in others
    )


def evidence(pair: Likeness) -> tuple[str, ...]:
    """What two people share, in words, each kind once; employers by name."""
    said: dict[KeyKind, list[str]] = {}
    for kind, value in pair.shared:
        said.setdefault(kind, []).append(value)
    return tuple(_said(kind, values) for kind, values in said.items())


def _said(kind: KeyKind, values: list[str]) -> str:
    if kind is not KeyKind.NAME_AND_EMPLOYER:
        return KEYS[kind]
    return f"{KEYS[kind]} ({', '.join(value.partition(' · ')[2] for value in values)})"


def perhaps_rows(
    candidate: int, pairs: Iterable[Likeness], people: Mapping[int, Candidate]
) -> tuple[Perhaps, ...]:
    """Who a candidate may be, of the pairs that they are one of."""
    return tuple(
        Perhaps(candidate, pair.of(candidate), str(people[pair.of(candidate)]), evidence(pair))
        for pair in pairs
        if candidate in (pair.one, pair.other) and pair.of(candidate) in people
    )


def perhaps_of(user: Person, candidate: Candidate) -> tuple[Perhaps, ...]:
    """Who somebody may be, of those that a person may see by name."""
    pairs = queries.lookalikes_of([candidate.pk], queries.visible_candidates(user))
    others = Candidate.objects.in_bulk([pair.of(candidate.pk) for pair in pairs]) if pairs else {}
    return perhaps_rows(candidate.pk, pairs, others)
