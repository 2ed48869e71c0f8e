"""Applying for a vacancy by one's account."""

from typing import Any, cast

from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import consenting
from hiring.actions.applying import apply_for
from hiring.api.intake.uploads import refuse_large_bodies
from hiring.api.me.sending import ApplicationForm, sent
from hiring.api.me.shapes import ApplicationSent, Applying, OwnApplication, own_application
from hiring.queries.own import own_applications
from hiring.queries.vacancies import vacancies
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import JsonBody
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope
from roles.permissions import is_applicant
from roles.reading.errors import UnreadableFile


class Applications(APIView):
    permission_classes = only(is_applicant)
    scope = read_scope = Scope.OWN
    parser_classes = (JsonBody, MultiPartParser)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        refuse_large_bodies(request)

    @operation(tag="me", id="vacancy_applying", answers={200: Applying}, errors=(401, 403, 404))
    def get(self, request: Request, pk: int) -> Response:
        """What you agree to when you apply, in its words."""
        opening = get_object_or_404(vacancies(), pk=pk)
        return Response(Applying(vacancy=opening.pk, consent=consenting.load()).model_dump(mode="json"))

    @operation(
        tag="me",
        id="vacancy_applications_create",
        takes={"application/json": ApplicationSent, "multipart/form-data": ApplicationForm},
        answers={200: OwnApplication, 202: OwnApplication},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Applies for a vacancy with a resume; it is read and matched in the background.

        202, and the Location header says where to follow it. The same file again is the same application:
        then the answer is 200. 409 where you have applied with another file already, where the words that you
        agree to have changed, or where your e-mail address is not confirmed yet. A token needs the scope
        `own`.
        """
        opening = get_object_or_404(vacancies(), pk=pk)
        content, name, consent = sent(request)
        by = cast(User, request.user)
        try:
            application, new = apply_for(opening=opening, content=content, name=name, consent=consent, by=by)
        except UnreadableFile as error:
            raise ValidationError({"file": [str(error)]}) from error
        shown = own_application(own_applications(by).get(pk=application.pk), request)
        headers = {"Location": shown.url}
        return Response(shown.model_dump(mode="json"), status=202 if new else 200, headers=headers)
