"""Figures of merit, each as its source defines it, and their bootstrap intervals.

Rankings are computed for many draws of the rows at once: arrays of shape (draws, rows).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Rows = NDArray[np.int64]
Ranking = Callable[[Array, Array], Array]
RESAMPLES = 2000
SEED = 20261121
MIDDLE_95 = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its 95% bootstrap interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


def ndcg(grades: Sequence[float], scores: Sequence[float], depth: int | None = None) -> float:
    """Normalised discounted cumulative gain: gain 2^grade - 1, discount log2(rank + 1).

    Equal scores share the mean gain of the ranks they tie for, so that no order among ties is
    rewarded (McSherry and Najork 2008). 0 where no row has any gain.
    """
    return float(ndcgs(_one(grades), _one(scores), depth)[0])


def spearman(grades: Sequence[float], scores: Sequence[float]) -> float:
    """Spearman's rank correlation, ties at mean rank; 0 where one side does not vary."""
    return float(spearmans(_one(grades), _one(scores))[0])


def ndcgs(grades: Array, scores: Array, depth: int | None = None) -> Array:
    """`ndcg` of each draw: (draws, rows) twice, to (draws,)."""
    gains = np.power(2.0, grades) - 1
    size = gains.shape[1] if depth is None else min(depth, gains.shape[1])
    discounts = np.zeros(gains.shape[1])
    discounts[:size] = 1 / np.log2(np.arange(size) + 2)
    best = -np.sort(-gains, axis=1) @ discounts
    order = np.argsort(-scores, axis=1, kind="stable")
    ordered, ties = np.take_along_axis(gains, order, axis=1), _ties(scores, order)
    reached = _means(ordered, ties) @ discounts
    return np.asarray(np.divide(reached, best, out=np.zeros_like(best), where=best > 0))


def spearmans(grades: Array, scores: Array) -> Array:
    """`spearman` of each draw: (draws, rows) twice, to (draws,)."""
    first, second = _centred_ranks(grades), _centred_ranks(scores)
    spread = np.sqrt((first**2).sum(axis=1) * (second**2).sum(axis=1))
    together = (first * second).sum(axis=1)
    return np.asarray(np.divide(together, spread, out=np.zeros_like(spread), where=spread > 0))


def _one(values: Sequence[float]) -> Array:
    return np.asarray(values, dtype=float)[np.newaxis]


def _ties(values: Array, order: Rows) -> Rows:
    """A number for each run of equal values along each row, in `order`, unique over all rows."""
    ordered = np.take_along_axis(values, order, axis=1)
    begins = np.ones(ordered.shape, dtype=bool)
    begins[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    return np.asarray(np.cumsum(begins).reshape(begins.shape) - 1)


def _means(values: Array, ties: Rows) -> Array:
    """Each value replaced by the mean of its run."""
    flat = ties.ravel()
    means = np.bincount(flat, values.ravel()) / np.bincount(flat)
    return np.asarray(means[flat].reshape(values.shape))


def _centred_ranks(values: Array) -> Array:
    order = np.argsort(values, axis=1, kind="stable")
    places = np.broadcast_to(np.arange(values.shape[1], dtype=float), values.shape)
    ranks = np.empty(values.shape)
    np.put_along_axis(ranks, order, _means(places, _ties(values, order)), axis=1)
    return np.asarray(ranks - (values.shape[1] - 1) / 2)


@lru_cache(maxsize=8)
def draws(size: int, resamples: int = RESAMPLES) -> Rows:
    """Rows drawn with replacement, shape (resamples, size): the same for everyone who asks, so that
    figures of the same rows can be compared draw by draw."""
    rows = np.random.default_rng(SEED).integers(0, size, (resamples, size))
    rows.flags.writeable = False
    return rows


def ranking_draws(ranking: Ranking, grades: Array, scores: Array) -> tuple[float, Array]:
    """A ranking's figure of all rows, and of each draw of them."""
    rows = draws(len(grades))
    return float(ranking(_one(grades.tolist()), _one(scores.tolist()))[0]), ranking(
        grades[rows], scores[rows]
    )


def interval(value: float, drawn: Array) -> Interval:
    """A figure with the middle 95% of its values over draws."""
    low, high = np.percentile(drawn, MIDDLE_95)
    return Interval(value, float(low), float(high))


def ratio(parts: Sequence[float], wholes: Sequence[float]) -> Interval:
    """Sum of `parts` over sum of `wholes`, drawn anew by row (a file, a document, a question).

    Shares, precision, recall and micro F1 (2 hits over found + wanted) are all such ratios. 0 where
    the wholes are all 0.
    """
    above, below = np.asarray(parts, dtype=float), np.asarray(wholes, dtype=float)
    rows = draws(len(above))
    tops, bottoms = above[rows].sum(axis=1), below[rows].sum(axis=1)
    drawn = np.divide(tops, bottoms, out=np.zeros_like(tops), where=bottoms > 0)
    return interval(float(above.sum() / below.sum()) if below.sum() else 0.0, drawn)


def bootstrap(
    figure: Callable[[NDArray[np.int64]], float], size: int, resamples: int = RESAMPLES
) -> Interval:
    """`figure` of all rows, and the middle 95% of its values over rows drawn with replacement."""
    drawn = np.asarray([figure(rows) for rows in draws(size, resamples)])
    return interval(figure(np.arange(size)), drawn)
