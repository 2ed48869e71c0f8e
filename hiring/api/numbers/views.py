"""Numbers: of all openings that the caller may see, and of one."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.api.applications.finding import opening_of
from hiring.api.numbers.shapes import NumbersAsked, NumbersShown, numbers_shown
from hiring.models import Application
from hiring.permissions import may_see_candidates
from hiring.queries.figures import figures
from hiring.queries.numbers import received_since
from roles.api.inputs import asked
from roles.api.permissions import only
from roles.api.schema import operation


class Numbers(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="numbers", id="numbers", asks=NumbersAsked, answers={200: NumbersShown}, errors=(400, 401, 404)
    )
    def get(self, request: Request) -> Response:
        """The figures of all openings that the caller may see."""
        return _answer(request, queries.visible_applications(request.user))


class OpeningNumbers(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="numbers",
        id="opening_numbers",
        asks=NumbersAsked,
        answers={200: NumbersShown},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """The figures of an opening, with its must-haves: those first that fewest resumes meet."""
        opening = opening_of(request, pk)
        applications = queries.visible_applications(request.user).filter(opening=opening)
        return _answer(request, applications, opening.role_version_id)


def _answer(request: Request, applications: QuerySet[Application], version_id: int | None = None) -> Response:
    now, days = timezone.now(), asked(request, NumbersAsked).days
    since = now - timedelta(days=days) if days else None
    found = figures(received_since(applications, since), now, version_id=version_id)
    return Response(numbers_shown(found).model_dump(mode="json"))
