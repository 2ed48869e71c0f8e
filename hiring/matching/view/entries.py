"""Entries of lists: what stands between commas, bullets and bars, and says no more than a name; and what is
said again and again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from hiring.reading.ratings import unrated

ENTRY = re.compile(r"[^,;:•·|▪●/\n\t]+")
# Words in a row that are one phrase repeated: "leadership leadership leadership".
STUTTER = re.compile(r"\b([a-z][a-z -]{2,40}?)(?:[\s,;]+\1\b){3,}")
LONGEST_ENTRY_WORDS = 5
# Letters and digits with nothing between.
RUN = re.compile(r"\w+")
# Of what is said less often nobody asks how often (`many` in seeds/scoring.yaml).
OFTEN = 12
# No phrase of STUTTER has more words.
_MOST_WORDS = 20


def entries_of(text: str) -> Iterator[str]:
    """The entries of a text in lower case, in order, without how well ("excel (expert)"). Sentences are
    none."""
    for part in ENTRY.findall(text):
        entry = unrated(" ".join(part.split())).strip(" .-*")
        if len(entry) > 1 and not entry.isdigit() and entry.count(" ") < LONGEST_ENTRY_WORDS:
            yield entry


def said_often(text: str) -> frozenset[str]:
    """The runs of letters and digits that a text in lower case holds OFTEN times."""
    return frozenset(run for run, times in Counter(RUN.findall(text)).items() if times >= OFTEN)


def stutters(text: str) -> tuple[str, ...]:
    """Phrases that stand four times in a row in a text in lower case."""
    if not _stutters([word.rstrip(",;") for word in text.split()]):
        return ()
    return tuple(sorted({match[1].strip() for match in STUTTER.finditer(text)}))


def _stutters(words: Sequence[str]) -> bool:
    """Whether some words stand four times in a row: a quick look, which may take too many for them."""
    known: dict[str, int] = {}
    said = np.array([known.setdefault(word, len(known)) for word in words])
    for length in range(1, _MOST_WORDS + 1):
        same = said[length:] == said[:-length]
        # The same at one distance over three lengths less one: four times in a row.
        if len(same) >= 3 * length and _longest_run(same) >= 3 * length:
            return True
    return False


def _longest_run(same: NDArray[np.bool_]) -> int:
    """How many in a row are true at most."""
    if not same.any():
        return 0
    ends = np.flatnonzero(np.diff(np.concatenate([[False], same, [False]])))
    return int((ends[1::2] - ends[::2]).max())
