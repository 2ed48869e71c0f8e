"""The original file on the page: its pages drawn by a helper process, never the file itself."""

from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hiring.actions.sightings import FILE
from hiring.pages.access import for_hiring
from hiring.pages.candidate.page import pages_of
from hiring.pages.candidate.views import application_or_404, note_sighting
from roles.reading.errors import UnreadableFile
from roles.reading.sandbox import Limits, Sandbox

# Somebody waits for it: drawing an honest page takes a tenth of a second.
SANDBOX = Sandbox(Limits(cpu_seconds=5, wall_seconds=10.0))
# Seconds for which the browser may keep a page: long enough to go through a resume and back.
KEPT = 600


@require_safe
@for_hiring
def resume_page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A page of the file as PNG, for who may see the file."""
    application = application_or_404(request, pk)
    if not 1 <= number <= pages_of(application):
        raise Http404
    try:
        drawn = SANDBOX.draw(Path(application.resume.file.path), number)
    except UnreadableFile as error:
        raise Http404(error.message) from error
    if number == 1:
        note_sighting(request, application, FILE)
    headers = {"Cache-Control": f"private, max-age={KEPT}"}
    return HttpResponse(drawn, content_type="image/png", headers=headers)
