"""Numbers: of all openings that a person may see, and of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring import queries
from hiring.pages.access import for_hiring
from hiring.pages.numbers.page import PERIODS, page_of, since
from hiring.queries.figures import figures
from hiring.queries.numbers import received_since


@require_safe
@for_hiring
def numbers_page(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    asked, begin = since(request.GET.get("days"), now)
    applications = received_since(queries.visible_applications(request.user), begin)
    context = {"numbers": page_of(figures(applications, now)), "asked": asked, "periods": PERIODS}
    return render(request, "hiring/numbers/numbers.html", {**context, "section": "numbers"})


@require_safe
@for_hiring
def opening_numbers(request: HttpRequest, pk: int) -> HttpResponse:
    """With the must-haves, which one role's resumes have in common."""
    opening = get_object_or_404(queries.with_progress(queries.visible_openings(request.user)), pk=pk)
    now = timezone.now()
    asked, begin = since(request.GET.get("days"), now)
    applications = received_since(queries.visible_applications(request.user).filter(opening=opening), begin)
    found = figures(applications, now, version_id=opening.role_version_id)
    context = {"opening": opening, "tab": "numbers", "asked": asked, "periods": PERIODS}
    return render(
        request, "hiring/numbers/opening.html", {**context, "numbers": page_of(found), "section": "openings"}
    )
