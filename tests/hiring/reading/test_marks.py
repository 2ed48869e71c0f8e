"""The marks that part the entries of a list, as they read when written plainly."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.reading import statements

LIST_MARK = re.compile(r"\s*(?:[,;|•●▪■◆►➢✓·\t]|\s\*\s|\s{3,}|\n)\s*")
WRAPPED_MARK = re.compile(r"[^\S\n]*(?:[,;|•●▪■◆►➢✓·\t]|[^\S\n]{3,})\s*")


@pytest.mark.parametrize(
    ("fast", "plain"), [(statements._LIST_MARK, LIST_MARK), (statements._WRAPPED_MARK, WRAPPED_MARK)]
)
@given(text=st.text("ab ,;\t\n*•\u00a0", max_size=20))
def test_marks_part_where_they_would_plainly_written(
    fast: re.Pattern[str], plain: re.Pattern[str], text: str
) -> None:
    spans = [found.span() for found in fast.finditer(text)]

    assert spans == [found.span() for found in plain.finditer(text)]
