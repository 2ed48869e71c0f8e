"""Long patterns are tried only where their first words stand; that must miss nothing they would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.reading import claim_words, claims, claims_beside, leadership, words
from roles.reading.at_words import AtWords

WORDS = """
    increased improving raised grew boosting lifted expanded accelerated gained enhanced strengthened
    exceeded rose climbed generated added scaled elevated surpassed reducing cut decreased lowers
    slashed shrunk shorten dropped trimmed minimising saves eliminated fell halved curbed contained
    declining moving brought took drove delivered went optimised achieved reached attained hit made
    sold closed finished supervise managing led leads leading oversaw directs headed captain commanded
    charge responsible for accountable responsibility looked after supervision management leadership
    oversight of provided direction ran running coordination team lead leader people manager built
    doubled staff department reported to me under my reviewed appraise evaluating performance squad
    brigade crew direct reports hired recruiting fired terminated in up and the a new agents with from
    12 18% $4M FTEs target sales about five 20+
""".split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@pytest.mark.parametrize(
    "found",
    [claim_words.VERB, claims._PLAIN_VERB, claims_beside._CHANGE_TO, claims_beside._OF_TARGET],
    ids=["verb", "plain verb", "change to", "of target"],
)
@given(sentence=SENTENCES)
def test_what_a_sentence_claims_is_found_wherever_it_stands(found: AtWords, sentence: str) -> None:
    spans = [match.span() for match in found.finditer(sentence)]

    assert spans == [match.span() for match in found.pattern.finditer(sentence)]


@given(sentence=SENTENCES)
def test_who_leads_is_found_wherever_it_stands(sentence: str) -> None:
    leads = leadership._leads()

    found = leads.search(sentence) or leads.pattern.match(sentence)

    assert bool(found) == bool(leads.pattern.search(sentence))


@pytest.mark.parametrize("name", ["employer_kinds", "institutions", "legal_forms"])
def test_every_phrase_of_a_list_may_be_named(name: str) -> None:
    missed = [
        phrase for phrase in words.words(name) if not words.may_name(name, f"The {phrase.title()}, here")
    ]

    assert missed == []


def test_every_legal_form_may_close_a_name() -> None:
    closings = [
        f"The Northwind Trading {form}{mark}" for form in words.words("legal_forms") for mark in ("", ".)")
    ]

    assert [name for name in closings if not words.may_close_with("legal_forms", name)] == []
