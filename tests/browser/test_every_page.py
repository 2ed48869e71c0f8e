"""Every page that the URL configuration knows, in a real browser: new pages are looked at by themselves."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import resolve
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import MILLISECONDS
from tests.browser.looking import faults_of
from tests.factories.numbering import number_rows_from
from tests.factories.people import Person, World, make_world
from tests.rules.crawling import Values, addresses

# Who looks: each page is looked at by the first of those who work here who may, and an applicant's by one.
WORKING = (Person.RECRUITER, Person.DIRECTOR, Person.AUDITOR)
APPLICANTS = re.compile(r"/me/|/vacancies/|/roles/[^/]+/check/")
# Not made by our templates, or no pages.
ELSEWHERE = ("/admin/", "/api/")
FIRST = 100
# What the parts of addresses are, by their names; all others are tried with every id that there is.
PARTS = {"old": ("1",), "new": ("2",), "number": ("1", "2"), "index": ("0",), "position": ("0",)}
KINDS = ("skill", "employment", "decided", "csv")
# Not there in this world: pictures and files. The first address leads on to another.
NOT_SEEN = {
    "",
    "applications/<int:pk>/file/",
    "applications/<int:pk>/pages/<int:number>/",
    "me/resumes/<int:pk>/file/",
}


@pytest.fixture
def world(settings: LazySettings, tmp_path: Path) -> World:
    """With few different ids, whatever tests came before: each is tried in every part of an address."""
    settings.MEDIA_ROOT = tmp_path / "media"
    number_rows_from(FIRST)
    return make_world()


def test_every_page_is_fit_to_be_used(
    world: World, browser: Browser, live_server: LiveServer, complaints: list[str]
) -> None:
    tried, found = _addresses(world), dict[str, list[str]]()
    at_work, of_applicants = set[str](), set[str]()
    looks = [(person, tried, at_work) for person in WORKING]
    looks.append((Person.APPLICANT, list(filter(APPLICANTS.match, tried)), of_applicants))
    for person, theirs, known in looks:
        client = world.client(person)
        pages = list(_pages(client, theirs, known))
        found |= faults_of(_window(browser, live_server.url, client, complaints), pages)

    assert found == {}
    assert complaints == []
    assert {resolve(address).route for address in tried} - at_work - of_applicants == NOT_SEEN


def _addresses(world: World) -> list[str]:
    ids = {
        value for name, value in world.words.items() if isinstance(value, int) and name not in world.people
    }
    slugs = tuple(str(world.words[name]) for name in ("senior_role", "junior_role"))
    named = PARTS | {"kind": KINDS, "code": (str(world.words["applicant_code"]),)}
    ints = tuple(map(str, sorted(ids)))
    values = Values(named=named, ints=ints, slugs=slugs, words=("skill",), uuids=())
    return [address for address in addresses(values) if not address.startswith(ELSEWHERE)]


def _pages(client: Client, tried: Iterable[str], known: set[str]) -> Iterator[str]:
    for address in tried:
        route = resolve(address).route
        if route in known:
            continue
        response = client.get(address)
        # Downloads are known too, and what is only sent to.
        if response.status_code in (200, 405):
            known.add(route)
        if response.status_code == 200 and response.headers["Content-Type"].startswith("text/html"):
            yield address


def _window(browser: Browser, address: str, client: Client, complaints: list[str]) -> Page:
    """A window in which somebody is signed in already."""
    context = browser.new_context(base_url=address)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": address}])
    page = context.new_page()
    page.set_default_timeout(MILLISECONDS)
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    return page
