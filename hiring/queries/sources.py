"""Where applications came from: each source once, found by jumping along an index from one to the next, which
takes as long as there are sources, not applications."""

from django.db import connection

from hiring.models import Opening

# So many are no choice any more, and each of them is rare.
MOST = 500
_NEXT = "SELECT source FROM hiring_application WHERE {where} ORDER BY source LIMIT 1"
_ALL = """
WITH RECURSIVE found(source) AS (
    SELECT ({first})
    UNION ALL
    SELECT ({following}) FROM found WHERE found.source IS NOT NULL
)
SELECT source FROM found WHERE source IS NOT NULL LIMIT %s
"""


def sources_of(opening: Opening | None = None) -> list[str]:
    """In order, MOST at most; of all applications where no opening is given."""
    own = f"opening_id = {int(opening.pk)} AND " if opening else ""
    # Nothing but constants and a number: what people wrote is only compared.
    first, following = (_NEXT.format(where=own + where) for where in ("source > ''", "source > found.source"))
    with connection.cursor() as cursor:
        cursor.execute(_ALL.format(first=first, following=following), [MOST])
        return [source for (source,) in cursor.fetchall()]
