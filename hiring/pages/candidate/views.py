"""The candidate page, the file behind it, and notes."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from hiring import identity, queries
from hiring.actions.notes import add_note
from hiring.actions.sightings import FILE, PAGE, saw
from hiring.models import Application
from hiring.pages.access import for_hiring
from hiring.pages.candidate.forms import NoteForm
from hiring.pages.candidate.page import application_context
from hiring.pages.candidate.ways import query_with
from hiring.permissions import may_comment
from roles.pages.access import user_of


def application_or_404(request: HttpRequest, pk: int) -> Application:
    return get_object_or_404(queries.applications_with_match(request.user), pk=pk)


def address_of(request: HttpRequest, application: Application, place: str = "") -> str:
    """The candidate page as it was left: the same part shown, the same board to walk through."""
    return reverse("application", args=[application.pk]) + query_with(request.GET) + place


def note_sighting(request: HttpRequest, application: Application, what: str) -> None:
    named = not identity.hidden(application)
    saw(application=application, what=what, named=named, by=user_of(request))


@require_safe
@for_hiring
def application_page(request: HttpRequest, pk: int) -> HttpResponse:
    application = application_or_404(request, pk)
    note_sighting(request, application, PAGE)
    return render(request, "hiring/candidate/application.html", application_context(request, application))


@require_safe
@for_hiring
def resume_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file as it was received: always a download, never shown by the browser as a page of ours. There is
    none while nobody may know whose it is."""
    application = application_or_404(request, pk)
    if identity.hidden(application):
        raise Http404
    try:
        file = application.resume.file.open()
    except FileNotFoundError as error:
        raise Http404("the file is no longer in the storage") from error
    note_sighting(request, application, FILE)
    return FileResponse(
        file, as_attachment=True, filename=application.resume.name, content_type="application/octet-stream"
    )


@require_POST
@for_hiring
def note_page(request: HttpRequest, pk: int) -> HttpResponse:
    application = application_or_404(request, pk)
    if not may_comment(request.user, application.opening):
        raise Http404
    form = NoteForm(request.POST, label_suffix="")
    if not form.is_valid():
        context = application_context(request, application) | {"note_form": form}
        return render(request, "hiring/candidate/application.html", context, status=422)
    add_note(application=application, text=form.cleaned_data["text"], by=user_of(request))
    messages.success(request, "Your note was added.")
    return redirect(address_of(request, application, "#notes"))
