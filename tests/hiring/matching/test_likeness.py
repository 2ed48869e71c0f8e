import numpy as np
import pytest
from numpy.typing import NDArray

from hiring.matching.likeness import CALIBRATION, REMEMBERED, ROOM, Queries, likeness
from hiring.matching.view.said import Said
from hiring.matching.view.tokens import tokens
from roles.reading.embedding import Embedding
from tests.evaluation import duties

BUDGET = "manage the department's budget"
COMPLAINTS = "handle complaints of patients"


def test_sentence_is_likest_to_what_it_says() -> None:
    table = likeness(
        [BUDGET, COMPLAINTS], ["answered for an annual budget of 4 million", "resolved patient complaints"]
    )

    assert table.argmax(axis=1).tolist() == [0, 1]


def test_bullet_is_like_each_thing_that_it_tells() -> None:
    bullet = "led 14 nurses, resolved complaints of patients and managed the budget of the department"

    apart = likeness([BUDGET, COMPLAINTS], [bullet])[:, 0]

    assert (apart > 0.6).all()


def test_unrelated_sentence_stays_unlike() -> None:
    assert likeness([BUDGET], ["painted landscapes on holiday in the mountains"]).max() < 0.2


def test_nothing_compared_gives_an_empty_table() -> None:
    assert likeness([], ["any sentence of words"]).shape == (0, 1)
    assert likeness([BUDGET], []).shape == (1, 0)
    assert np.array_equal(likeness([BUDGET], ["", "short"]), np.zeros((1, 2)))


def test_sentence_is_cut_after_marks_and_joining_words() -> None:
    said = Said.by([tokens("led the night shift, wrote the weekly roster and cut costs")])

    parts = [" ".join(said.part(index)) for index in range(len(said.clauses.first))]

    assert parts == ["led the night shift", "wrote the weekly roster and", "cut costs"]
    # Parts that are long enough, the whole, and the pair of neighbours.
    assert said.clauses.counts.tolist() == [4, 5, 11, 9]


def test_sentence_is_as_like_wherever_it_stands() -> None:
    sentence, before = "kept the books of the shop", "planned the rosters of the ward, and taught"

    alone, behind = likeness([BUDGET], [sentence])[0, 0], likeness([BUDGET], [before, sentence])[0, 1]

    assert alone == behind


def test_duty_is_told_from_its_neighbours_better_than_by_vectors_or_letters_alone() -> None:
    area = {figure.system: figure.value for figure in duties.figures()}

    assert area["ours"] > 0.82
    assert area["ours"] > max(area["static vectors alone"], area["letters alone"])


def test_likeness_is_the_probability_that_people_call_it_evidence() -> None:
    found = duties.scores(duties.ours)
    raw, shown = (np.concatenate([pair[part] for pair in found]) for part in (0, 1))

    assert CALIBRATION[Embedding.STATIC] == pytest.approx(_logistic(raw, shown), rel=0.01)


def test_what_all_duties_share_tells_none_of_them_apart() -> None:
    sentence = ["welcomed visitors of the museum shop"]
    roof, others = "repair the roof of the museum shop", ["greet visitors of the museum shop"]

    alone, in_company = likeness([roof], sentence)[0, 0], likeness([roof, *others], sentence)[:, 0]

    assert in_company[0] < alone
    assert in_company[0] < in_company[1]


def _logistic(values: NDArray[np.float64], truth: NDArray[np.bool_]) -> tuple[float, float]:
    """Slope and offset of the likeliest logistic curve, by Newton's method."""
    table = np.stack([values, np.ones_like(values)], axis=1)
    found = np.zeros(2)
    for _ in range(30):
        expected = 1 / (1 + np.exp(-table @ found))
        bend = table.T * (expected * (1 - expected)) @ table
        found += np.linalg.solve(bend, table.T @ (truth - expected))
    return float(found[0]), float(found[1])


def test_words_of_a_very_long_resume_are_not_remembered_for_good() -> None:
    queries = Queries([BUDGET])
    long, short = (
        ["led " + " ".join(f"guest{number}" for number in range(2 * REMEMBERED))],
        ["managed the budget"],
    )

    queries.likeness(Said.by([tokens(long[0])]), long)
    alike = queries.likeness(Said.by([tokens(short[0])]), short)

    assert len(queries._table) == ROOM
    assert np.array_equal(alike, Queries([BUDGET]).likeness(Said.by([tokens(short[0])]), short))
