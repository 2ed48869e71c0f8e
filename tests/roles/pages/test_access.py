"""Who may open which page of roles, and who may send what."""

import pytest
from django.test import Client

from roles.models import RoleVersion
from roles.permissions import Part
from roles.reading.profile import Disagreement
from tests.factories.models import make_draft, make_version
from tests.factories.readings import nurse_manager
from tests.roles.pages.conftest import SignIn

pytestmark = pytest.mark.django_db

EVERYBODY = tuple(Part)
EDITORS = (Part.RECRUITER, Part.MANAGER, Part.DIRECTOR)
PUBLISHERS = (Part.RECRUITER, Part.DIRECTOR)
DRAFT = "/roles/nurse-manager/draft/"
READ = {
    "/roles/nurse-manager/versions/2/": EVERYBODY,
    "/roles/nurse-manager/changes/1/2/": EVERYBODY,
    "/role-documents/": EDITORS,
    DRAFT: EDITORS,
    "/roles/nurse-manager/draft/names/": EDITORS,
    "/roles/nurse-manager/draft/add/skill/": EDITORS,
    "/roles/nurse-manager/draft/change/duty/0/": EDITORS,
}
SENT = {
    "/roles/nurse-manager/draft/names/": EDITORS,
    "/roles/nurse-manager/draft/add/skill/": EDITORS,
    "/roles/nurse-manager/draft/change/duty/0/": EDITORS,
    "/roles/nurse-manager/draft/remove/duty/0/": EDITORS,
    "/roles/nurse-manager/draft/take-back/1/0/": EDITORS,
    "/roles/nurse-manager/draft/publish/": PUBLISHERS,
    "/roles/nurse-manager/draft/discard/": PUBLISHERS,
    "/roles/nurse-manager/draft/settle/0/": EDITORS,
    "/role-documents/": EDITORS,
}


@pytest.fixture(autouse=True)
def draft() -> RoleVersion:
    """The second version of a published role."""
    make_version()
    item = Disagreement(subject="salary US", positions=(), settled="both", rule="all are shown")
    return make_draft(nurse_manager().model_copy(update={"disagreements": (item,)}))


@pytest.mark.parametrize("part", [None, *Part])
def test_a_page_opens_for_those_it_is_for_and_is_not_there_for_others(
    signed_in: SignIn, part: Part | None
) -> None:
    client = signed_in(part)

    answers = {address: client.get(address).status_code for address in READ}

    assert answers == {address: 200 if part in allowed else 404 for address, allowed in READ.items()}


@pytest.mark.parametrize("part", [None, *Part])
def test_a_crafted_request_is_answered_as_if_there_were_nothing(
    signed_in: SignIn, part: Part | None, draft: RoleVersion
) -> None:
    client = signed_in(part)

    refused = {address for address in SENT if client.post(address).status_code == 404}

    assert refused == {address for address, allowed in SENT.items() if part not in allowed}
    draft.refresh_from_db()
    assert not draft.published


def test_strangers_are_asked_to_sign_in(client: Client) -> None:
    pages = [address for address in READ if "versions" not in address]

    assert {client.get(address).headers["Location"] for address in pages} == {
        f"/login/?next={address}" for address in pages
    }


def test_drafts_are_not_there_for_strangers(client: Client) -> None:
    assert client.get("/roles/nurse-manager/versions/1/").status_code == 200
    assert client.get("/roles/nurse-manager/versions/2/").status_code == 404


def test_strangers_cannot_ask_for_drafts(client: Client) -> None:
    assert b"Drafts and proposals" not in client.get("/roles/?show=drafts").content


@pytest.mark.parametrize("address", ["publish/", "discard/", "remove/duty/0/"])
def test_nothing_is_changed_by_looking(recruiter: Client, address: str) -> None:
    assert recruiter.get(DRAFT + address).status_code == 405
