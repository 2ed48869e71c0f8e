"""The sentences of several resumes as those of one: each comes to what it comes to alone."""

from collections.abc import Sequence

import numpy as np
import pytest

from hiring.matching import alike
from hiring.matching.asking import asking
from hiring.matching.likeness import Queries
from hiring.matching.view.looking import look
from hiring.matching.view.said import Said
from hiring.matching.view.together import together
from hiring.matching.view.tokens import tokens
from tests.factories.readings import Draft, nurse_manager

DUTIES = ["plan the rota of the ward", "answer for the budget of the ward", "train nurses"]
RESUMES: list[list[str]] = [
    ["planned the rota, kept the budget of two wards and trained new nurses", "", "fond of walking"],
    ["short"],
    [],
    ["trained forty nurses a year", "wrote the budget; answered for it to the board of the hospital"],
]
EVERYTHING = [sentence for resume in RESUMES for sentence in resume]


def said(sentences: Sequence[str]) -> Said:
    return Said.by([tokens(sentence) for sentence in sentences])


@pytest.fixture
def joined() -> Said:
    return together([said(resume) for resume in RESUMES], list(map(len, RESUMES)))


def test_sentences_are_as_like_a_duty_among_other_resumes_as_alone(joined: Said) -> None:
    queries = Queries(DUTIES)

    found = queries.likeness(joined, EVERYTHING)

    assert np.array_equal(found, np.concatenate([queries.likeness(said(each), each) for each in RESUMES]))


def test_words_from_one_on_end_with_its_part_or_before(joined: Said) -> None:
    forty = [place for place, word in enumerate(joined.places.tolist()) if joined.words[word] == "forty"]

    found = [list(joined.onwards(np.array(forty), most)) for most in (2, 9)]

    sentence = EVERYTHING.index("trained forty nurses a year")
    assert found == [
        [(["forty", "nurses"], sentence)],
        [(["forty", "nurses", "a", "year"], sentence)],
    ]


def test_more_sentences_than_are_compared_at_once_come_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    views = [look(Draft().job("Ward Manager", *resume).reading()) for resume in RESUMES if resume]
    asked = asking(nurse_manager())
    at_once = alike.alike(views, asked)

    monkeypatch.setattr(alike, "CLAUSES", 1)

    assert alike.alike(views, asked) == at_once
    assert any(each.sentences for each in at_once)
