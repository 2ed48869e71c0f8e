"""Lists: page by page along a cursor, which costs the same on the last page as on the first.

REST framework's own cursors count rows where the first field has ties, so that pages overlap, and lose what
lies beyond a thousand of them: equal scores are common. These name the whole place of a row in the order.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any, Generic, TypeVar

from django.core import signing
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, QuerySet
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from roles.api.inputs import Query
from roles.queries.keyset import beyond, in_order

Row = TypeVar("Row", bound=Model)
Item = TypeVar("Item")
Shown = TypeVar("Shown", bound=BaseModel)
MOST = 200
NOT_OURS = "This cursor is not one of this list in this order."


class Listing(Query):
    """What every list can be asked for. Lists add their filters, and `ordering` where there is a choice."""

    cursor: str = Field("", description="From `next` or `previous` of another page.", examples=[""])
    limit: int = Field(50, ge=1, le=MOST, description="Rows on a page.", examples=[50])


class Page(BaseModel, Generic[Shown]):
    """One page of a list, with the addresses of its neighbours."""

    model_config = ConfigDict(frozen=True)

    next: str | None = Field(description="The next page; null on the last.", examples=[None])
    previous: str | None = Field(description="The page before; null on the first.", examples=[None])
    results: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A row's place in the order, and the direction in which the page lies from it."""

    values: tuple[Any, ...]
    back: bool


class _Encoder(DjangoJSONEncoder):
    """Moments to the microsecond, of which Django's own keeps the milliseconds."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


class _Json(signing.JSONSerializer):
    """Dates and decimals as their texts."""

    def dumps(self, obj: Any) -> bytes:
        return _Encoder(separators=(",", ":")).encode(obj).encode("latin-1")


def listed(
    request: Request,
    rows: QuerySet[Row] | Sequence[QuerySet[Row]],
    listing: Listing,
    ordering: Sequence[str],
    show: Callable[[Row], BaseModel],
) -> Response:
    """The page that was asked for. `ordering` must have no ties, and no nulls. Rows may come in parts: all of
    one stand before all of the next. Raises ValidationError for a cursor that is none of this list's."""
    return listed_together(request, rows, listing, ordering, lambda page: [show(row) for row in page])


def listed_together(
    request: Request,
    rows: QuerySet[Row] | Sequence[QuerySet[Row]],
    listing: Listing,
    ordering: Sequence[str],
    show: Callable[[list[Row]], Sequence[BaseModel]],
) -> Response:
    """The same, for what can be found out for a page at once."""
    mark = _read(request, listing.cursor, ordering)
    found = _found(rows, ordering, mark, listing.limit + 1)
    more, page = len(found) > listing.limit, found[: listing.limit]
    back = mark is not None and mark.back
    if back:
        page.reverse()
    goes_on, goes_back = (True, more) if back else (more, mark is not None)
    return Response(
        {
            "next": _address(request, ordering, page[-1], back=False) if page and goes_on else None,
            "previous": _address(request, ordering, page[0], back=True) if page and goes_back else None,
            "results": [each.model_dump(mode="json") for each in show(page)],
        }
    )


def listed_sorted(
    request: Request,
    rows: Sequence[Item],
    listing: Listing,
    place: Callable[[Item], tuple[int, ...]],
    show: Callable[[Sequence[Item]], Sequence[BaseModel]],
) -> Response:
    """As `listed`, of rows that are worked out and no table's, sorted by their places, which have no ties."""
    order, places = (place.__name__,), [place(row) for row in rows]
    mark = _read(request, listing.cursor, order)
    begin, end = _between(places, mark, listing.limit)

    def neighbour(index: int, *, back: bool) -> str:
        return _cursor_address(request, order, places[index], back=back)

    return Response(
        {
            "next": neighbour(end - 1, back=False) if begin < end < len(rows) else None,
            "previous": neighbour(begin, back=True) if 0 < begin < end else None,
            "results": [each.model_dump(mode="json") for each in show(rows[begin:end])],
        }
    )


def _between(places: Sequence[tuple[int, ...]], mark: Mark | None, limit: int) -> tuple[int, int]:
    """Where the page begins and ends."""
    if mark is None:
        return 0, min(limit, len(places))
    if mark.back:
        end = bisect_left(places, mark.values)
        return max(0, end - limit), end
    begin = bisect_right(places, mark.values)
    return begin, min(begin + limit, len(places))


def _found(
    rows: QuerySet[Row] | Sequence[QuerySet[Row]], ordering: Sequence[str], mark: Mark | None, number: int
) -> list[Row]:
    """So many rows beyond a mark, or fewer at the end, in the order of its direction."""
    parts = [rows] if isinstance(rows, QuerySet) else list(rows)
    found: list[Row] = []
    for part in reversed(parts) if mark and mark.back else parts:
        found += _beyond(part, ordering, mark)[: number - len(found)]
        if len(found) == number:
            break
    return found


def _beyond(rows: QuerySet[Row], ordering: Sequence[str], mark: Mark | None) -> QuerySet[Row]:
    """The rows that lie beyond a mark, in the order of its direction."""
    return beyond(rows, ordering, mark.values, back=mark.back) if mark else in_order(rows, ordering)


def _read(request: Request, cursor: str, ordering: Sequence[str]) -> Mark | None:
    if not cursor:
        return None
    try:
        back, *values = signing.loads(cursor, salt=_salt(request, ordering), serializer=_Json)
    except signing.BadSignature:
        raise ValidationError({"cursor": [NOT_OURS]}) from None
    return Mark(tuple(values), bool(back))


def _address(request: Request, ordering: Sequence[str], row: Model, *, back: bool) -> str:
    values = [reduce(getattr, name.lstrip("-").split("__"), row) for name in ordering]
    return _cursor_address(request, ordering, values, back=back)


def _cursor_address(request: Request, ordering: Sequence[str], values: Sequence[Any], *, back: bool) -> str:
    cursor = signing.dumps([back, *values], salt=_salt(request, ordering), serializer=_Json)
    return replace_query_param(request.build_absolute_uri(), "cursor", cursor)


def _salt(request: Request, ordering: Sequence[str]) -> str:
    return " ".join((request.path, *ordering))
