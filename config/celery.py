"""The Celery app: `celery -A config worker -B` runs the work, and sends stalled jobs again."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("rolefit")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
