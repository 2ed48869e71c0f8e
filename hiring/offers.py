"""A vacancy as it is offered to strangers: pages and API tell the same of it."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from hiring.models import Opening
from hiring.queries.asked import profile_for
from roles.posting.offer import Offer
from roles.queries import band_of


def opened(opening: Opening) -> date:
    """The day on which somebody accepted it."""
    return timezone.localdate(opening.accepted_at)


def offer_of(opening: Opening, request: HttpRequest) -> Offer:
    """Of an open opening. Its own terms only: what its role pays elsewhere is not offered here."""
    return Offer(
        title=opening.title,
        address=request.build_absolute_uri(reverse("vacancy", args=[opening.pk])),
        published=opened(opening),
        profile=profile_for(opening),
        identifier=str(opening.pk),
        place=opening.place,
        headcount=opening.headcount,
        context=opening.context,
        bands=(band_of(opening.band),) if opening.band else (),
        organisation=settings.ORGANISATION,
        applies=True,
    )
