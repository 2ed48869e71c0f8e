"""The whole audit trail: in words, found by person, deed, thing and day."""

from datetime import datetime

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from hiring.enums import Stage
from hiring.models import Opening
from roles.actions.audit import record
from roles.permissions import Part
from tests.factories.models import make_application, make_candidate, make_opening, make_user
from tests.factories.pages import parsed, texts

DEEDS = ".trail tbody tr td:nth-child(3)"


@pytest.mark.parametrize("part", [*(part for part in Part if part is not Part.AUDITOR), None])
def test_only_auditors_see_the_whole_trail(part: Part | None, client: Client, db: None) -> None:
    client.force_login(make_user(part))

    assert client.get("/audit/").status_code == 404


@pytest.mark.django_db
def test_strangers_sign_in_first(client: Client) -> None:
    assert client.get("/audit/").headers["Location"] == "/login/?next=/audit/"


def test_an_entry_says_who_did_what_to_what_in_words(auditor: Client) -> None:
    opening = make_opening(title="Ward Manager, Leeds")
    rita = make_user(username="rita")
    details = {"applications": 2, "to": Stage.SHORTLISTED, "batch": "8f0d", "reason_code": ""}
    record(by=rita, verb="moved", subject=opening, **details)

    page = parsed(auditor.get("/audit/"))

    _, who, what, thing = texts(page, ".trail tbody tr:first-child td")
    assert (who, what) == ("rita", "Moved candidates 2 candidates · to: Shortlisted")
    assert thing == "Opening Ward Manager, Leeds all"
    assert page.select(".trail tbody tr:first-child td a")[0]["href"] == f"/openings/{opening.pk}/"


def test_a_verb_without_words_of_its_own_is_shown_as_it_is(auditor: Client) -> None:
    record(by=None, verb="turned_inside_out", subject=make_opening(), secret="Ada Obi")

    page = parsed(auditor.get("/audit/"))

    assert texts(page, DEEDS)[0] == "Turned inside out"


def test_what_is_gone_is_still_told_by_its_number(auditor: Client) -> None:
    make_user(pk=404)
    record(by=None, verb="edited", subject=User(pk=404))
    User.objects.filter(pk=404).delete()

    page = parsed(auditor.get("/audit/?verb=edited"))

    assert texts(page, ".trail td:nth-child(4)") == ["User number 404 all"]


@pytest.fixture
def _three_deeds(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """One at the end of each of three days."""
    people = {name: make_user(username=name) for name in ("ann", "bob")}
    for name, verb, day in (("ann", "opened", 1), ("ann", "closed", 2), ("bob", "opened", 3)):
        with monkeypatch.context() as then:
            at = datetime(2026, 3, day, 23, 59, tzinfo=timezone.get_current_timezone())
            then.setattr(timezone, "now", lambda at=at: at)
            record(by=people[name], verb=verb, subject=people[name])


@pytest.mark.usefixtures("_three_deeds")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Opened", "Closed", "Opened"]),
        ("who=ann", ["Closed", "Opened"]),
        ("verb=opened", ["Opened", "Opened"]),
        ("who=bob&verb=closed", []),
        ("kind=hiring.opening", []),
        ("kind=auth.user", ["Opened", "Closed", "Opened"]),
        ("first=2026-03-02", ["Opened", "Closed"]),
        ("last=2026-03-02", ["Closed", "Opened"]),
        ("first=2026-03-02&last=2026-03-02", ["Closed"]),
    ],
)
def test_the_trail_is_found_by_person_deed_thing_and_day(
    auditor: Client, query: str, found: list[str]
) -> None:
    assert texts(parsed(auditor.get(f"/audit/?{query}")), DEEDS) == found


@pytest.mark.usefixtures("_three_deeds")
@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("first=2026-03-02&last=2026-03-01", "The last day is before the first."),
        ("first=yesterday", "Enter a valid date."),
        ("who=nobody", "Select a valid choice. nobody is not one of the available choices."),
    ],
)
def test_a_search_that_cannot_be_understood_says_why(auditor: Client, query: str, complaint: str) -> None:
    page = parsed(auditor.get(f"/audit/?{query}"))

    assert texts(page, ".wrong") == [complaint]
    assert texts(page, ".empty h2") == ["Nothing found"]


def test_a_thing_leads_to_all_that_was_done_to_it(auditor: Client) -> None:
    mine, other = make_opening(), make_opening()
    record(by=None, verb="closed", subject=mine)
    record(by=None, verb="closed", subject=other)

    page = parsed(auditor.get(f"/audit/?kind=hiring.opening&number={mine.pk}"))

    assert texts(page, DEEDS) == ["Closed", "Opened role version nurse-manager/1"]


def test_in_a_blind_opening_the_trail_tells_no_name(auditor: Client) -> None:
    application = make_application(
        candidate=make_candidate(name="Ada Obi", email="ada@obi.example"), name="ada_obi.pdf"
    )
    Opening.objects.update(blind=True)
    for subject in (application, application.resume, application.candidate):
        record(by=None, verb="edited", subject=subject, name="Ada Obi", note="Ada Obi")

    page = parsed(auditor.get("/audit/"))

    assert f"Application Candidate {application.code} for {application.opening.title} all" in texts(
        page, ".trail td:nth-child(4)"
    )
    assert "ada" not in str(page).lower().replace("adapt", "")


def test_a_long_trail_comes_in_pages_of_what_was_looked_for(auditor: Client) -> None:
    opening = make_opening()
    for _ in range(60):
        record(by=None, verb="edited", subject=opening)

    page = parsed(auditor.get("/audit/?verb=edited&page=2"))

    assert len(page.select(".trail tbody tr")) == 10
    assert page.select(".pages a")[0]["href"] == "?verb=edited&page=1"
