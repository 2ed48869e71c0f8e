import math

import numpy as np
import pytest

from tests.evaluation.baselines import BASELINES
from tests.evaluation.metrics import bootstrap, ndcg, spearman

GRADES = [3.0, 2.0, 1.0, 0.0]


def test_perfect_order_has_an_ndcg_of_one() -> None:
    assert ndcg(GRADES, [9, 5, 2, 1]) == pytest.approx(1.0)


def test_ndcg_discounts_gain_by_rank() -> None:
    # Gains 2^grade - 1 over log2(rank + 1): 7 and 1 swapped.
    expected = (1 / math.log2(2) + 7 / math.log2(3)) / (7 / math.log2(2) + 1 / math.log2(3))

    assert ndcg([3, 1], [0, 1]) == pytest.approx(expected)


def test_ties_are_worth_their_mean_whatever_the_order() -> None:
    assert ndcg(GRADES, [1, 1, 1, 1]) == pytest.approx(ndcg(GRADES[::-1], [1, 1, 1, 1]))
    assert ndcg(GRADES, [1, 1, 1, 1]) < 1


def test_ndcg_at_a_depth_looks_no_further() -> None:
    assert ndcg([0, 0, 3], [3, 2, 1], depth=2) == 0


def test_spearman_is_one_forwards_and_minus_one_backwards() -> None:
    assert spearman(GRADES, [8, 7, 6, 5]) == pytest.approx(1)
    assert spearman(GRADES, [5, 6, 7, 8]) == pytest.approx(-1)
    assert spearman(GRADES, [1, 1, 1, 1]) == 0


def test_bootstrap_gives_the_same_interval_twice_around_the_figure() -> None:
    values = np.arange(50, dtype=float)

    def mean(rows: np.ndarray) -> float:
        return float(values[rows].mean())

    interval = bootstrap(mean, 50, resamples=200)

    assert interval == bootstrap(mean, 50, resamples=200)
    assert interval.low < interval.value == 24.5 < interval.high


@pytest.mark.parametrize("name", BASELINES)
def test_baseline_ranks_the_resume_that_shares_the_roles_words_first(name: str) -> None:
    role = "Plans rosters of nurses and controls infections on a hospital ward"
    resumes = ["Baked bread and cakes at night", "Planned rosters of nurses on a ward, controlled infections"]

    scores = BASELINES[name](role, resumes)

    assert scores[1] > scores[0]
