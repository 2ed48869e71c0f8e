"""The Celery app: `celery -A config worker -B` runs the work, and sends stalled jobs again."""

import os
from typing import Any

from celery import Celery
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("rolefit")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect  # type: ignore[untyped-decorator]
def end_soon_when_told(**_: Any) -> None:
    """A worker on the embedded transport that waits for work ends within half a second."""
    from config.broker import Transport

    Transport.longest_wait = 0.5
