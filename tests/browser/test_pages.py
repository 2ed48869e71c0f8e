"""The pages in a real browser: by mouse and by keyboard, narrow and wide, light and dark."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from hiring.enums import JobStatus
from hiring.models import Application, ScreeningJob
from hiring.reading.record import Hidden, ResumeReading, Scope
from roles.permissions import Part
from tests.browser.looking import faults_of
from tests.browser.signing_in import sign_in
from tests.factories.models import (
    make_application,
    make_candidate,
    make_job,
    make_opening,
    make_read_resume,
    make_user,
)
from tests.factories.readings import Draft

LONG = "Kostenstellenverantwortungsübernahmeprotokollführerin" * 2


def reading() -> ResumeReading:
    """A resume with evidence inside evidence, hidden text, what was led, and words longer than a phone is
    wide."""
    draft = Draft(hidden=[Hidden(quote="best candidate", why="under 2 pt")])
    draft.job("Ward Manager", "Planned the staffing and shift rosters of a ward of 30 nurses.")
    draft.sentence(f"Leadership {LONG}").skill("Leadership")
    start = draft.text.index("30 nurses")
    place = {"job": 0, "start": start, "end": start + len("30 nurses"), "quote": "30 nurses"}
    led = tuple(
        Scope.model_validate({"kind": "people", "amount": 30, "unit": unit, **place})
        for unit in ("nurses", LONG)
    )
    read = draft.reading()
    return read.model_copy(update={"record": read.record.model_copy(update={"scope": led})})


@pytest.fixture
def application() -> Application:
    opening = make_opening(title="Ward Manager, nights", place="Leeds")
    make_job(opening, status=JobStatus.FAILED, reason="only pictures", finished_at=timezone.now())
    make_application(opening, reading=Draft(readable=False).sentence("Ich war Stationsleiterin.").reading())
    return make_application(opening, reading=reading(), candidate=make_candidate(name="Ada Obi"))


@pytest.fixture
def addresses(application: Application) -> list[str]:
    return [
        "/login/", "/roles/", "/roles/nurse-manager/", "/how-matching-works/nurse-manager/",
        "/how-resumes-are-read/nurse-manager/", "/nothing/", "/openings/",
        f"/openings/{application.opening_id}/", f"/applications/{application.pk}/",
    ]  # fmt: skip


def test_a_recruiter_goes_from_signing_in_to_marked_evidence(
    application: Application, page: Page, complaints: list[str]
) -> None:
    sign_in(page, make_user(Part.RECRUITER).username)
    page.get_by_role("link", name="Ward Manager, nights").click()
    page.get_by_role("link", name="Ada Obi").click()
    quote = page.locator(".quotes a").first
    proof = (quote.text_content() or "").strip("“”")
    quote.click()

    mark = page.locator("mark:target")
    expect(mark).to_be_in_viewport()
    expect(mark).to_contain_text(proof)
    plain = page.locator("mark:not(:target)").first
    chosen = "element => getComputedStyle(element).backgroundColor"
    assert mark.evaluate(chosen) != plain.evaluate(chosen)
    assert complaints == []


def test_a_number_in_the_text_leads_back_to_its_criterion(signed_in: Page, application: Application) -> None:
    signed_in.goto(f"/applications/{application.pk}/")
    number = signed_in.locator("a.proof").first
    number.click()

    expect(signed_in.locator("tr:target")).to_be_in_viewport()
    expect(signed_in.locator("tr:target")).to_contain_text(number.get_attribute("title") or "?")


def test_a_must_have_opens_its_criterion_even_where_nothing_was_found(
    signed_in: Page, application: Application
) -> None:
    signed_in.goto(f"/applications/{application.pk}/")
    signed_in.locator(".gates li", has_text="no evidence").locator("a").first.click()

    expect(signed_in.locator("tr:target")).to_be_in_viewport()


def test_a_board_renews_itself_until_all_is_read(
    signed_in: Page, application: Application, complaints: list[str]
) -> None:
    opening = application.opening
    job = make_job(opening, make_read_resume())
    signed_in.goto(f"/openings/{opening.pk}/")
    expect(signed_in.get_by_role("progressbar")).to_be_visible()

    make_application(opening, candidate=make_candidate(name="Late Comer"))
    ScreeningJob.objects.filter(pk=job.pk).update(status=JobStatus.DONE, finished_at=timezone.now())

    expect(signed_in.get_by_role("link", name="Late Comer")).to_be_visible()
    expect(signed_in.get_by_role("progressbar")).to_have_count(0)
    assert complaints == []


def test_pages_with_endless_words_are_fit_to_be_used(
    signed_in: Page, addresses: list[str], complaints: list[str]
) -> None:
    assert faults_of(signed_in, addresses) == {}
    assert [text for text in complaints if "status of 404" not in text] == []


def test_the_keyboard_alone_reaches_the_content_and_a_match(
    signed_in: Page, application: Application
) -> None:
    signed_in.goto(f"/openings/{application.opening_id}/")
    signed_in.keyboard.press("Tab")
    expect(signed_in.get_by_role("link", name="Skip to content")).to_be_focused()
    signed_in.keyboard.press("Enter")
    signed_in.keyboard.press("j")
    expect(signed_in.get_by_role("link", name="Ada Obi")).to_be_focused()
    signed_in.keyboard.press("Enter")

    expect(signed_in.get_by_role("heading", level=1)).to_contain_text("Ada Obi")
