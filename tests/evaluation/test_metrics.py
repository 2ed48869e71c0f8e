import math

import numpy as np
import pytest

from tests.evaluation.baselines import BASELINES
from tests.evaluation.metrics import bootstrap, draws, interval, ndcg, ndcgs, ranking_draws, ratio, spearman

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


def test_every_draw_is_ranked_as_it_would_be_alone() -> None:
    grades, scores = np.asarray([3.0, 0.0, 2.0, 1.0, 0.0, 2.0]), np.asarray([5.0, 4.0, 4.0, 1.0, 0.0, 5.0])

    value, drawn = ranking_draws(ndcgs, grades, scores)

    assert value == ndcg(grades.tolist(), scores.tolist())
    for rows, found in zip(draws(6)[:20], drawn, strict=False):
        assert found == pytest.approx(ndcg(grades[rows].tolist(), scores[rows].tolist()))


def test_difference_of_a_ranking_with_itself_is_nothing_in_every_draw() -> None:
    grades, scores = np.asarray(GRADES), np.asarray([1.0, 3.0, 2.0, 0.0])

    _, one = ranking_draws(ndcgs, grades, scores)
    _, other = ranking_draws(ndcgs, grades, scores)

    assert interval(0.0, one - other).low == interval(0.0, one - other).high == 0


def test_ratio_is_of_sums_and_its_interval_of_rows() -> None:
    found = ratio([1, 3, 0, 2], [2, 3, 1, 2])

    assert found.value == 6 / 8
    assert 0 <= found.low < found.value < found.high <= 1
    assert ratio([0, 0], [0, 0]).value == 0


@pytest.mark.parametrize("name", BASELINES)
def test_baseline_ranks_the_resume_that_shares_the_roles_words_first(name: str) -> None:
    role = "Plans rosters of nurses and controls infections on a hospital ward"
    resumes = ["Baked bread and cakes at night", "Planned rosters of nurses on a ward, controlled infections"]

    scores = BASELINES[name](role, resumes)

    assert scores[1] > scores[0]
