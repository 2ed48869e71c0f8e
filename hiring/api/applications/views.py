"""Applications and their matches, for the people who hire."""

from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import identity, queries
from hiring.actions.sightings import FILE, saw
from hiring.api.applications.asking import EverywhereFilters, OpeningFilters
from hiring.api.applications.finding import application_of, listed_application, opening_of, user_of
from hiring.api.applications.shapes import ApplicationPage, ApplicationShown, application_shown
from hiring.matching.report import MatchReport
from hiring.permissions import may_see_candidates
from hiring.queries.corrections import fixes_of
from hiring.queries.listing import listed_everywhere, listed_of
from hiring.reading.json_resume.shapes import JsonResume
from hiring.reading.json_resume.writing import as_json, json_resume
from roles.api.inputs import asked
from roles.api.lists import listed
from roles.api.permissions import only
from roles.api.schema import operation


class Applications(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="applications",
        id="applications_list",
        asks=EverywhereFilters,
        answers={200: ApplicationPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request) -> Response:
        """Applications to all openings that the caller may see, the newest first.

        While an opening's applications are being weighed anew, their scores are null here: they do not
        compare with others.
        """
        listing = asked(request, EverywhereFilters)
        rows = listed_everywhere(listing.wanted(), request.user)
        ordering = (listing.ordering.replace("id", "pk"),)
        return listed(
            request,
            rows,
            listing,
            ordering,
            lambda each: application_shown(each, each.__dict__["job"], request, beside_others=True),
        )


class OpeningApplications(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="applications",
        id="opening_applications_list",
        asks=OpeningFilters,
        answers={200: ApplicationPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """An opening's applications: what its board shows, with the board's filters and orders."""
        listing = asked(request, OpeningFilters)
        wanted = listing.wanted(listing.ordering.sort, backwards=listing.ordering.backwards)
        return listed(
            request,
            listed_of(opening_of(request, pk), wanted, request.user),
            listing,
            listing.ordering.fields,
            lambda each: application_shown(each, each.__dict__["job"], request),
        )


class OneApplication(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="applications", id="application", answers={200: ApplicationShown}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """One application."""
        application = listed_application(request, pk)
        job = queries.job_of(application)
        shown = application_shown(application, job.pk if job else None, request)
        return Response(shown.model_dump(mode="json"))


class OneMatch(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="applications", id="application_match", answers={200: MatchReport}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """The match: gates, a score that adds up, every requirement with its reason and its evidence.

        Evidence offsets count characters of the resume's text.
        """
        application = application_of(request, pk)
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
        application = application_of(request, pk)
        if application.resume.reading is None:
            raise Http404
        reading = identity.shown_reading(application, fixes_of(application.resume))
        named = not identity.hidden(application)
        saw(application=application, what=FILE, named=named, by=user_of(request))
        return Response(as_json(json_resume(reading)))
