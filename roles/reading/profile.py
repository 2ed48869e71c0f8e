"""Role profiles as the readers draft them, as seeds/roles stores them and as matching takes them.

A draft comes from one document; merging (roles/reading/merging.py) joins drafts of one role.
Both are a Profile: a list of facts by kind, each with the citations that state it.
"""

from decimal import Decimal
from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field, model_validator

from roles.enums import DegreeLevel, Necessity, PayPeriod, RoleLevel

# Ends what a fact is cited to that no document states: "ada (by hand)".
BY_HAND = " (by hand)"


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Citation(Model):
    """Where a document states a fact. `start` and `end` are character offsets into its text.

    A profile written by hand (seeds/roles) names the document alone: offsets null, quote empty.
    """

    document: str
    start: int | None = None
    end: int | None = None
    quote: str = ""


class Fact(Model):
    """Anything a document says about a role."""

    citations: tuple[Citation, ...] = ()

    @property
    def documents(self) -> frozenset[str]:
        """The documents that state the fact: their number is its default weight."""
        return frozenset(citation.document for citation in self.citations)


class Duty(Fact):
    text: str
    necessity: Necessity = Necessity.MENTIONED


class Skill(Fact):
    """`name` is the vocabulary's name where it knows the skill. `applies_when` is a context
    ("outbound", "inbound", "virtual") in which alone the skill is asked for, or ""."""

    name: str
    necessity: Necessity = Necessity.MENTIONED
    applies_when: str = ""


class Education(Fact):
    level: DegreeLevel
    fields: tuple[str, ...] = ()
    necessity: Necessity = Necessity.REQUIRED


class Experience(Fact):
    """Months of work in an area; null where the document gives no number. `management` means
    months of leading people."""

    minimum_months: int | None = Field(default=None, ge=0)
    maximum_months: int | None = Field(default=None, ge=0)
    area: str = ""
    management: bool = False
    necessity: Necessity = Necessity.REQUIRED


class Certification(Fact):
    name: str
    necessity: Necessity = Necessity.MENTIONED


class Kpi(Fact):
    name: str


class SalaryBand(Fact):
    """`country` is an ISO 3166 alpha-2 code or "" where the document names none; `currency` ISO 4217."""

    country: str = ""
    currency: str
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    typical: Decimal | None = None
    period: PayPeriod = PayPeriod.YEAR

    @model_validator(mode="after")
    def _in_order(self) -> "SalaryBand":
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise ValueError("a salary band's minimum is above its maximum")
        return self


class Position(Model):
    """One side of a disagreement and the documents that take it."""

    says: str
    documents: tuple[str, ...]


class Disagreement(Model):
    """Documents that say different things about one subject, kept visible.

    `rule` says in plain words how it was settled; `settled` what holds now.
    """

    subject: str
    positions: tuple[Position, ...]
    settled: str
    rule: str


class Profile(Model):
    """What is known about one role."""

    title: str
    slug: str = ""
    aliases: tuple[str, ...] = ()
    level: RoleLevel = RoleLevel.INDIVIDUAL
    area: str = ""
    duties: tuple[Duty, ...] = ()
    skills: tuple[Skill, ...] = ()
    education: tuple[Education, ...] = ()
    experience: tuple[Experience, ...] = ()
    certifications: tuple[Certification, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    salary_bands: tuple[SalaryBand, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    warnings: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return self.content_hash

    @cached_property
    def content_hash(self) -> int:
        # What matching works out of a profile is remembered by it: hundreds of facts are hashed only once.
        return hash(self.model_dump_json())

    @property
    def documents(self) -> frozenset[str]:
        facts: list[Fact] = [
            *self.duties, *self.skills, *self.education, *self.experience,
            *self.certifications, *self.kpis, *self.salary_bands,
        ]  # fmt: skip
        return frozenset().union(*(fact.documents for fact in facts))
