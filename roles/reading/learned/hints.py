"""What was counted of words, as features: from the counts themselves in training, from a table after it.

The table is shipped: 32-bit hashes of words, of pairs of neighbours and of phrases, each with a few numbers
in 8 bits. What it does not hold gets zeros.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id

from roles.reading.learned.counts import LONGEST_PHRASE, Mentions, Usage, pair
from roles.reading.learned.skillspan import Label
from roles.reading.learned.words import Line

Floats = NDArray[np.float32]

# Numbers of a word, of two neighbours, and of a phrase; those of a pair are given to both its words, and
# of a phrase to its first word, the further ones and the last.
WORD, PAIR, PHRASE = 14, 7, 3
HINTS = WORD + 2 * PAIR + 3 * PHRASE
_LARGEST = 127


class Hints(Protocol):
    """Numbers of words, pairs and phrases, all in small letters: a row each."""

    def words(self, texts: Sequence[str]) -> Floats: ...
    def pairs(self, texts: Sequence[str]) -> Floats: ...
    def phrases(self, texts: Sequence[str]) -> Floats: ...


class Counted:
    """Hints from the counts: exact, and slow."""

    def __init__(self, usage: Usage, mentions: Mentions) -> None:
        self.usage, self.mentions = usage, mentions

    def words(self, texts: Sequence[str]) -> Floats:
        return _rows([self.usage.word(text) + self.mentions.word(text) for text in texts], WORD)

    def pairs(self, texts: Sequence[str]) -> Floats:
        return _rows([self.usage.pair(text) + self.mentions.pair(text) for text in texts], PAIR)

    def phrases(self, texts: Sequence[str]) -> Floats:
        split = [tuple(text.split(" ")) for text in texts]
        return _rows([self.usage.phrase(words) + self.mentions.phrase(words) for words in split], PHRASE)


class Table:
    """Hints as they are shipped."""

    def __init__(self, stored: dict[str, NDArray[Any]]) -> None:
        self._stored = stored

    def words(self, texts: Sequence[str]) -> Floats:
        return self._find("words", texts)

    def pairs(self, texts: Sequence[str]) -> Floats:
        return self._find("pairs", texts)

    def phrases(self, texts: Sequence[str]) -> Floats:
        return self._find("phrases", texts)

    def _find(self, name: str, texts: Sequence[str]) -> Floats:
        keys, values, scale = (self._stored[f"{name}.{part}"] for part in ("keys", "values", "scale"))
        wanted = np.array([_hash(text) for text in texts], dtype=np.uint32)
        places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        found: Floats = np.where((keys[places] == wanted)[:, None], values[places] * scale, 0)
        return found.astype(np.float32)


@lru_cache(maxsize=1)
def load(path: Path) -> Table:
    with np.load(path, allow_pickle=False) as stored:
        return Table({name: stored[name] for name in stored.files})


def save(path: Path, counted: Counted) -> None:
    """Everything that was counted, as a table."""
    usage, mentions = counted.usage, counted.mentions
    marked = mentions.marked[Label.KNOWLEDGE].phrases
    phrases = {" ".join(words) for words in usage.tools.whole | usage.labels.whole} | set(marked)
    texts = {
        "words": usage.known_words | set(mentions.words),
        "pairs": usage.known_pairs | set(mentions.pairs),
        "phrases": {phrase for phrase in phrases if phrase.count(" ") < LONGEST_PHRASE},
    }
    stored: Any = {}
    for name, known in texts.items():
        kept = sorted({_hash(text): text for text in sorted(known)}.items())
        exact: Floats = getattr(counted, name)([text for _, text in kept])
        scale = np.maximum(np.abs(exact).max(axis=0), 1e-6) / _LARGEST
        stored[f"{name}.keys"] = np.array([key for key, _ in kept], dtype=np.uint32)
        stored[f"{name}.values"] = np.rint(exact / scale).astype(np.int8)
        stored[f"{name}.scale"] = scale.astype(np.float32)
    np.savez_compressed(path, **stored)


def hinted(lines: Sequence[Line], hints: Hints) -> Floats:
    """Shape (rows, HINTS): a row for each word, and one of zeros before each line."""
    rows = np.zeros((sum(len(line) + 1 for line in lines), HINTS), dtype=np.float32)
    if not lines:
        return rows
    texts = [[word.text.lower() for word in line] for line in lines]
    starts = np.cumsum([1, *(len(line) + 1 for line in lines[:-1])]).tolist()
    rows[_places(starts, texts), :WORD] = hints.words([text for line in texts for text in line])
    two = [pair(*both) for line in texts for both in pairwise(line)]
    seconds = _places([start + 1 for start in starts], [line[1:] for line in texts])
    of_pairs = hints.pairs(two) if two else np.zeros((0, PAIR), dtype=np.float32)
    rows[seconds, WORD : WORD + PAIR] = of_pairs
    rows[seconds - 1, WORD + PAIR : WORD + 2 * PAIR] = of_pairs
    _mark_phrases(rows[:, WORD + 2 * PAIR :], starts, texts, hints)
    return rows


def _mark_phrases(rows: Floats, starts: Sequence[int], texts: Sequence[list[str]], hints: Hints) -> None:
    """The longest phrases of each kind, from left to right, none over another."""
    bounds = [
        (number, first, first + size)
        for number, line in enumerate(texts)
        for first in range(len(line))
        for size in range(min(LONGEST_PHRASE, len(line) - first), 0, -1)
    ]
    known = hints.phrases([" ".join(texts[number][first:end]) for number, first, end in bounds]) > 0
    for kind in range(PHRASE):
        free = 0
        for number, *ends in (bounds[index] for index in np.flatnonzero(known[:, kind])):
            first, end = (starts[number] + at for at in ends)
            if first >= free:
                rows[first, 3 * kind] = 1
                rows[first + 1 : end, 3 * kind + 1] = 1
                rows[end - 1, 3 * kind + 2] = 1
                free = end


def _places(starts: Sequence[int], texts: Sequence[Sequence[str]]) -> NDArray[np.int64]:
    found = [np.arange(start, start + len(line)) for start, line in zip(starts, texts, strict=True)]
    return np.concatenate(found).astype(np.int64)


def _rows(numbers: Sequence[list[float]], width: int) -> Floats:
    return np.array(numbers, dtype=np.float32).reshape(-1, width)


def _hash(text: str) -> int:
    return int(get_string_id(text)) & 0xFFFFFFFF
