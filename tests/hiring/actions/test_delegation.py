"""Standing in: to whom, for which days, and what it lets them do."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.delegation import end_delegation, hand_over
from hiring.actions.refusals import NotAllowed, Refused
from hiring.models import Delegation
from hiring.permissions import may_decide
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import junior_version

pytestmark = pytest.mark.django_db


def day(number: int) -> date:
    return timezone.localdate() + timedelta(days=number)


def given(by: User, taker: User, first: int = 0, last: int = 3) -> Delegation:
    return hand_over(by=by, taker=taker, first_day=day(first), last_day=day(last), why="Holiday")


def test_who_stands_in_decides_on_those_days_only() -> None:
    manager, deputy = make_user(Part.MANAGER), make_user(Part.MANAGER)
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)

    delegation = given(manager, deputy)

    assert may_decide(User.objects.get(pk=deputy.pk), opening)
    Delegation.objects.filter(pk=delegation.pk).update(first_day=day(1))
    assert not may_decide(User.objects.get(pk=deputy.pk), opening)
    assert AuditEntry.objects.get(verb="handed desk over").detail == {"taker": deputy.pk, "days": 4}


@pytest.mark.parametrize(
    ("giver", "taker", "fits"),
    [
        (Part.MANAGER, Part.MANAGER, True),
        (Part.MANAGER, Part.DIRECTOR, True),
        (Part.DIRECTOR, Part.DIRECTOR, True),
        (Part.DIRECTOR, Part.MANAGER, False),
        (Part.MANAGER, Part.RECRUITER, False),
        (Part.DIRECTOR, Part.AUDITOR, False),
    ],
)
def test_standing_in_lets_nobody_do_what_their_part_does_not(giver: Part, taker: Part, fits: bool) -> None:
    by, to = make_user(giver), make_user(taker)

    if fits:
        assert given(by, to).taker == to
    else:
        with pytest.raises(Refused, match="cannot stand in for you"):
            given(by, to)


@pytest.mark.parametrize("part", [Part.RECRUITER, Part.AUDITOR, Part.ADMINISTRATOR])
def test_who_has_no_desk_hands_none_over(part: Part) -> None:
    with pytest.raises(NotAllowed):
        given(make_user(part), make_user(Part.DIRECTOR))


def test_nobody_stands_in_for_themselves() -> None:
    director = make_user(Part.DIRECTOR)

    with pytest.raises(Refused):
        given(director, director)


def test_on_one_day_one_person_stands_in() -> None:
    director, first, second = (make_user(Part.DIRECTOR) for _ in range(3))
    given(director, first, 2, 5)

    with pytest.raises(Refused, match="stands in for you on some of these days already"):
        given(director, second, 5, 6)
    assert given(director, second, 6, 7).taker == second


@pytest.mark.parametrize(("first", "last"), [(-3, -1), (3, 2)])
def test_days_that_are_over_or_turned_around_are_refused(first: int, last: int) -> None:
    with pytest.raises(Refused, match="Choose days"):
        given(make_user(Part.DIRECTOR), make_user(Part.DIRECTOR), first, last)


def test_what_has_begun_ends_yesterday_and_what_has_not_is_gone() -> None:
    director, other = make_user(Part.DIRECTOR), make_user(Part.DIRECTOR)
    begun, coming = given(director, other, 0, 3), given(director, other, 5, 6)
    Delegation.objects.filter(pk=begun.pk).update(first_day=day(-2))

    for delegation in (begun, coming):
        end_delegation(delegation=delegation, by=director)

    assert list(Delegation.objects.values_list("pk", "last_day")) == [(begun.pk, day(-1))]
    with pytest.raises(NotAllowed):
        end_delegation(delegation=begun, by=other)
