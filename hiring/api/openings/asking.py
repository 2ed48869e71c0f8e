"""Which openings of those that somebody may see are asked for, and in which order."""

from enum import StrEnum

from django.contrib.auth.models import User
from django.db.models import QuerySet
from pydantic import Field

from hiring.enums import OpeningStatus
from hiring.models import Opening
from hiring.queries import openings as queries
from roles.api.lists import Listing


class OpeningOrder(StrEnum):
    TITLE = "title"
    NEWEST = "newest"
    OLDEST = "oldest"


ORDERINGS: dict[OpeningOrder, tuple[str, ...]] = {
    OpeningOrder.TITLE: ("title", "pk"),
    OpeningOrder.NEWEST: ("-created_at", "-pk"),
    OpeningOrder.OLDEST: ("created_at", "pk"),
}


class OpeningListing(Listing):
    q: str = Field(
        "", max_length=200, description="Only with these words in title, place or role.", examples=["leeds"]
    )
    status: OpeningStatus | None = None
    role: str = Field("", description="Only for this role.", examples=["call-center-manager"])
    mine: bool = Field(False, description="Only what you proposed, and what is yours to fill.")
    to_accept: bool = Field(False, description="Only what waits for you to accept it.")
    ordering: OpeningOrder = OpeningOrder.TITLE


def openings_asked(listing: OpeningListing, user: User) -> QuerySet[Opening]:
    found = queries.titled(queries.with_people(queries.visible_openings(user)), listing.q)
    if listing.status:
        found = found.filter(status=listing.status)
    if listing.role:
        found = found.filter(role_version__role__slug=listing.role)
    if listing.mine:
        found = queries.mine(found, user)
    return found.filter(pk__in=queries.to_accept(user)) if listing.to_accept else found
