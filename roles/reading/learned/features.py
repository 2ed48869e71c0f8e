"""What the span tagger knows of each word: numbers only, computed once a text.

Before each line stands a row for no word, so that a window over rows sees where lines begin.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id
from spacy.tokens import Doc

from roles.reading.embedding import backend
from roles.reading.learned.hints import HINTS, Hints, hinted
from roles.reading.learned.lexicon import Lexicon
from roles.reading.learned.words import Line, covered, lines
from roles.reading.vocabulary import load as load_vocabulary

Floats = NDArray[np.float32]
Ids = NDArray[np.uint64]
Sizes = NDArray[np.int64]

NO_WORD = "\n"
# Form, beginning, ending, shape; four depths of the word's cluster; rarity.
IDS = 9
FORMS = 4
CLUSTER_MASKS = (0xF, 0x3F, 0xFF, 0xFFFFFFFF)
# Vectors of a word are of this size, and as long as this.
VECTOR, VECTOR_LENGTH = 256, 4.0
# Kinds of vocabulary entries, each with three flags: the first word of one, a further word, the last.
SKILL_TYPES = ("tool", "knowledge", "method", "soft")
OTHER_GROUPS = ("certifications", "kpis", "fields", "languages", "areas")
FLAGS = 3
KINDS = (*SKILL_TYPES, *OTHER_GROUPS)
# The line's place and length; then five vectors: of the line, of those before it, of the one after it, of
# the heading over it, and of the whole text.
PLACE = 4
ABOUT_LINE = PLACE + 5 * VECTOR
_OF_VOCABULARY = FLAGS * len(KINDS)
# What the vocabulary knows of a word, then what was counted of it.
KNOWN = _OF_VOCABULARY + HINTS
_CONTEXT_LENGTH = 3.0
# The share of the lines before the last in the memory of lines.
_FADING = 0.6
_LONGEST_HEADING = 5
# Words that a process remembers, with their vectors: 15 MB.
REMEMBERED = 10_000
# Words that a process remembers, with their vectors: 15 MB.
REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Features:
    """Rows of one text or a part of it: `ids` (rows, IDS), `vectors` (rows, VECTOR), `known`
    (rows, KNOWN); and of its lines `about` (lines, ABOUT_LINE). Line i has its words in rows
    starts[i] + 1 and on."""

    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    ids: Ids
    vectors: Floats
    known: Floats
    about: Floats

    @property
    def sizes(self) -> Sizes:
        """The rows of each line."""
        return np.diff((*self.starts, len(self.ids)))

    def part(self, first: int, last: int) -> "Features":
        """The lines from `first` to `last` (excluded) as a text of their own, with all that was known of
        them in the whole."""
        bounds = (*self.starts, len(self.ids))
        rows = slice(bounds[first], bounds[last])
        offset = self.lines[first][0].start
        return Features(
            lines=tuple(tuple(word.moved(-offset) for word in line) for line in self.lines[first:last]),
            starts=tuple(place - rows.start for place in self.starts[first:last]),
            ids=self.ids[rows],
            vectors=self.vectors[rows],
            known=self.known[rows],
            about=self.about[first:last],
        )

    def __deepcopy__(self, memo: object) -> "Features":
        """Itself, for nothing in it changes: spaCy copies a Doc, with what it brings, at every update."""
        return self


def features(doc: Doc, lexicon: Lexicon, hints: Hints) -> Features:
    """The features of a Doc with the vocabulary's span groups; without them its flags are all 0."""
    cut = tuple(lines(doc.text))
    sizes = [len(line) + 1 for line in cut]
    vectors = [np.stack([_vector(word.text) for word in line]) for line in cut]
    means = [each.mean(axis=0) for each in vectors]
    none = np.zeros((1, VECTOR), dtype=np.float32)
    return Features(
        lines=cut,
        starts=tuple(accumulate(sizes[:-1], initial=0)) if cut else (),
        ids=np.array([row for line in cut for row in _ids(line, lexicon)], dtype=np.uint64).reshape(-1, IDS),
        vectors=_joined([part for each in vectors for part in (none, each * VECTOR_LENGTH)], VECTOR),
        known=np.hstack([_flags(doc, cut), hinted(cut, hints)]),
        about=_about(cut, means),
    )


