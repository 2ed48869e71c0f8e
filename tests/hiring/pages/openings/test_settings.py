"""The settings of an opening."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from hiring.actions.openings import Terms, edit_opening
from hiring.models import Opening
from roles.permissions import Part
from tests.factories.models import make_opening, make_user, propose
from tests.factories.pages import parsed, texts


@pytest.fixture
def rita(db: None) -> User:
    return make_user(Part.RECRUITER, username="rita")


@pytest.fixture
def browser(rita: User, client: Client) -> Client:
    client.force_login(rita)
    return client


def buttons(client: Client, opening: Opening) -> list[str]:
    return texts(parsed(client.get(f"/openings/{opening.pk}/settings/")), ".answer button")


def test_what_is_proposed_can_be_changed_on_its_page(browser: Client, rita: User) -> None:
    opening = propose(by=rita)

    page = parsed(browser.get(f"/openings/{opening.pk}/settings/"))
    seen = page.select("[name=seen]")[0]["value"]
    fields = {"seen": seen, "title": "Ward 4", "headcount": "2"}
    response = browser.post(f"/openings/{opening.pk}/settings/", fields, follow=True)

    opening.refresh_from_db()
    assert (opening.title, opening.headcount) == ("Ward 4", 2)
    assert texts(parsed(response), "[role=status]") == ["The settings are saved."]


def test_a_stale_page_is_told_so_and_changes_nothing(browser: Client, rita: User) -> None:
    opening = propose(by=rita)
    seen = opening.terms_digest
    edit_opening(opening=opening, terms=Terms(title="Ward 4"), by=rita, seen=seen)

    fields = {"seen": seen, "title": "Ward 5", "headcount": "1"}
    page = parsed(browser.post(f"/openings/{opening.pk}/settings/", fields))

    assert "changed this opening in the meantime" in texts(page, ".notice.alarm")[0]
    opening.refresh_from_db()
    assert opening.title == "Ward 4"


def test_terms_that_were_accepted_are_only_read(browser: Client) -> None:
    opening = make_opening(place="Leeds")

    page = parsed(browser.get(f"/openings/{opening.pk}/settings/"))

    assert page.select("#id_title") == []
    assert "Leeds" in texts(page, ".terms-list dd")
    fields = {"seen": opening.terms_digest, "title": "X", "headcount": "1"}
    assert browser.post(f"/openings/{opening.pk}/settings/", fields).status_code == 404


def test_the_page_says_for_whom_an_opening_waits(browser: Client, rita: User) -> None:
    make_user(Part.DIRECTOR, username="dora")
    opening = propose(by=rita)

    page = parsed(browser.get(f"/openings/{opening.pk}/settings/"))

    assert texts(page, ".answer p") == ["Waits for dora."]


def test_where_nobody_can_accept_the_page_says_so(browser: Client, rita: User) -> None:
    opening = propose(by=rita)

    page = parsed(browser.get(f"/openings/{opening.pk}/settings/"))

    assert texts(page, ".answer p") == [
        "Nobody can accept it yet: it needs a director who did not propose it."
    ]


def test_everybody_is_offered_what_they_may_do(rita: User, db: None) -> None:
    manager = make_user(Part.MANAGER)
    proposed = propose(by=rita, junior=True, hiring_manager=manager)
    opened, closed = make_opening(hiring_manager=manager), make_opening(status="closed")
    offered = {}
    for user in (rita, manager, make_user(Part.DIRECTOR), make_user(Part.AUDITOR)):
        client = Client()
        client.force_login(user)
        own = [proposed, opened] if user == manager else [proposed, opened, closed]
        part = user.groups.get().name
        offered[part] = [buttons(client, opening) for opening in own]

    assert offered == {
        "recruiter": [[], ["Close"], ["Open again"]],
        "manager": [["Accept", "Decline"], []],
        "director": [["Accept", "Decline"], ["Close"], ["Open again"]],
        "auditor": [[], [], []],
    }


def test_weights_are_for_recruiters_and_auditors(rita: User, db: None) -> None:
    opening = make_opening()
    links = {}
    for user in (rita, make_user(Part.DIRECTOR), make_user(Part.AUDITOR)):
        client = Client()
        client.force_login(user)
        page = parsed(client.get(f"/openings/{opening.pk}/settings/"))
        links[user.groups.get().name] = texts(page, "section[aria-labelledby=weights] a")

    assert links == {"recruiter": ["Try other weights"], "director": [], "auditor": ["Look at the weights"]}


def test_somebody_elses_opening_is_not_there_for_a_manager(client: Client, db: None) -> None:
    opening = make_opening()
    client.force_login(make_user(Part.MANAGER))

    assert client.get(f"/openings/{opening.pk}/settings/").status_code == 404
