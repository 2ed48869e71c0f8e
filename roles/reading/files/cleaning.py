"""Takes out of rows of text what readers do not see or what only looks like letters."""

import re
from collections.abc import Iterable

from roles.reading.files.assembling import Found, Row
from roles.reading.files.invisible import stripped, without_zero_width
from roles.reading.files.lookalikes import has_look_alikes, honest_alphabet, tampered, without_look_alikes
from roles.reading.files.repair import repair

# Several blanks are one: only a tab stands for a gap.
_BLANKS = re.compile(r"[ \t]{2,}")


def clean(found: Found) -> None:
    """Repair every row in place; words with zero-width or look-alike letters go to `found.hidden`."""
    for row in found.rows:
        text = repair(row.text)
        text, hidden = without_zero_width(text)
        row.text = _BLANKS.sub(_one_blank, stripped(text)).strip()
        found.hidden += hidden
    _drop_look_alikes(found)


def _one_blank(found: re.Match[str]) -> str:
    return "\t" if "\t" in found[0] else " "


def _drop_look_alikes(found: Found) -> None:
    touched = [row for row in found.rows if has_look_alikes(row.text)]
    if not touched:
        return
    honest = _honest(found.rows)
    meant = tampered((row.text for row in touched), honest)
    for row in touched:
        text, hidden = without_look_alikes(row.text, honest, meant)
        row.text = _BLANKS.sub(_one_blank, text).strip()
        found.hidden += hidden


def _honest(rows: Iterable[Row]) -> bool:
    return any(honest_alphabet(row.text) for row in rows)
