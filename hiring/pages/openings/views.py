"""The list of openings."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hiring.pages.access import for_hiring
from hiring.pages.openings import listing
from hiring.queries import openings as queries
from hiring.queries.tallies import tallied
from roles.pages.access import user_of

PAGE_SIZE = 50


@require_safe
@for_hiring
def opening_list(request: HttpRequest) -> HttpResponse:
    user = user_of(request)
    asked = listing.Asked.of(request.GET)
    found = listing.narrowed(asked, user)
    openings = queries.with_people(listing.of_status(found, asked, user))
    page = Paginator(openings, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "asked": asked,
        "tabs": listing.tabs(found, asked),
        "page": page,
        "rows": listing.rows(tallied(page.object_list)),
        "here": asked.address(asked.status),
        "to_accept": queries.to_accept(user).count(),
        "section": "openings",
    }
    return render(request, "hiring/openings/list.html", context)
