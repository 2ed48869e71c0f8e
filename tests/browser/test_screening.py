"""Screening in a browser: judged by keyboard, compared with others, on every width and in the dark."""

import pytest
from playwright.sync_api import Page, expect

from hiring.actions.judgements import recommend, record_judgement
from hiring.enums import RejectionReason, ScreeningOutcome
from hiring.models import Application, Screening
from hiring.queries.screenings import asked_criteria
from roles.permissions import Part
from tests.browser.looking import faults_of
from tests.factories.models import make_application, make_opening, make_user

NEAREST_LEGEND = "document.activeElement.closest('fieldset')?.querySelector('legend').textContent"


@pytest.fixture
def waiting() -> Application:
    """An application that nobody has judged, in an opening that hides the score until it is."""
    return make_application(make_opening(title="Ward Manager, nights, Bradford", judges_first=True))


@pytest.fixture
def disputed() -> Application:
    """An application about which two screeners differ, each with levels of their own."""
    application = make_application(make_opening(title="Ward Manager, days, Bradford"))
    for level, outcome in ((4, ScreeningOutcome.SHORTLIST), (0, ScreeningOutcome.REJECT)):
        say(application, level, outcome)
    return application


def say(application: Application, level: int, outcome: ScreeningOutcome) -> None:
    by = make_user(Part.RECRUITER)
    levels = {row.key: level for row in asked_criteria(application.opening)}
    record_judgement(application=application, levels=levels, by=by)
    code = RejectionReason.EXPERIENCE if outcome is ScreeningOutcome.REJECT else ""
    application.refresh_from_db()
    recommend(
        application=application,
        outcome=outcome,
        by=by,
        revision=application.revision,
        reason_code=code,
        reason="Planned shifts for one ward only, and led nobody for a whole year.",
    )


@pytest.fixture
def addresses(waiting: Application, disputed: Application) -> list[str]:
    """Before judging with and without the score, the form with what was left open, and after."""
    fresh = make_application(disputed.opening)
    return [
        f"/applications/{waiting.pk}/screening/", f"/applications/{waiting.pk}/screening/?judge&open",
        f"/applications/{fresh.pk}/screening/", f"/applications/{fresh.pk}/screening/?judge",
        f"/applications/{disputed.pk}/screening/",
    ]  # fmt: skip


def test_a_judgement_is_given_by_digits_alone(
    signed_in: Page, waiting: Application, complaints: list[str]
) -> None:
    signed_in.goto(f"/applications/{waiting.pk}/screening/")
    criteria = asked_criteria(waiting.opening)
    expect(signed_in.get_by_text("Matching", exact=True)).to_have_count(0)

    for number, row in enumerate(criteria, 1):
        assert signed_in.evaluate(NEAREST_LEGEND).startswith(f"{number}. {row.label}")
        signed_in.keyboard.press("4")
    expect(signed_in.locator("[data-done]")).to_have_text(str(len(criteria)))
    expect(signed_in.get_by_role("button", name="Record and show the score")).to_be_focused()
    signed_in.keyboard.press("Enter")

    expect(signed_in.get_by_text("Recorded. Below is what matching came to")).to_be_visible()
    assert Screening.objects.get().judgements == {row.key: 4 for row in criteria}
    expect(signed_in.get_by_role("rowheader", name="Matching")).to_be_visible()
    assert complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_button_that_records_stays_in_sight(signed_in: Page, waiting: Application, width: int) -> None:
    signed_in.set_viewport_size({"width": width, "height": 800})
    signed_in.goto(f"/applications/{waiting.pk}/screening/")

    expect(signed_in.get_by_role("button", name="Record and show the score")).to_be_in_viewport(ratio=1)


def test_pages_of_screening_are_fit_to_be_used(
    signed_in: Page, addresses: list[str], complaints: list[str]
) -> None:
    assert faults_of(signed_in, addresses) == {}
    assert complaints == []
