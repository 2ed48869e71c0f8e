"""Applications and their matches, for the people who hire."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import identity, queries
from hiring.api.applications.shapes import ApplicationShown, application_shown
from hiring.matching.report import MatchReport
from hiring.permissions import may_see_candidates
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
