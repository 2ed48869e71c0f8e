"""An applicant's own applications: how they stand, how the resume was understood, and its file."""

from typing import cast

from django.contrib.auth.models import User
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.applying import withdraw
from hiring.actions.refusals import Refused
from hiring.api.me.shapes import (
    Explanation,
    OwnApplication,
    OwnApplicationPage,
    explanation,
    own_application,
)
from hiring.models import Application
from hiring.queries.corrections import fixes_of
from hiring.queries.own import own_applications, own_resumes
from hiring.reading.corrections import overlay
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import asked
from roles.api.lists import Listing, listed
from roles.api.permissions import only
from roles.api.schema import operation, problems
from roles.enums import Scope
from roles.permissions import is_applicant

NOT_MATCHED = "It has not been matched yet: come back in a moment."
LIGHT = ("resume__text", "resume__reading", "resume__view", "match__report")


def own_or_404(request: Request, code: str) -> Application:
    return get_object_or_404(own_applications(request.user), code=code)


class MyApplications(APIView):
    permission_classes = only(is_applicant)
    read_scope = Scope.OWN

    @operation(
        tag="me",
        id="me_applications_list",
        asks=Listing,
        answers={200: OwnApplicationPage},
        errors=(400, 401, 403, 404),
    )
    def get(self, request: Request) -> Response:
        """Your applications, the newest first."""
        rows = own_applications(request.user).defer(*LIGHT)
        shown = lambda each: own_application(each, request)  # noqa: E731 - as long as a name
        return listed(request, rows, asked(request, Listing), ("-created_at", "-pk"), shown)


class MyApplication(APIView):
    permission_classes = only(is_applicant)
    read_scope = Scope.OWN

    @operation(tag="me", id="me_application", answers={200: OwnApplication}, errors=(401, 403, 404))
    def get(self, request: Request, code: str) -> Response:
        """One of your applications, and where it stands."""
        return Response(own_application(own_or_404(request, code), request).model_dump(mode="json"))


class MyWithdrawal(APIView):
    permission_classes = only(is_applicant)
    scope = Scope.OWN

    @operation(
        tag="me",
        id="me_application_withdraw",
        answers={200: OwnApplication},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 422),
    )
    @idempotent
    def post(self, request: Request, code: str) -> Response:
        """Withdraws an application, and your consent with it. Sent again, it changes nothing.

        409 where it was turned down already. What is kept of it, DELETE /me/ erases.
        """
        application = own_or_404(request, code)
        withdraw(application=application, by=cast(User, request.user))
        return Response(own_application(own_or_404(request, code), request).model_dump(mode="json"))


class MyExplanation(APIView):
    permission_classes = only(is_applicant)
    read_scope = Scope.OWN

    @operation(
        tag="me", id="me_application_explanation", answers={200: Explanation}, errors=(401, 403, 404, 409)
    )
    def get(self, request: Request, code: str) -> Response:
        """How your resume was understood: each must-have and requirement with its reason, its evidence and
        what would change it. 409 until it has been matched."""
        application = own_or_404(request, code)
        if application.match is None or application.resume.reading is None:
            raise Refused(NOT_MATCHED)
        laid = overlay(application.resume.reading_record.record, fixes_of(application.resume))
        shown = explanation(application, application.match.match_report, laid.tree)
        return Response(shown.model_dump(mode="json"))


class MyResumeFile(APIView):
    permission_classes = only(is_applicant)
    read_scope = Scope.OWN

    @extend_schema(
        tags=["me"],
        operation_id="me_resume_file",
        summary="Your file as it was received",
        responses={
            (200, "application/octet-stream"): OpenApiResponse(OpenApiTypes.BINARY, "Your file."),
            **problems(401, 403, 404),
        },
    )
    def get(self, request: Request, pk: int) -> FileResponse:
        """Your file as it was received."""
        resume = get_object_or_404(own_resumes(request.user), pk=pk)
        try:
            file = resume.file.open()
        except (FileNotFoundError, ValueError) as error:
            raise Http404 from error
        return FileResponse(
            file, as_attachment=True, filename=resume.name, content_type="application/octet-stream"
        )
