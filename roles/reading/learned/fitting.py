"""Between scores and spans: the loss that training lowers, and the decoding that reading uses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from roles.reading.learned import crf
from roles.reading.learned.features import Features
from roles.reading.learned.model import COLUMNS, HEADS, Floats
from roles.reading.learned.skillspan import Label
from roles.reading.learned.words import spans_in

# First and last character (excluded).
Place = tuple[int, int]
Found = tuple[Label, int, int]
# A loss is a mean over words, times this: what Adam at its usual rate likes.
_LOSS_SCALE = 10.0
# How likely a span has to be: what served F1 best on adverts held out of the train split.
LEAST_CHANCE = {Label.SKILL: 0.28, Label.KNOWLEDGE: 0.35}
# Lines that are decoded together: alike in length, so that little is padding.
_TOGETHER = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """A text's features, the places annotated in it, and the network's scores (rows, towers * COLUMNS)."""

    known: Features
    wanted: Mapping[Label, Sequence[Place]]
    scores: Floats


@dataclass(frozen=True, slots=True)
class Loss:
    """Its value a word, and its gradients by each text's scores and by the transitions."""

    value: float
    scores: list[Floats]
    transitions: Floats


@dataclass(frozen=True, slots=True)
class _Row:
    """One line as one tower's head sees it: its part of the scores, and its annotated tags."""

    text: int
    words: slice
    columns: slice
    field: tuple[int, int]
    tags: NDArray[np.int64]


def field_loss(answers: Sequence[Answer], transitions: Floats) -> Loss:
    """Minus the log-likelihood of the annotated tags under each tower's field, added up."""
    rows = [row for text, answer in enumerate(answers) for row in _rows(text, answer, len(transitions))]
    scores, lengths = crf.padded([answers[row.text].scores[row.words, row.columns] for row in rows])
    moves = np.stack([transitions[row.field] for row in rows]).astype(np.float64)
    expected = crf.expectation(scores, lengths, moves)
    tags, pairs = crf.observed([row.tags for row in rows])
    value = expected.log_total.sum() - (scores * tags).sum() - (moves * pairs).sum()
    scale = _LOSS_SCALE / sum(len(answer.scores) for answer in answers)
    by_scores = [np.zeros_like(answer.scores) for answer in answers]
    for row, gradient in zip(rows, (expected.tags - tags) * scale, strict=True):
        by_scores[row.text][row.words, row.columns] = gradient[: len(row.tags)]
    by_moves = np.zeros(transitions.shape)
    np.add.at(by_moves, tuple(np.array([row.field for row in rows]).T), (expected.pairs - pairs) * scale)
    return Loss(float(value) * scale / _LOSS_SCALE, by_scores, by_moves.astype(np.float32))


def decode(
    known: Features, scores: Floats, transitions: Floats, least: Mapping[Label, float] = LEAST_CHANCE
) -> list[Found]:
    """The spans of a text that the towers together find likely enough, in the order of the text."""
    moves, found = transitions.astype(np.float64), []
    by_length = sorted(range(len(known.lines)), key=lambda index: len(known.lines[index]))
    for first in range(0, len(by_length), _TOGETHER):
        lines = by_length[first : first + _TOGETHER]
        for head, label in enumerate(HEADS):
            chances = _chances(known, lines, scores, moves, head)
            for index, of_line in zip(lines, chances, strict=True):
                line = known.lines[index]
                spans = crf.chosen(of_line, least[label])
                found += [(label, line[span.start].start, line[span.stop - 1].end) for span in spans]
    return sorted(found, key=lambda each: (each[1], -each[2], each[0]))


def _chances(
    known: Features, lines: Sequence[int], scores: Floats, moves: crf.Floats, head: int
) -> crf.Floats:
    """The towers' mean chances of one label's spans in these lines."""
    by_tower = []
    for tower, transitions in enumerate(moves):
        columns = _columns(tower, head)
        padded = crf.padded([scores[_words(known, index), columns] for index in lines])
        by_tower.append(crf.span_chances(*padded, transitions[head]))
    return np.asarray(np.mean(by_tower, axis=0))


def _columns(tower: int, head: int) -> slice:
    first = tower * COLUMNS + head * crf.TAGS
    return slice(first, first + crf.TAGS)


def _rows(text: int, answer: Answer, towers: int) -> Iterator[_Row]:
    for index, line in enumerate(answer.known.lines):
        words = _words(answer.known, index)
        for head, label in enumerate(HEADS):
            tags = crf.tags_of(spans_in(line, answer.wanted[label]), len(line))
            for tower in range(towers):
                yield _Row(text, words, _columns(tower, head), (tower, head), tags)


def _words(known: Features, index: int) -> slice:
    start = known.starts[index] + 1
    return slice(start, start + len(known.lines[index]))
