"""Checking oneself against a role: the same engine and the same explanation that the people who hire see."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import Throttled, ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.checks import Asked, Sent, asked_by_opening, asked_by_role, check
from hiring.actions.waiting_line import Busy
from hiring.api.checks.receiving import CheckFile, RoleCheckFile, sent_file, sent_json
from hiring.api.checks.shapes import CheckAnswer, CheckSent, RoleCheckSent, check_answer
from hiring.api.intake.uploads import refuse_large_bodies
from hiring.queries.vacancies import vacancies
from hiring.throttling import CheckThrottle
from hiring.uploading import keep_in_memory
from roles.api.inputs import JsonBody, taken
from roles.api.permissions import PUBLIC
from roles.api.schema import operation
from roles.enums import CentreKind
from roles.queries import public_versions
from roles.reading.errors import UnreadableFile

ERRORS = (400, 401, 403, 404, 413, 415, 429)
# Seconds after which to come back where too many are at it.
BACK_IN = 5
MANY = "Many people check themselves just now: try again in a few seconds."


class _Check(APIView):
    """What is sent stays in memory, and is gone when it is answered."""

    permission_classes = PUBLIC
    throttle_classes = (CheckThrottle,)
    parser_classes = (JsonBody, MultiPartParser)
    takes_json: type[CheckSent] = CheckSent
    takes_file: type[CheckFile] = CheckFile

    def initialize_request(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Request:
        keep_in_memory(request)
        return super().initialize_request(request, *args, **kwargs)

    def perform_authentication(self, request: Request) -> None:
        """The first that may read the body, to look for the token of a form."""
        refuse_large_bodies(request)
        super().perform_authentication(request)

    def received(self, request: Request, usual_title: str) -> tuple[str, Sent, dict[str, Any]]:
        """As which field something was sent, what, and what was said beside it."""
        if not (request.content_type or "").startswith("multipart/"):
            body = taken(request, self.takes_json)
            return *sent_json(body, usual_title), body.model_dump(include={"as_of", "centre_kind"})
        form = self.takes_file(data=request.data)
        form.is_valid(raise_exception=True)
        return "file", sent_file(form.validated_data), form.validated_data

    def answer(
        self, request: Request, field: str, sent: Sent, asked: Asked, said: dict[str, Any]
    ) -> Response:
        try:
            checked = check(sent=sent, asked=asked, as_of=said.get("as_of"))
        except UnreadableFile as error:
            raise ValidationError({field: [error.message]}) from error
        except Busy:
            raise Throttled(BACK_IN, MANY) from None
        shown = check_answer(checked, asked, request)
        return Response(shown.model_dump(mode="json"), headers={"Cache-Control": "no-store"})


class RoleCheck(_Check):
    takes_json = RoleCheckSent
    takes_file = RoleCheckFile

    @operation(
        tag="check yourself",
        id="role_check",
        takes={"application/json": RoleCheckSent, "multipart/form-data": RoleCheckFile},
        answers={200: CheckAnswer},
        errors=ERRORS,
    )
    def post(self, request: Request, slug: str) -> Response:
        """Checks a resume, or a short description of yourself, against a role's newest published version.

        Needs no account and stores nothing. A file comes as multipart/form-data, anything else as JSON. So
        many checks a client are taken in an hour; 429 says when to come back.
        """
        version = get_object_or_404(public_versions(), role__slug=slug)
        field, sent, said = self.received(request, version.title)
        kind = said.get("centre_kind")
        asked = asked_by_role(version, CentreKind(kind) if kind else None)
        return self.answer(request, field, sent, asked, said)


class VacancyCheck(_Check):
    @operation(
        tag="check yourself",
        id="vacancy_check",
        takes={"application/json": CheckSent, "multipart/form-data": CheckFile},
        answers={200: CheckAnswer},
        errors=ERRORS,
    )
    def post(self, request: Request, pk: int) -> Response:
        """Checks a resume, or a short description of yourself, against a vacancy: the role version that its
        applicants are held to, weighed as it weighs.

        Needs no account and stores nothing. A file comes as multipart/form-data, anything else as JSON. So
        many checks a client are taken in an hour; 429 says when to come back.
        """
        opening = get_object_or_404(vacancies(), pk=pk)
        field, sent, said = self.received(request, opening.role_version.title)
        return self.answer(request, field, sent, asked_by_opening(opening), said)
