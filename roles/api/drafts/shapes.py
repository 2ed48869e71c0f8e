"""What people write into a draft: the facts of a role, its names, and how a disagreement is settled."""

from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from roles.api.inputs import Input
from roles.enums import CentreKind, DegreeLevel, FactKind, Necessity, PayPeriod, RoleLevel
from roles.reading.editing import LONG, MOST_YEARS, NAME, wrong_amounts, wrong_months
from roles.reading.profile import (
    Certification,
    Duty,
    Education,
    Experience,
    Fact,
    Kpi,
    SalaryBand,
    Skill,
)

Sentence = Annotated[str, Field(min_length=1, max_length=LONG)]
Name = Annotated[str, Field(min_length=1, max_length=NAME)]
Months = Annotated[int, Field(ge=0, le=12 * MOST_YEARS)]
Amount = Annotated[Decimal, Field(ge=0, max_digits=14, decimal_places=2)]
AREA = 100


class FactGiven(Input):
    """A fact as somebody writes it; it is cited to them."""

    kind: ClassVar[FactKind]
    of: ClassVar[type[Fact]]

    def fact(self) -> Fact:
        return self.of.model_validate(self.model_dump())


class DutyGiven(FactGiven):
    """What the holder of the role does."""

    kind, of = FactKind.DUTY, Duty
    text: Sentence = Field(examples=["Plan the shifts of the team"])
    necessity: Necessity = Necessity.PREFERRED

    def fact(self) -> Fact:
        return Duty(text=" ".join(self.text.split()), necessity=self.necessity)


class SkillGiven(FactGiven):
    """A skill that the role asks for."""

    kind, of = FactKind.SKILL, Skill
    name: Name = Field(examples=["Workforce management"])
    necessity: Necessity = Necessity.PREFERRED
    applies_when: CentreKind | None = Field(
        None, description="A kind of centre in which alone it is asked; null for any."
    )

    def fact(self) -> Fact:
        return Skill(name=self.name, necessity=self.necessity, applies_when=self.applies_when or "")


class EducationGiven(FactGiven):
    """A degree that the role asks for; without fields of study any will do."""

    kind, of = FactKind.EDUCATION, Education
    level: DegreeLevel
    fields: tuple[Name, ...] = Field((), max_length=20, examples=[["Business Administration"]])
    necessity: Necessity = Necessity.PREFERRED


class ExperienceGiven(FactGiven):
    """Months of work in a field; without a field in any. `management` means months of leading people."""

    kind, of = FactKind.EXPERIENCE, Experience
    minimum_months: Months | None = Field(None, examples=[36])
    maximum_months: Months | None = Field(None, examples=[None])
    area: str = Field("", max_length=NAME, examples=["customer service"])
    management: bool = False
    necessity: Necessity = Necessity.PREFERRED

    @model_validator(mode="after")
    def _in_order(self) -> "ExperienceGiven":
        if wrong := wrong_months(self.minimum_months, self.maximum_months):
            raise ValueError(f"maximum_months: {wrong}")
        return self


class CertificationGiven(FactGiven):
    """A certificate that the role asks for."""

    kind, of = FactKind.CERTIFICATION, Certification
    name: Name = Field(examples=["COPC"])
    necessity: Necessity = Necessity.PREFERRED


class KpiGiven(FactGiven):
    """A result by which the holder of the role is measured."""

    kind, of = FactKind.KPI, Kpi
    name: Name = Field(examples=["Average handle time"])


class BandGiven(FactGiven):
    """What the role pays in one country; at least one amount. It never enters a score."""

    kind, of = FactKind.SALARY, SalaryBand
    country: str = Field(
        "", pattern="^([A-Z]{2})?$", description='ISO 3166, "" where none is meant.', examples=["GB"]
    )
    currency: str = Field(pattern="^[A-Z]{3}$", description="ISO 4217.", examples=["GBP"])
    minimum: Amount | None = Field(None, examples=["40000"])
    typical: Amount | None = Field(None, examples=["45000"])
    maximum: Amount | None = Field(None, examples=["50000"])
    period: PayPeriod = PayPeriod.YEAR

    @model_validator(mode="after")
    def _amounts(self) -> "BandGiven":
        if wrong := wrong_amounts(self.minimum, self.typical, self.maximum):
            raise ValueError(f"minimum, typical, maximum: {wrong}")
        return self


class NamesGiven(Input):
    """What the role is called and how high it stands; what is not given stays as it is."""

    title: Name | None = Field(None, examples=["Call Center Manager"])
    level: RoleLevel | None = None
    area: str | None = Field(None, max_length=AREA, examples=["customer service"])
    aliases: tuple[Name, ...] | None = Field(
        None,
        description="Documents that use one of these names are about this role.",
        examples=[["Contact Center Manager"]],
    )


class SettlementGiven(Input):
    """What holds from now on, and why: that is kept with your name."""

    holds: Sentence = Field(examples=["A bachelor's degree is required."])
    why: Sentence = Field(examples=["The hiring manager says so."])
    gate: int | None = Field(
        None,
        ge=0,
        description="For education and experience: the number, in the draft's list of these, of the one that"
        " is required from now on. What asks for more becomes preferred, what asks for less is mentioned.",
        examples=[None],
    )


class TakenBack(Input):
    """One change to be taken back: its `number` among the changes from `version` to the draft."""

    version: int = Field(ge=1, le=1_000_000)
    number: int = Field(ge=0, le=1_000_000, examples=[0])
