"""The table of who does what (parts_table), cell by cell: on pages, through the API, in the admin.

Each line tries one thing as everybody. Who may do it, does it, and the audit trail says so; for everybody
else it is not there (404; through the API, 403 for who may see a thing and not do it), and nothing changes.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from roles.models import AuditEntry
from tests.factories.people import Person, World
from tests.rules.parts_table.applicants import ANSWERS, OWN
from tests.rules.parts_table.candidates import CANDIDATES
from tests.rules.parts_table.decisions import DECISIONS, STANDING_IN
from tests.rules.parts_table.lines import DEPUTIES, EVERYBODY, NOBODY, Deed, Look
from tests.rules.parts_table.mail import MAIL
from tests.rules.parts_table.openings import OPENINGS
from tests.rules.parts_table.outside import ADMIN, API
from tests.rules.parts_table.roles import ROLES
from tests.rules.parts_table.webhooks import WEBHOOKS
from tests.rules.parts_table.world import make_whole_world

pytestmark = pytest.mark.django_db

PAGES = [*ROLES, *OPENINGS, *CANDIDATES, *DECISIONS, *MAIL, *WEBHOOKS, *ANSWERS, *OWN]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Made once: every line leaves it as it was."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_whole_world()
        transaction.set_rollback(True)


@pytest.mark.parametrize("each", [*PAGES, *ADMIN], ids=str)
def test_on_pages_and_in_the_admin(each: Look, world: World) -> None:
    assert _who(each, world, refusals={404}) == set(each.who)


@pytest.mark.parametrize("each", STANDING_IN, ids=str)
def test_in_the_place_of_who_is_away_and_no_longer_when_they_are_back(each: Look, world: World) -> None:
    assert _who(each, world, refusals={404}, people=DEPUTIES) == set(each.who)


@pytest.mark.parametrize("each", API, ids=str)
def test_through_the_api(each: Look, world: World) -> None:
    """403 tells nothing: it comes before anything is looked for."""
    refusals = {404, 403} if isinstance(each, Deed) else {404}
    assert _who(each, world, refusals=refusals) == set(each.who)


@pytest.mark.parametrize("each", [*PAGES, *ADMIN], ids=str)
def test_strangers_are_asked_to_sign_in(each: Look, world: World) -> None:
    """But for what is published: that is for everybody. A draft beside it is simply not there. What is one's
    own takes an account."""
    stranger, path = Client(), world.fill(each.path)

    response = stranger.post(path) if isinstance(each, Deed) else stranger.get(path)

    if NOBODY in each.who and each not in OWN:
        assert response.status_code == 200
    elif path.startswith("/roles/") and response.status_code != 302:
        assert response.status_code == 404
    else:
        assert (response.status_code, "/login/" in response.headers["Location"]) == (302, True)


@pytest.mark.parametrize("each", [each for each in API if NOBODY not in each.who], ids=str)
def test_strangers_get_nothing_from_the_api(each: Look, world: World) -> None:
    stranger, path = Client(), world.fill(each.path)

    response = stranger.post(path) if isinstance(each, Deed) else stranger.get(path)

    assert response.status_code == 401


def _who(each: Look, world: World, refusals: set[int], people: tuple[Person, ...] = EVERYBODY) -> set[Person]:
    """Who could, each in a world in which nobody else had tried."""
    could = set()
    for person in people:
        before = transaction.savepoint()
        if _can(each, world, world.client(person), refusals):
            could.add(person)
        transaction.savepoint_rollback(before)
    return could


def _can(each: Look, world: World, client: Client, refusals: set[int]) -> bool:
    entries = AuditEntry.objects.count()
    if not isinstance(each, Deed):
        response = client.get(world.fill(each.path))
        assert response.status_code in {200, *refusals}
        return response.status_code == 200
    form = {world.fill(name): world.fill(value) for name, value in each.form.items()}
    response = client.post(world.fill(each.path), form)
    done = AuditEntry.objects.count() > entries
    refused = response.status_code in refusals
    assert not (refused and done)
    assert refused or done or not each.whole, response.content.decode()
    return not refused
