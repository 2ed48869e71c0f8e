"""People across the openings that one may see: found by what somebody remembers of them, and one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from hiring import queries
from hiring.enums import Stage
from hiring.models import Candidate
from hiring.pages.access import for_hiring
from hiring.pages.intake.people_words import perhaps_of
from hiring.permissions import Person
from hiring.queries.scores import settled_score
from hiring.words import STAGES

PEOPLE = 50
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Applied:
    """One application of a person. `score` is None where there is none to show."""

    application: int
    opening: str
    stage: str
    source: str = ""
    file: str = ""
    score: Any = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    candidate: int
    name: str
    email: str
    phone: str
    location: str
    applied: tuple[Applied, ...] = ()


@require_safe
@vary_on_headers("HX-Request")
@for_hiring
def candidate_list(request: HttpRequest) -> HttpResponse:
    """The whole page; for htmx the results alone, while somebody types."""
    words = request.GET.get("q", "")[:LONGEST].strip()
    people = queries.found(queries.visible_candidates(request.user), words)
    page = Paginator(people, PEOPLE).get_page(request.GET.get("page"))
    shown = queries.with_applications(people, request.user).filter(pk__in=[each.pk for each in page])
    part = request.headers.get("HX-Request")
    template = "hiring/intake/candidates_part.html" if part else "hiring/intake/candidates.html"
    context = {"q": words, "page": page, "people": person_rows(shown), "section": "candidates"}
    return render(request, template, context)


@require_safe
@for_hiring
def person_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: their applications, who else they may be, and what was merged."""
    candidate = get_object_or_404(Candidate, pk=pk)
    if candidate.merged_into_id:
        return redirect("person", candidate.merged_into_id)
    visible = queries.visible_candidates(request.user)
    shown = get_object_or_404(queries.with_applications(visible, request.user), pk=pk)
    return render(request, "hiring/intake/person.html", _person(request.user, shown))


def _person(user: Person, candidate: Candidate) -> dict[str, Any]:
    return {
        "person": person_rows([candidate])[0],
        "perhaps": perhaps_of(user, candidate),
        "apart": queries.told_apart(candidate, queries.visible_candidates(user)),
        "merges": queries.merges_into(candidate),
        "section": "candidates",
    }


def person_rows(candidates: Iterable[Candidate]) -> list[PersonRow]:
    """People with the applications that `queries.with_applications` found."""
    return [
        PersonRow(each.pk, str(each), each.email, each.phone, each.location, _applied(each))
        for each in candidates
    ]


def _applied(candidate: Candidate) -> tuple[Applied, ...]:
    return tuple(
        Applied(
            application=each.pk,
            opening=each.opening.title,
            stage=STAGES[Stage(each.stage)],
            source=each.source,
            file=each.resume.name,
            score=settled_score(each),
        )
        for each in candidate.__dict__["shown_applications"]
    )
