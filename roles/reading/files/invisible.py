"""Characters that nobody sees: zero-width ones inside words."""

import re

from roles.reading.text import HiddenReason, HiddenText

# Zero-width spaces and joiners, direction marks, invisible operators and tag characters.
ZERO_WIDTH = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u180e\U000e0000-\U000e007f"
_ZERO_WIDTH = re.compile(f"[{ZERO_WIDTH}]+")
# Joiners are part of the spelling in Arabic, Persian and Indic scripts: only between Latin, Greek and
# Cyrillic letters do they hide something.
_LETTER = "A-Za-z0-9\u00c0-\u052f"
_NEEDLESS = re.compile(f"(?<![\u0590-\u0fff])[{ZERO_WIDTH}]+(?![\u0590-\u0fff])")
_INSIDE = re.compile(f"[{_LETTER}]+(?:[{ZERO_WIDTH}]+[{_LETTER}]+)+")


def without_zero_width(text: str) -> tuple[str, list[HiddenText]]:
    """The text without zero-width characters inside words, and those words as they were written."""
    if text.isascii() or not _ZERO_WIDTH.search(text):
        return text, []
    hidden = [HiddenText(found[0], HiddenReason.ZERO_WIDTH) for found in _INSIDE.finditer(text)]
    return _INSIDE.sub(lambda found: _ZERO_WIDTH.sub("", found[0]), text), hidden


def stripped(text: str) -> str:
    """The text without any zero-width character, but for scripts that spell with them."""
    return text if text.isascii() else _NEEDLESS.sub("", text)
