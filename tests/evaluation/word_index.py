"""BM25 over a list of names: what a search engine makes of linking, as a baseline."""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np

from roles.reading.embedding import Matrix
from roles.reading.linking import plain
from tests.evaluation.baselines import BM25_B, BM25_K1


class WordIndex:
    """Names by their words. Scores as `roles.reading.linking.Labels` does, so that both can be measured."""

    def __init__(self, names: Sequence[str]) -> None:
        counts = [Counter(plain(name).split()) for name in names]
        lengths = [sum(count.values()) for count in counts]
        mean = sum(lengths) / len(lengths)
        self._size = len(names)
        self._weights: dict[str, dict[int, float]] = {}
        for place, (count, length) in enumerate(zip(counts, lengths, strict=True)):
            for word, times in count.items():
                above = times * (BM25_K1 + 1)
                below = times + BM25_K1 * (1 - BM25_B + BM25_B * length / mean)
                self._weights.setdefault(word, {})[place] = above / below

    def scores(self, spans: Sequence[str], sentences: Sequence[str] = ()) -> Matrix:
        """BM25 of each name for each span, shape (spans, names); the sentences around add nothing."""
        return np.stack([self.sentence_scores(span) for span in spans])

    def sentence_scores(self, sentence: str) -> Matrix:
        found = np.zeros(self._size, dtype=np.float32)
        for word in dict.fromkeys(plain(sentence).split()):
            held = self._weights.get(word, {})
            rarity = math.log(1 + (self._size - len(held) + 0.5) / (len(held) + 0.5))
            found[list(held)] += rarity * np.fromiter(held.values(), dtype=np.float32, count=len(held))
        return found
