"""Fixtures for every test: a test database that can be emptied, a folder for files, a real Celery worker on
the test database and on whichever broker the settings name."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import LazySettings, settings
from django.core.cache import cache
from django.db import connection
from django.db.backends.base.operations import BaseDatabaseOperations

from hiring.management.worker import Worker


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Lets tests that commit empty the tables afterwards, which the triggers rightly refuse, and the
    test database be dropped at the end."""
    # Of every connection: beside a browser's event loop this thread has one of its own.
    operations = type(connection.ops)
    empty = operations.execute_sql_flush

    def execute_sql_flush(self: BaseDatabaseOperations, statements: Iterable[str]) -> None:
        with _without_triggers():
            empty(self, statements)

    if connection.vendor == "sqlite":
        operations.execute_sql_flush = execute_sql_flush  # type: ignore[method-assign, assignment]
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock():
            _end_other_sessions()


def _end_other_sessions() -> None:
    """PostgreSQL drops no database that somebody uses: a thread of the live server may not have closed
    its connection yet."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@contextmanager
def _without_triggers() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f"DROP TRIGGER {name}")
        yield
        for _, sql in triggers:
            cursor.execute(sql)


@pytest.fixture(autouse=True)
def _nobody_counted() -> None:
    """What one test tried too often, the next may try."""
    cache.clear()


@pytest.fixture
def media(settings: LazySettings, tmp_path: Path) -> Path:
    """An empty folder for uploaded files."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture(scope="session", autouse=True)
def _remove_var() -> Iterator[None]:
    yield
    shutil.rmtree(settings.VAR, ignore_errors=True)


@pytest.fixture(scope="module")
def shared_database(django_db_setup: None) -> Iterator[None]:
    """Processes that the tests start see the tests' rows."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        url = f"sqlite:///{name}"
    else:
        url = urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DATABASE_URL", url)
        yield


@pytest.fixture(scope="module")
def worker(shared_database: None) -> Iterator[Worker]:
    """A worker process, running for all tests of a module."""
    process = Worker()
    try:
        process.await_start()
        yield process
    finally:
        process.stop()
