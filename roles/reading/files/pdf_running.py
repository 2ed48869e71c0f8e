"""Drops page numbers, and headers and footers on every page after the first."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile

from roles.reading.files.assembling import Row

_PAGE_NUMBER = re.compile(
    r"(?:[-–|•\s]*page\s*)?(\d{1,3})\s*(?:of|/)\s*(\d{1,3})|page\s*[-–:]?\s*\d{1,3}", re.IGNORECASE
)
# A footer that ends in the number of its page.
_NUMBERED = re.compile(r"\bpage\s*[-–:]?\s*(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?$", re.IGNORECASE)
# How many rows from the top and from the foot of a page may belong to its header and footer.
_EDGE = 3
# Points by which a header may stand higher or lower from page to page.
_SAME_PLACE = 3.0


def without_running(rows: list[Row]) -> list[Row]:
    """The rows without page numbers at page edges, and without repeated headers but for the first. What
    stands further in than a row that is neither is text, however often it stands at that height, and so is
    what stands between other text too."""
    edges = list(_edges(rows))
    outer = [row for edge in edges for row in edge]
    inner = Counter(row.text for row in rows) - Counter(row.text for row in outer)
    repeated = _repeated([row for row in outer if row.text not in inner])
    dropped = {
        id(row)
        for edge in edges
        for row in takewhile(lambda row: id(row) in repeated or _is_page_number(row), edge)
    }
    return [row for row in rows if id(row) not in dropped]


def _repeated(rows: Iterable[Row]) -> set[int]:
    """The ids of rows that stood in the same place of an earlier page, but for the number of the page."""
    alike: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        alike[re.sub(rf"\b{row.page}\b", "#", row.text)].append(row)
    return {
        id(row)
        for same in alike.values()
        for row in same[1:]
        if row.page != same[0].page and abs(row.top - same[0].top) < _SAME_PLACE and row.text
    }


def _is_page_number(row: Row) -> bool:
    numbered = _NUMBERED.search(row.text)
    return bool(_PAGE_NUMBER.fullmatch(row.text)) or bool(numbered and int(numbered[1]) == row.page)


def _edges(rows: list[Row]) -> Iterator[list[Row]]:
    """The rows at the top and at the foot of every page, from the edge inwards."""
    pages: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        pages[row.page].append(row)
    for page in pages.values():
        by_height = sorted(page, key=lambda row: row.top)
        yield by_height[:_EDGE]
        yield by_height[max(_EDGE, len(by_height) - _EDGE) :][::-1]
