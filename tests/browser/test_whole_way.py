"""From a role document to a director's veto, in a browser, as four people: a recruiter who sets everything
up, another who screens, the hiring manager who decides, the director who has the last word."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from hiring.enums import Stage
from hiring.models import Application, Decision, Opening
from roles.models import RoleVersion
from roles.permissions import Part
from tests.browser.conftest import MILLISECONDS
from tests.browser.signing_in import be
from tests.factories.models import make_user

ADVERT = settings.BASE_DIR / "tests" / "samples" / "roles" / "claims_team_leader.txt"
RESUMES = sorted(path for path in (settings.SEEDS / "resumes").iterdir() if path.suffix == ".txt")[:6]
# Reading on a machine that has other things to do.
PATIENCE = 8 * MILLISECONDS

As = Callable[[str], Page]

pytestmark = pytest.mark.usefixtures("worker")


@pytest.fixture
def signed_in_as(browser: Browser, live_server: LiveServer, complaints: list[str]) -> As:
    """A browser window of its own for each person."""

    def window_of(username: str) -> Page:
        page = browser.new_context(base_url=live_server.url).new_page()
        page.set_default_timeout(MILLISECONDS)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        be(page, User.objects.get(username=username))
        return page

    return window_of


@pytest.fixture
def people() -> None:
    make_user(Part.RECRUITER, username="rita")
    make_user(Part.RECRUITER, username="sam")
    make_user(Part.MANAGER, username="mona")
    make_user(Part.DIRECTOR, username="dora")


def test_from_a_role_document_to_a_veto(people: None, signed_in_as: As, complaints: list[str]) -> None:
    rita, sam, mona, dora = map(signed_in_as, ("rita", "sam", "mona", "dora"))

    version = import_and_publish(rita)
    opening = propose(rita, version)
    accept(mona, opening)
    add_resumes(rita, opening)
    best, *_ = shortlist(sam, opening)
    submit(sam, opening)
    hire(mona, best)
    veto(dora, best)

    best.refresh_from_db()
    assert best.stage == Stage.VETOED
    assert [(each.kind, each.by.username, each.part) for each in Decision.objects.order_by("at")] == [
        ("hire", "mona", "manager"), ("veto", "dora", "director")
    ]  # fmt: skip
    dora.goto(f"/applications/{best.pk}/history/")
    for name in ("sam", "mona", "dora"):
        expect(dora.locator("main")).to_contain_text(name)
    assert complaints == []


def import_and_publish(page: Page) -> RoleVersion:
    page.goto("/roles/")
    page.get_by_role("link", name="Import documents").click()
    page.locator("input[type=file]").set_input_files(ADVERT)
    with patience(page):
        page.get_by_role("button", name="Read these documents").click()
        page.locator("main tbody th a").first.click()
    page.get_by_role("button", name="Publish version 1").click()
    expect(page.get_by_role("button", name="Publish version 1")).to_have_count(0)
    return RoleVersion.objects.get(status="published")


def propose(page: Page, version: RoleVersion) -> Opening:
    page.goto("/openings/new/")
    page.get_by_label("Role").select_option(label=version.title)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Title").fill("Claims team, evenings")
    page.get_by_label("Hiring manager").select_option(label="mona")
    page.get_by_role("button", name="Propose").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Claims team, evenings")
    return Opening.objects.get()


def accept(page: Page, opening: Opening) -> None:
    page.goto("/desk/")
    page.get_by_role("link", name=opening.title).click()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_role("button", name="Accept")).to_have_count(0)


def add_resumes(page: Page, opening: Opening) -> None:
    page.goto(f"/openings/{opening.pk}/resumes/")
    page.get_by_label("Resumes, or a ZIP of them").set_input_files(RESUMES)
    page.get_by_label("Where they came from").fill("Job fair")
    page.get_by_role("button", name="Add resumes").click()
    page.wait_for_url("**/batches/*/")
    expect(page.get_by_role("progressbar")).to_have_count(0, timeout=PATIENCE)
    assert Application.objects.filter(opening=opening, source="Job fair").count() == len(RESUMES)


def shortlist(page: Page, opening: Opening) -> list[Application]:
    """The best two; who is best first."""
    ranked = list(Application.objects.filter(opening=opening).order_by("-match__score"))[:2]
    for application in ranked:
        page.goto(f"/applications/{application.pk}/screening/")
        page.get_by_label("Shortlist").check()
        page.get_by_label("In your words").fill("Has led people in this work.")
        page.get_by_role("button", name="Save and go to the next").click()
    page.goto(f"/openings/{opening.pk}/")
    expect(page.locator("main")).to_contain_text("Shortlisted")
    return ranked


def submit(page: Page, opening: Opening) -> None:
    page.goto(f"/openings/{opening.pk}/packets/")
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_label("What you recommend, and why").fill("Either; the first has led more people.")
    page.get_by_role("button", name="Submit for a decision").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2 finalists")


def hire(page: Page, application: Application) -> None:
    page.goto("/desk/")
    page.get_by_role("link", name="Claims team, evenings").click()
    name = str(application.candidate)
    page.locator("summary", has_text=f"Hire {name}").click()
    form = page.locator("details[open] form")
    form.locator("textarea").fill("Led a team of this size for years.")
    form.get_by_role("button", name="Hire").click()
    expect(page.locator(".standing", has_text=name)).to_contain_text("Hired")


def veto(page: Page, application: Application) -> None:
    page.goto(f"/applications/{application.pk}/")
    page.get_by_role("link", name="Veto").first.click()
    page.locator("main textarea").fill("The references do not hold.")
    page.get_by_role("button", name="Veto").click()
    expect(page.locator("main")).to_contain_text("Vetoed")


@contextmanager
def patience(page: Page) -> Iterator[None]:
    page.set_default_timeout(PATIENCE)
    yield
    page.set_default_timeout(MILLISECONDS)
