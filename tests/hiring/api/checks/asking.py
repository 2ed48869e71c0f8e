"""Checking oneself through the API, and what people who hire are shown of the same resume."""

from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hiring.actions.screenings import run_job, screen_resume
from hiring.models import Application, Opening
from roles.permissions import Part
from roles.reading.files import extract
from tests.factories.models import make_user
from tests.factories.texts import RESUME

DAY = "2025-06-30"
ROLE = "/api/v1/roles/nurse-manager/check/"
PROBLEM = "application/problem+json"


def file_of(content: str | bytes = RESUME, name: str = "ada.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def checked(client: Client, address: str = ROLE, **body: Any) -> Any:
    response = client.post(address, body, content_type="application/json")
    assert response.status_code == 200, response.content
    return response.json()


def errors(response: Any) -> dict[str, str]:
    assert (response.status_code, response.headers["Content-Type"]) == (400, PROBLEM)
    return {each["field"]: each["detail"] for each in response.json()["errors"]}


def stored_match(client: Client, opening: Opening, content: bytes, name: str) -> Any:
    """What the people who hire are shown of a file that was screened as a worker does."""
    day = date.fromisoformat(DAY)
    job, _ = screen_resume(opening=opening, content=content, name=name, by=None, as_of=day)
    run_job(job_id=job.pk, delivery="message", extract=extract)
    application = Application.objects.get(opening=opening)
    client.force_login(make_user(Part.RECRUITER))
    match = client.get(f"/api/v1/applications/{application.pk}/match/").json()
    client.logout()
    return match
