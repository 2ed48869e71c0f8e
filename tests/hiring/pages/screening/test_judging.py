"""The form of an own judgement."""

import pytest
from django.http import QueryDict

from hiring.pages.screening.judging import levels_of, parts
from hiring.queries.screenings import asked_criteria
from roles.pages.words import KINDS
from roles.reading import scoring
from tests.factories.models import make_opening


@pytest.mark.django_db
def test_must_haves_come_first_then_kinds_by_their_points() -> None:
    found = parts(asked_criteria(make_opening()), {}, checked=False)

    must, *rest = [part.heading for part in found]
    assert must == "Must-haves"
    points = scoring.load().kind_points
    kinds = {words: kind for kind, words in KINDS.items()}
    assert rest == sorted(rest, key=lambda words: -points[kinds[words]])
    numbers = [row.number for part in found for row in part.rows]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.django_db
def test_levels_are_said_in_the_words_of_the_scale() -> None:
    criteria = asked_criteria(make_opening())
    rows = {row.field: row for part in parts(criteria, {}, checked=False) for row in part.rows}

    for each in criteria:
        words = [words for words in scoring.load().anchors[each.kind] if words]  # type: ignore[index]
        assert [choice.words for choice in rows[f"level:{each.key}"].choices] == words


@pytest.mark.django_db
def test_what_was_kept_is_chosen_and_what_is_left_out_is_marked() -> None:
    criteria = asked_criteria(make_opening())
    kept, left = criteria[0], criteria[1]

    rows = {row.field: row for part in parts(criteria, {kept.key: 0}, checked=True) for row in part.rows}

    chosen = [choice.level for choice in rows[f"level:{kept.key}"].choices if choice.chosen]
    assert (chosen, rows[f"level:{kept.key}"].open, rows[f"level:{left.key}"].open) == ([0], False, True)


def test_levels_are_read_from_the_form() -> None:
    assert levels_of(QueryDict("level:duty-1=3&level:duty-2=&csrf=x")) == {"duty-1": 3}


def test_a_level_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        levels_of(QueryDict("level:duty-1=high"))
