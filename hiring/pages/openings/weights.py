"""The weights of an opening: tried out on its applications, kept until its screening starts."""

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers

from hiring.actions.weights import AT_ONCE, WeightsLocked, set_weights
from hiring.matching import weighing
from hiring.models import Opening
from hiring.pages.access import for_hiring
from hiring.pages.htmx import HtmxRequest
from hiring.pages.openings.factors import STEP, Typed, groups, typed
from hiring.permissions import may_see_weights, may_weigh
from hiring.queries import visible_openings
from hiring.queries.asked import asked_of
from hiring.queries.preview import preview
from hiring.queries.weighing import weighed_so_far
from roles.pages.access import user_of

WRONG = f"A factor is a number from 0 to {weighing.MOST}, with two decimals at most."
NOTHING = "At least one requirement has to bring points."


@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
@for_hiring
def weights(request: HttpRequest, pk: int) -> HttpResponse:
    """The weights as they are, or to start from the role's own; posted, they are kept. For htmx how far the
    applications are weighed by them."""
    opening = _opening(request, pk)
    if request.method != "POST":
        if cast(HtmxRequest, request).htmx:
            return _so_far(request, opening)
        factors = {} if request.GET.get("from") == "role" else weighing.factors_of(opening.weights)
        return _page(request, opening, Typed(factors))
    if not may_weigh(request.user):
        raise Http404
    given = typed(request.POST.dict())
    if given.wrong:
        return _page(request, opening, given, WRONG)
    try:
        count = set_weights(opening=opening, factors=given.factors, by=user_of(request))
    except weighing.NothingWeighs:
        return _page(request, opening, given, NOTHING)
    except WeightsLocked as locked:
        messages.error(request, str(locked))
    else:
        messages.success(request, f"The weights are kept{_applied(count)}.")
    return redirect("weights", pk)


def _applied(count: int) -> str:
    if count > AT_ONCE:
        return f". {count:,} applications are being weighed by them"
    return f", and {count} application{'' if count == 1 else 's'} ranked by them" if count else ""


def _so_far(request: HttpRequest, opening: Opening) -> HttpResponse:
    context = {"opening": opening, "weighing": weighed_so_far(opening), "ended": True}
    return render(request, "hiring/openings/weighed.html", context)


@require_POST
@vary_on_headers("HX-Request")
@for_hiring
def weights_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """What the typed weights would change; keeps nothing. For htmx the part of the page that changes."""
    opening = _opening(request, pk)
    if not may_weigh(request.user):
        raise Http404
    given = typed(request.POST.dict())
    return _page(request, opening, given, WRONG if given.wrong else "")


def _opening(request: HttpRequest, pk: int) -> Opening:
    if not may_see_weights(request.user):
        raise Http404
    return get_object_or_404(visible_openings(request.user).select_related("role_version__role"), pk=pk)


def _page(request: HttpRequest, opening: Opening, given: Typed, wrong: str = "") -> HttpResponse:
    htmx = request.method == "POST" and cast(HtmxRequest, request).htmx
    template = "hiring/openings/preview_parts.html" if htmx else "hiring/openings/weights.html"
    return render(request, template, _context(request, opening, given, wrong))


def _context(request: HttpRequest, opening: Opening, given: Typed, wrong: str) -> dict[str, Any]:
    asked = asked_of(opening)
    if not weighing.leave_points(asked, given.factors):
        given, wrong = Typed(given.factors, given.wrong), wrong or NOTHING
    counted = {} if wrong == NOTHING else given.factors
    return {
        "opening": opening,
        "groups": groups(asked, weighing.weights(asked, counted), given),
        "preview": preview(opening, counted, request.user),
        "weighing": weighed_so_far(opening),
        "changed": len(given.factors),
        "kept": given.factors == weighing.factors_of(opening.weights),
        "weighs": may_weigh(request.user) and opening.screening_started_at is None,
        "wrong": wrong,
        "step": STEP,
        "most": weighing.MOST,
        "section": "openings",
    }
