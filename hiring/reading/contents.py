"""What a section under a heading that says nothing to us holds, by its first rows."""

from collections.abc import Sequence
from functools import cache

from hiring.reading.institutions import names_one
from hiring.reading.record import Section
from hiring.reading.rows import Row
from hiring.reading.statements import list_entries
from roles.reading import degrees, vocabulary

_ROWS = 2
_MOST_WORDS = 24
_FEWEST_LANGUAGES = 2


def told_by(rows: Sequence[Row]) -> Section | None:
    """The section that the rows under a heading speak for: degrees with where they were earned, or
    languages. Null where they may be anything."""
    first = list(rows[:_ROWS])
    if any(_opens_with_degree(row) for row in first):
        return "education"
    return "languages" if first and _lists_languages(first[0].text) else None


def _opens_with_degree(row: Row) -> bool:
    if row.words > _MOST_WORDS or row.bullet:
        return False
    found = degrees.find(row.text)
    return any(each.start == 0 for each in found) or (bool(found) and names_one(row.text))


def _lists_languages(text: str) -> bool:
    entries = [text[start:end] for start, end in list_entries(text, 0, len(text))]
    return len(entries) >= _FEWEST_LANGUAGES and all(
        any(entry.casefold().startswith(name) for name in _languages()) for entry in entries
    )


@cache
def _languages() -> tuple[str, ...]:
    entries = vocabulary.load().languages
    return tuple(name.casefold() for entry in entries for name in (entry.name, *entry.aliases))
