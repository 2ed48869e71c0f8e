"""What each sentence of a resume can prove: whether it stands in a dated job, led, at scope, in figures."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hiring.matching.blind import BlindView
from hiring.matching.report import Evidence
from hiring.reading.record import Job, Unit
from roles.enums import RoleLevel
from roles.reading.profile import Profile
from roles.reading.vocabulary import load

LEADING = {RoleLevel.TEAM_LEAD, RoleLevel.MANAGER, RoleLevel.DIRECTOR, RoleLevel.EXECUTIVE}
# A number with what it counts: people, places, money or volumes somebody answered for.
SCOPE = re.compile(
    r"[$€£₹]\s?\d[\d.,]*\s?(?:k|m|bn|mm|million|billion|crore|lakh)?\b"
    r"|\b\d[\d,.]*\+?[ -](?:\w+[ -]){0,2}?(?:people|staff|employees|agents?|associates|representatives|reps|"
    r"members?|nurses?|engineers?|analysts?|workers?|officers?|supervisors?|managers?|leaders?|"
    r"direct reports|seats?|sites?|cent(?:er|re)s|stores?|branches|locations|"
    r"countries|beds|units|customers|clients|accounts)\b",
    re.IGNORECASE,
)
RESULT = re.compile(
    r"\d[\d.,]*\s?(?:%|percent|percentage points|points)"
    r"|(?:saved|saving|generated|grew|increased|reduced|cut|raised|improved|exceeded)\b[^.;]{0,60}?\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Proof:
    """One sentence and what it can prove. `field` is how near its job is to the role's own field:
    1 the same, 0.5 a neighbouring one, 0 another or none."""

    index: int
    unit: Unit
    text: str
    dated: bool
    leads: bool
    scope: bool
    result: bool
    field: float

    def evidence(self, quote: str) -> Evidence:
        return Evidence(start=self.unit.start, end=self.unit.end, quote=quote, page=self.unit.page)


@dataclass(frozen=True)
class Proofs:
    """All sentences of a blind view, ready to be weighed against a profile."""

    view: BlindView
    profile: Profile

    @cached_property
    def all(self) -> tuple[Proof, ...]:
        return tuple(
            self._proof(index, unit, text)
            for index, (unit, text) in enumerate(zip(self.view.units, self.view.sentences, strict=True))
        )

    def evidence(self, proof: Proof) -> Evidence:
        return proof.evidence(self.view.reading.quote(proof.unit))

    def field_of(self, job: Job | None) -> float:
        return field_share(job.area if job else None, self.profile.area)

    def _proof(self, index: int, unit: Unit, text: str) -> Proof:
        job = self.view.job_of(unit)
        return Proof(
            index=index,
            unit=unit,
            text=text,
            dated=job is not None and job.start is not None,
            leads=job is not None and job.level in LEADING,
            scope=bool(SCOPE.search(text)),
            result=bool(RESULT.search(text)),
            field=self.field_of(job),
        )


@lru_cache(maxsize=4096)
def field_share(area: str | None, wanted: str) -> float:
    """How near one field of work is to another: 1 the same, 0.5 neighbouring, 0 otherwise.

    A role whose own field is not known takes every field as its own.
    """
    if not wanted:
        return 1.0
    if not area:
        return 0.0
    one, other = area.lower(), wanted.lower()
    if one == other:
        return 1.0
    return 0.5 if other in _near().get(one, ()) or one in _near().get(other, ()) else 0.0


@lru_cache(maxsize=1)
def _near() -> dict[str, frozenset[str]]:
    return {entry.name.lower(): frozenset(near.lower() for near in entry.near) for entry in load().areas}
