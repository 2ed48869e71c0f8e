"""Long lines are cut, at a blank where there is one; no letter is lost."""

from roles.reading.files.assembling import Row
from roles.reading.files.long_lines import LONGEST_LINE, cut, cut_text


def test_text_of_honest_lines_stays_as_it_is() -> None:
    text = "Ada Obi\n\n" + "word " * 1_500 + "\nend"

    assert cut_text(text) is text


def test_long_line_is_several_that_part_at_blanks() -> None:
    lines = cut_text(f"Ada\n{'word ' * 2_000}\n\nend").split("\n")

    assert (lines[0], lines[-2:], max(map(len, lines)) <= LONGEST_LINE) == ("Ada", ["", "end"], True)
    assert " ".join(lines[1:-2]) == " ".join(["word"] * 2_000)


def test_word_that_is_longer_than_a_line_is_cut_anywhere() -> None:
    assert cut_text("x" * (2 * LONGEST_LINE + 7)).split("\n") == ["x" * LONGEST_LINE] * 2 + ["x" * 7]


def test_rows_keep_what_is_known_of_them() -> None:
    rows = list(cut([Row("Short", block=1), Row("x" * (LONGEST_LINE + 1), block=2, bold=True)]))

    assert [(len(row.text), row.block, row.bold) for row in rows] == [
        (5, 1, False),
        (LONGEST_LINE, 2, True),
        (1, 2, True),
    ]
