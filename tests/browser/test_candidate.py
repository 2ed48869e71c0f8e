"""The candidate page in a real browser: passages chosen, facts corrected, the file beside, at every width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from hiring.actions.corrections import correct
from hiring.actions.notes import add_note
from hiring.models import Application
from roles.permissions import Part
from tests.browser.looking import faults, faults_of
from tests.browser.signing_in import be_new
from tests.factories.files import lines, pdf
from tests.factories.models import make_application, make_user

LONG = "Kostenstellenverantwortungsübernahmeprotokollführerin" * 2


@pytest.fixture
def application(signed_in: Page, media: Path, tmp_path: Path) -> Application:
    """A PDF of two pages with a correction and a note of words that are longer than a phone is wide."""
    application, by = make_application(name=f"{LONG}.pdf", kind="pdf"), make_user(Part.RECRUITER)
    file = pdf(tmp_path / "ada.pdf", lines(["Ward Manager"]), lines(["Leadership"]))
    application.resume.file.save("resumes/ada.pdf", ContentFile(file.read_bytes()))
    correct(resume=application.resume, changes={"employment/0/employer": LONG}, why=LONG, by=by)
    add_note(application=application, text=LONG, by=by)
    return application


@pytest.fixture
def addresses(application: Application) -> list[str]:
    page = f"/applications/{application.pk}/"
    return [
        page, f"{page}?left=facts", f"{page}?right=file", f"{page}correct/employment/0/",
        f"{page}correct/education/0/",
    ]  # fmt: skip


def test_every_part_of_the_page_is_fit_to_be_used(
    signed_in: Page, addresses: list[str], complaints: list[str]
) -> None:
    assert faults_of(signed_in, addresses) == {}

    signed_in.goto(addresses[0])
    signed_in.locator(".said").first.click()
    assert faults(signed_in) == []
    assert complaints == []


@pytest.fixture
def without_script(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A recruiter's browser that runs no scripts, on a phone."""
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    page = context.new_page()
    be_new(page, Part.RECRUITER)
    yield page
    context.close()


def test_a_passage_tells_what_it_counted_for_and_leads_there_without_script(without_script: Page) -> None:
    page = without_script
    page.goto(f"/applications/{make_application().pk}/")
    passage = page.locator(".passage").filter(has_text="Planned the staffing")

    passage.locator(".said").first.click()

    expect(passage.locator(".counted")).to_be_visible()
    expect(page.locator(".counted:visible")).to_have_count(1)
    passage.locator(".counted a").filter(has_text="Plan the staffing").click()
    expect(page.locator("tr:target")).to_contain_text("Plan the staffing")
    expect(page.locator(".counted:visible")).to_have_count(0)


def test_a_requirement_leads_to_its_evidence_and_what_else_that_counted_for(
    signed_in: Page, application: Application
) -> None:
    signed_in.goto(f"/applications/{application.pk}/")

    signed_in.locator(".quotes a").first.click()

    expect(signed_in.locator("mark:target")).to_be_in_viewport()
    expect(signed_in.locator(".counted:visible")).to_have_count(1)
    signed_in.get_by_role("link", name="Close").click()
    expect(signed_in.locator(".counted:visible")).to_have_count(0)


def test_a_fact_is_corrected_beside_the_original_file(signed_in: Page, application: Application) -> None:
    signed_in.goto(f"/applications/{application.pk}/")
    signed_in.get_by_role("link", name="The original file").click()
    picture = signed_in.get_by_role("img", name="Page 1 of")
    expect(picture).to_have_js_property("naturalWidth", 910)
    signed_in.get_by_role("link", name="What was read").click()
    signed_in.get_by_role("link", name="Correct job 1").click()
    signed_in.get_by_label("Title").fill("Charge Nurse")
    signed_in.get_by_label("How do you know?").fill("Page 1 says so")

    signed_in.get_by_role("button", name="Correct and match again").click()

    expect(signed_in.get_by_role("status")).to_have_text("Corrected, and the resume matched again.")
    expect(signed_in.locator("#facts")).to_contain_text("Charge Nurse corrected")
    signed_in.get_by_role("button", name="Undo Job 1: title").click()
    expect(signed_in.locator("#facts")).to_contain_text("Ward Manager")
