"""Where people who come to the site begin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from hiring.permissions import may_see_candidates


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The people who hire start at their openings, everybody else at the public roles."""
    return redirect("openings" if may_see_candidates(request.user) else "roles")
