"""Figures of merit, each as its source defines it, and their bootstrap intervals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
RESAMPLES = 2000
SEED = 20261121


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
    rewarded (McSherry and Najork 2008).
    """
    gains = np.power(2.0, np.asarray(grades, dtype=float)) - 1
    size = len(gains) if depth is None else min(depth, len(gains))
    discounts = np.zeros(len(gains))
    discounts[:size] = 1 / np.log2(np.arange(size) + 2)
    best = float(np.sum(np.sort(gains)[::-1] * discounts))
    return (
        float(np.sum(_tied_means(gains, np.asarray(scores, dtype=float)) * discounts)) / best if best else 0.0
    )


def _tied_means(gains: Array, scores: Array) -> Array:
    order = np.argsort(-scores, kind="stable")
    ordered, result = scores[order], gains[order].copy()
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    for first, last in zip(starts, np.r_[starts[1:], len(ordered)], strict=True):
        result[first:last] = result[first:last].mean()
    return result


def spearman(grades: Sequence[float], scores: Sequence[float]) -> float:
    """Spearman's rank correlation, ties at mean rank; 0 where one side does not vary."""
    first, second = _ranks(grades), _ranks(scores)
    if first.std() == 0 or second.std() == 0:
        return 0.0
    return float(np.corrcoef(first, second)[0, 1])


def _ranks(values: Sequence[float]) -> Array:
    array = np.asarray(values, dtype=float)
    _, place, count = np.unique(array, return_inverse=True, return_counts=True)
    return (np.cumsum(count) - (count - 1) / 2)[place].astype(float)


def bootstrap(
    figure: Callable[[NDArray[np.int64]], float], size: int, resamples: int = RESAMPLES
) -> Interval:
    """`figure` of all rows, and the middle 95% of its values over rows drawn with replacement."""
    random = np.random.default_rng(SEED)
    values = [figure(random.integers(0, size, size)) for _ in range(resamples)]
    low, high = np.percentile(values, [2.5, 97.5])
    return Interval(figure(np.arange(size)), float(low), float(high))
