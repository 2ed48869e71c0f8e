"""Two candidates who may be one person: side by side, merged field by field, or told apart for good."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hiring import queries
from hiring.actions import duplicates
from hiring.actions.merges import FIELDS, CannotMerge, merge_candidates, undo_merge
from hiring.models import Candidate, Merge
from hiring.pages.access import for_hiring
from hiring.pages.intake.people import PersonRow, person_rows
from hiring.pages.intake.people_words import evidence
from hiring.permissions import Person, may_screen
from hiring.queries import Likeness
from roles.pages.access import user_of

PAIRS = 25
KEPT, GONE = "kept", "gone"
LABELS = {"name": "Name", "email": "E-mail", "phone": "Telephone", "location": "Place"}


@dataclass(frozen=True, slots=True)
class PairRow:
    one: PersonRow
    other: PersonRow
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One field of two candidates. `takes` says whether the other's value is the better one to begin with."""

    name: str
    label: str
    kept: str
    gone: str

    @property
    def same(self) -> bool:
        return self.kept == self.gone

    @property
    def takes(self) -> bool:
        return not self.kept


@require_safe
@for_hiring
def duplicate_list(request: HttpRequest) -> HttpResponse:
    pairs = queries.lookalikes(queries.visible_candidates(request.user))
    page = Paginator(pairs, PAIRS).get_page(request.GET.get("page"))
    context = {"page": page, "pairs": _pair_rows(request.user, list(page)), "section": "candidates"}
    return render(request, "hiring/intake/duplicates.html", context)


def _pair_rows(user: Person, pairs: Sequence[Likeness]) -> list[PairRow]:
    ids = {candidate for pair in pairs for candidate in (pair.one, pair.other)}
    people = queries.with_applications(Candidate.objects.filter(pk__in=ids), user)
    rows = {row.candidate: row for row in person_rows(people)}
    return [PairRow(rows[pair.one], rows[pair.other], evidence(pair)) for pair in pairs]


@require_http_methods(["GET", "HEAD", "POST"])
@for_hiring
def merge(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """The two side by side; each field is chosen. The first goes on with everything of both."""
    kept, gone = _two(request, pk, other)
    if request.method == "POST":
        return _merge(request, kept, gone)
    ids = (kept.pk, gone.pk)
    pairs = queries.lookalikes_of([kept.pk], Candidate.objects.filter(pk__in=ids))
    rows = {row.candidate: row for row in person_rows((kept, gone))}
    context = {
        "kept": rows[kept.pk],
        "gone": rows[gone.pk],
        "choices": [_choice(name, kept, gone) for name in FIELDS],
        "evidence": [words for pair in pairs for words in evidence(pair)],
        "jobs": [sorted(set(queries.employers_of(each))) for each in (kept, gone)],
        "section": "candidates",
    }
    return render(request, "hiring/intake/merge.html", context)


def _choice(name: str, kept: Candidate, gone: Candidate) -> Choice:
    return Choice(name, LABELS[name], getattr(kept, name), getattr(gone, name))


def _merge(request: HttpRequest, kept: Candidate, gone: Candidate) -> HttpResponse:
    taken = [name for name in FIELDS if request.POST.get(name) == GONE]
    try:
        merge_candidates(kept=kept, gone=gone, taken=taken, by=user_of(request))
    except CannotMerge as error:
        messages.error(request, str(error))
        return redirect("duplicates")
    messages.success(request, f"{gone} and {kept} are one person now. This can be undone below.")
    return redirect("person", kept.pk)


@require_POST
@for_hiring
def tell_apart(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    one, two = _two(request, pk, other)
    duplicates.tell_apart(one=one, other=two, by=user_of(request))
    messages.success(request, f"{one} and {two} are two people: this is not asked again.")
    return redirect("duplicates")


@require_POST
@for_hiring
def ask_again(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    one, two = _two(request, pk, other)
    duplicates.ask_again(one=one, other=two, by=user_of(request))
    messages.success(request, f"{one} and {two} may be one person again.")
    return redirect("person", pk)


@require_POST
@for_hiring
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    visible = queries.visible_candidates(request.user)
    merge = get_object_or_404(Merge.objects.select_related("kept", "gone"), pk=pk, kept__in=visible)
    if not may_screen(request.user):
        raise Http404
    try:
        undo_merge(merge=merge, by=user_of(request))
    except CannotMerge as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Two people again, each as before.")
    return redirect("person", merge.kept_id)


def _two(request: HttpRequest, pk: int, other: int) -> tuple[Candidate, Candidate]:
    """Two people whom somebody may merge or tell apart: 404 else, so too where one was merged by now."""
    if not may_screen(request.user):
        raise Http404
    people = queries.with_applications(queries.visible_candidates(request.user), request.user)
    found = people.in_bulk([pk, other])
    if len(found) < 2:
        raise Http404
    return found[pk], found[other]
