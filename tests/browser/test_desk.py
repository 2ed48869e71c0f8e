"""The director's desk in a browser, on a phone: nothing beside the screen, nothing that keeps people out."""

import pytest
from playwright.sync_api import Page, expect

from hiring.models import Decision, DecisionPacket
from roles.permissions import Part
from tests.browser.looking import faults, faults_of
from tests.browser.signing_in import be_new
from tests.factories.models import make_opening
from tests.factories.packets import make_finalist, make_submitted, weak


@pytest.fixture
def packet(page: Page) -> DecisionPacket:
    """In front of the director who is signed in."""
    opening = make_opening(title="Ward Manager, nights, Bradford Royal Infirmary")
    made = make_submitted(
        make_finalist(opening, "Ada Obi"),
        make_finalist(opening, "Benedikt Schwarzenberger-Featherstonehaugh", reading=weak()),
    )
    be_new(page, Part.DIRECTOR)
    return made


def test_pages_of_the_desk_are_fit_to_be_used(
    page: Page, packet: DecisionPacket, complaints: list[str]
) -> None:
    application = packet.entries.all()[0].application_id
    addresses = [
        "/desk/", "/absences/", f"/openings/{packet.opening_id}/packets/", f"/packets/{packet.pk}/",
        f"/applications/{application}/veto/",
    ]  # fmt: skip

    assert faults_of(page, addresses) == {}
    assert complaints == []


def test_a_director_hires_against_the_ranking_on_a_phone(page: Page, packet: DecisionPacket) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/desk/")
    page.get_by_role("link", name="Ward Manager, nights").click()
    page.get_by_text("Hire Benedikt").click()
    page.get_by_label("Reason").locator("visible=true").fill("Did best in the interview.")
    page.get_by_role("button", name="Hire", exact=True).locator("visible=true").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("A second look before Benedikt")
    assert faults(page) == []
    page.set_viewport_size({"width": 390, "height": 800})
    page.get_by_label("Why you hire against the ranking").fill("Ada moves abroad in spring.")
    page.get_by_role("button", name="Hire Benedikt").click()

    expect(page.get_by_role("status")).to_contain_text("is hired")
    assert Decision.objects.get().second_look == "Ada moves abroad in spring."
