"""What the page of a version tells those who read drafts, and what it offers them."""

import pytest
from django.test import Client

from roles.permissions import Part
from roles.reading.editing import by_hand
from roles.reading.profile import Profile, Skill
from tests.factories.models import make_draft, make_version
from tests.factories.pages import parsed, texts
from tests.factories.readings import nurse_manager
from tests.roles.pages.conftest import SignIn

pytestmark = pytest.mark.django_db


def offers(client: Client, address: str) -> list[str]:
    return texts(parsed(client.get(address)), ".toolbar button, .toolbar .button")


@pytest.fixture
def draft() -> str:
    make_version()
    make_draft(nurse_manager().model_copy(update={"area": "Care"}))
    return "/roles/nurse-manager/versions/2/"


@pytest.mark.parametrize(
    ("part", "offered"),
    [
        (
            Part.RECRUITER,
            ["Publish version 2", "Edit", "What changed since version 1", "Discard it for good", "History"],
        ),
        (
            Part.DIRECTOR,
            ["Publish version 2", "Edit", "What changed since version 1", "Discard it for good", "History"],
        ),
        (Part.MANAGER, ["Edit", "What changed since version 1", "History"]),
        (Part.AUDITOR, ["What changed since version 1", "History"]),
        (Part.ADMINISTRATOR, ["What changed since version 1", "History"]),
    ],
)
def test_only_what_may_be_done_is_offered(
    signed_in: SignIn, draft: str, part: Part, offered: list[str]
) -> None:
    assert offers(signed_in(part), draft) == offered


def test_an_older_version_leads_to_the_newest_and_cannot_be_edited(recruiter: Client, draft: str) -> None:
    page = parsed(recruiter.get("/roles/nurse-manager/versions/1/"))

    assert texts(page, ".notice a") == ["See version 2"]
    assert texts(page, ".toolbar > *") == ["History"]


def test_strangers_see_no_more_than_the_version(client: Client, draft: str) -> None:
    page = parsed(client.get("/roles/nurse-manager/"))

    assert page.select(".toolbar, #versions, .notice") == []


def test_versions_are_listed_with_what_changed_since(recruiter: Client, draft: str) -> None:
    page = parsed(recruiter.get("/roles/nurse-manager/"))

    assert texts(page, "#versions tbody th") == ["2", "1, this one"]
    assert [link["href"] for link in page.select("#versions td a")] == ["/roles/nurse-manager/changes/1/2/"]


def test_a_role_without_a_published_version_opens_at_its_draft(recruiter: Client) -> None:
    make_draft()

    assert recruiter.get("/roles/nurse-manager/").headers["Location"] == "/roles/nurse-manager/versions/1/"


def test_warnings_of_the_reading_stand_on_a_draft_only(recruiter: Client) -> None:
    profile = nurse_manager().model_copy(update={"warnings": ("The title is a guess",)})
    make_draft(profile)

    draft = parsed(recruiter.get("/roles/nurse-manager/versions/1/"))
    make_version(profile)
    published = parsed(recruiter.get("/roles/nurse-manager/versions/1/"))

    assert texts(draft, ".notice li") == ["The title is a guess"]
    assert published.select(".notice li") == []


def test_drafts_that_wait_are_listed(recruiter: Client, draft: str) -> None:
    page = parsed(recruiter.get("/roles/?show=drafts"))

    assert [link["href"] for link in page.select("tbody a")] == [draft]


def test_what_somebody_wrote_by_hand_counts_for_no_document(recruiter: Client) -> None:
    skill = Skill(name="Triage", citations=by_hand("ada"))
    make_draft(Profile(title="Archivist", slug="archivist", skills=(skill,)))

    assert texts(parsed(recruiter.get("/roles/?show=drafts")), "tbody .number") == ["1", "0"]


def test_without_drafts_the_list_says_so(recruiter: Client) -> None:
    make_version()

    assert texts(parsed(recruiter.get("/roles/?show=drafts")), ".empty h2") == ["No draft waits"]
