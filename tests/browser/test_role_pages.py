"""The pages of roles in a real browser: documents imported, drafts edited, quotes found, at every width."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from roles.actions.profiles import import_role
from roles.actions.versions import draft_version
from roles.models import SourceDocument
from roles.permissions import Part
from roles.queries import profile_of
from roles.reading.profile import Disagreement, Position, Skill
from tests.browser.looking import faults_of
from tests.browser.signing_in import be_new
from tests.factories.models import make_version
from tests.roles.actions.test_documents import ADVERT
from tests.roles.actions.test_profiles import drafted

LONG = "Kostenstellenverantwortungsübernahmeprotokollführerin" * 2


@pytest.fixture
def addresses(signed_in: Page) -> list[str]:
    """Every page of a role with a published version and a draft of long words."""
    published = import_role(drafts=[drafted("a.txt", "Plan the rosters", LONG)], publish=True, by=None)
    side = Position(says=f"{LONG} is required", documents=("a.txt", f"{LONG}.txt"))
    item = Disagreement(subject="experience", positions=(side,), settled=LONG, rule=LONG)
    profile = profile_of(published.version)
    changed = {"skills": (Skill(name=LONG),), "disagreements": (item,), "aliases": (LONG,)}
    draft_version(profile=profile.model_copy(update=changed), by=None)
    pk = SourceDocument.objects.get().pk
    role = "/roles/ward-sister/"
    return [
        "/roles/?show=drafts", f"{role}versions/2/", f"{role}draft/", f"{role}draft/add/experience/",
        f"{role}draft/change/skill/0/", f"{role}draft/settle/0/", f"{role}draft/names/",
        f"{role}changes/1/2/", f"/role-documents/{pk}/?start=0&end=4#quote", "/role-documents/",
    ]  # fmt: skip


def test_pages_of_roles_are_fit_to_be_used(
    signed_in: Page, addresses: list[str], complaints: list[str]
) -> None:
    assert faults_of(signed_in, addresses) == {}
    assert complaints == []


def test_a_document_goes_from_a_file_to_a_published_role(
    signed_in: Page, tmp_path: Path, complaints: list[str]
) -> None:
    (tmp_path / "ward.txt").write_text(ADVERT)
    signed_in.goto("/roles/")
    signed_in.get_by_role("link", name="Import documents").first.click()
    signed_in.get_by_label("Role documents").set_input_files(tmp_path / "ward.txt")
    signed_in.get_by_role("button", name="Read these documents").click()
    signed_in.get_by_role("link", name="Ward Manager").click()

    signed_in.locator("#duty summary").first.click()
    signed_in.locator("#duty blockquote a").first.click()
    expect(signed_in.locator("mark#quote")).to_be_in_viewport()
    signed_in.go_back()

    signed_in.get_by_role("link", name="Edit", exact=True).click()
    signed_in.get_by_role("link", name="Add skill").click()
    signed_in.get_by_label("Skill").fill("Triage")
    signed_in.get_by_label("Asked as").select_option("Must have")
    signed_in.get_by_role("button", name="Save in the draft").click()
    expect(signed_in.locator("#skill")).to_contain_text("Triage")
    expect(signed_in.locator("#skill")).to_contain_text("written by")
    signed_in.get_by_role("button", name="Publish version 1").click()

    expect(signed_in.get_by_text("Version 1 is published.")).to_be_visible()
    assert complaints == []


def test_a_managers_edit_is_a_proposal_that_a_recruiter_publishes(page: Page, complaints: list[str]) -> None:
    make_version()
    be_new(page, Part.MANAGER)
    page.goto("/roles/nurse-manager/")
    page.get_by_role("link", name="Edit", exact=True).click()
    page.get_by_role("link", name="Add skill").click()
    page.get_by_label("Skill").fill("Triage")
    page.get_by_role("button", name="Save in the draft").click()
    page.get_by_role("link", name="Done editing").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nurse Manager Proposal")
    expect(page.get_by_text("A proposal: a recruiter or a director publishes it.")).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)

    be_new(page, Part.RECRUITER)
    page.goto("/roles/nurse-manager/versions/2/")
    page.get_by_role("link", name="What changed since version 1").click()
    expect(page.get_by_role("main")).to_contain_text("Triage")
    page.go_back()
    page.get_by_role("button", name="Publish version 2").click()

    expect(page.get_by_text("Version 2 is published.")).to_be_visible()
    expect(page.locator("#skill")).to_contain_text("Triage")
    assert complaints == []
