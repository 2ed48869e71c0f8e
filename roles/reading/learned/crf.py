"""A linear-chain conditional random field over BILOU tags (Lafferty et al. 2001; Ratinov and Roth 2009).

Where a span ends depends on where it began: scoring whole tag sequences finds both ends, while a
choice word by word finds the middle and loses an end. All functions take many lines at once, padded:
`scores` has shape (lines, longest, TAGS), `lengths` the words of each line (at least one), and
`transitions`, what it scores that one tag follows another, (lines, TAGS, TAGS) or one for all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_NEVER = -1e4
# Odds of what can never be, so that they have a logarithm.
_LEAST = 1e-300
# Words of the longest span that is looked for; of 1,000 annotated ones two are longer.
LONGEST_SPAN = 20


class Tag(IntEnum):
    OUTSIDE = 0
    BEGIN = 1
    INSIDE = 2
    LAST = 3
    UNIT = 4


TAGS = len(Tag)
_CLOSED = (Tag.OUTSIDE, Tag.LAST, Tag.UNIT)
_OPEN = (Tag.BEGIN, Tag.INSIDE)


def _rules() -> tuple[Floats, Floats, Floats]:
    """What may follow what, what may come first, what last: 0 or `_NEVER`."""
    follow, first, last = np.full((TAGS, TAGS), _NEVER), np.full(TAGS, _NEVER), np.full(TAGS, _NEVER)
    starting, going_on = (Tag.OUTSIDE, Tag.BEGIN, Tag.UNIT), (Tag.INSIDE, Tag.LAST)
    follow[np.ix_(_CLOSED, starting)] = 0
    follow[np.ix_(_OPEN, going_on)] = 0
    first[list(starting)] = 0
    last[list(_CLOSED)] = 0
    return follow, first, last


FOLLOW, FIRST, LAST = _rules()


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the field expects: `log_total` (lines,), the probability of each tag at each word
        (lines, longest, TAGS; 0 behind a line's end), and how often each tag follows each in a line
    (lines, TAGS, TAGS)."""

    log_total: Floats
    tags: Floats
    pairs: Floats


def tags_of(spans: Iterable[range], length: int) -> Ints:
    """The tags of a line of `length` words with these spans, which do not overlap."""
    tags = np.zeros(length, dtype=np.int64)
    for span in spans:
        tags[span.start : span.stop] = Tag.INSIDE
        tags[span.start], tags[span.stop - 1] = Tag.BEGIN, Tag.LAST
        if len(span) == 1:
            tags[span.start] = Tag.UNIT
    return tags


def observed(lines: Sequence[Ints]) -> tuple[Floats, Floats]:
    """The tags of lines as one array (lines, longest, TAGS) of 0 and 1, and how often each tag follows each
    in a line (lines, TAGS, TAGS)."""
    tags = np.zeros((len(lines), max(map(len, lines)), TAGS))
    for row, line in zip(tags, lines, strict=True):
        row[np.arange(len(line)), line] = 1
    return tags, np.einsum("lwa,lwb->lab", tags[:, :-1], tags[:, 1:])


def padded(lines: Sequence[NDArray[np.float32]]) -> tuple[Floats, Ints]:
    """Lines of different lengths as one array, and their lengths."""
    lengths = np.array([len(line) for line in lines], dtype=np.int64)
    scores = np.zeros((len(lines), int(lengths.max()), TAGS))
    for row, line in zip(scores, lines, strict=True):
        row[: len(line)] = line
    return scores, lengths


def expectation(scores: Floats, lengths: Ints, transitions: Floats) -> Expectation:
    """Forward-backward over all lines at once."""
    move = np.broadcast_to(transitions + FOLLOW, (len(scores), TAGS, TAGS))
    before, after = _forward(scores, move), _backward(scores, lengths, move)
    log_total = _log_sum(before[lengths - 1, np.arange(len(lengths))] + LAST, axis=1)
    inside = np.arange(scores.shape[1])[:, None] < lengths[None]
    tags = np.exp(before + after - log_total[None, :, None]) * inside[..., None]
    pairs = np.zeros((len(scores), TAGS, TAGS))
    for step in range(1, scores.shape[1]):
        live = inside[step]
        ahead = (scores[:, step] + after[step])[live] - log_total[live, None]
        pairs[live] += np.exp(before[step - 1][live][:, :, None] + move[live] + ahead[:, None, :])
    return Expectation(log_total, tags.transpose(1, 0, 2), pairs)


