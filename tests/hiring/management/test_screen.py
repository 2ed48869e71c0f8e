"""`manage.py screen`: what it takes in and refuses; tests/flows shows it at work with a worker."""

from pathlib import Path

import pytest
from django.conf import LazySettings

from hiring.models import Opening, Resume, ScreeningJob
from tests.factories.commands import run
from tests.factories.models import make_draft, make_version
from tests.factories.texts import OTHER_RESUME, RESUME, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

QUEUE = ("--role", "nurse-manager", "--no-wait")


def test_files_are_stored_and_queued(tmp_path: Path) -> None:
    make_version()
    write(tmp_path, "ada.txt", RESUME)
    write(tmp_path, "deep/ben.txt", OTHER_RESUME)

    outcome = run("screen", *QUEUE, tmp_path)

    opening = Opening.objects.get()
    assert (outcome.code, outcome.err, opening.title) == (0, "", "Nurse Manager")
    assert outcome.lines == ["2 new, 0 screened before, 0 duplicates."]
    assert list(ScreeningJob.objects.values_list("opening", "status")) == [(opening.pk, "queued")] * 2


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    make_version()
    path = write(tmp_path, "ada.txt", RESUME)
    run("screen", *QUEUE, path)

    outcome = run("screen", *QUEUE, path)

    assert outcome.lines == ["0 new, 1 screened before, 0 duplicates."]
    assert (Opening.objects.count(), Resume.objects.count(), ScreeningJob.objects.count()) == (1, 1, 1)


def test_a_duplicate_is_named_with_its_original(tmp_path: Path) -> None:
    make_version()
    first, second = write(tmp_path, "ada.txt", RESUME), write(tmp_path, "copy of ada.txt", RESUME)

    outcome = run("screen", *QUEUE, first, second)

    assert outcome.lines == [
        "1 new, 0 screened before, 1 duplicates.",
        f"Duplicate: {second} has the same bytes as ada.txt; counted once.",
    ]


def test_the_opening_can_be_named(tmp_path: Path) -> None:
    make_version()

    run("screen", *QUEUE, "--opening", "Ward 3, nights", write(tmp_path, "ada.txt", RESUME))

    assert Opening.objects.get().title == "Ward 3, nights"


def test_other_files_in_a_folder_are_passed_over_and_counted(tmp_path: Path) -> None:
    make_version()
    write(tmp_path, "ada.txt", RESUME)
    write(tmp_path, "list.ods", "1,2")
    write(tmp_path, ".hidden.txt", RESUME)

    outcome = run("screen", *QUEUE, tmp_path)

    assert outcome.lines == ["1 new, 0 screened before, 0 duplicates.", "Passed over in folders: 1 .ods."]


def test_rows_of_a_table_are_taken_and_what_is_wrong_with_another_is_said(tmp_path: Path) -> None:
    make_version()
    write(tmp_path, "may.csv", "name,source\nAda Obi,Fair\nBen Ito,\n")
    write(tmp_path, "june.csv", "name,email\nAda,nope\n")

    outcome = run("screen", *QUEUE, tmp_path)

    assert outcome.lines == ["2 new, 0 screened before, 0 duplicates."]
    assert outcome.err.strip() == f"{tmp_path / 'june.csv'}: row 2, email: not an email address"
    assert [(job.resume.name, job.source) for job in ScreeningJob.objects.order_by("pk")] == [
        ("may-row-2.json", "Fair"),
        ("may-row-3.json", ""),
    ]


def test_a_role_that_is_only_a_draft_is_refused(tmp_path: Path) -> None:
    make_draft()

    outcome = run("screen", *QUEUE, write(tmp_path, "ada.txt", RESUME))

    assert (outcome.code, Resume.objects.count()) == (2, 0)
    assert outcome.err.startswith("nurse-manager: only a draft so far; publish it")


def test_an_unknown_slug_is_refused_and_nothing_stored(tmp_path: Path) -> None:
    make_version()

    outcome = run("screen", "--role", "nurse", write(tmp_path, "ada.txt", RESUME))

    assert (outcome.code, Resume.objects.count(), Opening.objects.count()) == (2, 0, 0)
    assert outcome.err == "nurse: no role has this slug; did you mean nurse-manager?\n"


def test_a_folder_without_resumes_is_one_line_and_opens_nothing(tmp_path: Path) -> None:
    make_version()

    outcome = run("screen", *QUEUE, tmp_path)

    assert (outcome.code, len(outcome.complaints), Opening.objects.count()) == (2, 1, 0)
    assert outcome.err.startswith(f"{tmp_path}: no file in this folder can be read")


def test_a_missing_path_is_reported_beside_the_good_ones(tmp_path: Path) -> None:
    make_version()

    outcome = run("screen", *QUEUE, "nowhere.pdf", write(tmp_path, "ada.txt", RESUME))

    assert (outcome.code, ScreeningJob.objects.count()) == (2, 1)
    assert outcome.complaints == ["nowhere.pdf: there is no such file or folder; check the path"]


def test_a_bad_date_is_one_line(tmp_path: Path) -> None:
    outcome = run("screen", *QUEUE, "--as-of", "soon", tmp_path)

    assert outcome.err == "--as-of soon: not a date; write it as YYYY-MM-DD, e.g. 2024-06-30\n"


def test_a_folder_for_resumes_that_cannot_be_written_is_one_line(
    tmp_path: Path, settings: LazySettings
) -> None:
    make_version()
    settings.MEDIA_ROOT = write(tmp_path, "media", "a file, where a folder should be")

    outcome = run("screen", *QUEUE, write(tmp_path, "ada.txt", RESUME))

    assert (outcome.code, len(outcome.complaints), Resume.objects.count()) == (2, 1, 0)
    assert "check that the folder is writable" in outcome.err


@pytest.mark.parametrize("number", ["0", "-3"])
def test_a_limit_is_at_least_one(tmp_path: Path, number: str) -> None:
    outcome = run("screen", *QUEUE, f"--limit={number}", tmp_path)

    assert (outcome.code, outcome.err) == (2, f"--limit {number}: show at least 1, or leave it out\n")
