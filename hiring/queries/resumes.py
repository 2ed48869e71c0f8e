"""Resumes that were read."""

from django.db.models import QuerySet

from hiring.enums import ResumeStatus
from hiring.models import Resume


def matchable(engine: str) -> QuerySet[Resume]:
    """Resumes that this engine has read and can match again as they are, by file name."""
    read = Resume.objects.filter(status=ResumeStatus.READ, engine=engine, view__isnull=False)
    return read.order_by("name", "pk")


def outdated_resumes(engine: str) -> QuerySet[Resume]:
    """Resumes that another engine has read: their files have to be screened again."""
    return Resume.objects.filter(status=ResumeStatus.READ).exclude(engine=engine, view__isnull=False)