def span_chances(scores: Floats, lengths: Ints, transitions: Floats) -> Floats:
    """The probability that exactly the `size` + 1 words from `first` on are a span: shape (lines, longest,
    LONGEST_SPAN), by line, first word and size. 0 where no span can be."""
    move = np.broadcast_to(transitions + FOLLOW, (len(scores), TAGS, TAGS))
    before, after = _forward(scores, move), _backward(scores, lengths, move)
    log_total = _log_sum(before[lengths - 1, np.arange(len(lengths))] + LAST, axis=1)
    begun = before[:, :, Tag.BEGIN] - log_total
    ended = (scores[:, :, Tag.LAST] + after[:, :, Tag.LAST].T).T
    inside = np.cumsum(scores[:, :, Tag.INSIDE] + move[:, None, Tag.INSIDE, Tag.INSIDE], axis=1).T
    opened = move[:, Tag.BEGIN, Tag.INSIDE] + move[:, Tag.INSIDE, Tag.LAST] - move[:, Tag.INSIDE, Tag.INSIDE]
    longest = scores.shape[1]
    chances = np.full((longest, len(scores), LONGEST_SPAN), _NEVER)
    chances[:, :, 0] = before[:, :, Tag.UNIT] + after[:, :, Tag.UNIT] - log_total
    for size in range(1, min(LONGEST_SPAN, longest)):
        way = move[:, Tag.BEGIN, Tag.LAST] if size == 1 else opened + inside[size - 1 : -1] - inside[:-size]
        chances[:-size, :, size] = begun[:-size] + way + ended[size:]
    last = np.arange(longest)[:, None, None] + np.arange(LONGEST_SPAN)
    possible = last < lengths[None, :, None]
    return np.where(possible, np.exp(chances), 0).transpose(1, 0, 2)


def chosen(chances: Floats, least: float) -> list[range]:
    """The spans of one line that are likely enough, the likelier first where two overlap, in order.

    For strict F1 the best span is not that of the likeliest sequence: one that is right in two of five
    cases, with its other ends in two more, is worth marking (Lipton et al. 2014 on such thresholds).
    """
    likely = np.argwhere(chances >= least)
    order = np.argsort(-chances[tuple(likely.T)], kind="stable")
    taken: set[int] = set()
    spans = []
    for first, size in likely[order].tolist():
        span = range(first, first + size + 1)
        if taken.isdisjoint(span):
            taken.update(span)
            spans.append(span)
    return sorted(spans, key=lambda span: span.start)


def _forward(scores: Floats, move: Floats) -> Floats:
    odds = np.exp(move)
    steps = [scores[:, 0] + FIRST]
    for step in range(1, scores.shape[1]):
        steps.append(_moved(steps[-1], odds) + scores[:, step])
    return np.stack(steps)


def _backward(scores: Floats, lengths: Ints, move: Floats) -> Floats:
    odds = np.exp(move).transpose(0, 2, 1)
    steps = [np.tile(LAST, (len(scores), 1))]
    for step in range(scores.shape[1] - 2, -1, -1):
        ahead = _moved(scores[:, step + 1] + steps[-1], odds)
        steps.append(np.where((lengths - 1 <= step)[:, None], LAST, ahead))
    return np.stack(steps[::-1])


def _moved(values: Floats, odds: Floats) -> Floats:
    """The logarithm of the sums over all tags of what each comes to after one move. Odds in place of their
    logarithms make that a product of matrices."""
    highest = values.max(axis=1, keepdims=True)
    sums = (np.exp(values - highest)[:, None, :] @ odds)[:, 0]
    return np.asarray(np.log(np.maximum(sums, _LEAST)) + highest)


def _log_sum(values: Floats, axis: int) -> Floats:
    highest = values.max(axis=axis, keepdims=True)
    total: Floats = np.log(np.exp(values - highest).sum(axis=axis)) + highest.squeeze(axis)
    return total
