from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.factories.people import World, make_world
from tests.rules.sweep.world import more_of


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Made once: every call is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield more_of(make_world())
        transaction.set_rollback(True)
