"""The list of openings: how far each is, narrowed by status, owner and words."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from hiring.enums import JobStatus, OpeningStatus, Stage
from hiring.models import Application
from roles.permissions import Part
from tests.factories.models import make_application, make_job, make_opening, make_user, propose
from tests.factories.pages import parsed, texts

TITLES = "tbody th a"


@pytest.fixture
def browser(db: None) -> Client:
    """A browser of a recruiter by the name of Rita."""
    client = Client()
    client.force_login(make_user(Part.RECRUITER, username="rita"))
    return client


def test_a_row_tells_how_far_an_opening_is(recruiter: Client) -> None:
    manager = make_user(Part.MANAGER, username="mo", first_name="Mo", last_name="Ito")
    opening = make_opening(place="Leeds", headcount=2, hiring_manager=manager)
    for stage in (Stage.NEW, Stage.HOLD, Stage.SHORTLISTED, Stage.DECIDING, Stage.HIRED):
        application = make_application(opening)
        Application.objects.filter(pk=application.pk).update(stage=stage)
    make_job(opening)
    make_job(opening, status=JobStatus.FAILED, reason="empty", finished_at=timezone.now())

    page = parsed(recruiter.get("/openings/"))

    assert texts(page, "tbody tr > *") == [
        f"{opening.title} Nurse Manager · Leeds",
        "Open",
        "Mo Ito",
        "1 of 2",
        *["5", "2", "1", "1", "1", "1"],
    ]


def test_the_list_starts_with_what_is_not_over(recruiter: Client) -> None:
    make_opening(title="A")
    make_opening(title="B", status=OpeningStatus.CLOSED)
    propose(by=make_user(Part.RECRUITER), title="C")

    assert texts(parsed(recruiter.get("/openings/")), TITLES) == ["A", "C"]
    assert texts(parsed(recruiter.get("/openings/?status=closed")), TITLES) == ["B"]
    assert texts(parsed(recruiter.get("/openings/?status=all")), TITLES) == ["A", "B", "C"]
    assert texts(parsed(recruiter.get("/openings/?status=nonsense")), TITLES) == ["A", "C"]


def test_tabs_count_the_openings_of_each_status(recruiter: Client) -> None:
    make_opening()
    propose(by=make_user(Part.RECRUITER))

    page = parsed(recruiter.get("/openings/?status=proposed"))

    assert texts(page, ".tabs a") == [
        "Current 2", "Open 1", "Waiting to be accepted 1", "Declined 0", "Closed 0", "All 2",
    ]  # fmt: skip
    assert texts(page, ".tabs [aria-current]") == ["Waiting to be accepted 1"]


def test_words_are_looked_for_in_title_place_and_role(recruiter: Client) -> None:
    make_opening(title="Night ward", place="Leeds")
    make_opening(title="Day ward", place="York")

    assert texts(parsed(recruiter.get("/openings/?q=ward+leeds+nurse")), TITLES) == ["Night ward"]
    page = parsed(recruiter.get("/openings/?q=juggler"))
    assert texts(page, ".empty h2") == ["No openings like these"]


def test_mine_are_those_that_i_proposed(browser: Client) -> None:
    mine = propose(by=User.objects.get(username="rita"))
    make_opening()

    assert texts(parsed(browser.get("/openings/?mine=1")), TITLES) == [mine.title]


def test_a_manager_sees_own_openings_only(client: Client, db: None) -> None:
    manager = make_user(Part.MANAGER)
    client.force_login(manager)
    own = make_opening(hiring_manager=manager)
    make_opening()

    assert texts(parsed(client.get("/openings/")), TITLES) == [own.title]


def test_who_may_accept_is_told_what_waits(client: Client, db: None) -> None:
    by = make_user(Part.RECRUITER)
    waiting = propose(by=by)
    make_opening()
    client.force_login(make_user(Part.DIRECTOR))

    assert texts(parsed(client.get("/openings/")), "main > .notice") == [
        "1 opening waits for you to accept. Look at it"
    ]
    assert texts(parsed(client.get("/openings/?status=yours")), TITLES) == [waiting.title]


def test_a_manager_is_not_told_of_senior_openings(client: Client, db: None) -> None:
    by, manager = make_user(Part.RECRUITER), make_user(Part.MANAGER)
    propose(by=by, hiring_manager=manager)
    junior = propose(by=by, hiring_manager=manager, junior=True)
    client.force_login(manager)

    assert texts(parsed(client.get("/openings/?status=yours")), TITLES) == [junior.title]


def test_only_who_may_propose_is_offered_to(recruiter: Client, client: Client) -> None:
    client.force_login(make_user(Part.DIRECTOR))

    assert texts(parsed(recruiter.get("/openings/")), ".heading a") == ["Templates", "Propose an opening"]
    assert texts(parsed(client.get("/openings/")), ".heading a") == []


def test_an_empty_list_says_what_to_do(recruiter: Client) -> None:
    page = parsed(recruiter.get("/openings/"))

    assert texts(page, ".empty h2") == ["No openings yet"]
    assert [link["href"] for link in page.select(".empty a")] == ["/openings/new/"]
