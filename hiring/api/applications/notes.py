"""Notes on an application."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import identity
from hiring.actions.notes import LONGEST, add_note
from hiring.api.applications.finding import listed_application, user_of
from hiring.models import Application, Note
from hiring.permissions import may_comment, may_see_candidates
from hiring.queries.around import notes_of
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import Input, asked, taken
from roles.api.lists import Listing, Page, listed
from roles.api.permissions import only, require
from roles.api.schema import operation
from roles.enums import Scope


class NoteWritten(Input):
    text: str = Field(min_length=1, max_length=LONGEST, examples=["Called: starts in June."])


class NoteShown(BaseModel):
    """What somebody wrote about an application. Notes are added, never changed."""

    model_config = ConfigDict(frozen=True)

    id: int
    by: str = Field(description="User name.", examples=["rita"])
    at: datetime
    text: str = Field(description="Without the person, in a blind opening.", examples=["Starts in June."])


class NotePage(Page[NoteShown]):
    """Notes."""


class Notes(APIView):
    permission_classes = only(may_see_candidates)
    scope = Scope.SCREENING

    @operation(
        tag="applications",
        id="application_notes_list",
        asks=Listing,
        answers={200: NotePage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """The notes on an application, the latest first. Where own judgements come first, screeners get what
        others wrote after theirs."""
        application = listed_application(request, pk)
        rows, listing = notes_of(application, user_of(request)), asked(request, Listing)
        return listed(request, rows, listing, ("-at", "-pk"), lambda each: _shown(each, application))

    @operation(
        tag="applications",
        id="application_note_create",
        takes=NoteWritten,
        answers={201: NoteShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Adds a note, under the caller's name."""
        application = listed_application(request, pk)
        require(may_comment(request.user, application.opening))
        note = add_note(application=application, text=taken(request, NoteWritten).text, by=user_of(request))
        return Response(_shown(note, application).model_dump(mode="json"), status=201)


def _shown(note: Note, application: Application) -> NoteShown:
    text = identity.masked(note.text, application)
    return NoteShown(id=note.pk, by=note.by.get_username(), at=note.at, text=text)
