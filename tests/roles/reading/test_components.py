"""The parts of the pipeline by themselves."""

from functools import cache

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from roles.reading.components.condensed import WRAPPED_LENGTH, condense, tokens_of
from roles.reading.components.patterns import Words
from roles.reading.components.phrase_table import Numbers, PhraseTable
from roles.reading.pipeline import KEPT_WHOLE, load, split_at_all_hyphens

LONG = "x" * WRAPPED_LENGTH


def numbers(words: list[int]) -> Numbers:
    return np.array(words, dtype=np.uint64)


def condensed(text: str) -> list[str]:
    source = load().make_doc(text)
    return [source[index].text for index in condense(tokens_of(source)).kept]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("call-centre", ["call", "centre"]),
        ("driver's licence", ["driver", "licence"]),
        ("drivers’ licence", ["drivers", "licence"]),
        ("two  blanks", ["two", "blanks"]),
        ("broken\nlower case", ["broken", "lower", "case"]),
        (f"{LONG}\nWrapped", [LONG, "Wrapped"]),
        ("Short\nLine", ["Short", "\n", "Line"]),
        (f"{LONG}\n\nParagraph", [LONG, "\n\n", "Paragraph"]),
        ("cell\tcell", ["cell", "\t", "cell"]),
        ("dash - alone", ["dash", "-", "alone"]),
        ("", []),
    ],
)
def test_marks_that_only_separate_words_are_left_out(text: str, words: list[str]) -> None:
    assert condensed(text) == words


def test_the_tokens_of_words_cover_the_marks_between_them() -> None:
    source = load().make_doc("in a call-centre today")

    start, end = condense(tokens_of(source)).covered(2, 4)

    assert source[start:end].text == "call-centre"


def test_numbers_are_those_of_the_words_kept() -> None:
    source = load().make_doc("Call-Centre")

    found = condense(tokens_of(source))

    assert [source.vocab.strings[number] for number in found.orths.tolist()] == ["Call", "Centre"]
    assert [source.vocab.strings[number] for number in found.norms.tolist()] == ["call", "center"]


@pytest.mark.parametrize(
    "phrase",
    ["budget planning", "call-centre", "C++", "driver's licence", "cannot", "R&D", "A/B testing", "node.js"],
)
def test_phrases_are_cut_into_words_as_documents_are(phrase: str) -> None:
    assert Words(load()).of(phrase) == condensed(phrase)


@pytest.mark.parametrize("phrase", ["cannot wait", "gonna go"])
def test_words_that_a_tokenizer_cuts_in_two_are_cut_in_phrases_too(phrase: str) -> None:
    english = spacy.blank("en")

    assert Words(english).of(phrase) == [token.text for token in english(phrase)]


def test_a_table_finds_overlapping_phrases_with_all_their_values() -> None:
    table = PhraseTable[str]()
    table.add([1, 2], "pair")
    table.add([2], "one")
    table.add([2], "uno")
    table.add([], "nothing")

    assert sorted(table.find(numbers([1, 2, 1]))) == [(0, 2, "pair"), (1, 2, "one"), (1, 2, "uno")]


def test_a_table_finds_no_phrase_that_the_text_cuts_off() -> None:
    table = PhraseTable[str]()
    table.add([1], "one")
    table.add([1, 2, 3], "three")

    assert list(table.find(numbers([1, 2]))) == [(0, 1, "one")]


@given(
    st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=3), max_size=6),
    st.lists(st.integers(0, 3), max_size=12),
)
def test_a_table_finds_every_place_of_every_phrase(phrases: list[list[int]], words: list[int]) -> None:
    table = PhraseTable[int]()
    for number, phrase in enumerate(phrases):
        table.add(phrase, number)

    everywhere = [
        (start, start + len(phrase), number)
        for number, phrase in enumerate(phrases)
        for start in range(len(words))
        if words[start : start + len(phrase)] == phrase
    ]
    assert sorted(table.find(numbers(words))) == sorted(everywhere)


def test_an_endless_run_of_marks_is_one_word() -> None:
    assert len(load().make_doc("'" * 20_000)) == 1


@cache
def plainly_cutting() -> Language:
    """spaCy's own patterns, tried on every word."""
    nlp = spacy.blank("en")
    split_at_all_hyphens(nlp)
    rules = nlp.tokenizer.rules  # type: ignore[union-attr]  # too wide in spaCy's stubs
    nlp.tokenizer.rules = {word: rules[word] for word in KEPT_WHOLE}  # type: ignore[union-attr]
    return nlp


@settings(deadline=None)  # the first word waits for two tokenizers to be made
@given(st.text("aBs9.,;:'’)(-/$%&@é…\"+", max_size=9))
def test_words_are_cut_as_by_all_of_spacys_patterns(word: str) -> None:
    assert [token.text for token in load().make_doc(word)] == [
        token.text for token in plainly_cutting()(word)
    ]
