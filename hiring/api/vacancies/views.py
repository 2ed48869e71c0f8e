"""Vacancies: the openings that are open, for everyone."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from pydantic import Field
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.api.vacancies.shapes import Vacancy, VacancyPage, vacancy, vacancy_listed
from hiring.offers import offer_of
from hiring.queries.openings import titled
from hiring.queries.vacancies import for_role, vacancies
from roles.api.etags import content_tag, with_etag
from roles.api.facts.postings import JSON_LD, JsonLd
from roles.api.inputs import asked
from roles.api.lists import Listing, listed
from roles.api.permissions import PUBLIC
from roles.api.schema import operation
from roles.posting.job_description import JobDescription, job_description
from roles.posting.job_posting import job_posting
from roles.posting.schema_org import JobPosting


class VacancyListing(Listing):
    q: str = Field(
        "", description="Only those with these words in their title, place or role.", examples=["leeds"]
    )
    role: str = Field("", description="Only those of the role with this slug.", examples=[""])


class Vacancies(APIView):
    permission_classes = PUBLIC

    @operation(
        tag="vacancies", id="vacancies_list", asks=VacancyListing, answers={200: VacancyPage}, errors=(400,)
    )
    def get(self, request: Request) -> Response:
        """Openings that are open, by title."""
        listing = asked(request, VacancyListing)
        found = for_role(titled(vacancies(), listing.q), listing.role)
        return listed(request, found, listing, ("title", "pk"), lambda each: vacancy_listed(each, request))


class OneVacancy(APIView):
    permission_classes = PUBLIC

    @operation(tag="vacancies", id="vacancy", answers={200: Vacancy, 304: None}, errors=(404,))
    def get(self, request: Request, pk: int) -> HttpResponse:
        """What is offered, and where to find what is asked for."""
        shown = vacancy(get_object_or_404(vacancies(), pk=pk), request)
        return with_etag(request, content_tag(shown), shown)


class VacancyDescription(APIView):
    permission_classes = PUBLIC

    @operation(
        tag="vacancies",
        id="vacancy_job_description",
        answers={200: JobDescription, 304: None},
        errors=(404,),
    )
    def get(self, request: Request, pk: int) -> HttpResponse:
        """The vacancy as a job description by the JSON Resume job schema."""
        opening = get_object_or_404(vacancies(), pk=pk)
        described = job_description(offer_of(opening, request))
        return with_etag(request, content_tag(described), described)


class VacancyPosting(APIView):
    permission_classes = PUBLIC
    renderer_classes = (JsonLd, JSONRenderer)

    @operation(
        tag="vacancies",
        id="vacancy_job_posting",
        answers={200: JobPosting, 304: None},
        errors=(404,),
        media=JSON_LD,
    )
    def get(self, request: Request, pk: int) -> HttpResponse:
        """The vacancy as a schema.org JobPosting (JSON-LD), for search engines and job boards."""
        posting = job_posting(offer_of(get_object_or_404(vacancies(), pk=pk), request))
        return with_etag(request, content_tag(posting), posting)
