"""Drops page numbers, and headers and footers on every page after the first."""

import re
from collections import defaultdict

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
_DIGITS = re.compile(r"\d+")


def without_running(rows: list[Row]) -> list[Row]:
    """The rows without page numbers at page edges, and without repeated headers but for the first."""
    edges = _edges(rows)
    dropped = {id(row) for row in edges if _is_page_number(row)}
    alike: dict[str, list[Row]] = defaultdict(list)
    for row in edges:
        alike[_DIGITS.sub("#", row.text)].append(row)
    for same in alike.values():
        first = same[0]
        dropped |= {
            id(row)
            for row in same[1:]
            if row.page != first.page and abs(row.top - first.top) < _SAME_PLACE and row.text
        }
    return [row for row in rows if id(row) not in dropped]


def _is_page_number(row: Row) -> bool:
    numbered = _NUMBERED.search(row.text)
    return bool(_PAGE_NUMBER.fullmatch(row.text)) or bool(numbered and int(numbered[1]) == row.page)


def _edges(rows: list[Row]) -> list[Row]:
    pages: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        pages[row.page].append(row)
    found: list[Row] = []
    for page in pages.values():
        by_height = sorted(page, key=lambda row: row.top)
        found += by_height[:_EDGE] + by_height[max(_EDGE, len(by_height) - _EDGE) :]
    return found
