"""How alike a duty and a sentence are: the probability that a person would call the sentence evidence.

Dense vectors see that "settled grievances" is "resolving complaints"; shared letters keep them honest where
one rare word decides ("triage", "budget"). What all duties of a role have in common tells none of them
apart, so part of it is taken out of each. `python -m tests.evaluation --only linking` shows what each of
these brings on pairs that people would call evidence or not (tests/evaluation/duty_evidence.yaml).

Both are sums over the words of a clause, so a role keeps what each word brings to each of its duties: a
thousand resumes say the same words.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from hiring.matching.view.said import Said, sums_of
from hiring.matching.view.tokens import MARKS, tokens
from roles.reading.embedding import Embedding, Matrix, embed, highest, word_sums
from roles.reading.ngrams import windows

# The share of the other queries' mean vector that is taken out of each query's.
COMMON_SHARE = 0.45
LETTERS_SHARE = 0.3
GRAM = 3
# Trigrams of a role's duties are a thousand; in so many places few of them meet by chance.
PLACES = 1 << 16
# Slope and offset that make likeness a probability: logistic regression (Platt 1999) on the pairs of one
# occupation in duty_evidence.yaml; a test fits them anew.
CALIBRATION = {Embedding.STATIC: (18.4, -3.64), Embedding.MINILM: (21.5, -4.94)}
DECIMALS = 4
# Words that a role remembers: 5 MB for one of forty duties.
REMEMBERED = 15_000
# Room for them from the start: what was not written yet takes no memory, and growing leaves gaps behind.
ROOM = 16_384
# A clause of more words shares letters by chance: there each word's count less.
LONG = np.float32(12)
# Below every likeness: of what is not compared.
NOTHING = np.float32(-3)


class Queries:
    """What sentences are compared with: the duties of a role, in lower case."""

    def __init__(self, texts: Sequence[str], embedding: Embedding = Embedding.STATIC) -> None:
        self.texts, self.embedding = tuple(texts), embedding
        own = embed(self.texts, embedding)
        others = (own.sum(axis=0) - own) / max(len(own) - 1, 1)
        self._own = (own - COMMON_SHARE * others).T.copy()
        self._grams = _Grams(self.texts)
        self._known: dict[str, int] = {}
        self._table = np.empty((ROOM, 2 * len(self.texts)), dtype=np.float32)

    def likeness(self, said: Said, sentences: Sequence[str]) -> Matrix:
        """To the likest clause of each sentence, shape (sentences, queries); not yet a probability, and
        NOTHING for sentences too short to compare."""
        result = np.full((len(sentences), len(self.texts)), NOTHING, dtype=np.float32)
        if self.texts and len(said.clauses.compared):
            result[said.clauses.sentences] = self._likest(said, sentences)
        return result

    def probability(self, likeness: Matrix) -> Matrix:
        """Values 0 to 1, rounded: the last bits of another processor's arithmetic change no answer."""
        slope, offset = CALIBRATION[self.embedding]
        return np.asarray(np.round(1 / (1 + np.exp(-(slope * likeness + offset))), DECIMALS))

    def least(self, probability: float) -> float:
        """A likeness just below that of a probability: what is less alike cannot round up to it."""
        slope, offset = CALIBRATION[self.embedding]
        margin = 10.0**-DECIMALS
        wanted = min(max(probability - margin, margin), 1 - margin)
        return float((np.log(wanted / (1 - wanted)) - offset) / slope)

    def _likest(self, said: Said, sentences: Sequence[str]) -> Matrix:
        count, clauses = len(self.texts), said.clauses
        # A pass over each different word, then over all words said.
        places = self._places(said.words)
        sums = sums_of(self._table, places[said.places], clauses)
        table = self._meaning(said, sentences, sums[:, :count])
        shared = sums[:, count:] * np.minimum(1, LONG / clauses.counts)[:, None]
        table += np.minimum(shared, LETTERS_SHARE, out=shared)
        return highest(table, clauses.begins)

    def _meaning(self, said: Said, sentences: Sequence[str], sums: Matrix) -> Matrix:
        """Of each clause. A transformer reads whole texts, not words."""
        if self.embedding is Embedding.STATIC:
            return np.asarray(sums * said.clauses.scales[:, None])
        texts = tuple(_texts(said, sentences))
        return np.asarray((1 - LETTERS_SHARE) * (embed(texts, self.embedding) @ self._own))

    def _places(self, words: Sequence[str]) -> NDArray[np.intp]:
        """Where in the table the words stand; new ones are learned."""
        places = list(map(self._known.get, words))
        if None in places:
            different = dict.fromkeys(words)
            new = [word for word in different if word not in self._known]
            if len(self._known) + len(new) > REMEMBERED:
                self._known.clear()
                if len(self._table) > ROOM:
                    self._table = np.empty((ROOM, self._table.shape[1]), dtype=np.float32)
                new = list(different)
            self._learn(new)
            places = list(map(self._known.get, words))
        return np.array(places, dtype=np.intp)

    def _learn(self, words: Sequence[str]) -> None:
        """What each word brings to each query: to the sum that is meaning, and to the letters shared."""
        first, count = len(self._known), len(self.texts)
        while first + len(words) > len(self._table):
            self._table = np.concatenate([self._table, np.empty_like(self._table)])
        rows = self._table[first : first + len(words)]
        if self.embedding is Embedding.STATIC:
            rows[:, :count] = (1 - LETTERS_SHARE) * (word_sums(words) @ self._own)
        rows[:, count:] = LETTERS_SHARE * self._grams.shares(words)
        self._known.update(zip(words, range(first, first + len(words)), strict=True))


