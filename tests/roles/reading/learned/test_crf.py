from itertools import pairwise, product

import numpy as np
import pytest

from roles.reading.learned.crf import FIRST, FOLLOW, LAST, TAGS, best, expectation, padded, spans_of, tags_of

RANDOM = np.random.default_rng(7)
LINES = [RANDOM.normal(size=(length, TAGS)).astype(np.float32) for length in (3, 1, 4)]
TRANSITIONS = RANDOM.normal(size=(TAGS, TAGS))


def score(line: np.ndarray, tags: tuple[int, ...]) -> float:
    """A sequence's score, added up plainly."""
    moves = sum((TRANSITIONS + FOLLOW)[one, other] for one, other in pairwise(tags))
    return float(sum(line[i, tag] for i, tag in enumerate(tags)) + moves + FIRST[tags[0]] + LAST[tags[-1]])


def sequences(line: np.ndarray) -> dict[tuple[int, ...], float]:
    return {tags: score(line, tags) for tags in product(range(TAGS), repeat=len(line))}


def test_best_is_the_best_of_all_sequences() -> None:
    found = best(*padded(LINES), TRANSITIONS)
    wanted = [max(table, key=lambda tags: table[tags]) for table in map(sequences, LINES)]
    assert list(map(tuple, found)) == wanted


def test_expectation_is_that_of_all_sequences() -> None:
    found = expectation(*padded(LINES), TRANSITIONS)
    for row, line in enumerate(LINES):
        pairs = np.zeros((TAGS, TAGS))
        table = sequences(line)
        total = np.log(sum(np.exp(value) for value in table.values()))
        tags = np.zeros((len(line), TAGS))
        for sequence, value in table.items():
            for index, tag in enumerate(sequence):
                tags[index, tag] += np.exp(value - total)
            for one, other in pairwise(sequence):
                pairs[one, other] += np.exp(value - total)
        assert found.log_total[row] == pytest.approx(total)
        np.testing.assert_allclose(found.tags[row, : len(line)], tags, atol=1e-9)
        assert not found.tags[row, len(line) :].any()
        np.testing.assert_allclose(found.pairs[row], pairs, atol=1e-9)


def test_spans_survive_the_way_through_tags() -> None:
    spans = [range(0, 1), range(1, 3), range(4, 7)]
    assert list(spans_of(tags_of(spans, 8).tolist())) == spans
