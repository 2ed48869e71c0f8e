"""Adding resumes on the site: many files or a ZIP, and what is said where they are not taken."""

import pytest
from django.test import Client

from hiring.enums import JobStatus, OpeningStatus
from hiring.models import Batch, Opening
from hiring.pages.intake import uploading
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.pages import parsed, texts
from tests.factories.texts import OTHER_RESUME, RESUME
from tests.factories.uploads import make_batch, upload
from tests.factories.zips import zipped

WAITS = "The opening is waiting to be accepted. Resumes can be added once it is open."
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


@pytest.fixture
def opening() -> Opening:
    return make_opening()


def send(client: Client, opening: Opening, *files: object, **fields: str) -> Batch:
    answer = client.post(f"/openings/{opening.pk}/resumes/", {"files": files, **fields})
    batch = Batch.objects.latest("pk")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/batches/{batch.pk}/")
    return batch


def test_fifty_files_and_a_zip_go_in_at_once(recruiter: Client, opening: Opening) -> None:
    loose = [upload(f"cv-{number}.txt", f"{RESUME}{number}".encode()) for number in range(49)]
    packed = upload("more.zip", zipped({"a.txt": RESUME.encode(), "b.txt": OTHER_RESUME.encode()}))

    batch = send(recruiter, opening, *loose, packed, source="Job fair")

    assert (batch.jobs.count(), batch.source, batch.refused) == (51, "Job fair", [])


def test_what_is_not_taken_is_said_on_the_page_that_follows(recruiter: Client, opening: Opening) -> None:
    batch = send(recruiter, opening, upload("photo.png", b"x"), upload("ada.txt", RESUME.encode()))

    page = parsed(recruiter.get(f"/batches/{batch.pk}/"))

    assert texts(page, "section tbody tr > *") == [
        "photo.png", "Not a kind of file that can be read: save it as PDF, DOCX, HTML, MD or TXT",
    ]  # fmt: skip


def test_table_of_candidates_among_the_files_becomes_a_resume_for_each_row(
    recruiter: Client, opening: Opening
) -> None:
    good = upload("may.csv", b"Name;Source\nAda Obi;Fair\nBen Ito;\n")
    bad = upload("june.csv", b"name,email\nAda,nope\n")

    batch = send(recruiter, opening, good, bad, source="Agency")

    assert [(job.resume.name, job.source) for job in batch.jobs.order_by("pk")] == [
        ("may-row-2.json", "Fair"),
        ("may-row-3.json", "Agency"),
    ]
    assert [row[:2] for row in batch.refused] == [["june.csv", "row 2, email: not an email address"]]


def test_a_form_sent_by_htmx_is_led_on_as_a_whole_page(recruiter: Client, opening: Opening) -> None:
    answer = recruiter.post(
        f"/openings/{opening.pk}/resumes/",
        {"files": [upload("ada.txt", RESUME.encode())]},
        headers={"HX-Request": "true"},
    )

    assert answer.headers["HX-Redirect"] == f"/batches/{Batch.objects.get().pk}/"


def said(client: Client, opening: Opening, files: list[object]) -> list[str]:
    answer = client.post(f"/openings/{opening.pk}/resumes/", {"files": files}, follow=True)
    return texts(parsed(answer), "main > [role=status]")


def test_no_file_at_all_is_said(recruiter: Client, opening: Opening) -> None:
    assert said(recruiter, opening, []) == [uploading.NOTHING]


def test_too_much_is_refused_before_it_is_read(
    recruiter: Client, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploading, "MAX_UPLOAD_BYTES", 10)

    assert said(recruiter, opening, [upload("ada.txt", RESUME.encode())]) == [uploading.TOO_MUCH]
    assert Batch.objects.count() == 0


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (OpeningStatus.PROPOSED, WAITS),
        (OpeningStatus.CLOSED, "The opening is closed. Open it again to add resumes."),
        (OpeningStatus.DECLINED, "The opening was declined."),
    ],
)  # fmt: skip
def test_an_opening_that_is_not_open_says_so_instead_of_a_form(
    recruiter: Client, opening: Opening, status: OpeningStatus, words: str
) -> None:
    Opening.objects.update(status=status)

    page = parsed(recruiter.get(f"/openings/{opening.pk}/resumes/"))

    assert (texts(page, ".empty p"), page.select("#upload")) == ([words], [])
    assert said(recruiter, opening, [upload("ada.txt", b"x")]) == [uploading.NOT_OPEN]


def test_a_form_without_its_token_is_refused(opening: Opening) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_user(Part.RECRUITER))

    answer = client.post(f"/openings/{opening.pk}/resumes/", {"files": [upload("ada.txt", b"x")]})

    assert (answer.status_code, Batch.objects.count()) == (403, 0)


@pytest.mark.parametrize("part", [Part.DIRECTOR, Part.AUDITOR])
def test_who_reads_sees_the_uploads_and_no_form(opening: Opening, client: Client, part: Part) -> None:
    make_batch(opening, JobStatus.DONE)
    client.force_login(make_user(part))
    address = f"/openings/{opening.pk}/resumes/"

    page = parsed(client.get(address))

    assert (len(page.select("tbody tr")), page.select("main form")) == (1, [])
    assert client.post(address, {"files": [upload("ada.txt", b"x")]}).status_code == 404


def test_a_manager_sees_the_uploads_of_their_own_openings_alone(opening: Opening, client: Client) -> None:
    manager = make_user(Part.MANAGER)
    client.force_login(manager)
    address = f"/openings/{opening.pk}/resumes/"
    assert client.get(address).status_code == 404

    Opening.objects.update(hiring_manager=manager)

    assert client.get(address).status_code == 200
    assert client.post(address, {"files": [upload("ada.txt", b"x")]}).status_code == 404


def test_uploads_are_listed_with_what_came_of_them(recruiter: Client, opening: Opening) -> None:
    make_batch(
        opening, JobStatus.DONE, JobStatus.FAILED, JobStatus.QUEUED,
        source="Job fair", refused=[["x.png", "a picture", 1]],
    )  # fmt: skip

    page = parsed(recruiter.get(f"/openings/{opening.pk}/resumes/"))

    assert texts(page, "tbody tr > *")[1:] == ["command line", "Job fair", "4", "1", "1", "2"]


def test_sources_that_were_used_are_offered(recruiter: Client, opening: Opening) -> None:
    for source in ("Job fair", "Agency", "Job fair", ""):
        make_batch(opening, source=source)

    page = parsed(recruiter.get(f"/openings/{opening.pk}/resumes/"))

    assert [option["value"] for option in page.select("#sources option")] == ["Agency", "Job fair"]
