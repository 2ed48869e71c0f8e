"""Every page that the URL configuration knows, in a real browser: new pages are looked at by themselves."""

from collections.abc import Iterator
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

# Who looks: between them they may open everything. Each page is looked at by the first who may.
LOOKING = (Person.RECRUITER, Person.DIRECTOR, Person.AUDITOR)
# Not made by our templates, or no pages.
ELSEWHERE = ("/admin/", "/api/")
FIRST = 100


@pytest.fixture
def world(settings: LazySettings, tmp_path: Path) -> World:
    """With few different ids, whatever tests came before: each is tried in every part of an address."""
    settings.MEDIA_ROOT = tmp_path / "media"
    number_rows_from(FIRST)
    return make_world()


def test_every_page_is_fit_to_be_used(
    world: World, browser: Browser, live_server: LiveServer, complaints: list[str]
) -> None:
    found: dict[str, list[str]] = {}
    seen = 0
    for person, pages in _pages(world).items():
        page = _window(browser, live_server.url, world.client(person), complaints)
        found |= faults_of(page, pages)
        seen += len(pages)

    assert found == {}
    assert complaints == []
    # Fewer would mean that pages were missed, not that there are fewer.
    assert seen >= 35


def _pages(world: World) -> dict[Person, list[str]]:
    """One address for each page, by who looks at it."""
    known: set[str] = set()
    return {person: list(_pages_of(world.client(person), world, known)) for person in LOOKING}


def _pages_of(client: Client, world: World, known: set[str]) -> Iterator[str]:
    ids = {
        str(value)
        for name, value in world.words.items()
        if isinstance(value, int) and name not in world.people
    }
    slugs = tuple(str(world.words[name]) for name in ("senior_role", "junior_role"))
    values = Values(
        named={}, ints=(*sorted(ids, key=int), "0"), slugs=(*slugs, "decided"), words=("skill",), uuids=()
    )
    for address in addresses(values):
        route = resolve(address).route
        if route in known or address.startswith(ELSEWHERE):
            continue
        response = client.get(address)
        if response.status_code == 405:
            known.add(route)
        elif response.status_code == 200 and response.headers["Content-Type"].startswith("text/html"):
            known.add(route)
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
