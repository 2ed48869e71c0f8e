"""Who may do what."""

import pytest
from django.contrib.auth.models import AnonymousUser

from hiring.permissions import may_screen, may_see_candidates
from roles.permissions import Part, plays
from tests.factories.models import make_user

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("part", "screens", "sees"),
    [
        (Part.RECRUITER, True, True),
        (Part.MANAGER, False, True),
        (Part.DIRECTOR, False, True),
        (Part.AUDITOR, False, True),
        (Part.ADMINISTRATOR, False, False),
        (None, False, False),
    ],
)
def test_a_part_says_what_a_user_may(part: Part | None, screens: bool, sees: bool) -> None:
    user = make_user(part)

    assert (may_screen(user), may_see_candidates(user)) == (screens, sees)


def test_strangers_may_nothing() -> None:
    assert not may_see_candidates(AnonymousUser())


def test_who_has_left_may_nothing() -> None:
    assert not may_screen(make_user(Part.RECRUITER, is_active=False))


def test_superusers_are_administrators_and_nothing_else() -> None:
    user = make_user(is_superuser=True)

    assert [part for part in Part if plays(user, part)] == [Part.ADMINISTRATOR]
