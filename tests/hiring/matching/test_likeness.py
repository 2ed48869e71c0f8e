import numpy as np

from hiring.matching.clauses import clauses
from hiring.matching.likeness import likeness, stems

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


def test_clauses_are_the_whole_its_parts_and_neighbours() -> None:
    assert clauses("led the night shift, wrote the weekly roster") == [
        "led the night shift, wrote the weekly roster",
        "led the night shift",
        "wrote the weekly roster",
        "led the night shift wrote the weekly roster",
    ]


def test_words_of_one_stem_are_one() -> None:
    assert stems("Budgeting and the budgets") == {"budget"}
