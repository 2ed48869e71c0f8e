"""Disagreements between documents, settled on the site, and forms that are stale by then."""

import pytest
from django.test import Client

from roles.enums import Necessity
from roles.models import RoleVersion
from roles.permissions import Part
from tests.factories.models import make_draft, make_version
from tests.factories.pages import parsed, texts
from tests.roles.pages.conftest import SignIn
from tests.roles.pages.drafts.editing import DRAFT, TRIAGE, content, disagreeing, newest, send

pytestmark = pytest.mark.django_db


def test_a_disagreement_is_settled_with_who_and_why(recruiter: Client) -> None:
    make_version(disagreeing())

    page = parsed(recruiter.get(f"{DRAFT}settle/0/"))
    send(recruiter, "settle/0/", gate="1", holds="A master's", why="the board asks for it")

    assert texts(page, "#id_gate option") == ["As it is now", "Bachelor's degree", "Master's degree"]
    assert [fact.necessity for fact in content().education] == [Necessity.MENTIONED, Necessity.REQUIRED]
    told = texts(parsed(recruiter.get("/roles/nurse-manager/versions/2/")), "#disagreements .quiet")[-1]
    assert told.startswith("Settled by recruiter-signed-in on ")
    assert told.endswith(": the board asks for it")


def test_settling_needs_a_reason(recruiter: Client) -> None:
    make_version(disagreeing())

    assert send(recruiter, "settle/0/", holds="A master's", why=" ") == 422
    assert newest().number == 1


def test_a_stale_form_is_told_who_was_faster_and_keeps_what_was_typed(
    recruiter: Client, signed_in: SignIn
) -> None:
    make_draft()
    seen = newest().digest
    send(signed_in(Part.MANAGER), "remove/kpi/0/")

    response = recruiter.post(f"{DRAFT}add/skill/", {**TRIAGE, "seen": seen})

    page = response.content.decode()
    assert response.status_code == 409
    assert "manager-signed-in changed it at" in page
    assert 'value="Triage"' in page
    assert "Triage" not in [skill.name for skill in content().skills]


@pytest.mark.parametrize("address", ["change/kpi/0/", "settle/0/", "remove/kpi/0/", "publish/", "discard/"])
def test_what_is_gone_or_other_by_now_is_told_too(recruiter: Client, signed_in: SignIn, address: str) -> None:
    make_draft(disagreeing())
    seen = newest().digest
    send(signed_in(Part.MANAGER), "remove/kpi/0/")
    RoleVersion.objects.get().disagreements.all().delete()

    response = recruiter.post(f"{DRAFT}{address}", {"name": "Falls", "seen": seen}, follow=True)

    assert "manager-signed-in changed it at" in response.content.decode()
    assert not newest().published
