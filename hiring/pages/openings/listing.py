"""The list of openings: what somebody asked to see of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db.models import Count, QuerySet
from django.http import QueryDict

from hiring.enums import OpeningStatus
from hiring.models import Opening
from hiring.pages.chips import Chip
from hiring.pages.words import OPENING_STYLES, OPENINGS, person
from hiring.queries import openings as queries

# Not over yet: what the list starts with.
CURRENT = (OpeningStatus.PROPOSED, OpeningStatus.DECLINED, OpeningStatus.OPEN)

ORDER = (OpeningStatus.OPEN, OpeningStatus.PROPOSED, OpeningStatus.DECLINED, OpeningStatus.CLOSED)


@dataclass(frozen=True, slots=True)
class Tab:
    """One way to look at the list; `address` is its query string."""

    words: str
    count: int
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """`status` is one of the statuses, "all", "yours" (to accept), or "" for those not over yet."""

    status: str = ""
    mine: bool = False
    words: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> "Asked":
        status = query.get("status", "")
        known = {"all", "yours", *OpeningStatus}
        return cls(
            status if status in known else "",
            query.get("mine") == "1",
            " ".join(query.get("q", "").split())[:200],
        )

    def address(self, status: str) -> str:
        given = {"status": status, "mine": "1" if self.mine else "", "q": self.words}
        return urlencode({name: value for name, value in given.items() if value})

    @property
    def narrowed(self) -> bool:
        return bool(self.mine or self.words)


def narrowed(asked: Asked, user: User) -> QuerySet[Opening]:
    """The openings that the user may see, by everything asked but the status."""
    openings = queries.titled(queries.visible_openings(user), asked.words)
    return queries.mine(openings, user) if asked.mine else openings


def of_status(openings: QuerySet[Opening], asked: Asked, user: User) -> QuerySet[Opening]:
    match asked.status:
        case "all":
            return openings
        case "yours":
            return openings.filter(pk__in=queries.to_accept(user))
        case "":
            return openings.filter(status__in=CURRENT)
    return openings.filter(status=asked.status)


def tabs(openings: QuerySet[Opening], asked: Asked) -> list[Tab]:
    """One tab for each status, with how many there are."""
    counted = openings.order_by().values_list("status").annotate(number=Count("pk"))
    counts = {OpeningStatus(status): number for status, number in counted}
    groups: dict[str, tuple[str, tuple[OpeningStatus, ...]]] = {"": ("Current", CURRENT)}
    groups |= {status.value: (OPENINGS[status], (status,)) for status in ORDER}
    groups["all"] = ("All", ORDER)
    return [
        Tab(
            words,
            sum(counts.get(each, 0) for each in statuses),
            asked.address(status),
            asked.status == status,
        )
        for status, (words, statuses) in groups.items()
    ]


@dataclass(frozen=True, slots=True)
class Row:
    """An opening with the chip of its status; `manager` is "" for nobody."""

    opening: Opening
    manager: str
    status: Chip


def rows(openings: Iterable[Opening]) -> list[Row]:
    return [Row(opening, person(opening.hiring_manager), status_chip(opening)) for opening in openings]


def status_chip(opening: Opening) -> Chip:
    status = OpeningStatus(opening.status)
    return Chip(OPENINGS[status], OPENING_STYLES.get(status, ""))
