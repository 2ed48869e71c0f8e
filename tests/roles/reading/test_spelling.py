"""Words in the one form in which they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.reading.spelling import normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Organisations", "organization"),
        ("supervising", "supervizing"),
        ("analysing", "analyzing"),
        ("behaviour", "behavior"),
        ("colour", "color"),
        ("centre", "center"),
        ("labour", "labor"),
        ("paediatric", "pediatric"),
        ("programmes", "program"),
        ("licences", "license"),
        ("skills", "skill"),
        ("companies", "company"),
        ("boxes", "box"),
        ("churches", "church"),
        ("manager's", "manager"),
        ("managers’", "manager"),
        ("&", "and"),
        ("B.Sc.", "bsc"),
        ("Ph.D", "phd"),
    ],
)
def test_spellings_of_one_word_compare_equal(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("sales", "sale"), ("class", "clas"), ("status", "statu"), ("analysis", "analysi"), ("as", "a")],
)
def test_words_that_only_look_like_plurals_keep_their_ending(one: str, other: str) -> None:
    assert normal(one) != normal(other)


@given(st.text(max_size=30))
def test_any_word_has_one_form_in_any_letter_case_of_ascii(word: str) -> None:
    form = normal(word)

    assert isinstance(form, str)
    if word.isascii():
        assert normal(word.upper()) == normal(word.lower()) == form
