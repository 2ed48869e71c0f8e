"""Going through rows by their places in an order, which costs the same anywhere in it."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

Row = TypeVar("Row", bound=Model)


def in_order(rows: QuerySet[Row], ordering: Sequence[str], *, back: bool = False) -> QuerySet[Row]:
    return rows.order_by(*(f"-{name}" if falling else name for name, falling in _fields(ordering, back)))


def beyond(
    rows: QuerySet[Row], ordering: Sequence[str], place: Sequence[Any], *, back: bool = False
) -> QuerySet[Row]:
    """The rows after a place, or before it, the nearest first. `ordering` must have no ties, and no nulls."""
    fields = _fields(ordering, back)
    after, equal = Q(), Q()
    for (name, falling), value in zip(fields, place, strict=True):
        after |= equal & Q(**{f"{name}__{'lt' if falling else 'gt'}": value})
        equal &= Q(**{name: value})
    # Says what follows from the rest, for an index to begin at.
    name, falling = fields[0]
    begins = Q(**{f"{name}__{'lte' if falling else 'gte'}": place[0]})
    return in_order(rows.filter(begins & after), ordering, back=back)


def _fields(ordering: Sequence[str], back: bool) -> list[tuple[str, bool]]:
    """Each field, and whether the greatest comes first."""
    return [(each.lstrip("-"), each.startswith("-") != back) for each in ordering]
