from pathlib import Path

import pytest

from tests.evaluation.extractors import installed
from tests.evaluation.figures import OURS
from tests.evaluation.known import columns_of, draw, draw_by_rows, in_order
from tests.evaluation.small_folder import personas

LEFT = ("Skills", "rostering cashiering", "French Wolof")
RIGHT = ("Baker at night", "ovens cleaned daily", "loaves sold")


def test_column_after_column_is_in_order_whichever_comes_first() -> None:
    for columns in ((LEFT, RIGHT), (RIGHT, LEFT)):
        text = "\n".join(passage for column in columns for passage in column)

        assert in_order((LEFT, RIGHT), text) == (4, 4)


def test_columns_read_across_are_in_no_order() -> None:
    across = "\n".join(f"{left} {right}" for left, right in zip(LEFT, RIGHT, strict=True))

    assert in_order((LEFT, RIGHT), across) == (0, 4)


def test_passage_read_before_the_one_above_it_is_one_mistake_or_two() -> None:
    swapped = "\n".join((LEFT[1], LEFT[0], LEFT[2], *RIGHT))

    assert in_order((LEFT, RIGHT), swapped) == (3, 4)


def test_words_that_stand_twice_tell_no_order() -> None:
    assert in_order((("sold bread", "sold cakes"),), "sold cakes sold bread") == (0, 1)
    assert in_order((("sold", "sold cakes"),), "sold sold cakes") == (0, 0)


@pytest.mark.parametrize("drawing", [draw, draw_by_rows])
def test_drawn_pages_hold_every_passage_of_both_columns(drawing: object, tmp_path: Path) -> None:
    persona = personas()[0]

    pages = list(drawing([persona], tmp_path))  # type: ignore[operator]

    words = {word for column in columns_of(persona) for passage in column for word in passage.split()}
    assert len(pages) == 2
    for page in pages:
        assert words - set(installed()[OURS](page.path).split()) == set()
