"""A draft on the site: proposed, published, discarded."""

import pytest
from django.test import Client

from roles.permissions import Part
from tests.factories.models import make_draft, make_version
from tests.factories.pages import parsed, texts
from tests.roles.pages.conftest import SignIn
from tests.roles.pages.drafts.editing import DRAFT, TRIAGE, newest, send

pytestmark = pytest.mark.django_db


def test_publishing_freezes_a_draft_and_says_so(recruiter: Client) -> None:
    make_draft()

    response = recruiter.post(f"{DRAFT}publish/", {"seen": newest().digest}, follow=True)

    assert (newest().published, newest().publisher) == (True, "recruiter-signed-in")
    assert texts(parsed(response), ".notice") == ["Version 1 is published. It does not change any more."]


def test_publishing_twice_is_told(recruiter: Client) -> None:
    make_draft()
    send(recruiter, "publish/")

    response = recruiter.post(f"{DRAFT}publish/", {"seen": newest().digest}, follow=True)

    assert "is published already" in texts(parsed(response), ".notice")[-1]


def test_a_managers_draft_is_a_proposal_that_names_its_author(recruiter: Client, signed_in: SignIn) -> None:
    make_version()
    manager = signed_in(Part.MANAGER)
    send(manager, "add/skill/", **TRIAGE)

    seen = {client: parsed(client.get("/roles/nurse-manager/versions/2/")) for client in (manager, recruiter)}

    for page in seen.values():
        assert texts(page, "h1") == ["Nurse Manager Proposal"]
        assert "by manager-signed-in" in texts(page, ".facts")[0]
    assert not seen[manager].select("form[action$='publish/']")
    assert seen[recruiter].select("form[action$='publish/']")


def test_a_draft_is_discarded(recruiter: Client) -> None:
    make_version()
    send(recruiter, "add/skill/", **TRIAGE)

    response = recruiter.post(f"{DRAFT}discard/", {"seen": newest().digest}, follow=True)

    assert newest().number == 1
    assert texts(parsed(response), ".notice")[-1] == "Version 2 of Nurse Manager, a draft, is discarded."


def test_a_role_of_one_draft_is_discarded_with_it(recruiter: Client) -> None:
    make_draft()

    response = recruiter.post(f"{DRAFT}discard/", {"seen": newest().digest}, follow=True)

    assert response.redirect_chain == [("/roles/", 302)]


def test_a_manager_cannot_discard_what_others_drafted(signed_in: SignIn) -> None:
    make_draft()

    assert send(signed_in(Part.MANAGER), "discard/") == 404
