"""Acting again where two transactions waited for each other, and the database ended ours."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import OperationalError, connection

P = ParamSpec("P")
Result = TypeVar("Result")

# SQLSTATE of PostgreSQL's deadlock_detected. SQLite lets one transaction write at a time.
DEADLOCK = "40P01"
TRIES = 4


def again_after_deadlock(act: Callable[P, Result]) -> Callable[P, Result]:
    """For actions that lock several rows: some others lock them in another order, and cannot know. Inside
    somebody else's transaction the error is theirs, since all of it is gone."""

    @wraps(act)
    def acted(*args: P.args, **kwargs: P.kwargs) -> Result:
        for _ in range(TRIES - 1):
            try:
                return act(*args, **kwargs)
            except OperationalError as error:
                if connection.in_atomic_block or not is_deadlock(error):
                    raise
        return act(*args, **kwargs)

    return acted


def is_deadlock(error: OperationalError) -> bool:
    return getattr(error.__cause__, "sqlstate", "") == DEADLOCK
