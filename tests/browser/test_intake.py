"""Adding resumes in a real browser: fifty files with live progress, dropped files, and no script at all."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from hiring.actions.screenings import run_job
from hiring.enums import JobStatus
from hiring.models import Opening, ScreeningJob
from roles.permissions import Part
from roles.reading.files import extract
from tests.browser.looking import faults_of
from tests.browser.signing_in import be_new
from tests.factories.models import make_application, make_opening
from tests.factories.texts import OTHER_RESUME, RESUME, write
from tests.factories.uploads import make_batch, make_person

FIFTY = 50
DROP = """
([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, { type: "text/plain" }));
  for (const kind of ["dragover", "drop"]) {
    const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
    document.getElementById("drop").dispatchEvent(event);
  }
}
"""


@pytest.fixture
def opening(settings: LazySettings, tmp_path: Path) -> Opening:
    settings.MEDIA_ROOT = tmp_path / "media"
    return make_opening(title="Ward Manager, nights")


def person(number: int) -> str:
    return RESUME.replace("ada.obi@", f"ada.obi{number}@").replace("0018", f"{number:04d}")


def read_everything() -> None:
    for job in ScreeningJob.objects.all():
        run_job(job_id=job.pk, delivery=str(job.pk), extract=extract)


def test_fifty_files_are_sent_at_once_and_followed_to_their_matches(
    signed_in: Page, opening: Opening, tmp_path: Path, complaints: list[str]
) -> None:
    files = [write(tmp_path, f"cv-{number}.txt", person(number)) for number in range(FIFTY)]
    signed_in.goto(f"/openings/{opening.pk}/resumes/")
    signed_in.get_by_label("Resumes, or a ZIP of them").set_input_files(
        [*files, write(tmp_path, "x.png", b"x")]
    )
    expect(signed_in.locator("#chosen p")).to_have_text("51 files chosen")
    expect(signed_in.locator("#chosen .wrong")).to_have_text("x.png, cannot be read: will not be taken")
    signed_in.get_by_label("Where they came from").fill("Job fair")
    signed_in.get_by_role("button", name="Add resumes").click()

    progress = signed_in.get_by_role("progressbar")
    expect(progress).to_have_attribute("max", str(FIFTY))
    expect(signed_in.locator(".tally")).to_contain_text("Not taken 1", use_inner_text=True)
    read_everything()

    expect(progress).to_have_count(0)
    expect(signed_in.locator(".sent .chip", has_text="matched")).to_have_count(FIFTY)
    assert set(opening.applications.values_list("source", flat=True)) == {"Job fair"}
    assert complaints == []


def test_files_can_be_dropped_one_after_the_other(signed_in: Page, opening: Opening) -> None:
    signed_in.goto(f"/openings/{opening.pk}/resumes/")
    for name, text in (("ada.txt", RESUME), ("ben.txt", OTHER_RESUME), ("ada.txt", RESUME)):
        signed_in.evaluate(DROP, [name, text])

    expect(signed_in.locator("#chosen li")).to_contain_text(["ada.txt", "ben.txt"])
    signed_in.get_by_role("button", name="Add resumes").click()

    expect(signed_in.locator(".sent th.file")).to_have_text(["ada.txt", "ben.txt"])


def test_without_script_the_plain_field_does_it(
    browser: Browser, live_server: LiveServer, opening: Opening, tmp_path: Path
) -> None:
    page = browser.new_context(java_script_enabled=False, base_url=live_server.url).new_page()
    be_new(page, Part.RECRUITER)

    page.goto(f"/openings/{opening.pk}/resumes/")
    page.get_by_label("Resumes, or a ZIP of them").set_input_files([write(tmp_path, "ada.txt", RESUME)])
    page.get_by_role("button", name="Add resumes").click()

    expect(page.locator(".sent th.file")).to_have_text(["ada.txt"])


@pytest.fixture
def two(opening: Opening) -> list[int]:
    """Two people who may be one."""
    people = [make_person(name=name, phone="020 7946 0018") for name in ("Ada Obi", "A. Obi")]
    for candidate in people:
        make_application(opening, candidate=candidate)
    return [candidate.pk for candidate in people]


def test_two_are_merged_and_made_two_again(signed_in: Page, two: list[int], complaints: list[str]) -> None:
    signed_in.goto("/")
    signed_in.get_by_role("link", name="Candidates").click()
    signed_in.get_by_role("link", name="People who may be one person").click()
    signed_in.get_by_role("link", name="Compare and merge").click()
    signed_in.get_by_role("row", name="Name").get_by_role("radio").nth(1).check()
    signed_in.get_by_role("button", name="Merge into one person").click()

    expect(signed_in.get_by_role("heading", level=1)).to_have_text("A. Obi")
    expect(signed_in.locator("tbody tr")).to_have_count(2)
    signed_in.get_by_role("button", name="Undo").click()

    expect(signed_in.get_by_role("heading", level=1)).to_have_text("Ada Obi")
    expect(signed_in.locator("tbody tr")).to_have_count(1)
    assert complaints == []


def test_people_are_found_while_one_types(signed_in: Page, two: list[int]) -> None:
    signed_in.goto("/candidates/")
    signed_in.get_by_label("Find").press_sequentially("ada o")

    expect(signed_in.locator(".people tbody tr")).to_have_count(1)
    assert signed_in.url.endswith("?q=ada+o") or signed_in.url.endswith("?q=ada%20o")


def test_pages_of_intake_are_fit_to_be_used(signed_in: Page, opening: Opening, two: list[int]) -> None:
    one, other = two
    batch = make_batch(opening, JobStatus.DONE, JobStatus.FAILED, refused=[["x.png", "a picture", 1]])
    addresses = [
        f"/openings/{opening.pk}/resumes/", f"/batches/{batch.pk}/", "/candidates/",
        f"/candidates/{one}/", "/duplicates/", f"/candidates/{one}/merge/{other}/",
    ]  # fmt: skip

    assert faults_of(signed_in, addresses) == {}
