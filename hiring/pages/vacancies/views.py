"""Vacancies: the openings that are open, for everyone who looks for work."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from hiring.offers import offer_of, opened
from hiring.pages.vacancies.asking import asked_for
from hiring.queries.openings import titled
from hiring.queries.vacancies import vacancies
from roles.pages.role import band_words
from roles.posting.job_posting import job_posting
from roles.posting.schema_org import JobPosting

PAGE_SIZE = 50
# What would end the element that holds it, or begin another.
UNSAFE = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@require_safe
def vacancy_list(request: HttpRequest) -> HttpResponse:
    """Vacancies by title, a page at a time; those with the words of `q` where it is given."""
    asked = " ".join(request.GET.get("q", "").split())
    page = Paginator(titled(vacancies(), asked), PAGE_SIZE).get_page(request.GET.get("page"))
    rows = [(opening, opened(opening)) for opening in page]
    context = {"page": page, "rows": rows, "asked": asked, "section": "vacancies"}
    return render(request, "hiring/vacancies/list.html", context)


@require_safe
def vacancy_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What is offered and what is asked for, also as JSON-LD for search engines."""
    opening = get_object_or_404(vacancies(), pk=pk)
    offer = offer_of(opening, request)
    context = {
        "opening": opening,
        "version": opening.role_version,
        "opened": opened(opening),
        "pay": band_words(opening.band) if opening.band else "",
        "groups": asked_for(offer),
        "posting": as_data(job_posting(offer)),
        "section": "vacancies",
    }
    return render(request, "hiring/vacancies/vacancy.html", context)


def as_data(posting: JobPosting) -> SafeString:
    """The posting as it can stand inside an element of the page, whatever somebody wrote in a title."""
    return mark_safe(posting.model_dump_json().translate(UNSAFE))  # noqa: S308 - what could end it is escaped
