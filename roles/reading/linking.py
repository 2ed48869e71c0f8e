"""Linking: which entries of a list of names (ESCO's skills, our vocabulary) a wording means, best first.

An exact name or alias, letters (character n-grams) and meaning (sentence vectors) are joined: vectors see
that a "team player" can "work in teams", letters that "proteomics" is in "phosphoproteomics", and each
alone ranks worse than both (`make evaluate`, linking).
"""

import re
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass

import numpy as np

from roles.reading.embedding import Embedding, Matrix, backend
from roles.reading.ngrams import NgramIndex
from roles.reading.phrases import Word, words

# Chosen among a few values on the linked spans of the development sets, where neighbours (0.5 to 0.8) change
# the ranking of ESCO's labels by one to four points, within its noise.
DENSE_SHARE = 0.6
# What the sentence around a span adds to it, and what the whole of a sentence weighs beside its likest
# part where no span is given.
CONTEXT_SHARE = 0.2
WHOLE_SHARE = 0.7
PART_WORDS = 4
# Spans compared at a time: bounds the memory of a table of spans and names.
CHUNK = 128

# Where two things told in a sentence are joined.
_JOINT = re.compile(r"[,;:()/•*|?!]|\s[-–—]\s|\.(?:\s|$)|\b(?:and|or|as well as)\b|&", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
# No name of a skill begins or ends with one of these: function words, and what adverts put around skills.
_EDGES = frozenset(
    """a about above across after all also among an any are as at be been being between both but by can could
    do does each etc every few for from had has have having he her his how i if in into is it its like many
    may might more most must near no not of off on only other our out over own per plus shall she should
    since so some such than that the their them then there these they this those through to under until up
    upon us was we were what when where which while who whom whose will with within without would yet you
    your able ability excellent experience experienced familiar familiarity good great knowledge proficiency
    proficient proven required skill solid strong understanding year""".split()
)


@dataclass(frozen=True, slots=True)
class Link:
    """An entry that a wording may mean. `score` is 1 where letters and meaning are the same; it orders
    entries."""

    entry: int
    name: str
    score: float


class Labels:
    """A list of entries to link to, each with one or more names, its own first.

    14,000 names are indexed in about two seconds with the static embedding.
    """

    def __init__(self, entries: Sequence[Sequence[str]], embedding: Embedding = Embedding.STATIC) -> None:
        self._entries = [tuple(names) for names in entries]
        self._embedding = embedding
        plain = [list(dict.fromkeys(_forms(names))) for names in self._entries]
        texts = [form for forms in plain for form in forms]
        self._first = np.cumsum([0, *(len(forms) for forms in plain)])[:-1]
        self._letters = NgramIndex(texts)
        self._parts = _Meaning(texts, Embedding.STATIC)
        self._meaning = self._parts if embedding is Embedding.STATIC else _Meaning(texts, embedding)
        self._dense_share = DENSE_SHARE

    def weighing(self, dense_share: float) -> "Labels":
        """The same entries with another share of meaning beside letters: 0 letters alone, 1 meaning alone."""
        other = copy(self)
        other._dense_share = dense_share
        return other

    def rank(self, span: str, sentence: str = "", limit: int = 5) -> tuple[Link, ...]:
        """What a span means, given the sentence in which it stands where there is one."""
        return self._best(self.scores([span], [sentence])[0], limit)

    def rank_sentence(self, sentence: str, limit: int = 5) -> tuple[Link, ...]:
        """What a sentence tells of, where nobody knows the spans in it."""
        return self._best(self.sentence_scores(sentence), limit)

    def scores(self, spans: Sequence[str], sentences: Sequence[str] = ()) -> Matrix:
        """How well each entry fits each span, shape (spans, entries)."""
        table = self._by_entry(self._joined([plain(span) for span in spans], self._meaning))
        if any(sentences):
            around = self._by_entry(self._meaning.cosines([plain(sentence) for sentence in sentences]))
            table += CONTEXT_SHARE * around
        return table

    def sentence_scores(self, sentence: str) -> Matrix:
        """How well each entry fits a sentence, as a whole and by its likest part, shape (entries,).

        The parts are many and short: they are compared by the static vectors, whatever the embedding.
        """
        whole = self._by_entry(self._joined([plain(sentence)], self._meaning))[0]
        parts = sentence_parts(sentence) or [plain(sentence)]
        likest = self._by_entry(self._joined(parts, self._parts).max(axis=0, keepdims=True))[0]
        return np.asarray(WHOLE_SHARE * whole + (1 - WHOLE_SHARE) * likest)

    def _joined(self, texts: Sequence[str], meaning: "_Meaning") -> Matrix:
        dense = np.float32(self._dense_share)
        chunks = [texts[at : at + CHUNK] for at in range(0, len(texts), CHUNK)]
        return np.concatenate(
            [dense * meaning.cosines(chunk) + (1 - dense) * self._letters.cosines(chunk) for chunk in chunks]
        )

    def _by_entry(self, table: Matrix) -> Matrix:
        """The best of each entry's names."""
        return np.maximum.reduceat(table, self._first, axis=1)

    def _best(self, scores: Matrix, limit: int) -> tuple[Link, ...]:
        order = np.argsort(-scores, kind="stable")[:limit]
        return tuple(Link(int(at), self._entries[at][0], round(float(scores[at]), 4)) for at in order)


class _Meaning:
    """Names as vectors."""

    def __init__(self, texts: Sequence[str], embedding: Embedding) -> None:
        self._backend = backend(embedding)
        self._vectors = self._backend.embed(texts)

    def cosines(self, texts: Sequence[str]) -> Matrix:
        return np.asarray(np.clip(self._backend.embed(texts) @ self._vectors.T, 0, 1))


def plain(text: str) -> str:
    """A wording in the form in which it is compared: words in lower case, one spelling, singular."""
    return " ".join(word.form for word in words(text))


def _forms(names: Sequence[str]) -> Iterator[str]:
    """Every name as compared, with and without what stands in brackets."""
    for name in names:
        yield plain(_BRACKETS.sub("", name)) or plain(name)
        yield plain(name)


def sentence_parts(sentence: str) -> list[str]:
    """Runs of up to four words that could name something, in the form in which they are compared."""
    found = (part for clause in _JOINT.split(sentence) for part in _runs(words(clause)))
    return list(dict.fromkeys(found))


def _runs(found: Sequence[Word]) -> Iterator[str]:
    forms = [word.form for word in found]
    for first, form in enumerate(forms):
        if form in _EDGES:
            continue
        for after in range(first + 1, min(first + PART_WORDS, len(forms)) + 1):
            if forms[after - 1] not in _EDGES:
                yield " ".join(forms[first:after])
