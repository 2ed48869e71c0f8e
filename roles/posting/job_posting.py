"""A job as schema.org has it, from what its role asks for.

Search engines take a JobPosting on a page for a job that can be had: a page carries it for a vacancy only.
"""

from collections.abc import Iterable, Iterator
from html import escape

from roles.enums import CriterionKind, DegreeLevel, Necessity, PayPeriod
from roles.posting.job_description import described
from roles.posting.offer import QUALIFYING, Offer, in_words
from roles.posting.schema_org import (
    Credential,
    ExperienceRequirements,
    JobPosting,
    MonetaryAmount,
    Organization,
    Place,
    PostalAddress,
    PropertyValue,
    QuantitativeValue,
)
from roles.reading.profile import Education, Experience, SalaryBand

# The words that search engines read: developers.google.com/search/docs/appearance/structured-data/job-posting
CREDENTIALS = {
    DegreeLevel.HIGH_SCHOOL: "high school",
    DegreeLevel.DIPLOMA: "professional certificate",
    DegreeLevel.ASSOCIATE: "associate degree",
    DegreeLevel.BACHELOR: "bachelor degree",
    DegreeLevel.MASTER: "postgraduate degree",
    DegreeLevel.DOCTORATE: "postgraduate degree",
}
UNITS = {
    PayPeriod.HOUR: "HOUR",
    PayPeriod.DAY: "DAY",
    PayPeriod.MONTH: "MONTH",
    PayPeriod.YEAR: "YEAR",
}


def job_posting(offer: Offer) -> JobPosting:
    organisation = offer.organisation
    return JobPosting(
        title=offer.title,
        url=offer.address,
        datePosted=offer.published,
        description=_description(offer),
        identifier=_identifier(offer),
        hiringOrganization=Organization(name=organisation) if organisation else None,
        jobLocation=_place(offer),
        totalJobOpenings=offer.headcount,
        directApply=True if offer.applies else None,
        industry=offer.profile.area or None,
        baseSalary=_salaries(offer.bands),
        responsibilities=tuple(each.label for each in offer.of_kind(CriterionKind.DUTY)),
        qualifications=tuple(in_words(offer.of_kind(*QUALIFYING))),
        skills=tuple(in_words(offer.of_kind(CriterionKind.SKILL))),
        experienceRequirements=tuple(_experience(offer)),
        educationRequirements=tuple(_education(offer)),
    )


def _description(offer: Offer) -> str:
    """The whole of it as simple HTML, which is what search engines show."""
    parts = {
        "Duties": [each.label for each in offer.of_kind(CriterionKind.DUTY)],
        "Asked for": in_words(offer.of_kind(*QUALIFYING)),
        "Skills": in_words(offer.of_kind(CriterionKind.SKILL)),
    }
    lists = "".join(_list(heading, items) for heading, items in parts.items() if items)
    return f"<p>{escape(described(offer))}</p>{lists}"


def _list(heading: str, items: Iterable[str]) -> str:
    return f"<p>{heading}:</p><ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"


def _identifier(offer: Offer) -> PropertyValue | None:
    if not offer.identifier:
        return None
    return PropertyValue(name=offer.organisation or None, value=offer.identifier)


def _place(offer: Offer) -> Place | None:
    if not offer.place:
        return None
    return Place(address=PostalAddress(addressLocality=offer.place, addressCountry=offer.country))


def _salaries(bands: tuple[SalaryBand, ...]) -> tuple[MonetaryAmount, ...] | MonetaryAmount | None:
    """One stands by itself: readers of JSON-LD expect it so."""
    amounts = tuple(map(_salary, bands))
    return amounts[0] if len(amounts) == 1 else amounts


def _salary(band: SalaryBand) -> MonetaryAmount:
    number = QuantitativeValue.number
    value = QuantitativeValue(
        minValue=number(band.minimum),
        maxValue=number(band.maximum),
        value=number(band.typical),
        unitText=UNITS[band.period],
    )
    name = f"Pay in {band.country}" if band.country else None
    return MonetaryAmount(name=name, currency=band.currency, value=value)


def _experience(offer: Offer) -> Iterator[ExperienceRequirements]:
    for each in offer.of_kind(CriterionKind.EXPERIENCE):
        months = each.fact.minimum_months if isinstance(each.fact, Experience) else None
        if months and each.necessity is Necessity.REQUIRED:
            yield ExperienceRequirements(monthsOfExperience=months, description=each.label)


def _education(offer: Offer) -> Iterator[Credential]:
    for each in offer.of_kind(CriterionKind.EDUCATION):
        if isinstance(each.fact, Education) and each.necessity is Necessity.REQUIRED:
            yield Credential(credentialCategory=CREDENTIALS[each.fact.level], description=each.label)
