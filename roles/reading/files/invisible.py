"""Characters that nobody sees: zero-width ones inside words."""

import re

from roles.reading.text import HiddenReason, HiddenText

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u180e\u2061\u2062\u2063\u2064"
_ZERO_WIDTH = re.compile(f"[{ZERO_WIDTH}]+")
# Joiners are ordinary letters' company in Arabic, Persian and Indic scripts: only in Latin, Greek and
# Cyrillic words do they hide something.
_INSIDE_WORD = re.compile(
    rf"\w*[A-Za-z0-9\u00c0-\u04ff][{ZERO_WIDTH}]+[A-Za-z0-9\u00c0-\u04ff][\w{ZERO_WIDTH}]*"
)


def without_zero_width(text: str) -> tuple[str, list[HiddenText]]:
    """The text without zero-width characters inside words, and the words that carried them."""
    if not _ZERO_WIDTH.search(text):
        return text, []
    hidden = [
        HiddenText(_ZERO_WIDTH.sub("", found[0]), HiddenReason.ZERO_WIDTH)
        for found in _INSIDE_WORD.finditer(text)
    ]
    return _INSIDE_WORD.sub(lambda found: _ZERO_WIDTH.sub("", found[0]), text), hidden
