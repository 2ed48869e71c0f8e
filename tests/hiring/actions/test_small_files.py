"""Many small files at once: the same as one at a time, with few statements."""

from pathlib import Path
from typing import Any

import pytest

from hiring.actions.batches import receive_batch
from hiring.actions.small_files import AT_A_TIME, BYTES_AT_A_TIME, some_at_a_time
from hiring.models import Opening, Resume, ScreeningJob
from hiring.reading.uploads.found import Refused, ResumeFile
from roles.models import AuditEntry
from tests.factories.models import make_opening

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening(media: Path) -> Opening:
    return make_opening()


def files(number: int) -> list[ResumeFile]:
    return [ResumeFile(f"{at}.txt", f"Resume {at}".encode(), f"fair {at}") for at in range(number)]


def test_files_are_stored_and_queued_in_their_order(opening: Opening) -> None:
    batch = receive_batch(opening=opening, files=files(3), by=None)

    jobs = list(batch.jobs.order_by("pk"))
    assert [(job.resume.name, job.source) for job in jobs] == [
        ("0.txt", "fair 0"), ("1.txt", "fair 1"), ("2.txt", "fair 2"),
    ]  # fmt: skip
    assert Path(jobs[0].resume.file.path).read_bytes() == b"Resume 0"


def test_each_that_is_received_is_in_the_trail(opening: Opening) -> None:
    receive_batch(opening=opening, files=files(3), by=None)

    entries = AuditEntry.objects.filter(verb="received").order_by("pk")
    assert [(entry.object_id, entry.detail) for entry in entries] == [
        (str(resume.pk), {"size": 8}) for resume in Resume.objects.order_by("pk")
    ]


def test_the_same_bytes_are_taken_once_and_told(opening: Opening) -> None:
    first, second = files(2)
    twice = ResumeFile("again.txt", first.content)

    batch = receive_batch(opening=opening, files=[first, twice, Refused("x.png", "no"), second], by=None)

    job = ScreeningJob.objects.earliest("pk")
    assert (batch.known, batch.refused) == ([("again.txt", job.pk)], [("x.png", "no", 3)])
    assert (Resume.objects.count(), batch.jobs.count()) == (2, 2)


def test_statements_do_not_grow_with_the_files(opening: Opening, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(20):
        receive_batch(opening=opening, files=files(100), by=None)


def test_little_is_held_at_a_time() -> None:
    large = ResumeFile("large.pdf", b"x" * BYTES_AT_A_TIME)

    sizes = [len(some) for some in some_at_a_time([*files(AT_A_TIME + 1), large, *files(2)])]

    assert sizes == [AT_A_TIME, 1, 1, 2]
