"""Fixtures for every test: a clean message folder, and a test database that can be emptied."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings, settings
from django.db import connection


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Lets tests that commit empty the tables afterwards, which the triggers rightly refuse, and the
    test database be dropped at the end."""
    empty = connection.ops.execute_sql_flush

    def execute_sql_flush(statements: Iterable[str]) -> None:
        with _without_triggers():
            empty(statements)

    if connection.vendor == "sqlite":
        connection.ops.execute_sql_flush = execute_sql_flush  # type: ignore[assignment]
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


@pytest.fixture
def media(settings: LazySettings, tmp_path: Path) -> Path:
    """An empty folder for uploaded files."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture(scope="session", autouse=True)
def _remove_var() -> Iterator[None]:
    yield
    shutil.rmtree(settings.VAR, ignore_errors=True)
