"""Known phrases among the words of a plain text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from roles.reading.phrases import PhraseIndex, words

FRUIT = PhraseIndex([("apple", 1), ("apple pie", 2), ("pears & plums", 3), ("fig", 4)], exact=[("KIWI", 5)])


def hits(text: str) -> list[tuple[str, int]]:
    found = words(text)
    return [(text[found[hit.first].start : found[hit.last].end], hit.value) for hit in FRUIT.find(found)]


def test_the_longest_phrase_at_a_place_wins() -> None:
    assert hits("an apple pie and an apple") == [("apple pie", 2), ("apple", 1)]


def test_hyphens_plurals_and_letter_case_make_no_difference() -> None:
    assert hits("Apple-pies, PEAR and plum") == [("Apple-pies", 2), ("PEAR and plum", 3)]


def test_a_phrase_cut_off_by_the_end_of_the_text_is_none() -> None:
    assert hits("pears and") == []


def test_exact_phrases_count_in_their_own_letter_case() -> None:
    assert hits("kiwi, Kiwi, KIWI") == [("KIWI", 5)]


def test_words_keep_marks_that_belong_to_them() -> None:
    text = "C++ or C#, Ph.D., driver's R&D"

    assert [text[word.start : word.end] for word in words(text)] == [
        "C++", "or", "C#", "Ph.D", "driver's", "R", "&", "D",
    ]  # fmt: skip


@given(st.text(max_size=200))
def test_words_of_any_text_stand_in_order_and_apart(text: str) -> None:
    found = words(text)

    assert all(0 <= word.start < word.end <= len(text) for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(
    st.lists(st.sampled_from(["apple", "pie", "pears", "&", "plums", "fig", "and", ",", "\n"])).map(" ".join)
)
def test_hits_of_any_text_do_not_overlap(text: str) -> None:
    found = list(FRUIT.find(words(text)))

    assert all(one.last < other.first for one, other in pairwise(found))
