"""Applications page after page, there and back."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from hiring.models import Screening
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, rematch

pytestmark = pytest.mark.django_db


def test_what_is_not_told_stands_after_what_is_known_page_by_page(recruiter: Client) -> None:
    opening = make_opening(judges_first=True)
    made = [make_application(opening) for _ in range(5)]
    (user,) = User.objects.filter(groups__name=Part.RECRUITER)
    for each, score in zip(made[1:3], (70, 80), strict=True):
        rematch(each, score=Decimal(score))
        Screening.objects.create(application=each, by=user, revealed_at=timezone.now())
    untold = sorted((made[0], made[3], made[4]), key=lambda each: each.code)
    address = f"/api/v1/openings/{opening.pk}/applications/?limit=1"
    found = {each: _walked(recruiter, f"{address}&ordering={each}") for each in ("-score", "score")}

    whole = [made[2].pk, made[1].pk, *(each.pk for each in untold)]
    assert found == {"-score": whole, "score": whole[::-1]}


def _walked(client: Client, address: str) -> list[int]:
    """The ids page after page, and the way back, which must be the same."""
    there, back, last = list[int](), list[int](), ""
    following: str | None = address
    while following:
        page, last = client.get(following).json(), following
        there += [each["id"] for each in page["results"]]
        following = page["next"]
    before: str | None = last
    while before:
        page = client.get(before).json()
        back += [each["id"] for each in page["results"]]
        before = page["previous"]
    assert back == there[::-1]
    return there
