"""The text cut into passages, each with all that it counted for."""

from hiring.pages.candidate.passages import Passage, passages
from hiring.pages.highlighting import Place
from hiring.pages.match import Proven

DUTY, SKILL, OTHER = (Proven(number, f"No. {number}", 3, "6", "8", 1) for number in (1, 2, 3))


def text_of(passage: Passage) -> str:
    return "".join(mark.token.text for mark in passage.marks)


def test_marks_that_overlap_are_one_passage_that_counted_for_all_of_them() -> None:
    proven = {Place(4, 12): [DUTY], Place(8, 16): [SKILL], Place(9, 11): [OTHER, DUTY]}

    before, counted, after = passages("0123456789abcdefghij", proven)

    assert (text_of(before), text_of(counted), text_of(after)) == ("0123", "456789abcdef", "ghij")
    assert (before.counted, after.counted) == ((), ())
    assert counted.counted == (DUTY, SKILL, OTHER)
    assert counted.anchor == "passage-4"


def test_marks_side_by_side_are_two_passages() -> None:
    one, other = passages("01234567", {Place(0, 4): [DUTY], Place(4, 8): [SKILL]})

    assert (one.counted, other.counted) == ((DUTY,), (SKILL,))


def test_what_counts_for_nothing_is_marked_as_that_and_leads_nowhere() -> None:
    one, other = passages("01234567", {Place(4, 8): [DUTY]}, [Place(0, 4)])

    assert (text_of(one), one.anchor, one.counted) == ("0123", "", ())
    assert [mark.void for mark in one.marks] == [True, False, True]
    assert not any(mark.void for mark in other.marks)


def test_the_keyboard_stops_once_at_a_passage() -> None:
    (passage,) = passages("01234567", {Place(0, 8): [DUTY], Place(2, 4): [SKILL]})

    assert [mark.token.text for mark in passage.marks if mark.leads] == ["01"]


def test_a_text_in_which_nothing_counted_is_one_piece() -> None:
    assert [text_of(each) for each in passages("Nothing", {})] == ["Nothing"]
