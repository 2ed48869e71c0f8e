"""The parts of schema.org that a job posting is made of (https://schema.org/JobPosting), as JSON-LD.

What is empty is left out: readers of JSON-LD take null for a mistake.
"""

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


def _nothing(value: object) -> bool:
    return value is None or value == () or value == ""


def known(example: Any = None, nothing: Any = None) -> Any:
    """A field that is left out where nothing is known; `nothing` is what it is then."""
    examples = None if example is None else [example]
    return Field(default=nothing, exclude_if=_nothing, examples=examples)


class Node(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, populate_by_name=True)


class Organization(Node):
    type: Literal["Organization"] = Field("Organization", alias="@type")
    name: str = Field(examples=["Example Ltd"])


class PropertyValue(Node):
    type: Literal["PropertyValue"] = Field("PropertyValue", alias="@type")
    name: str | None = known("Example Ltd")
    value: str = Field(examples=["1"])


class PostalAddress(Node):
    type: Literal["PostalAddress"] = Field("PostalAddress", alias="@type")
    addressLocality: str = Field(examples=["Leeds"])
    addressCountry: str | None = known("GB")


class Place(Node):
    type: Literal["Place"] = Field("Place", alias="@type")
    address: PostalAddress


class QuantitativeValue(Node):
    """`unitText` is HOUR, DAY, MONTH or YEAR."""

    type: Literal["QuantitativeValue"] = Field("QuantitativeValue", alias="@type")
    minValue: int | float | None = known(40000)
    maxValue: int | float | None = known(50000)
    value: int | float | None = known(45000)
    unitText: str = Field(examples=["YEAR"])

    @staticmethod
    def number(amount: Decimal | None) -> int | float | None:
        if amount is None:
            return None
        return int(amount) if amount == amount.to_integral() else float(amount)


class MonetaryAmount(Node):
    type: Literal["MonetaryAmount"] = Field("MonetaryAmount", alias="@type")
    name: str | None = known("Pay in GB")
    currency: str = Field(examples=["GBP"])
    value: QuantitativeValue


class ExperienceRequirements(Node):
    type: Literal["OccupationalExperienceRequirements"] = Field(
        "OccupationalExperienceRequirements", alias="@type"
    )
    monthsOfExperience: int = Field(examples=[60])
    description: str = Field(examples=["5 years of leading people in Customer service"])


class Credential(Node):
    type: Literal["EducationalOccupationalCredential"] = Field(
        "EducationalOccupationalCredential", alias="@type"
    )
    credentialCategory: str = Field(examples=["bachelor degree"])
    description: str = Field(examples=["Bachelor's degree"])


class JobPosting(Node):
    """A schema.org JobPosting as JSON-LD. `validThrough` is never there: openings stay open until closed."""

    context: Literal["https://schema.org/"] = Field("https://schema.org/", alias="@context")
    type: Literal["JobPosting"] = Field("JobPosting", alias="@type")
    title: str = Field(examples=["Call Center Manager, Leeds"])
    url: str = Field(examples=["https://rolefit.example/vacancies/1/"])
    datePosted: date
    description: str = Field(examples=["<p>Call Center Manager in customer service.</p>"])
    identifier: PropertyValue | None = known()
    hiringOrganization: Organization | None = known()
    jobLocation: Place | None = known()
    totalJobOpenings: int | None = known(1)
    directApply: bool | None = known(True)
    industry: str | None = known("customer service")
    baseSalary: tuple[MonetaryAmount, ...] | MonetaryAmount | None = known()
    responsibilities: tuple[str, ...] = known(["Plan the shifts of the team"], nothing=())
    qualifications: tuple[str, ...] = known(["5 years of leading people"], nothing=())
    skills: tuple[str, ...] = known(["Workforce management"], nothing=())
    experienceRequirements: tuple[ExperienceRequirements, ...] = known(nothing=())
    educationRequirements: tuple[Credential, ...] = known(nothing=())
