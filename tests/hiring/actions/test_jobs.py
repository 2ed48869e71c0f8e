"""The queue: claims, attempts, quarantine and the sweep."""

from datetime import timedelta
from threading import Barrier, Thread
from typing import Any
from uuid import uuid4

import pytest
from celery import current_app
from django.db import connection
from django.utils import timezone

from hiring.actions import jobs
from hiring.enums import JobStatus
from hiring.models import ScreeningJob
from tests.factories.models import make_job, make_opening, make_resume

pytestmark = pytest.mark.django_db

LONG_AGO = timedelta(hours=1)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids of the jobs whose message went out, instead of a broker."""
    ids: list[int] = []
    monkeypatch.setattr(current_app, "send_task", lambda name, args, **options: ids.extend(args))
    return ids


def claimed(job: ScreeningJob, delivery: str = "first") -> ScreeningJob:
    running = jobs.claim(job_id=job.pk, delivery=delivery)
    assert running
    return running


def running_since(age: timedelta, **fields: Any) -> ScreeningJob:
    then = timezone.now() - age
    return make_job(status=JobStatus.RUNNING, token=uuid4(), claimed_at=then, sent_at=then, **fields)


def test_a_job_is_sent_when_its_row_is_committed(
    sent: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        job = jobs.queue_job(opening=make_opening(), resume=make_resume(), as_of=None)

    assert (len(callbacks), sent) == (1, [job.pk])


def test_a_job_is_queued_once(sent: list[int], django_capture_on_commit_callbacks: Any) -> None:
    opening, resume = make_opening(), make_resume()

    with django_capture_on_commit_callbacks(execute=True):
        first = jobs.queue_job(opening=opening, resume=resume, as_of=None)
        again = jobs.queue_job(opening=opening, resume=resume, as_of=None)

    assert (again, sent) == (first, [first.pk])


def test_a_claim_starts_an_attempt() -> None:
    job = claimed(make_job())

    assert (job.status, job.attempts, job.delivery) == ("running", 1, "first")
    assert job.token


def test_a_running_job_is_nobody_elses() -> None:
    job = make_job()
    claimed(job)

    assert jobs.claim(job_id=job.pk, delivery="second") is None


def test_a_message_that_comes_back_takes_its_job_again() -> None:
    job = make_job()
    first = claimed(job)

    second = claimed(job)

    assert (second.attempts, second.token == first.token) == (2, False)


def test_a_finished_job_is_not_claimed() -> None:
    job = make_job(status=JobStatus.DONE, finished_at=timezone.now())

    assert jobs.claim(job_id=job.pk, delivery="first") is None


def test_a_job_that_is_gone_is_not_claimed() -> None:
    assert jobs.claim(job_id=404, delivery="first") is None


def test_an_attempt_that_lost_its_claim_writes_no_result() -> None:
    job = make_job()
    lost = claimed(job)
    claimed(job)

    with pytest.raises(jobs.LostClaim):
        jobs.finish(job=lost, status=JobStatus.DONE)

    job.refresh_from_db()
    assert job.status == "running"


def test_a_broken_attempt_queues_the_job_again(
    sent: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    job = claimed(make_job())

    with django_capture_on_commit_callbacks(execute=True):
        jobs.release(job=job, reason="it broke")

    job.refresh_from_db()
    assert (job.status, job.attempts, job.reason, sent) == ("queued", 1, "it broke", [job.pk])


def test_a_job_that_breaks_three_times_is_quarantined_with_its_reason() -> None:
    job = make_job()

    for attempt in range(3):
        jobs.release(job=claimed(job, f"message {attempt}"), reason=f"it broke {attempt}")

    job.refresh_from_db()
    assert (job.status, job.attempts, job.reason) == ("quarantined", 3, "it broke 2")
    assert job.finished_at


def test_a_job_that_kills_its_worker_three_times_is_quarantined() -> None:
    job = make_job()
    for _ in range(3):
        claimed(job)

    assert jobs.claim(job_id=job.pk, delivery="first") is None

    job.refresh_from_db()
    assert (job.status, job.reason) == ("quarantined", jobs.LOST)


def test_a_quarantined_job_that_is_queued_again_starts_afresh(sent: list[int]) -> None:
    job = make_job(status=JobStatus.QUARANTINED, attempts=3, reason="x", finished_at=timezone.now())

    changed = jobs.queue_again(job=job, as_of=None)

    job.refresh_from_db()
    assert (changed, job.status, job.attempts, job.reason) == (True, "queued", 0, "")


def test_a_running_job_is_not_queued_again() -> None:
    job = claimed(make_job())

    assert not jobs.queue_again(job=job, as_of=None)


def test_the_sweep_sends_a_forgotten_job_again(
    sent: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    job = make_job(sent_at=timezone.now() - LONG_AGO)

    with django_capture_on_commit_callbacks(execute=True):
        first, second = jobs.sweep(), jobs.sweep()

    assert (first, second, sent) == (1, 0, [job.pk])


def test_the_sweep_leaves_a_long_queue_alone_while_it_is_worked_off() -> None:
    now = timezone.now()
    running_since(timedelta(seconds=5))
    make_job(sent_at=now - timedelta(seconds=3))

    assert jobs.sweep(now=now) == 0


def test_the_sweep_sends_a_job_again_that_others_overtook() -> None:
    now = timezone.now()
    make_job(sent_at=now - LONG_AGO)
    running_since(timedelta(seconds=5))

    assert jobs.sweep(now=now) == 1


def test_the_sweep_gives_the_job_of_a_lost_worker_to_another() -> None:
    job = running_since(LONG_AGO, attempts=1)

    assert jobs.sweep() == 1

    job.refresh_from_db()
    assert (job.status, job.reason) == ("queued", jobs.LOST)


def test_the_sweep_quarantines_a_job_that_lost_three_workers() -> None:
    job = running_since(LONG_AGO, attempts=3)

    assert jobs.sweep() == 0

    job.refresh_from_db()
    assert (job.status, job.reason) == ("quarantined", jobs.LOST)


def test_where_no_worker_is_alive_everything_unfinished_is_sent_again() -> None:
    waiting, running = make_job(), running_since(timedelta(seconds=5), attempts=1)
    make_job(status=JobStatus.DONE, finished_at=timezone.now())

    assert jobs.sweep(idle=True) == 2

    waiting.refresh_from_db()
    running.refresh_from_db()
    assert (waiting.status, running.status, running.reason) == ("queued", "queued", jobs.LOST)


def test_a_broker_that_is_away_leaves_the_job_queued(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any, caplog: pytest.LogCaptureFixture
) -> None:
    def away(*args: Any, **options: Any) -> None:
        raise OSError("no broker")

    monkeypatch.setattr(current_app, "send_task", away)

    with django_capture_on_commit_callbacks(execute=True):
        job = jobs.queue_job(opening=make_opening(), resume=make_resume(), as_of=None)

    job.refresh_from_db()
    assert (job.status, "no broker" in caplog.text) == ("queued", True)


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_at_once_one_wins() -> None:
    job = make_job()
    start, won = Barrier(2), []

    def work(delivery: str) -> None:
        start.wait()
        if jobs.claim(job_id=job.pk, delivery=delivery):
            won.append(delivery)
        connection.close()

    workers = [Thread(target=work, args=(f"message {number}",)) for number in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    job.refresh_from_db()
    assert (len(won), job.attempts) == (1, 1)
