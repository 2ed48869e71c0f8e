"""A change of what somebody else has changed meanwhile is refused."""

import pytest
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from roles.api.etags import ChangedSince, StateNotNamed, only_if_seen, unless_changed

TAG = '"2-abc"'


@pytest.mark.parametrize("known", [None, TAG, "*", f'"1-old", {TAG}'])
def test_who_knows_what_is_there_may_change_it(known: str | None) -> None:
    headers = {"HTTP_IF_MATCH": known} if known else {}

    unless_changed(Request(APIRequestFactory().patch("/", **headers)), TAG)


def test_who_knows_another_state_is_told_so() -> None:
    with pytest.raises(ChangedSince):
        unless_changed(Request(APIRequestFactory().patch("/", HTTP_IF_MATCH='"1-old"')), TAG)


def test_what_needs_to_have_been_seen_is_refused_where_nothing_is_named() -> None:
    with pytest.raises(StateNotNamed):
        only_if_seen(Request(APIRequestFactory().patch("/")), TAG)

    only_if_seen(Request(APIRequestFactory().patch("/", HTTP_IF_MATCH=TAG)), TAG)
