"""People: who is asked to decide, also while somebody is away."""

import pytest
from django.contrib.auth.models import Group, User
from django.utils import timezone

from hiring.models import Delegation
from hiring.queries.openings import accepters
from hiring.queries.people import deciders
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import junior_version

pytestmark = pytest.mark.django_db


def asked(manager: User) -> set[User]:
    return set(
        deciders(make_opening(role_version=junior_version(), hiring_manager=manager), timezone.localdate())
    )


def test_who_stands_in_is_asked_in_place_of_who_is_away() -> None:
    manager, deputy = make_user(Part.MANAGER), make_user(Part.MANAGER)
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=deputy, first_day=today, last_day=today)

    assert asked(manager) == {deputy}


def test_who_was_to_stand_in_and_has_no_desk_any_more_is_not_asked() -> None:
    manager, deputy = make_user(Part.MANAGER), make_user(Part.MANAGER)
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=deputy, first_day=today, last_day=today)
    deputy.groups.set([Group.objects.get_or_create(name=Part.RECRUITER)[0]])

    assert set(deciders(opening, today)) == set(accepters(opening)) == {manager}
