"""Nothing of what is checked is kept: no row, no file, no line in the log."""

import logging
import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from tests.factories.models import make_version
from tests.factories.texts import RESUME
from tests.hiring.api.checks.asking import PROBLEM, ROLE, file_of

pytestmark = pytest.mark.django_db

WRITING = os.O_WRONLY | os.O_RDWR


@pytest.fixture
def written() -> Iterator[list[str]]:
    """The files that this process opens to write, from here on."""
    opened: list[str] = []
    watching = True

    def watch(event: str, details: tuple[Any, ...]) -> None:
        # Numbers are pipes: to the helper process.
        named = event == "open" and isinstance(details[0], str | bytes)
        if watching and named and isinstance(details[2], int) and details[2] & WRITING:
            opened.append(str(details[0]))

    # There is no way to take it out again: it is told to look away.
    sys.addaudithook(watch)
    yield opened
    watching = False


def rows() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


@pytest.mark.usefixtures("media")
def test_nothing_is_stored(client: Client, caplog: pytest.LogCaptureFixture, written: list[str]) -> None:
    """No row, no file, no line in the log; nor of a file that Django would keep on disk while it comes in."""
    make_version()
    caplog.set_level(logging.DEBUG)
    before = rows()
    large = f"<html><pre>{RESUME}</pre><!-- {'x' * 3_000_000} --></html>"

    answers = [
        client.post(ROLE, {"file": file_of()}),
        client.post(ROLE, {"file": file_of(large, "ada.html")}),
        client.post(ROLE, {"text": RESUME}, content_type="application/json"),
        client.post(ROLE, {"file": file_of(b"%PDF-1.4 Ada Obi", "ada.pdf")}),
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 400]
    assert rows() == before
    assert written == []
    assert [line for line in caplog.messages if "Obi" in line or "surgical" in line] == []
    assert {answer.headers.get("Cache-Control") for answer in answers[:3]} == {"no-store"}


def test_what_breaks_is_logged_without_what_was_sent(
    client: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_version()

    def choke(*_: Any, **__: Any) -> None:
        raise ValueError(RESUME)

    monkeypatch.setattr("hiring.reading.resumes.read_resume", choke)
    client.raise_request_exception = False

    response = client.post(ROLE, {"text": RESUME}, content_type="application/json")

    assert (response.status_code, response.headers["Content-Type"]) == (500, PROBLEM)
    assert "a check broke: ValueError" in caplog.text
    assert "Obi" not in caplog.text + response.content.decode()
