"""Where people who come to the site begin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from hiring.permissions import may_see_candidates
from roles.permissions import is_applicant


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The people who hire start at their openings, applicants at their applications, everybody else at the
    public roles."""
    if is_applicant(request.user):
        return redirect("me")
    return redirect("openings" if may_see_candidates(request.user) else "roles")
