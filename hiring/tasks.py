"""Celery tasks of hiring: they take ids, and are safe to run twice."""

# Celery's decorator carries no types.
# mypy: disable-error-code="untyped-decorator"

from celery import Task, shared_task
from django.db import OperationalError

from hiring.actions import batches, jobs, mail, reminders, reweighing, storing, webhook_deliveries, weights
from hiring.actions.screenings import run_job
from roles.actions import accounts, idempotency
from roles.reading.sandbox import Sandbox

# One helper process for each worker process: it starts at the first file and stays warm.
SANDBOX = Sandbox()
# After so long a weighing lets other tasks go first.
WEIGHING_SECONDS = 60.0


@shared_task(
    bind=True, autoretry_for=(OperationalError,), max_retries=None, retry_backoff=2, retry_backoff_max=60
)
def screen_resume(self: Task, job_id: int) -> None:
    """One attempt at a screening job. While the database is away it waits and comes back."""
    run_job(job_id=job_id, delivery=self.request.id or "", extract=SANDBOX.extract)


@shared_task
def sweep_jobs() -> int:
    """Sends jobs again whose message or worker was lost; how many."""
    return jobs.sweep()


@shared_task(
    bind=True, autoretry_for=(OperationalError,), max_retries=None, retry_backoff=2, retry_backoff_max=60
)
def send_mail(self: Task, mail_id: int) -> None:
    """One try at a mail; whatever keeps it from leaving, the sweep tries again later."""
    mail.deliver(mail_id=mail_id)


@shared_task
def sweep_mail() -> int:
    """Sends mail again whose message, worker or mail server was lost; how many."""
    return mail.sweep()


@shared_task
def remind_deciders() -> int:
    """Reminds of packets and proposed openings that have waited too long, each once; how many mails."""
    return reminders.remind()


@shared_task
def finish_batches() -> int:
    """Tells who uploaded many files that the last of them is done; how many uploads had ended."""
    return batches.finish_batches()


@shared_task(autoretry_for=(OperationalError,), max_retries=None, retry_backoff=2, retry_backoff_max=60)
def weigh_anew(opening_id: int) -> None:
    """Weighs an opening's applications by its weights; where there are very many, some now and some later."""
    if not reweighing.weigh(opening_id=opening_id, seconds=WEIGHING_SECONDS):
        weights.send([opening_id])


@shared_task
def sweep_weighing() -> int:
    """Sends openings again whose weighing has lost its message or worker; how many."""
    return weights.sweep()


@shared_task(autoretry_for=(OperationalError,), max_retries=None, retry_backoff=2, retry_backoff_max=60)
def deliver_webhooks(endpoint_id: int) -> None:
    """Tells one endpoint what is due, for a slice of time."""
    webhook_deliveries.deliver(endpoint_id=endpoint_id)


@shared_task
def sweep_webhooks() -> int:
    """Sends endpoints again for whom something is due; how many."""
    return webhook_deliveries.sweep()


@shared_task
def forget_webhooks() -> int:
    """Deletes events whose time in the log is over; how many."""
    return webhook_deliveries.forget()


@shared_task
def forget_idempotency_keys() -> int:
    """Deletes the answers that are no longer given again; how many."""
    return idempotency.forget()


@shared_task
def forget_sessions() -> int:
    """Deletes the sessions whose time is over; how many."""
    return accounts.forget_sessions()


@shared_task
def sweep_files() -> int:
    """Deletes stored files that belong to nobody; how many."""
    return storing.sweep()
