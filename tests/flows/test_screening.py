"""A first screening, end to end, with a real worker process."""

import re
from datetime import timedelta
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management.base import OutputWrapper
from django.utils import timezone

from hiring.actions import jobs
from hiring.actions.screenings import screen_resume
from hiring.enums import JobStatus
from hiring.management.progress import finished
from hiring.models import Application, Candidate, Match, Opening, Resume, ScreeningJob
from tests.factories.commands import Outcome, run
from tests.factories.models import make_opening, make_version
from tests.factories.texts import OTHER_RESUME, RESUME, write

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("worker")]


def counts() -> list[int]:
    models = (Opening, Candidate, Resume, Application, Match, ScreeningJob)
    return [model.objects.count() for model in models]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two people, one of them twice, and a file that cannot be read."""
    write(tmp_path, "ada.txt", RESUME)
    write(tmp_path, "ada again.txt", RESUME)
    write(tmp_path, "ben.txt", OTHER_RESUME)
    write(tmp_path, "broken.pdf", "%PDF-1.7 and nothing more")
    return tmp_path


def test_a_folder_becomes_a_ranking_and_a_second_run_changes_nothing(folder: Path) -> None:
    make_version()

    first = run("screen", "--role", "nurse-manager", folder)
    after_first = counts()
    second = run("screen", "--role", "nurse-manager", folder)

    assert (first.code, after_first) == (2, [1, 2, 3, 2, 2, 3])
    assert first.lines[0] == "3 new, 0 screened before, 1 duplicates."
    assert ranked(first) == ["ada again.txt", "ben.txt"]
    (complaint,) = first.complaints
    assert complaint.startswith("broken.pdf: failed: ")
    assert (second.code, counts(), second.complaints) == (2, after_first, first.complaints)
    assert second.lines[0] == "0 new, 3 screened before, 1 duplicates."


def test_a_job_whose_worker_was_killed_is_finished_by_another() -> None:
    opening = make_opening()
    job, _ = screen_resume(opening=opening, content=RESUME.encode(), name="ada.txt", by=None)
    await_finished(opening)
    lost_since = timezone.now() - timedelta(hours=1)
    ScreeningJob.objects.update(
        status=JobStatus.RUNNING, token=uuid4(), claimed_at=lost_since, delivery="gone", finished_at=None
    )

    sent = jobs.sweep()
    await_finished(opening)

    job.refresh_from_db()
    assert (sent, job.status, Application.objects.count(), Match.objects.count()) == (1, "done", 1, 1)


def test_a_message_that_was_lost_is_sent_again() -> None:
    opening = make_opening()
    job, _ = screen_resume(opening=opening, content=RESUME.encode(), name="ada.txt", by=None)
    await_finished(opening)
    ScreeningJob.objects.update(
        status=JobStatus.QUEUED, token=None, claimed_at=None, finished_at=None,
        sent_at=timezone.now() - timedelta(hours=1),
    )  # fmt: skip

    sent = jobs.sweep()
    await_finished(opening)

    job.refresh_from_db()
    assert (sent, job.status) == (1, "done")


def ranked(outcome: Outcome) -> list[str]:
    """The files in the ranking's table, in its order."""
    rows = (re.match(r"│ +\d+ │ (.+?) +│", line) for line in outcome.lines)
    return [row[1] for row in rows if row]


def await_finished(opening: Opening) -> None:
    """Waits as the commands do."""
    with finished([opening], OutputWrapper(StringIO())):
        pass
