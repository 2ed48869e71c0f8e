"""What there is of something: each source, each set of flags once. Found by jumping along an index from one
to the next, which takes as long as there are different ones, however many applications have them."""

from django.db import connection
from django.db.models import Q

from hiring.matching.report import FlagCode
from hiring.models import Opening

# So many are no choice any more, and each of them is rare.
MOST = 500
_NEXT = "SELECT {column} FROM hiring_application WHERE {where} ORDER BY {column} LIMIT 1"
_ALL = """
WITH RECURSIVE found(each) AS (
    SELECT ({first})
    UNION ALL
    SELECT ({following}) FROM found WHERE each IS NOT NULL
)
SELECT each FROM found WHERE each IS NOT NULL LIMIT %s
"""


def sources_of(opening: Opening | None = None) -> list[str]:
    """Where the opening's applications came from, or all, in order; MOST at most."""
    return _each("source", f"opening_id = {int(opening.pk)} AND " if opening else "")


def flagged(flag: FlagCode | None = None) -> Q:
    """Applications with this flag, or with any."""
    sets = _each("flag_codes", "")
    if len(sets) == MOST:
        return Q(flag_codes__contains=f",{flag}," if flag else ",")
    return Q(flag_codes__in=[each for each in sets if flag is None or f",{flag}," in each])


def _each(column: str, own: str) -> list[str]:
    """In order, MOST at most, without the empty one. Nothing that people wrote is in the statement."""
    first = _NEXT.format(column=column, where=f"{own}{column} > ''")
    following = _NEXT.format(column=column, where=f"{own}{column} > each")
    with connection.cursor() as cursor:
        cursor.execute(_ALL.format(first=first, following=following), [MOST])
        return [value for (value,) in cursor.fetchall()]
