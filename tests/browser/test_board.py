"""The board in a real browser: by keyboard alone, and while files are read."""

import pytest
from playwright.sync_api import Page, expect

from hiring.enums import JobStatus
from hiring.models import Application, Opening, ScreeningJob
from tests.browser.looking import faults_of
from tests.factories.models import make_application, make_candidate, make_job, make_opening


@pytest.fixture
def opening() -> Opening:
    return make_opening(title="Ward Manager, nights")


@pytest.fixture
def rows(opening: Opening) -> list[Application]:
    return [make_application(opening, candidate=make_candidate(name=name)) for name in ("Ada", "Ben", "Cleo")]


def test_the_keyboard_alone_ticks_and_shortlists_and_every_step_is_said(
    signed_in: Page, opening: Opening, rows: list[Application], complaints: list[str]
) -> None:
    signed_in.goto(f"/openings/{opening.pk}/?sort=name")
    said = signed_in.locator("#said")
    signed_in.keyboard.press("j")
    expect(signed_in.get_by_role("link", name="Ada")).to_be_focused()
    expect(said).to_have_text("Ada, 1 of 3")
    signed_in.keyboard.press("x")
    expect(said).to_have_text("Ada ticked. 1 candidate ticked:")
    signed_in.keyboard.press("j")
    signed_in.keyboard.press("x")
    signed_in.keyboard.press("s")

    expect(signed_in.get_by_text("2 candidates moved to “Shortlisted”.", exact=True)).to_be_visible()
    expect(signed_in.get_by_role("link", name="Ben")).to_be_focused()
    signed_in.get_by_role("button", name="Undo").click()
    expect(signed_in.get_by_text("Undone: 2 candidates are back where they were.")).to_be_visible()
    assert complaints == []


def test_a_key_turns_down_whoever_it_is_at_and_asks_why(
    signed_in: Page, opening: Opening, rows: list[Application]
) -> None:
    signed_in.goto(f"/openings/{opening.pk}/?sort=name")
    signed_in.keyboard.press("k")
    signed_in.keyboard.press("r")

    expect(signed_in.get_by_role("heading", level=1)).to_have_text("Turn down 1 candidate: why?")
    signed_in.keyboard.press("Space")
    signed_in.get_by_role("button", name="Turn down 1 candidate").press("Enter")
    expect(signed_in.get_by_text("1 candidate moved to “Turned down”.", exact=True)).to_be_visible()
    assert Application.objects.get(candidate__name="Cleo").reason_code == "must_have"


def test_keys_are_letters_again_where_somebody_types_or_has_turned_them_off(
    signed_in: Page, opening: Opening, rows: list[Application]
) -> None:
    signed_in.goto(f"/openings/{opening.pk}/")
    signed_in.keyboard.press("/")
    signed_in.keyboard.type("xjs?")
    expect(signed_in.get_by_label("Search")).to_have_value("xjs?")
    signed_in.get_by_role("button", name="Keys").click()
    signed_in.get_by_label("Single keys are on").uncheck()
    signed_in.get_by_role("button", name="Close").click()
    signed_in.keyboard.press("j")

    expect(signed_in.locator(".board th a").first).not_to_be_focused()
    expect(signed_in.locator("#said")).to_be_empty()


def test_ticks_outlast_the_renewal_of_the_page_while_files_are_read(
    signed_in: Page, opening: Opening, rows: list[Application]
) -> None:
    job = make_job(opening)
    signed_in.goto(f"/openings/{opening.pk}/")
    signed_in.get_by_label("Tick Ben").check()
    ScreeningJob.objects.filter(pk=job.pk).update(reason="still at it")
    make_job(opening)

    expect(signed_in.get_by_text("Reading resumes: 0 of 2 files done")).to_be_visible()
    expect(signed_in.get_by_label("Tick Ben")).to_be_checked()
    assert ScreeningJob.objects.filter(status=JobStatus.QUEUED).count() == 2


def test_a_board_with_filters_is_fit_to_be_used(
    signed_in: Page, opening: Opening, rows: list[Application]
) -> None:
    assert faults_of(signed_in, [f"/openings/{opening.pk}/?gates=open&q=ward"]) == {}
