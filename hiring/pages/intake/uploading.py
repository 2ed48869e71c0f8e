"""Adding resumes to an opening: many files or a ZIP, and the uploads there were."""

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from hiring import queries
from hiring.actions.batches import NotOpen, receive_batch
from hiring.enums import OpeningStatus
from hiring.models import Opening
from hiring.pages.access import for_hiring
from hiring.pages.intake.rows import upload_rows
from hiring.permissions import may_screen
from hiring.reading.uploads.contents import KINDS, TAKEN, Sent, contents
from hiring.reading.uploads.limits import MAX_FILES, MAX_UPLOAD_BYTES
from roles.pages.access import user_of
from roles.reading.files.limits import MAX_FILE_BYTES

BATCHES = 25
MEGABYTE = 1_000_000
NOTHING = "Choose the files first: resumes, or a ZIP of them."
TOO_MUCH = f"More than {MAX_UPLOAD_BYTES // MEGABYTE} MB in one go: send the files in parts."
NOT_OPEN = "This opening takes no resumes: it is not open."
LIMITS = {
    "kinds": KINDS,
    "accept": ",".join([*TAKEN, ".zip"]),
    "most_files": MAX_FILES,
    "most_bytes": MAX_UPLOAD_BYTES,
    "most_megabytes": MAX_UPLOAD_BYTES // MEGABYTE,
    "file_bytes": MAX_FILE_BYTES,
    "file_megabytes": MAX_FILE_BYTES // MEGABYTE,
}


# The form's token is checked by `_take`, once it is known how much comes and where it goes.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@for_hiring
def intake(request: HttpRequest, pk: int) -> HttpResponse:
    openings = queries.visible_openings(request.user).select_related("role_version__role")
    opening = get_object_or_404(openings, pk=pk)
    if request.method == "POST":
        return _receive(request, opening)
    return render(request, "hiring/intake/upload.html", _page(request, opening))


def _page(request: HttpRequest, opening: Opening) -> dict[str, object]:
    batches = queries.with_counts(opening.batches.all())
    page = Paginator(batches, BATCHES).get_page(request.GET.get("page"))
    takes = may_screen(request.user) and opening.status == OpeningStatus.OPEN
    return {
        "opening": opening,
        "tab": "intake",
        "section": "openings",
        "page": page,
        "uploads": upload_rows(page.object_list),
        "takes": takes,
        "sources": list(queries.sources()) if takes else [],
        "limits": LIMITS,
    }


def _receive(request: HttpRequest, opening: Opening) -> HttpResponse:
    """Before anything of the body is read."""
    if not may_screen(request.user):
        raise Http404
    if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_UPLOAD_BYTES:
        return _again(request, opening, TOO_MUCH)
    # To disk, whatever their size: two hundred files of two megabytes are too much to hold.
    request.upload_handlers = [TemporaryFileUploadHandler(request)]
    return _take(request, opening)


@csrf_protect
def _take(request: HttpRequest, opening: Opening) -> HttpResponse:
    files = request.FILES.getlist("files")
    if not files:
        return _again(request, opening, NOTHING)
    try:
        batch = receive_batch(
            opening=opening,
            files=contents(_sent(file) for file in files),
            source=request.POST.get("source", ""),
            by=user_of(request),
        )
    except NotOpen:
        return _again(request, opening, NOT_OPEN)
    return _to(request, reverse("batch", args=[batch.pk]))


def _sent(file: "UploadedFile[bytes]") -> Sent:
    return Sent(file.name or "", file.size or 0, file)


def _again(request: HttpRequest, opening: Opening, words: str) -> HttpResponse:
    messages.error(request, words)
    return _to(request, reverse("intake", args=[opening.pk]))


def _to(request: HttpRequest, address: str) -> HttpResponse:
    """A redirect that a form sent by htmx follows as a whole page."""
    if request.headers.get("HX-Request"):
        return HttpResponseClientRedirect(address)
    return redirect(address)
