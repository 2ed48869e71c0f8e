"""Applications and their matches, for the people who hire."""

from typing import cast

from django.contrib.auth.models import User
from django.http import Http404
from django.shortcuts import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import identity, queries
from hiring.actions.sightings import FILE, saw
from hiring.api.applications.shapes import ApplicationShown, application_shown
from hiring.matching.report import MatchReport
from hiring.permissions import may_see_candidates
from hiring.queries.corrections import fixes_of
from hiring.reading.json_resume.shapes import JsonResume
from hiring.reading.json_resume.writing import as_json, json_resume
from roles.api.permissions import only
from roles.api.schema import operation


class OneApplication(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="applications", id="application", answers={200: ApplicationShown}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """One application."""
        applications = queries.without_texts(queries.applications_with_match(request.user))
        application = get_object_or_404(applications, pk=pk)
        shown = application_shown(application, queries.job_of(application), request)
        return Response(shown.model_dump(mode="json"))


class OneMatch(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="applications", id="application_match", answers={200: MatchReport}, errors=(401, 404))
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


class ReadResume(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="applications", id="application_resume", answers={200: JsonResume}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """What was read in the resume, with people's corrections, as JSON Resume 1.0.0.

        In a blind opening it is without who it is about, as long as that is hidden. 404 where the file could
        not be read. That somebody looked is kept with the application.
        """
        application = get_object_or_404(queries.applications_with_match(request.user), pk=pk)
        if application.resume.reading is None:
            raise Http404
        reading = identity.shown_reading(application, fixes_of(application.resume))
        named = not identity.hidden(application)
        saw(application=application, what=FILE, named=named, by=cast(User, request.user))
        return Response(as_json(json_resume(reading)))
