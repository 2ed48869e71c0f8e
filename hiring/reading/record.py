"""A resume as it was read: the record that is printed, stored and matched.

Dates are "YYYY-MM" or "YYYY" as precisely as the resume states them; an open end is null with
`current` true. Months are whole months, overlapping jobs counted once.
"""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from roles.enums import DegreeLevel, PayPeriod, RoleLevel


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Quality(Model):
    """`understood` is the share (0 to 1) of the text's characters that were placed in a known
    section, `other_language` the share in paragraphs that are not English; `warnings` are whole
    sentences for a person."""

    pages: int
    characters: int
    understood: float
    other_language: float = 0.0
    warnings: tuple[str, ...] = ()


class Contact(Model):
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    location: str | None = None


class Job(Model):
    """One position. `level` and `area` come from title and bullets ("" where unknown)."""

    title: str | None = None
    employer: str | None = None
    location: str | None = None
    start: str | None = None
    end: str | None = None
    current: bool = False
    months: int | None = None
    level: RoleLevel | None = None
    area: str | None = None
    bullets: tuple[str, ...] = ()


class Degree(Model):
    """`completed` is false where the resume says the degree is in progress or was left."""

    level: DegreeLevel | None = None
    field: str | None = None
    institution: str | None = None
    year: str | None = None
    completed: bool = True


class HeldCertification(Model):
    """A certificate or licence as the resume names it; `also` are the vocabulary's names for the same."""

    name: str
    also: tuple[str, ...] = ()


class SkillPlace(StrEnum):
    """Where a resume names a skill: as an entry of a list of skills, in what a job tells, or anywhere else
    (summary, education, part of another entry)."""

    LISTED = "listed"
    JOB = "job"
    ELSEWHERE = "elsewhere"


class SkillMention(Model):
    """`where` says what a reader would call it: a skill that is listed, or used in a job, or just a word of
    the vocabulary that stands somewhere."""

    name: str
    mentions: tuple[tuple[int, int], ...] = ()
    where: tuple[SkillPlace, ...] = ()


class Outcome(Model):
    """A measured result, e.g. "CSAT from 78% to 91%". `improved` knows that a lower handle time is
    better; null where the direction cannot be told. `metric` is the vocabulary's KPI name or, where
    it knows none, the words of the resume."""

    metric: str
    from_: float | None = Field(default=None, alias="from")
    to: float | None = None
    change: float | None = None
    unit: str | None = None
    improved: bool | None = None
    quote: str = ""


class ScopeKind(StrEnum):
    """What the size of a leader's responsibility is counted in."""

    PEOPLE = "people"
    SITES = "sites"
    BUDGET = "budget"


class Scope(Model):
    """How much somebody led, as the resume states it: the largest clearly stated figure of its kind in a
    job, or (`job` null) outside the employment history.

    `unit` is what was counted in the resume's words ("agents", "stores"), for a budget the currency (ISO
    4217, "" where none is named). `period` is a budget's, a year unless stated. `at_least` where the figure
    is a lower bound: "50+", "over 200", "15-20". `quote` stands in the text from `start` to `end`.
    """

    kind: ScopeKind
    amount: float
    unit: str = ""
    period: PayPeriod | None = None
    at_least: bool = False
    job: int | None = None
    start: int
    end: int
    quote: str


class Months(Model):
    total: int | None = None
    management: int | None = None


class Salary(Model):
    amount: float
    currency: str | None = None
    period: PayPeriod = PayPeriod.YEAR


class Hidden(Model):
    quote: str
    why: str


class ResumeRecord(Model):
    """What `manage.py read_resume` prints, one JSON line a file."""

    file: str
    sha256: str
    as_of: str
    quality: Quality
    contact: Contact = Contact()
    employment: tuple[Job, ...] = ()
    education: tuple[Degree, ...] = ()
    certifications: tuple[HeldCertification, ...] = ()
    skills: tuple[SkillMention, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    scope: tuple[Scope, ...] = ()
    months: Months = Months()
    languages: tuple[str, ...] = ()
    salary_expectation: Salary | None = None
    hidden_text: tuple[Hidden, ...] = ()


Section = Literal[
    "header", "summary", "experience", "education", "skills", "certifications", "languages",
    "achievements", "projects", "interests", "references", "personal", "other",
]  # fmt: skip


class Unit(Model):
    """A sentence, bullet or list entry that matching may quote: offsets into the resume's text.

    `job` is the index in `employment` of the job it describes, null outside the employment history.
    Header, personal and reference lines are never units: matching cannot read who a person is.
    """

    start: int
    end: int
    page: int = 1
    section: Section
    job: int | None = None


class ResumeReading(Model):
    """A record with the text it was read from: everything that matching and the pages need.
    `readable` is false where the text is not one we can read (not English, or no sections found):
    gates then say "could not be read"."""

    record: ResumeRecord
    text: str
    units: tuple[Unit, ...] = ()
    language: str = "en"
    readable: bool = True

    def quote(self, unit: Unit) -> str:
        return self.text[unit.start : unit.end]
