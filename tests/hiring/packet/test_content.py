"""The content of a packet: the same bytes for the same content, whatever a database does to it."""

import json

import pytest

from hiring.models import DecisionPacket
from hiring.packet.content import Content, canonical, digest, stored
from hiring.packet.holding import content_of
from hiring.packet.writing import ranked
from tests.factories.models import make_opening
from tests.factories.packets import make_finalist, make_submitted, unread


def test_the_order_of_keys_does_not_count_and_every_value_does() -> None:
    one = {"b": [1, {"y": "ä", "x": None}], "a": "12.5"}
    same = {"a": "12.5", "b": [1, {"x": None, "y": "ä"}]}

    assert canonical(one) == '{"a":"12.5","b":[1,{"x":null,"y":"ä"}]}'.encode()
    assert digest(one) == digest(same)
    assert digest(one) != digest({**one, "a": "12.50"})


@pytest.mark.django_db
def test_content_comes_back_from_the_database_as_it_was_written() -> None:
    opening = make_opening()
    packet = make_submitted(make_finalist(opening), make_finalist(opening, reading=unread()))

    content = content_of(DecisionPacket.objects.get(pk=packet.pk))

    assert stored(content) == packet.content
    assert Content.model_validate(json.loads(canonical(packet.content))) == content


@pytest.mark.django_db
def test_one_rubric_holds_for_everybody_and_the_points_add_up_to_the_scores() -> None:
    opening = make_opening()
    packet = make_submitted(make_finalist(opening), make_finalist(opening))

    content = content_of(packet)

    keys = {asked.key for asked in content.rubric}
    for finalist in content.finalists:
        assert set(finalist.results) == keys
        assert sum(result.points for result in finalist.results.values()) == finalist.score
    assert sum(asked.weight for asked in content.rubric) == 100


@pytest.mark.parametrize(
    ("scores", "places"),
    [([3, 9, 9, 1], [3, 1, 1, 4]), ([None, 2, None], [None, 1, None]), ([], [])],
)
def test_equals_share_a_place_and_what_has_no_score_has_none(
    scores: list[int | None], places: list[int | None]
) -> None:
    assert ranked(scores) == places  # type: ignore[arg-type]
