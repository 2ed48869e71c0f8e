"""Open openings as everyone may know them: what is offered, and nothing of who applied or who hires."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring.api.addresses import address
from hiring.models import Opening
from hiring.offers import opened
from roles.api.facts.shapes import BandShown, band
from roles.api.lists import Page
from roles.enums import CentreKind, RoleLevel


class VacancyListed(BaseModel):
    """A vacancy in a list."""

    model_config = ConfigDict(frozen=True)

    id: int
    title: str = Field(examples=["Call Center Manager, Leeds"])
    role: str = Field(description="The role's slug.", examples=["call-center-manager"])
    role_version: int
    place: str = Field(description='"" where none is named.', examples=["Leeds"])
    centre_kind: CentreKind | None = Field(description="null for any")
    level: RoleLevel
    headcount: int
    opened: date
    url: str = Field(examples=["https://rolefit.example/api/v1/vacancies/1/"])


class VacancyPage(Page[VacancyListed]):
    """Vacancies."""


class Vacancy(VacancyListed):
    """A vacancy: an opening that is open. `requirements` leads to those that applicants are held to."""

    salary: BandShown | None = Field(description="null where the opening names none.")
    requirements: str = Field(
        examples=["https://rolefit.example/api/v1/roles/call-center-manager/requirements/?version=1"]
    )
    check: str = Field(
        description="Where to check oneself against it (POST).",
        examples=["https://rolefit.example/api/v1/vacancies/1/check/"],
    )
    job_description: str = Field(examples=["https://rolefit.example/api/v1/vacancies/1/job-description/"])
    job_posting: str = Field(examples=["https://rolefit.example/api/v1/vacancies/1/job-posting/"])


def vacancy_listed(opening: Opening, request: Request) -> VacancyListed:
    version = opening.role_version
    return VacancyListed(
        id=opening.pk,
        title=opening.title,
        role=version.role.slug,
        role_version=version.number,
        place=opening.place,
        centre_kind=CentreKind(opening.centre_kind) if opening.centre_kind else None,
        level=RoleLevel(version.level),
        headcount=opening.headcount,
        opened=opened(opening),
        url=address("vacancy", opening.pk, request=request),
    )


def vacancy(opening: Opening, request: Request) -> Vacancy:
    version = opening.role_version
    requirements = address("requirements", version.role.slug, request=request)
    return Vacancy(
        **vacancy_listed(opening, request).model_dump(),
        salary=band(opening.band) if opening.band else None,
        requirements=f"{requirements}?version={version.number}",
        check=address("vacancy-check", opening.pk, request=request),
        job_description=address("vacancy-job-description", opening.pk, request=request),
        job_posting=address("vacancy-job-posting", opening.pk, request=request),
    )
