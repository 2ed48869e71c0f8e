"""The resume behind an application: its text as people may read it, and the file as it came."""

from django.http import FileResponse, Http404, HttpResponseBase
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import identity
from hiring.actions.sightings import FILE, PAGE, saw
from hiring.api.applications.finding import application_of, user_of
from hiring.models import Application
from hiring.permissions import may_see_candidates
from roles.api.permissions import only
from roles.api.schema import operation

BYTES = "application/octet-stream"


class Bytes(JSONRenderer):
    """For callers who accept nothing else. What is no file is a problem document."""

    media_type = BYTES


class ResumeText(BaseModel):
    """A resume's text. Evidence in the match points into it by characters."""

    model_config = ConfigDict(frozen=True)

    file: str = Field(examples=["ada-obi.pdf"])
    hidden: bool = Field(description="In a blind opening the person is masked in it.", examples=[False])
    text: str = Field(examples=["Ward Manager, St Mary's, 2019 to date"])


class ResumeTextOf(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="applications", id="application_text", answers={200: ResumeText}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """The resume's text. The look is noted, as on the page."""
        application = application_of(request, pk)
        _note(request, application, PAGE)
        shown = ResumeText(
            file=identity.shown_file(application),
            hidden=identity.hidden(application),
            text=identity.shown_text(application),
        )
        return Response(shown.model_dump(mode="json"))


class ResumeFile(APIView):
    permission_classes = only(may_see_candidates)
    renderer_classes = (JSONRenderer, Bytes)

    @operation(
        tag="applications",
        id="application_file",
        answers={200: None},
        errors=(401, 404),
        media=BYTES,
    )
    def get(self, request: Request, pk: int) -> HttpResponseBase:
        """The file as it was received. There is none while nobody may know whose it is.

        The look is noted, as on the page.
        """
        application = application_of(request, pk)
        if identity.hidden(application):
            raise Http404
        try:
            file = application.resume.file.open()
        except FileNotFoundError as error:
            raise Http404 from error
        _note(request, application, FILE)
        return FileResponse(file, as_attachment=True, filename=application.resume.name, content_type=BYTES)


def _note(request: Request, application: Application, what: str) -> None:
    named = not identity.hidden(application)
    saw(application=application, what=what, named=named, by=user_of(request))
