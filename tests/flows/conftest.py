"""A real Celery worker on the test database, on whichever broker the settings name."""

import os
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

from hiring.management.worker import Worker


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