class _Grams:
    """The trigrams of queries, words bounded by blanks, rarer ones weighing more; those of a query sum to 1.

    How rare a trigram is is counted among the queries.
    """

    def __init__(self, queries: Sequence[str]) -> None:
        words = [(word.strip(MARKS), row) for row, query in enumerate(queries) for word in query.split()]
        owner, bucket = windows([word for word, _ in words], (GRAM,))
        row = np.array([row for _, row in words], dtype=np.intp)[owner]
        known, column = np.unique(bucket % PLACES, return_inverse=True)
        self._place = np.full(PLACES, -1, dtype=np.int32)
        self._place[known] = np.arange(len(known))
        weight = np.zeros((len(known), len(queries)), dtype=np.float32)
        weight[column, row] = 1
        weight /= np.maximum(weight.sum(axis=1, keepdims=True), 1)
        self._weight = weight / np.maximum(weight.sum(axis=0), 1e-9)

    def shares(self, words: Sequence[str]) -> Matrix:
        """The share of each query's trigrams that each word brings: shape (words, queries)."""
        owner, bucket = windows(words, (GRAM,))
        at = self._place[bucket % PLACES]
        known = at >= 0
        result = np.zeros((len(words), self._weight.shape[1]), dtype=np.float32)
        np.add.at(result, owner[known], self._weight[at[known]])
        return result


def likeness(
    queries: Sequence[str], sentences: Sequence[str], embedding: Embedding = Embedding.STATIC
) -> Matrix:
    """The probability for every query and every sentence: shape (queries, sentences), values 0 to 1."""
    asked = Queries(queries, embedding)
    return asked.probability(asked.likeness(Said.by([tokens(each) for each in sentences]), sentences)).T


def _texts(said: Said, sentences: Sequence[str]) -> Iterator[str]:
    """The texts of the clauses that are compared."""
    clauses = said.clauses
    parts = [" ".join(said.part(index)) for index in range(len(clauses.first))]
    one, other = clauses.pairs.tolist()
    pairs = [f"{parts[left]} {parts[right]}" for left, right in zip(one, other, strict=True)]
    # Sentences of no words have no parts, nor have those after the last word that is kept.
    spoken = [sentence for sentence in sentences if any(token.word for token in tokens(sentence))]
    texts = [*parts, *spoken[: len(clauses.heads)], *pairs]
    return (texts[index] for index in clauses.compared.tolist())
