"""Marks in a resume's text: every character once, tags nest, nothing is lost where quotes cross."""

from hypothesis import given
from hypothesis import strategies as st

from hiring.pages.highlighting import Place, Token, marked

TEXT = "Led 12 agents; cut handle time by 18%."


def written(text: str, *places: tuple[int, int]) -> str:
    """Tokens as a short notation: [ opens, ] closes, { and } where a mark is cut."""
    return "".join(map(_sign, marked(text, [Place(*place) for place in places])))


def _sign(token: Token) -> str:
    if token.opens:
        return "[" if token.first else "{"
    if token.closes:
        return "]" if token.last else "}"
    return token.text


def test_text_without_evidence_stays_as_it_is() -> None:
    assert written("abc") == "abc"


def test_a_place_is_marked() -> None:
    assert written("abcde", (1, 3)) == "a[bc]de"


def test_a_place_inside_another_nests() -> None:
    assert written("abcde", (0, 5), (1, 3)) == "[a[bc]de]"


def test_places_with_the_same_start_nest_the_shorter_inside() -> None:
    assert written("abcde", (0, 2), (0, 4)) == "[[ab]cd]e"


def test_places_with_the_same_end_nest() -> None:
    assert written("abcde", (0, 4), (2, 4)) == "[ab[cd]]e"


def test_crossing_places_are_cut_where_the_outer_one_ends() -> None:
    assert written("abcdef", (0, 4), (2, 6)) == "[ab[cd}]{ef]"


def test_three_crossing_places_are_all_written_to_their_end() -> None:
    assert written("abcdef", (0, 3), (1, 4), (2, 6)) == "[a[b[c}}]{{d}]{ef]"


def test_neighbouring_places_do_not_merge() -> None:
    assert written("abcd", (0, 2), (2, 4)) == "[ab][cd]"


def test_equal_places_are_one_mark() -> None:
    assert written("abcd", (1, 3), (1, 3)) == "a[bc]d"


def test_places_outside_the_text_are_cut_to_it() -> None:
    assert written("abcd", (-3, 2), (3, 99), (7, 9), (2, 2)) == "[ab]c[d]"


def test_an_anchor_names_the_place() -> None:
    assert Place(4, 13).anchor == "text-4-13"


@given(st.lists(st.tuples(st.integers(-2, 40), st.integers(-2, 40)), max_size=12))
def test_every_character_is_written_once_and_marks_nest(places: list[tuple[int, int]]) -> None:
    tokens = list(marked(TEXT, [Place(*place) for place in places]))

    open_marks: list[Place] = []
    covered: dict[Place, set[int]] = {}
    position = 0
    for token in tokens:
        if token.opens:
            open_marks.append(token.opens)
        elif token.closes:
            assert open_marks.pop() == token.closes
        for _ in token.text:
            for place in open_marks:
                covered.setdefault(place, set()).add(position)
            position += 1

    assert open_marks == []
    assert "".join(token.text for token in tokens) == TEXT
    assert covered == {
        Place(max(0, start), min(end, len(TEXT))): set(range(max(0, start), min(end, len(TEXT))))
        for start, end in places
        if max(0, start) < min(end, len(TEXT))
    }
