from collections.abc import Iterator
from itertools import pairwise, product

import numpy as np
import pytest

from roles.reading.learned.crf import (
    FIRST,
    FOLLOW,
    LAST,
    LONGEST_SPAN,
    TAGS,
    Tag,
    chosen,
    expectation,
    padded,
    span_chances,
    tags_of,
)  # fmt: skip

RANDOM = np.random.default_rng(7)
LINES = [RANDOM.normal(size=(length, TAGS)).astype(np.float32) for length in (3, 1, 4)]
TRANSITIONS = RANDOM.normal(size=(TAGS, TAGS))


def score(line: np.ndarray, tags: tuple[int, ...]) -> float:
    """A sequence's score, added up plainly."""
    moves = sum((TRANSITIONS + FOLLOW)[one, other] for one, other in pairwise(tags))
    return float(sum(line[i, tag] for i, tag in enumerate(tags)) + moves + FIRST[tags[0]] + LAST[tags[-1]])


def spans_of(tags: tuple[int, ...]) -> Iterator[range]:
    """The spans that a valid sequence stands for."""
    first = 0
    for index, tag in enumerate(tags):
        if tag in (Tag.BEGIN, Tag.UNIT):
            first = index
        if tag in (Tag.LAST, Tag.UNIT):
            yield range(first, index + 1)


def sequences(line: np.ndarray) -> dict[tuple[int, ...], float]:
    return {tags: score(line, tags) for tags in product(range(TAGS), repeat=len(line))}


def test_chances_of_spans_are_those_of_all_sequences() -> None:
    found = span_chances(*padded(LINES), TRANSITIONS)
    for row, line in enumerate(LINES):
        table = sequences(line)
        total = np.log(sum(np.exp(value) for value in table.values()))
        wanted = np.zeros(found.shape[1:])
        for sequence, value in table.items():
            for span in spans_of(sequence):
                wanted[span.start, len(span) - 1] += np.exp(value - total)
        np.testing.assert_allclose(found[row], wanted, atol=1e-9)


def test_of_two_overlapping_spans_the_likelier_is_chosen() -> None:
    chances = np.zeros((4, LONGEST_SPAN))
    chances[0, 1], chances[1, 1], chances[3, 0], chances[2, 0] = 0.4, 0.5, 0.3, 0.1

    assert chosen(chances, 0.3) == [range(1, 3), range(3, 4)]


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


def test_tags_of_spans_tell_them_apart() -> None:
    assert tags_of([range(0, 1), range(1, 3), range(4, 7)], 8).tolist() == [
        Tag.UNIT, Tag.BEGIN, Tag.LAST, Tag.OUTSIDE, Tag.BEGIN, Tag.INSIDE, Tag.LAST, Tag.OUTSIDE,
    ]  # fmt: skip
