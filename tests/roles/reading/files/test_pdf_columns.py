"""Whatever stands on a page, its reading order holds every piece of text once."""

from hypothesis import given
from hypothesis import strategies as st

from roles.reading.files.pdf_columns import blocks
from roles.reading.files.pdf_pieces import Piece
from roles.reading.files.pdf_rows import rows


@st.composite
def piece(draw: st.DrawFn) -> Piece:
    left = draw(st.integers(0, 50)) * 10.0
    return Piece(
        text=draw(st.sampled_from(["word", "Word", "2014", "•", "a longer stretch of text"])),
        left=left,
        right=left + draw(st.integers(1, 30)) * 10.0,
        base=draw(st.integers(0, 70)) * 6.0,
        size=draw(st.sampled_from([8.0, 10.0, 18.0])),
        bold=False,
    )


def words(found: list[Piece]) -> list[str]:
    return sorted(word for one in found for word in one.text.replace("\t", " ").split())


@given(st.lists(piece(), max_size=40))
def test_no_text_is_lost_or_read_twice(found: list[Piece]) -> None:
    read = [segment for block in blocks(rows(found)) for row in block for segment in row]
    glued = "".join(sorted("".join(words(read))))
    assert glued == "".join(sorted("".join(words(found))))
