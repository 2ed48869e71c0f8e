"""A name, a place and ways to reach someone run together on one line, with no mark between them."""

import re
from dataclasses import dataclass

from hiring.reading import places

_REACH = re.compile(r"\S+@\S|\(?\+?\d|\b(?:https?://|www\.)")
# A name of at least two words before a town of at least one.
_FEWEST_NAME_WORDS = 2
_MOST_REGION_WORDS = 3
# Codes of regions that are written behind names as degrees and licences too.
_TITLES_BEHIND_NAMES = frozenset({"MD", "MA", "PA", "MS", "DC", "MB", "LA"})


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Both as the line writes them."""

    name: str
    place: str


def read(text: str) -> ContactLine | None:
    """Name and place of a line like "Ann Lee Fairview Idaho 208-555-0100 ann@…"; null for any other. The
    region settles where the place ends; the town is one word, or several that are known as one."""
    reach = _REACH.search(text)
    words = text[: reach.start()].split() if reach else []
    for length in range(_MOST_REGION_WORDS, 0, -1):
        if not _is_region(" ".join(words[-length:]).strip(" ,.")):
            continue
        town = _town(words[:-length])
        name = words[: -length - town]
        if len(name) >= _FEWEST_NAME_WORDS and not name[-1].endswith(","):
            return ContactLine(" ".join(name), " ".join(words[-length - town :]))
    return None


def _is_region(words: str) -> bool:
    """Behind a name "MD" and "MA" are degrees before they are states."""
    return places.is_region(words) or (places.is_region_code(words) and words not in _TITLES_BEHIND_NAMES)


def _town(words: list[str]) -> int:
    """How many of the last words name the town."""
    known = (size for size in (3, 2) if len(words) > size and places.is_place(" ".join(words[-size:])))
    return next(known, 1)
