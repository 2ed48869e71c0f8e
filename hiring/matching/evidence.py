"""What each sentence of a resume can prove: whether it stands in a dated job, led, at scope, in figures."""

import re
from dataclasses import dataclass
from functools import cached_property

from hiring.matching.blind import BlindView
from hiring.matching.relevance import of_own_kind
from hiring.matching.report import Evidence
from hiring.reading.leadership import leads_people
from hiring.reading.record import Unit
from roles.enums import RoleLevel
from roles.reading import titles
from roles.reading.criteria import LEADING_LEVELS
from roles.reading.profile import Profile

# Characters that employer, place and dates add to a title on the line that heads a job.
HEADER_EXTRA = 60
LEVELS = tuple(RoleLevel)
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
# Stands in whatever either pattern finds; looking for it first is much faster.
DIGIT = re.compile(r"\d")
RESULT = re.compile(
    r"\d[\d.,]*\s?(?:%|percent|percentage points|points)"
    r"|(?:saved|saving|generated|grew|increased|reduced|cut|raised|improved|exceeded)\b[^.;]{0,60}?\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Proof:
    """One sentence and what it can prove.

    `at_scope` is relative to the role: for a role that leads, its job led people at most one level below;
    for others it led, or names the size of what was done. `field` is how much of its job was in the
    role's own field, 0 to 1.
    """

    index: int
    unit: Unit
    text: str
    dated: bool
    at_scope: bool
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

    @cached_property
    def fields(self) -> tuple[float, ...]:
        """For each job, how much of it was work like the role's."""
        return of_own_kind(self.view, self.profile)

    def tells(self, proof: Proof) -> bool:
        """Whether a sentence tells of something done: the line with a job's title and dates does not."""
        job = self.view.job_of(proof.unit)
        if job is None or not job.title:
            return True
        quote = self.view.reading.quote(proof.unit)
        return job.title not in quote or len(quote) > len(job.title) + HEADER_EXTRA

    def of_field(self, field: str) -> set[int]:
        """Sentences about jobs whose title is in a field of work: whoever was a nurse has nursed."""
        return self._by_field.get(field.lower(), set())

    @cached_property
    def _by_field(self) -> dict[str, set[int]]:
        areas = [titles.parse(job.title).area.lower() if job.title else None for job in self.view.jobs]
        found: dict[str, set[int]] = {}
        for index, unit in enumerate(self.view.units):
            if unit.job is not None and (area := areas[unit.job]) is not None:
                found.setdefault(area, set()).add(index)
        return found

    @cached_property
    def leading(self) -> tuple[bool, ...]:
        """For each job, whether it leads people."""
        return tuple(
            job.level in LEADING or leads_people(titles.parse(job.title or ""), job.bullets)
            for job in self.view.jobs
        )

    def _at_scope(self, unit: Unit, text: str) -> bool:
        leads = unit.job is not None and self.leading[unit.job]
        if self.profile.level not in LEADING_LEVELS:
            return leads or bool(DIGIT.search(text) and SCOPE.search(text))
        job = self.view.job_of(unit)
        held = (job.level if job else None) or RoleLevel.TEAM_LEAD
        return leads and LEVELS.index(held) >= LEVELS.index(self.profile.level) - 1

    def _proof(self, index: int, unit: Unit, text: str) -> Proof:
        job = self.view.job_of(unit)
        return Proof(
            index=index,
            unit=unit,
            text=text,
            dated=job is not None and job.start is not None and index not in self.view.lists,
            at_scope=self._at_scope(unit, text),
            result=bool(DIGIT.search(text) and RESULT.search(text)),
            field=0.0 if unit.job is None else self.fields[unit.job],
        )
