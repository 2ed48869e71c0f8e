"""Joins words that were broken at the end of a line, where that is clear.

A hyphen at the end of a line may as well belong to the word ("customer-" / "focused"), so a word is only
joined where the document has it whole elsewhere, or where its second half can't stand alone.
"""

import re
from itertools import pairwise

from roles.reading.files.assembling import Row

_BROKEN = re.compile(r"([^\W\d_]+[a-zß-ÿ])-$")
_REST = re.compile(r"[a-zß-ÿ]+(?![\w-])")
# Ends of words that are no words themselves.
_TAIL = re.compile(
    r"(?:[tmnl]|bil|cal|tional)?(?:ions?|ments?|ings?|ity|ities|ness|ively|ive|ences?|ances?|ating|izing|ically)"
)
_REAL_WORDS = {"live", "lion", "lions", "mental"}


def join_broken_words(rows: list[Row]) -> None:
    """Move the second half of broken words up to the first, in place."""
    text = ""
    for upper, lower in pairwise(rows):
        broken, rest = _BROKEN.search(upper.text), _REST.match(lower.text)
        if not broken or not rest or upper.page != lower.page:
            continue
        text = text or "\n".join(row.text for row in rows).lower()
        if _can_not_stand_alone(rest[0]) or _holds(text, (broken[1] + rest[0]).lower()):
            after = lower.text[rest.end() :]
            mark = re.match(r"[.,;:!?)]*", after)
            closing = mark[0] if mark else ""
            upper.text = upper.text[:-1] + rest[0] + closing
            lower.text = after[len(closing) :].lstrip()


def _holds(text: str, word: str) -> bool:
    return word in text and bool(re.search(rf"\b{re.escape(word)}\b", text))


def _can_not_stand_alone(rest: str) -> bool:
    return bool(_TAIL.fullmatch(rest)) and rest not in _REAL_WORDS
