"""What the database ended is done again; whatever else breaks is not."""

import pytest
from django.db import OperationalError, transaction

from roles.actions.deadlocks import TRIES, again_after_deadlock


class Ended(Exception):
    """As the driver raises it."""

    def __init__(self, sqlstate: str) -> None:
        self.sqlstate = sqlstate


def ended_by_the_database(times: int, sqlstate: str = "40P01") -> list[int]:
    """How often an act was tried that the database ends some times."""
    tries: list[int] = []

    @again_after_deadlock
    def act() -> None:
        tries.append(len(tries) + 1)
        if len(tries) <= times:
            raise OperationalError from Ended(sqlstate)

    try:
        act()
    except OperationalError:
        tries.append(-1)
    return tries


@pytest.mark.django_db(transaction=True)
def test_a_deadlock_is_tried_again_a_few_times() -> None:
    assert ended_by_the_database(2) == [1, 2, 3]
    assert ended_by_the_database(TRIES) == [1, 2, 3, 4, -1]


@pytest.mark.django_db(transaction=True)
def test_what_is_no_deadlock_is_told_at_once() -> None:
    assert ended_by_the_database(1, sqlstate="08006") == [1, -1]


@pytest.mark.django_db
def test_inside_another_transaction_nothing_is_tried_again() -> None:
    with transaction.atomic():
        assert ended_by_the_database(1) == [1, -1]
