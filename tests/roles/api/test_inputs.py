"""What callers send is checked against its shape, and what is wrong is named by field."""

from typing import Any

import pytest
from pydantic import Field
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from roles.api.inputs import MAX_JSON_BYTES, BodyTooLarge, Input, JsonBody, Query, asked, taken


class Pet(Input):
    name: str
    age: int = Field(0, ge=0, le=30)
    friends: tuple[str, ...] = ()


class Search(Query):
    q: str = ""
    limit: int = Field(50, ge=1, le=200)


def sent(body: bytes) -> Request:
    raw = APIRequestFactory().generic("POST", "/", body, content_type="application/json")  # type: ignore[arg-type]
    return Request(raw, parsers=[JsonBody()])


def searched(query: str) -> Request:
    return Request(APIRequestFactory().get(f"/?{query}"))


def wrong(body: bytes) -> Any:
    with pytest.raises(ValidationError) as raised:
        taken(sent(body), Pet)
    return raised.value.detail


def test_a_body_becomes_its_shape() -> None:
    pet = taken(sent(b'{"name": " Rex ", "age": 3}'), Pet)

    assert pet == Pet(name="Rex", age=3)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b"{}", {"name"}),
        (b'{"name": 5}', {"name"}),
        (b'{"name": "Rex", "age": "3"}', {"age"}),
        (b'{"name": "Rex", "age": 31}', {"age"}),
        (b'{"name": "Rex", "age": 99999999999999999999}', {"age"}),
        (b'{"name": "Rex", "colour": "red"}', {"colour"}),
        (b'{"name": "Rex", "friends": ["Ben", null]}', {"friends.1"}),
        (b'{"name": "R\\u0000x"}', {"name"}),
        (b'{"name": "Rex", "friends": ["\\u0000"]}', {"friends"}),
        (b"[1, 2]", {""}),
        (b"not json", {""}),
        (b'{"name": "\xff"}', {""}),
        (b'{"name": "\\ud800"}', {""}),
        (b"[" * 100_000, {""}),
    ],
)
def test_what_is_wrong_is_named_by_field(body: bytes, fields: set[str]) -> None:
    assert set(wrong(body)) == fields


def test_a_huge_body_is_refused_before_it_is_read() -> None:
    with pytest.raises(BodyTooLarge):
        taken(sent(b" " * (MAX_JSON_BYTES + 1)), Pet)


def test_parameters_become_their_shape_and_empty_ones_count_as_not_given() -> None:
    assert asked(searched("q=+ward+&limit="), Search) == Search(q="ward")


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("limit=many", "limit"),
        ("limit=0", "limit"),
        ("colour=red", "colour"),
        ("q=a&q=b", "q"),
        ("q=%00", "q"),
    ],
)
def test_parameters_that_are_wrong_are_named(query: str, field: str) -> None:
    with pytest.raises(ValidationError) as raised:
        asked(searched(query), Search)

    detail: Any = raised.value.detail
    assert set(detail) == {field}