def _ids(line: Line, lexicon: Lexicon) -> list[tuple[int, ...]]:
    return [_hashes(text, lexicon) for text in (NO_WORD, *(word.text for word in line))]


@lru_cache(maxsize=REMEMBERED)
def _hashes(text: str, lexicon: Lexicon) -> tuple[int, ...]:
    lower = text.lower()
    parts = (lower, f"p{lower[:3]}", f"s{lower[-3:]}", f"h{shape(text)}")
    cluster, rarity = lexicon.find(text)
    return (*map(get_string_id, parts), *(cluster & mask for mask in CLUSTER_MASKS), rarity)


def shape(text: str) -> str:
    """ "Node.js" is "Xxxx.xx": kinds of letters, three alike at most, twelve in all."""
    shown = ""
    for letter in text:
        kind = "d" if letter.isdigit() else letter
        kind = ("X" if letter.isupper() else "x") if letter.isalpha() else kind
        shown += "" if shown.endswith(kind * 3) else kind
    return shown[:12]


@lru_cache(maxsize=REMEMBERED)
def _vector(text: str) -> Floats:
    return np.asarray(backend().embed((text,))[0], dtype=np.float32)


def _flags(doc: Doc, cut: Sequence[Line]) -> Floats:
    """Which words are the first, a further, or the last one of something the vocabulary knows."""
    flags = [np.zeros((len(line) + 1, _OF_VOCABULARY), dtype=np.float32) for line in cut]
    ends = [line[-1].end for line in cut]
    for kind, start, end in _known(doc):
        at = int(np.searchsorted(ends, start, side="right"))
        if at < len(cut) and (inside := covered(cut[at], start, end)):
            column = FLAGS * KINDS.index(kind)
            flags[at][inside.start + 1, column] = 1
            flags[at][inside.start + 2 : inside.stop + 1, column + 1] = 1
            flags[at][inside.stop, column + 2] = 1
    return _joined(flags, _OF_VOCABULARY)


def _known(doc: Doc) -> list[tuple[str, int, int]]:
    return [
        (_types().get(span.id_, "method") if group == "skills" else group, span.start_char, span.end_char)
        for group in ("skills", *OTHER_GROUPS)
        for span in doc.spans.get(group, ())
    ]


@cache
def _types() -> dict[str, str]:
    return {entry.name: entry.type for entry in load_vocabulary().skills}


def _about(cut: Sequence[Line], means: Sequence[Floats]) -> Floats:
    """One row a line: where it stands, and what is said in it and around it."""
    rows, none = [], np.zeros(VECTOR, dtype=np.float32)
    before, heading = none, none
    whole = np.mean(means, axis=0) if means else none
    for index, (line, mean) in enumerate(zip(cut, means, strict=True)):
        after = means[index + 1] if index + 1 < len(cut) else none
        place = (min(len(line), 40) / 40, index / len(cut), np.log1p(len(line)) / 4, 1.0)
        around = (mean, before, after, heading, whole)
        rows.append(np.hstack([place, *(_CONTEXT_LENGTH * each for each in around)]))
        before = _FADING * before + (1 - _FADING) * mean
        if _is_heading(line, cut[index + 1] if index + 1 < len(cut) else ()):
            heading = mean
    return _joined([row[None] for row in rows], ABOUT_LINE)


def _is_heading(line: Line, following: Line) -> bool:
    short = len(line) <= _LONGEST_HEADING
    return short and (line[-1].text == ":" or len(following) > _LONGEST_HEADING)


def _joined(parts: Sequence[NDArray[np.floating]], width: int) -> Floats:
    empty = np.zeros((0, width))
    return np.concatenate([empty, *parts]).astype(np.float32)
