"""Settings, URLs and the Celery app, which is loaded here so that tasks are sent to the right broker."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
