"""Patterns that are tried only where they can match find what they would find anywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.reading.at_words import AtWords

PATTERN = re.compile(r"\b(?:rais(?:ed|ing)|r[au]n|team of)\s+(?:\w+)", re.IGNORECASE)
FOUND = AtWords(PATTERN, "rais ran run team")
PIECES = [
    "raised",
    "Running",
    "ran",
    "RUN",
    "team",
    "of",
    "praised",
    "it_ran",
    "8ran",
    "ſ",
    "İ",
    "x",
    ".",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES)), st.sampled_from([" ", "  ", "", "-"]), st.integers(0, 9))
def test_everything_is_found_that_the_pattern_finds(pieces: list[str], blank: str, start: int) -> None:
    text = blank.join(pieces)

    spans = [found.span() for found in FOUND.finditer(text, start)]

    assert spans == [found.span() for found in PATTERN.finditer(text, start)]


@pytest.mark.parametrize(("text", "found"), [("He raised it", "raised it"), ("praised it", None)])
def test_a_word_begins_as_given_and_not_within_another(text: str, found: str | None) -> None:
    first = FOUND.search(text)

    assert (first[0] if first else None) == found


def test_nothing_is_found_behind_the_end() -> None:
    assert list(FOUND.finditer("they ran home", 0, 9)) == []
