"""One opening that the caller may see."""

from django.shortcuts import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from hiring.api.openings.shapes import opening_shown
from hiring.models import Opening
from hiring.queries.openings import visible_openings, with_everything


def found_opening(request: Request, pk: int) -> Opening:
    """Raises Http404 for one that is not theirs to see."""
    openings = visible_openings(request.user).select_related("role_version__role", "band", "hiring_manager")
    return get_object_or_404(openings, pk=pk)


def opening_answer(request: Request, pk: int) -> Response:
    """The opening as it is now."""
    opening = get_object_or_404(with_everything(visible_openings(request.user)), pk=pk)
    return Response(opening_shown(opening, request).model_dump(mode="json"))
