"""Words of extracted texts, a reference that extractors agree on, and what is found, lost or glued."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from roles.reading.files.repair import repair

WORD = re.compile(r"\w+")
# A word that a hyphen breaks at the end of a line may rightly be joined or left: it is not counted.
BROKEN = re.compile(r"\w+[-‐\u00ad]\s*\n\s*\w+")
# Longer runs of letters are no words that were glued: telling them apart would take too long.
LONGEST_RUN = 400


@dataclass(frozen=True, slots=True)
class Count:
    """Of `wanted` words of the reference `found` stand in the text, and `joined` only within a run of
    words without the blanks between them."""

    wanted: int
    found: int
    joined: int


def words(text: str) -> Counter[str]:
    """Words in one letter case and one form of letters, each as often as it stands there."""
    return Counter(WORD.findall(BROKEN.sub(" ", plain(text))))


def broken(text: str) -> set[str]:
    """Every word, whole and in halves, that a hyphen breaks at the end of a line."""
    found: set[str] = set()
    for match in BROKEN.finditer(plain(text)):
        halves = WORD.findall(match[0])
        found |= {*halves, "".join(halves)}
    return found


def plain(text: str) -> str:
    """Encoding accidents are mended in every system's text alike: they are no matter of words found."""
    return unicodedata.normalize("NFKC", repair(text)).casefold()


def agreed(texts: Sequence[str]) -> Counter[str]:
    """Words that at least two of the texts hold, as often as two of them agree on; none of fewer texts."""
    if len(texts) < 2:
        return Counter()
    counts = [words(text) for text in texts]
    torn = set().union(*(broken(text) for text in texts))
    return Counter(
        {
            word: times
            for word in set().union(*counts) - torn
            if (times := sorted(count[word] for count in counts)[-2])
        }
    )


def count(reference: Counter[str], text: str) -> Count:
    """How much of the reference a text holds."""
    held = words(text)
    lost = reference - held
    glued: Counter[str] = Counter()
    for run, times in (held - reference).items():
        parts = taken_apart(run, reference)
        for part in parts:
            glued[part] += times
    return Count(reference.total(), (reference & held).total(), (lost & glued).total())


def taken_apart(run: str, known: Collection[str]) -> list[str]:
    """The fewest known words that make up the run, two or more; none where they cannot."""
    if len(run) > LONGEST_RUN:
        return []
    longest = max(map(len, known), default=0)
    best: list[list[str] | None] = [[]] + [None] * len(run)
    for end in range(1, len(run) + 1):
        for start in range(max(0, end - longest), end):
            before, part = best[start], run[start:end]
            if before is not None and part in known and len(part) < len(run):
                shortest = best[end]
                if shortest is None or len(before) + 1 < len(shortest):
                    best[end] = [*before, part]
    return best[len(run)] or []
