"""Openings in a browser: proposed, accepted, and their weights tried out as they are typed."""

from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from hiring.actions.opening_templates import save_template
from hiring.actions.reweighing import weigh
from hiring.models import Opening
from roles.permissions import Part
from tests.browser.looking import faults_of
from tests.browser.signing_in import be_new
from tests.factories.models import (
    begin_weighing,
    make_application,
    make_candidate,
    make_opening,
    make_user,
    propose,
)
from tests.factories.readings import Draft


@pytest.fixture
def opening() -> Opening:
    """An opening for which Ada, who leads, stands before Ben, who knows infection control."""
    opening = make_opening(title="Ward Manager, nights", place="Leeds")
    make_application(opening, candidate=make_candidate(name="Ada"))
    draft = Draft().job("Nurse", "Trained the ward in infection control.")
    skilled = draft.sentence("Infection control").skill("Infection control").reading()
    make_application(opening, reading=skilled, candidate=make_candidate(name="Ben"))
    return opening


@pytest.fixture
def addresses(opening: Opening) -> list[str]:
    by = make_user(Part.RECRUITER)
    save_template(opening=opening, name="Nights", by=by)
    waiting = propose(by=by)
    return [
        "/openings/", "/openings/new/", "/openings/new/?role=nurse-manager", "/openings/templates/",
        f"/openings/{waiting.pk}/settings/", f"/openings/{opening.pk}/settings/",
        f"/openings/{opening.pk}/weights/",
    ]  # fmt: skip


def test_a_recruiter_proposes_and_a_director_accepts(
    page: Page, opening: Opening, complaints: list[str]
) -> None:
    be_new(page, Part.RECRUITER)
    page.goto("/")
    page.get_by_role("link", name="Propose an opening").click()
    page.get_by_label("Role").select_option("Nurse Manager")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Title").fill("Ward Manager, days")
    page.get_by_role("button", name="Propose").click()
    expect(page.get_by_text("is proposed and waits to be accepted")).to_be_visible()

    be_new(page, Part.DIRECTOR)
    page.goto("/")
    page.get_by_role("link", name="Look at it").click()
    page.get_by_role("link", name="Ward Manager, days").click()
    page.get_by_role("button", name="Accept").click()

    expect(page.get_by_text("The opening is open: resumes can be added.")).to_be_visible()
    assert complaints == []


def test_typing_a_factor_shows_at_once_who_would_stand_where(
    signed_in: Page, opening: Opening, complaints: list[str]
) -> None:
    signed_in.goto(f"/openings/{opening.pk}/weights/")
    names = signed_in.locator("#preview tbody th")
    expect(names).to_have_text(["Ada", "Ben"])

    for kind in ("Duties", "Experience", "Results measured (KPIs)", "Certifications"):
        signed_in.get_by_role("spinbutton", name=kind).fill("0")

    expect(names).to_have_text(["Ben", "Ada"])
    expect(signed_in.locator("#kind-skill-points")).to_have_text("14 → 100 points")
    signed_in.get_by_role("button", name="Keep these weights").click()
    expect(signed_in.get_by_text("The weights are kept, and 2 applications ranked by them.")).to_be_visible()
    assert complaints == []


def test_how_far_weighing_is_shows_by_itself(
    signed_in: Page, opening: Opening, complaints: list[str]
) -> None:
    begin_weighing(opening, {"skill": Decimal(3)}, weighed=1)
    signed_in.goto(f"/openings/{opening.pk}/weights/")
    expect(signed_in.get_by_label("1 of 2 applications weighed anew")).to_have_js_property("value", 1)

    weigh(opening_id=opening.pk)

    expect(signed_in.get_by_text("Every application is weighed by the weights")).to_be_visible()
    assert complaints == []


def test_pages_of_openings_are_fit_to_be_used(signed_in: Page, addresses: list[str]) -> None:
    assert faults_of(signed_in, addresses) == {}
