"""Openings, their rankings, and resumes on their way from file to match. For the people who hire."""

from typing import Any, cast

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.exceptions import ValidationError
from rest_framework.generics import GenericAPIView, ListAPIView, RetrieveAPIView
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import identity, queries
from hiring.actions.screenings import screen_resume
from hiring.api.permissions import PeopleWhoHire, Recruiters
from hiring.api.representations import application_row, ranked, screening
from hiring.api.serializers import (
    ApplicationSerializer,
    OpeningSerializer,
    RankedSerializer,
    ScreeningSerializer,
)
from hiring.api.uploads import ResumeUploadSerializer, refuse_large_bodies
from hiring.enums import FINISHED, OpeningStatus
from hiring.matching.report import MatchReport
from hiring.models import Application, Opening
from roles.api.schema import problems
from roles.reading.errors import UnreadableFile

SEEN = problems(401, 404)


@extend_schema_view(
    get=extend_schema(
        tags=["openings"], operation_id="openings_list", responses={200: OpeningSerializer(many=True), **SEEN}
    )
)
class OpeningList(ListAPIView[Opening]):
    """Openings, by title."""

    permission_classes = (PeopleWhoHire,)
    serializer_class = OpeningSerializer
    queryset = Opening.objects.none()

    def get_queryset(self) -> QuerySet[Opening]:
        return queries.with_progress(queries.visible_openings(self.request.user))


@extend_schema_view(
    get=extend_schema(tags=["openings"], operation_id="opening", responses={200: OpeningSerializer, **SEEN})
)
class OpeningDetail(RetrieveAPIView[Opening]):
    """One opening."""

    permission_classes = (PeopleWhoHire,)
    serializer_class = OpeningSerializer
    queryset = Opening.objects.none()

    def get_queryset(self) -> QuerySet[Opening]:
        return queries.with_progress(queries.visible_openings(self.request.user))


class Ranking(GenericAPIView[Application]):
    permission_classes = (PeopleWhoHire,)
    serializer_class = RankedSerializer

    def get_queryset(self) -> QuerySet[Application]:
        opening = get_object_or_404(queries.visible_openings(self.request.user), pk=self.kwargs["pk"])
        return queries.without_texts(queries.ranking(opening, self.request.user))

    @extend_schema(
        tags=["openings"],
        operation_id="opening_ranking_list",
        responses={200: RankedSerializer(many=True), **SEEN},
    )
    def get(self, request: Request, pk: int) -> Response:
        """The opening's applications, best match first."""
        page = self.paginate_queryset(self.get_queryset()) or []
        first = cast(Any, self.paginator).page.start_index()
        rows = [ranked(application, rank, request) for rank, application in enumerate(page, first)]
        return self.get_paginated_response(self.get_serializer(rows, many=True).data)


class ResumeUpload(APIView):
    permission_classes = (Recruiters,)
    parser_classes = (MultiPartParser,)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        refuse_large_bodies(request)

    @extend_schema(
        tags=["openings"],
        operation_id="opening_resumes_create",
        request={"multipart/form-data": ResumeUploadSerializer},
        responses={
            200: ScreeningSerializer, 202: ScreeningSerializer, **problems(400, 401, 403, 404, 413, 415)
        },
    )  # fmt: skip
    def post(self, request: Request, pk: int) -> Response:
        """Sends one resume for an opening: it is read and matched in the background.

        202 while that goes on; the Location header says where to follow it. The same bytes again are
        the same application: then `duplicate` is true, and 200 says that it is finished already.
        """
        opening = get_object_or_404(queries.visible_openings(request.user), pk=pk)
        upload = ResumeUploadSerializer(data=request.data)
        upload.is_valid(raise_exception=True)
        file = upload.validated_data["file"]
        if opening.status != OpeningStatus.OPEN:
            raise ValidationError({"file": [f"The opening takes no resumes: it is {opening.status}."]})
        try:
            job, new = screen_resume(
                opening=opening, content=file.read(), name=file.name, by=cast(User, request.user)
            )
        except UnreadableFile as error:
            raise ValidationError({"file": [str(error)]}) from error
        job = queries.jobs_with_everything().get(pk=job.pk)
        content = screening(job, queries.application_of(job), request, duplicate=not new)
        finished = not new and job.status in FINISHED
        return Response(
            ScreeningSerializer(content).data,
            status=200 if finished else 202,
            headers={"Location": content.url},
        )


class ScreeningDetail(APIView):
    permission_classes = (PeopleWhoHire,)

    @extend_schema(tags=["openings"], operation_id="screening", responses={200: ScreeningSerializer, **SEEN})
    def get(self, request: Request, pk: int) -> Response:
        """What has become of a resume that was sent: queued, running, done or failed with its reason."""
        jobs = queries.jobs_with_everything().filter(opening__in=queries.visible_openings(request.user))
        job = get_object_or_404(jobs, pk=pk)
        content = screening(job, queries.application_of(job), request, duplicate=False)
        return Response(ScreeningSerializer(content).data)


class ApplicationDetail(APIView):
    permission_classes = (PeopleWhoHire,)

    @extend_schema(
        tags=["applications"], operation_id="application", responses={200: ApplicationSerializer, **SEEN}
    )
    def get(self, request: Request, pk: int) -> Response:
        """One application."""
        application = _application(request, pk)
        content = application_row(application, queries.job_of(application), request)
        return Response(ApplicationSerializer(content).data)


class MatchDetail(APIView):
    permission_classes = (PeopleWhoHire,)

    @extend_schema(
        tags=["applications"], operation_id="application_match", responses={200: MatchReport, **SEEN}
    )
    def get(self, request: Request, pk: int) -> Response:
        """The match: gates, a score that adds up, every requirement with its reason and its evidence.

        Evidence offsets count characters of the resume's text.
        """
        applications = queries.applications_with_match(request.user)
        application = get_object_or_404(applications, pk=pk)
        if application.match is None or queries.score_hidden(request.user, application):
            raise Http404
        report = identity.shown_report(application, application.match.match_report)
        return Response(report.model_dump(mode="json"))


def _application(request: Request, pk: int) -> Application:
    return get_object_or_404(queries.without_texts(queries.applications_with_match(request.user)), pk=pk)
