"""What is counted of words, how it becomes features, and that the table says what the counts say."""

from pathlib import Path

import numpy as np
import pytest

from roles.reading.learned import hints
from roles.reading.learned.counts import Mentions, Phrases, Usage
from roles.reading.learned.hints import HINTS, PAIR, WORD, Counted, hinted
from roles.reading.learned.skillspan import Label
from roles.reading.learned.words import Line, lines

TEXT = "Know payroll law\nPlan rotas"
PLACES = [(Label.KNOWLEDGE, 5, 16), (Label.SKILL, 17, 27)]


def cut(text: str = TEXT) -> list[Line]:
    return lines(text)


@pytest.fixture
def counted() -> Counted:
    usage = Usage(
        tools=Phrases([("acme", "payroll")]),
        labels=Phrases([("payroll", "law"), ("plan", "rotas")]),
        tasks=Phrases([("plan", "the", "rotas", "of", "a", "ward")]),
    )
    return Counted(usage, Mentions.of(cut(), PLACES))


def test_words_of_spans_are_told_from_others(counted: Counted) -> None:
    seen, of_skill, first_of_skill, last_of_skill, of_knowledge, first, last = counted.mentions.word(
        "payroll"
    )

    assert counted.mentions.marked[Label.KNOWLEDGE].inside == {"payroll": 1, "law": 1}
    assert (seen > 0, of_skill < 0, of_knowledge > 0) == (True, True, True)
    assert (first_of_skill, last_of_skill, first > 0, last < 0) == (0, 0, True, True)


def test_an_advert_taken_away_leaves_nothing(counted: Counted) -> None:
    counted.mentions.take(Mentions.of(cut(), PLACES))

    assert [counted.mentions.word(word) for word in ("payroll", "plan", "know")] == [[0.0] * 7] * 3


def test_phrases_mark_their_first_further_and_last_word(counted: Counted) -> None:
    rows = hinted(cut(), counted)

    # Tools, labels, marked knowledge: three columns each.
    np.testing.assert_array_equal(
        rows[:4, WORD + 2 * PAIR :],
        [[0] * 9, [0] * 9, [0, 0, 0, 1, 0, 0, 1, 0, 0], [0, 0, 0, 0, 1, 1, 0, 1, 1]],
    )


def test_pairs_speak_to_both_their_words(counted: Counted) -> None:
    rows = hinted(cut(), counted)

    np.testing.assert_array_equal(rows[3, WORD : WORD + PAIR], rows[2, WORD + PAIR : WORD + 2 * PAIR])
    assert rows[3, WORD : WORD + PAIR].any()


def test_table_says_what_the_counts_say(counted: Counted, tmp_path: Path) -> None:
    hints.save(tmp_path / "hints.npz", counted)

    table = hints.load(tmp_path / "hints.npz")

    np.testing.assert_allclose(hinted(cut(), table), hinted(cut(), counted), atol=0.02)


def test_what_was_never_counted_gets_zeros(counted: Counted) -> None:
    assert not hinted(cut("Something else"), counted).any()


def test_a_text_without_words_has_no_rows(counted: Counted) -> None:
    assert hinted(cut("\n"), counted).shape == (0, HINTS)
