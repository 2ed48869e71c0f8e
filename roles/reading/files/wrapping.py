"""Lines that were broken for want of room become one again, before anything reads them.

How wide a text is set says nothing about what it tells: the same paragraph broken at other places has to
give the same sentences. Two questions decide whether a line goes on in the next one: would the first word
of the next line still have fitted (a `Ruler` knows: pdf_wraps.py by points, text_wraps.py by characters),
and do the words read on? A line that somebody ended stays a line: headings, rows with dates, list items.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Protocol

from roles.reading.files.assembling import Row

# Marks before list items; those that may as well stand in a sentence need a blank behind them.
ITEM = re.compile(
    r"[•●○◦▪▫■□◆◇➢➤►▶‣⁃∙·✓✔✦★❖❍§»\uf000-\uf0ff]|â—|â€¢|[*+>~–—-]{1,2}\s|o\s+[A-Z]|#{1,6}\s"
    r"|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]\s"
)
_ENDED = re.compile(r"[.!?][\"'”’)\]]*$")
_PAUSED = re.compile(r"[:;][\"'”’)\]]*$")
_SHORT_FORM = re.compile(
    r"\b(?:[A-Z]|Inc|Ltd|Co|Corp|Jr|Sr|Bros|St|Mr|Mrs|Ms|Dr|Prof|Dept|Univ|No|vs|approx|incl|[ei]\.[eg])\.$"
)
_RULE = re.compile(r"[\W_]{3,}")
_WORD = re.compile(r"[^\W\d_][^\s,;/]*")
_LABEL = re.compile(r"[A-Z][\w &/'-]{1,30}:(?:\s|$)")
_DASH = re.compile(r"\s[|–—-]\s")
_DATED_TO_THE_END = re.compile(r"(?:\b(?:19|20)\d\d|/\d\d|\b[Pp]resent|\b[Cc]urrent)\W*$")
_DEGREE = re.compile(
    r"(?:Master|Bachelor|Associate|Diploma|Doctor|Certificate|High School|[BM]\.?\s?[AS]c?\b|MBA|Ph\.?D)\b"
)
_HEADING = re.compile(
    r"\W*(?:(?:work|professional|employment|additional|personal|technical|core|key|career|volunteer|academic|and|&)"
    r"\s+)*(?:education|experience|history|skills|summary|certifications?|languages|references|interests"
    r"|information|background|achievements|accomplishments|affiliations|qualifications|training|projects)\W*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d\d?/\d\d(?:\d\d)?\b")
_DATED = re.compile(
    r"\W*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?:of\s+)?['’]?\d{2,4}\b"
    r"|(?:19|20)\d\d\b|\d\d?[/.-]\d\d)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S+@|(?:https?:|www\.|linkedin|github)\S*", re.IGNORECASE)
# No line ends in these: whatever follows belongs to them.
_OPEN = re.compile(
    r"(?:[,&(+/]|\s[–—-]|\w-|\b(?:a|about|against|among|an|and|are|as|at|be|because|been|between|both|but|by|can"
    r"|during|each|every|for|from|had|has|have|her|his|if|in|including|into|is|its|my|nor|not|of|on|or|our|over"
    r"|per|since|some|such|than|that|the|their|these|through|to|under|until|using|via|was|were|when|where|which"
    r"|while|who|whose|will|with|within|without|your))$",
    re.IGNORECASE,
)
_HYPHEN = re.compile(r"\w-$")
# No line begins with these: they belong to what stands before them.
_CLOSING = re.compile(r"[,;)\]%]")
# Marks that as well stand between the entries of a list that runs on.
_BETWEEN = "·•|▪*"
# Words that open a description of work.
_DOING = re.compile(r"(?:[A-Z][a-z]{2,}(?:ed|ing)|Responsible)\s+[a-z]")
_MOST_CLOSING_WORDS = 3
# A shorter line was ended by its writer, unless the words run on in small letters.
_FEWEST_CHARACTERS = 40
# Points.
_OTHER_SIZE = 0.6
# What reads as prose: so many words, of which this share begin in small letters; or a list with commas.
_FEWEST_WORDS, _LOWERED_SHARE, _FEWEST_COMMAS = 5, 0.4, 3
# A line with a year or a dash in it, and fewer of its words in small letters, heads an entry.
_LOWERED_SHARE_OF_PROSE = 0.3


class Ruler(Protocol):
    """Knows how wide the text was set."""

    def full(self, above: Row, below: Row) -> bool:
        """Whether the first word of `below` would not have fitted behind `above`."""
        ...


def wrapped(rows: Sequence[Row], ruler: Ruler) -> list[bool]:
    """For each row, whether it only goes on with the one before it."""
    going_on = [False]
    for above, below in pairwise(rows):
        inside = going_on[-1]
        going_on.append(continues(above, below, inside=inside) and ruler.full(above, below))
    return going_on[: len(rows)]


def joined(rows: Sequence[Row], wraps: Sequence[bool]) -> list[Row]:
    """Rows with those that `wraps` marks joined to the ones before. A row keeps the place and the look of
    its first line; `foot` tells where its last one stands."""
    found: list[Row] = []
    for row, goes_on in zip(rows, wraps, strict=True):
        if goes_on:
            found[-1] = _joined(found[-1], row)
        else:
            found.append(row)
    return found


def _joined(above: Row, below: Row) -> Row:
    return replace(
        above,
        text=f"{above.text}{joint(above.text, below.text)}{below.text}",
        right=max(above.right, below.right),
        foot=below.foot or below.top,
    )


def joint(above: str, below: str) -> str:
    """What stands between two lines made one: a blank, or nothing behind the hyphen of a compound."""
    return "" if _HYPHEN.search(above) and below[0].isalnum() else " "


def runs_on(above: Row, below: Row) -> bool:
    """Whether the words leave no doubt: the sentence has not ended, and goes on."""
    return certain(above, below) and not _ended(above.text) and _may_go_on(above, below)


def unended(above: Row, below: Row) -> bool:
    """Whether a long line in capitals ends no sentence: small letters can tell nothing there."""
    return (
        above.text.isupper()
        and len(above.text) >= _FEWEST_CHARACTERS
        and not _ended(above.text)
        and _may_go_on(above, below)
    )


def certain(above: Row, below: Row) -> bool:
    """Whether the line above cannot end where it does, or the one below not begin there."""
    return lowered(below) or bool(_CLOSING.match(below.text)) or leaves_open(above.text)


def leaves_open(text: str) -> bool:
    """Whether no line ends like that by itself: "in", "and the", with a comma."""
    return bool(_OPEN.search(text))


def lowered(row: Row) -> bool:
    """Whether a line begins with a word in small letters, and no address."""
    return row.text[0].islower() and not _ADDRESS.match(row.text)


def continues(above: Row, below: Row, *, inside: bool = False) -> bool:
    """Whether the words of a line may go on in the next one, going by what they say and how they look;
    `inside` says that `above` itself goes on with the line before it."""
    if not _may_go_on(above, below):
        return False
    if lowered(below) or _CLOSING.match(below.text):
        return True
    if len(above.text) < _FEWEST_CHARACTERS or "\t" in above.text or "\t" in below.text:
        return False
    if above.bold != below.bold or _PAUSED.search(above.text) or _ended(above.text):
        return False
    if leaves_open(above.text):
        return True
    if not inside and (_DATED_TO_THE_END.search(above.text) or _DATED.match(below.text)):
        return False
    if _closes(below.text):
        return True
    if not inside and _DOING.match(below.text):
        return False
    return _reads_on(above.text) and not _opens(below.text, above.text.isupper())


def _may_go_on(above: Row, below: Row) -> bool:
    if above.heading or below.heading or below.item or abs(above.size - below.size) >= _OTHER_SIZE:
        return False
    between = below.text[0] in _BETWEEN and f" {below.text[0]} " in above.text
    return (between or not ITEM.match(below.text)) and not _RULE.fullmatch(above.text)


def _ended(text: str) -> bool:
    return bool(_ENDED.search(text)) and not _SHORT_FORM.search(text)


def _closes(text: str) -> bool:
    """Whether a few words end a sentence that they do not make: "Performance."; or explain in brackets."""
    return text[0] == "(" or (_ended(text) and len(text.split()) <= _MOST_CLOSING_WORDS)


def _reads_on(text: str) -> bool:
    words = _WORD.findall(text)
    prose = len(words) >= _FEWEST_WORDS and (text.isupper() or _lowered(words) >= _LOWERED_SHARE)
    return prose or text.count(",") >= _FEWEST_COMMAS


def _opens(text: str, in_capitals: bool) -> bool:
    """Whether a line begins something: a section, a label, a degree, the heading of an entry."""
    if _LABEL.match(text) or _DEGREE.match(text) or _HEADING.fullmatch(text):
        return True
    words = _WORD.findall(text)
    if text.isupper() and not in_capitals and len(words) > 1:
        return True
    return bool(_YEAR.search(text) or _DASH.search(text)) and _lowered(words) < _LOWERED_SHARE_OF_PROSE


def _lowered(words: Sequence[str]) -> float:
    return sum(word[0].islower() for word in words) / max(1, len(words))
