"""What somebody led, on the match page: figures by job, each with its quote."""

import pytest
from django.test import Client

from hiring.pages.leadership import led, words
from hiring.reading.record import ResumeReading, Scope, ScopeKind
from roles.enums import PayPeriod
from tests.factories.models import make_application
from tests.factories.pages import parsed, texts
from tests.factories.readings import Draft


def leading(*quotes: tuple[ScopeKind, float, str, str]) -> ResumeReading:
    """A ward manager whose first sentence carries evidence; scopes by kind, amount, unit and quote."""
    draft = Draft().job("Ward Manager", "Planned the staffing and shift rosters of a ward of 30 nurses.")
    draft.sentence("Ran 2 clinics before.").skill("Leadership", "Planned")
    reading = draft.reading()
    scopes = tuple(
        Scope(kind=kind, amount=amount, unit=unit, job=None if "before" in quote else 0,
              start=reading.text.index(quote), end=reading.text.index(quote) + len(quote), quote=quote)
        for kind, amount, unit, quote in quotes
    )  # fmt: skip
    return reading.model_copy(update={"record": reading.record.model_copy(update={"scope": scopes})})


def test_what_was_led_is_told_job_by_job_with_its_quotes(recruiter: Client) -> None:
    reading = leading(
        (ScopeKind.PEOPLE, 30, "nurses", "30 nurses"), (ScopeKind.SITES, 2, "clinics", "2 clinics before")
    )

    page = parsed(recruiter.get(f"/applications/{make_application(reading=reading).pk}/"))

    assert texts(page, ".led > ul > li > p") == ["Ward Manager 2018 – 2022", "Outside the employment history"]
    assert texts(page, ".led li li") == ["30 nurses “30 nurses”", "2 clinics “2 clinics before”"]


def test_a_figure_leads_to_the_mark_that_holds_it(recruiter: Client) -> None:
    reading = leading((ScopeKind.PEOPLE, 30, "nurses", "30 nurses"))

    page = parsed(recruiter.get(f"/applications/{make_application(reading=reading).pk}/"))

    (link,) = page.select(".led a")
    (mark,) = page.select(f"mark[id='{str(link['href'])[1:]}']")
    assert "30 nurses" in mark.get_text()


def test_a_resume_that_states_no_figure_has_no_such_part(recruiter: Client) -> None:
    page = parsed(recruiter.get(f"/applications/{make_application(reading=leading()).pk}/"))

    assert page.select(".led") == []


def test_a_figure_of_words_that_are_not_the_persons_own_is_left_out() -> None:
    reading = leading(
        (ScopeKind.PEOPLE, 30, "nurses", "30 nurses"), (ScopeKind.SITES, 2, "clinics", "2 clinics before")
    )
    pasted = reading.text.index("Planned")

    (told,) = led(reading.record, (), ((pasted, reading.text.index("Ran")),))

    assert [figure.words for figure in told.figures] == ["2 clinics"]


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ({"kind": "people", "amount": 50, "unit": "agents", "at_least": True}, "at least 50 agents"),
        ({"kind": "people", "amount": 1200, "unit": "people"}, "1,200 people"),
        ({"kind": "budget", "amount": 4_200_000, "unit": "USD", "period": PayPeriod.YEAR},
         "a budget of USD 4,200,000 a year"),
        ({"kind": "budget", "amount": 300, "period": PayPeriod.MONTH}, "a budget of 300 a month"),
    ],
)  # fmt: skip
def test_a_figure_is_said_in_words(scope: dict[str, object], said: str) -> None:
    assert words(Scope.model_validate({**scope, "start": 0, "end": 1, "quote": "x"})) == said
