"""Countries named in a text, as ISO 3166 alpha-2 codes (the names: seeds/vocabulary/countries.json)."""

import json
import re
from functools import cache

from roles.reading.vocabulary import FOLDER


@cache
def _names() -> dict[str, str]:
    """Country code by name in lower case."""
    codes: dict[str, list[str]] = json.loads((FOLDER / "countries.json").read_text(encoding="utf-8"))
    return {name.lower(): code for code, names in codes.items() for name in names}


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_names(), key=len, reverse=True))
    # "us" is a country only in capitals; "outside of the US" names where the pay is not earned.
    return re.compile(
        rf"(?<!outside of the )(?<!outside the )(?<!outside of )(?<!outside )\b(?:{names})(?![\w-])",
        re.IGNORECASE,
    )


def find(text: str) -> list[tuple[int, str]]:
    """Offsets and codes of the countries in a text, in order."""
    return [
        (match.start(), _names()[match.group().lower()])
        for match in _pattern().finditer(text)
        if len(match.group()) > 3 or match.group().isupper()
    ]
