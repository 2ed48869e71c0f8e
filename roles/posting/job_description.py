"""A job as JSON Resume writes it (the job schema beside JSON Resume 1.0.0: github.com/jsonresume)."""

from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from roles.enums import CriterionKind, PayPeriod
from roles.posting.offer import LEVELS, QUALIFYING, Offer, in_words
from roles.posting.schema_org import known
from roles.reading.profile import SalaryBand

SCHEMA_VERSION = "v1.0.0"


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class JobPlace(Model):
    city: str = Field(examples=["Leeds"])
    countryCode: str | None = known("GB")


class JobSkill(Model):
    """`level` says how strongly it is asked."""

    name: str = Field(examples=["Workforce management"])
    level: str = Field(examples=["required"])


class JobMeta(Model):
    canonical: str = Field(examples=["https://rolefit.example/vacancies/1/"])
    version: str = Field(examples=[SCHEMA_VERSION])


class JobDescription(Model):
    """A job description by the JSON Resume job schema. Fields about which nothing is known are left out."""

    title: str = Field(examples=["Call Center Manager, Leeds"])
    company: str | None = known("Example Ltd")
    date: str = Field(description="When it was opened or published.", examples=["2026-03-02"])
    description: str = Field(examples=["Call Center Manager in customer service."])
    location: JobPlace | None = known()
    salary: str | None = known("GBP 40000-50000 a year")
    experience: str = Field(description="How high the role stands.", examples=["Manager"])
    responsibilities: tuple[str, ...] = Field(examples=[["Plan the shifts of the team"]])
    qualifications: tuple[str, ...] = Field(examples=[["5 years of leading people"]])
    skills: tuple[JobSkill, ...]
    meta: JobMeta


def job_description(offer: Offer) -> JobDescription:
    profile = offer.profile
    return JobDescription(
        title=offer.title,
        company=offer.organisation or None,
        date=offer.published.isoformat(),
        description=described(offer),
        location=JobPlace(city=offer.place, countryCode=offer.country) if offer.place else None,
        salary="; ".join(map(band_words, offer.bands)) or None,
        experience=LEVELS[profile.level],
        responsibilities=tuple(each.label for each in offer.of_kind(CriterionKind.DUTY)),
        qualifications=tuple(in_words(offer.of_kind(*QUALIFYING))),
        skills=tuple(
            JobSkill(name=each.label, level=each.necessity) for each in offer.of_kind(CriterionKind.SKILL)
        ),
        meta=JobMeta(canonical=offer.address, version=SCHEMA_VERSION),
    )


def described(offer: Offer) -> str:
    """The job in a sentence or two."""
    profile = offer.profile
    area = f" in {profile.area[:1].lower() + profile.area[1:]}" if profile.area else ""
    kpis = ", ".join(each.label for each in offer.of_kind(CriterionKind.KPI))
    measured = f" Its results are measured by {kpis}." if kpis else ""
    return f"{profile.title}{area}.{measured}"


def band_words(band: SalaryBand) -> str:
    """ "GBP 40000-50000 a year": figures without marks between thousands, for programs as well as people."""
    article = "an" if band.period is PayPeriod.HOUR else "a"
    return " ".join(filter(None, (band.currency, _amount(band), article, band.period)))


def _amount(band: SalaryBand) -> str:
    low, high = band.minimum, band.maximum
    if low is not None and high is not None:
        return f"{_figure(low)}-{_figure(high)}"
    if low is not None:
        return f"from {_figure(low)}"
    if high is not None:
        return f"up to {_figure(high)}"
    return "" if band.typical is None else _figure(band.typical)


def _figure(amount: Decimal) -> str:
    return format(amount.normalize(), "f")
