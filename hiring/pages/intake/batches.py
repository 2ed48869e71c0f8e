"""A batch: how far its files are, what came of each, and what can be done about it."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.defaultfilters import pluralize
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from hiring import queries
from hiring.actions.batches import cancel_batch, retry_batch
from hiring.identity import hidden, shown_refused
from hiring.models import Application, Batch, Candidate
from hiring.pages.access import for_hiring
from hiring.pages.intake.people_words import elsewhere_rows, perhaps_rows
from hiring.pages.intake.rows import About, counts, file_rows
from hiring.permissions import Person, may_screen
from roles.pages.access import user_of


@require_safe
@vary_on_headers("HX-Request")
@for_hiring
def batch_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole page; for htmx the part of it that changes while files are read."""
    batch = get_object_or_404(queries.visible_batches(request.user), pk=pk)
    part = request.headers.get("HX-Request")
    template = "hiring/intake/batch_part.html" if part else "hiring/intake/batch.html"
    return render(request, template, _page(request.user, batch))


def _page(user: Person, batch: Batch) -> dict[str, Any]:
    jobs = list(queries.jobs_of(batch))
    applications = {each.resume_id: each for each in queries.applications_of(batch, user)}
    opening = batch.opening
    return {
        "batch": batch,
        "opening": opening,
        "tab": "intake",
        "section": "openings",
        "counts": counts(jobs),
        "files": file_rows(batch, jobs, applications, _people(user, applications.values())),
        "known": len(batch.known),
        "refused": shown_refused(batch),
    }


def _people(user: Person, applications: Iterable[Application]) -> dict[int, About]:
    """By application: where else the person applied, and who they may be."""
    rows = list(applications)
    others = queries.elsewhere(user, {each.candidate_id for each in rows})
    told = {each.candidate_id for each in rows if not hidden(each)}
    visible = queries.visible_candidates(user)
    pairs = queries.lookalikes_of(told, visible) if told else []
    later = _later(user, {each.candidate_id for each in rows} - told)
    people = _by_id(candidate for pair in pairs for candidate in (pair.one, pair.other))
    found = {}
    for each in rows:
        further = [other for other in others.get(each.candidate_id, ()) if other.pk != each.pk]
        if hidden(each):
            found[each.pk] = About(somewhere=bool(further), alike=each.candidate_id in later)
        else:
            named = elsewhere_rows(each, (other for other in further if not hidden(other)))
            found[each.pk] = About(named, perhaps=perhaps_rows(each.candidate_id, pairs, people))
    return found


def _later(user: Person, hidden_ones: set[int]) -> set[int]:
    """Of people whose names are hidden, those who look like somebody who came before. Of two who look alike
    only the later is told: else sending a made-up resume would point at whoever it is made up after."""
    alike = queries.lookalikes_of(hidden_ones, queries.applicants(user)) if hidden_ones else []
    return {max(pair.one, pair.other) for pair in alike} & hidden_ones


def _by_id(ids: Iterable[int]) -> dict[int, Candidate]:
    return Candidate.objects.in_bulk(list(set(ids)))


@require_POST
@for_hiring
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    batch = _to_change(request, pk)
    number = cancel_batch(batch=batch, by=user_of(request))
    _say(request, number, "taken out of the queue", "Nothing was waiting any more.")
    return redirect("batch", pk)


@require_POST
@for_hiring
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Tries again what came to nothing, or the one file that is named."""
    batch, job = _to_change(request, pk), request.POST.get("job", "")
    only = int(job) if job.isdecimal() else None
    number = retry_batch(batch=batch, by=user_of(request), only=only)
    _say(request, number, "being tried again", "There is nothing to try again.")
    return redirect("batch", pk)


def _to_change(request: HttpRequest, pk: int) -> Batch:
    batch = get_object_or_404(queries.visible_batches(request.user), pk=pk)
    if not may_screen(request.user):
        raise Http404
    return batch


def _say(request: HttpRequest, number: int, what: str, nothing: str) -> None:
    files = f"{number} file{pluralize(number)} {pluralize(number, 'is,are')}"
    messages.info(request, f"{files} {what}." if number else nothing)
