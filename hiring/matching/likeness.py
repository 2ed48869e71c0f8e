"""How alike two short texts are in meaning: static sentence vectors joined with shared word stems.

Dense vectors see that "handled escalated complaints" is "resolving customer issues"; shared stems keep
them honest where one rare word decides ("triage", "budget"). Neither alone ranks as well as both.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from hiring.matching.clauses import clauses_of
from roles.reading.embedding import Embedding, Matrix, embed

DENSE_SHARE = 0.8
STEM_LENGTH = 6
DECIMALS = 4
WORD = re.compile(r"[a-z][a-z+#]+")
# Words that carry no content in duties and resumes alike.
EMPTY_WORDS = frozenset(
    """a an and any are as at be been being both but by can for from has have having in into is it its
    may of on or other others our out over own per related so such than that the their them then there
    these they this those through to up upon was were when where which while who will with within work
    working would you your all also various responsible responsibilities duties including include
    includes ensure ensured ensuring provide provided providing perform performed day daily new well
    use used using make making effective effectively successfully""".split()
)


# Different words, with the marks around them, that a process remembers the stems of, for each role.
REMEMBERED = 10_000


def likeness(
    queries: Sequence[str], sentences: Sequence[str], embedding: Embedding = Embedding.STATIC
) -> Matrix:
    """Likeness of every query to every sentence, to its likest clause: shape (queries, sentences),
    values 0 to 1.

    Rounded, so that the last bits of another processor's arithmetic change no answer.
    """
    result = np.zeros((len(queries), len(sentences)), dtype=np.float32)
    parts, owners = clauses_of(sentences)
    if not queries or not parts:
        return result
    table = _joined(queries, parts, embedding)
    first = np.flatnonzero(np.diff(owners, prepend=-1))
    result[:, np.asarray(owners)[first]] = np.maximum.reduceat(table, first, axis=1)
    return result


def _joined(queries: Sequence[str], parts: Sequence[str], embedding: Embedding) -> Matrix:
    table = embed(tuple(queries), embedding) @ embed(tuple(parts), embedding).T
    np.clip(table, 0, 1, out=table)
    table *= DENSE_SHARE
    table += (1 - DENSE_SHARE) * _shared(queries, parts)
    return np.round(table, DECIMALS, out=table)


def stems(text: str) -> frozenset[str]:
    """Content words cut to their first letters: "budgeting" and "budgets" share one."""
    return frozenset(word[:STEM_LENGTH] for word in WORD.findall(text.lower()) if word not in EMPTY_WORDS)


def _shared(queries: Sequence[str], sentences: Sequence[str]) -> Matrix:
    """Share of each query's stems that each sentence holds, rarer stems weighing more."""
    asked = _stems_asked(tuple(queries))
    asked.forget_many()
    rows: list[int] = []
    columns: list[int] = []
    for column, sentence in enumerate(sentences):
        for written in sentence.split():
            if found := asked[written]:
                rows += found
                columns += [column] * len(found)
    used, places = np.unique(np.array(rows, dtype=np.intp), return_inverse=True)
    held = np.zeros((len(used), len(sentences)), dtype=np.float32)
    held[places, columns] = 1
    return asked.weight[:, used] @ held


class _StemsAsked(dict[str, list[int]]):
    """What queries ask for: for each word as written, between two blanks, the places of its stems in
    `weight`, of shape (queries, stems). No stem reaches over a blank.

    Rows sum to 1. How rare a stem is is counted among the queries: what every duty of a role says
    ("call", "center") tells none of them apart.
    """

    def __init__(self, queries: Sequence[str]) -> None:
        super().__init__()
        asked = [stems(query) for query in queries]
        self._place = {stem: number for number, stem in enumerate(sorted(frozenset().union(*asked)))}
        weight = np.zeros((len(queries), len(self._place)), dtype=np.float32)
        for row, wanted in enumerate(asked):
            weight[row, [self._place[stem] for stem in wanted]] = 1
        weight /= np.maximum(weight.sum(axis=0), 1)
        self.weight: Matrix = weight / np.maximum(weight.sum(axis=1, keepdims=True), 1e-9)

    def __missing__(self, written: str) -> list[int]:
        found = self[written] = [self._place[stem] for stem in stems(written) if stem in self._place]
        return found

    def forget_many(self) -> None:
        if len(self) > REMEMBERED:
            self.clear()


_stems_asked = lru_cache(maxsize=16)(_StemsAsked)
