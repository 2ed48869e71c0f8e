"""In a blind opening no answer of the site tells anybody who a candidate is, before the decision packet.

Every address is walked, by the URL configuration and by links and forms, so a new page is walked too.
"""

import re
from collections.abc import Iterator
from html import escape
from itertools import product
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from hiring.models import Application
from roles.permissions import Part
from tests.factories.models import make_packet, make_user
from tests.rules.blind_rows import (
    FILE,
    NAME,
    PK,
    TRACES,
    VALUES,
    blind_application,
    traces_in,
    without_packet,
)
from tests.rules.crawling import Answer, addresses, answers

pytestmark = pytest.mark.django_db

# Where people are looked for.
SEARCHED = (f"/openings/{PK}/", f"/openings/{PK}/board.csv", "/candidates/", "/openings/")


@pytest.fixture
def people() -> dict[Part, User]:
    """Somebody of each part. All may open the admin, and see every table there that it has."""
    people = {part: make_user(part, is_staff=True) for part in Part}
    for user in people.values():
        user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    return people


@pytest.fixture
def application(people: dict[Part, User], media: Path) -> Application:
    return blind_application(people)


def walked(user: User | None, application: Application) -> Iterator[Answer]:
    client = Client(raise_request_exception=False)
    if user:
        client.force_login(user)
    yield from answers(client, addresses(VALUES), lambda: without_packet(application))


@pytest.mark.parametrize("part", [*Part, None])
def test_no_answer_tells_who_it_is(
    part: Part | None, people: dict[Part, User], application: Application
) -> None:
    user = people[part] if part else None

    found = list(walked(user, application))

    assert {answer.asked: traces for answer in found if (traces := traces_in(answer.text))} == {}
    assert {answer.asked for answer in found if answer.status >= 500} == set()
    assert len(found) > 100


def test_after_the_packet_it_is_told(people: dict[Part, User], application: Application) -> None:
    make_packet(application)

    # Walked until everything has been told.
    untold = {"zquorvik", "blaxhume", "wyrmfeld", "912873", "ulmvarra", "vexquill"}
    for answer in walked(people[Part.RECRUITER], application):
        untold.difference_update(traces_in(answer.text))
        if not untold:
            break

    assert untold == set()


def test_looking_for_somebody_answers_as_looking_for_nobody(
    people: dict[Part, User], application: Application
) -> None:
    client = Client()
    client.force_login(people[Part.RECRUITER])

    for address, words in product(SEARCHED, (*TRACES[:6], FILE, NAME)):
        nobody = _answer_to(client, address, "x" * len(words))
        assert _answer_to(client, address, words) == nobody, (address, words)


def _answer_to(client: Client, address: str, words: str) -> str:
    """Without what was asked, and what is different in every answer."""
    answer = client.get(address, {"q": words}).getvalue().decode()
    asked = (words, escape(words), quote(words), quote_plus(words), quote(escape(words)))
    for each in sorted(asked, key=len, reverse=True):
        answer = answer.replace(each, "")
    return re.sub(r'name="(csrfmiddlewaretoken|seen_at)" value="[^"]*"|X-CSRFToken[^}]*', "", answer)
