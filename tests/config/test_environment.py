import pytest
from django.core.exceptions import ImproperlyConfigured

from config.environment import choice, count, days, rate


def test_a_choice_is_its_default_where_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EMBEDDING", raising=False)

    assert choice("EMBEDDING", "static", "minilm") == "static"


def test_a_choice_is_read_in_any_letter_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBEDDING", " MiniLM ")

    assert choice("EMBEDDING", "static", "minilm") == "minilm"


def test_a_choice_that_is_none_says_what_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBEDDING", "big")

    with pytest.raises(
        ImproperlyConfigured, match="EMBEDDING=big is not known: choose one of static, minilm"
    ):
        choice("EMBEDDING", "static", "minilm")


@pytest.mark.parametrize(("value", "read"), [("", 5), (" 7 ", 7)])
def test_days_are_a_whole_number_or_their_default(
    monkeypatch: pytest.MonkeyPatch, value: str, read: int
) -> None:
    monkeypatch.setenv("ESCALATE_AFTER_DAYS", value)

    assert days("ESCALATE_AFTER_DAYS", 5) == read


@pytest.mark.parametrize("value", ["0", "-1", "soon", "1.5"])
def test_days_that_are_none_say_what_to_write(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("ESCALATE_AFTER_DAYS", value)

    with pytest.raises(ImproperlyConfigured, match="is no number of days: write a whole one from 1"):
        days("ESCALATE_AFTER_DAYS", 5)


@pytest.mark.parametrize(("value", "read"), [("", "30/hour"), (" 5/minute ", "5/minute")])
def test_a_rate_is_so_many_in_a_time(monkeypatch: pytest.MonkeyPatch, value: str, read: str) -> None:
    monkeypatch.setenv("CHECK_RATE", value)

    assert rate("CHECK_RATE", "30/hour") == read


@pytest.mark.parametrize("value", ["30", "0/hour", "many/hour", "30/week", "30/"])
def test_a_rate_that_is_none_says_what_to_write(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("CHECK_RATE", value)

    with pytest.raises(ImproperlyConfigured, match="is no rate: write it as 30/hour, or 5/minute"):
        rate("CHECK_RATE", "30/hour")


@pytest.mark.parametrize(("value", "read"), [("", 0), ("2", 2)])
def test_a_count_is_a_whole_number_from_0(monkeypatch: pytest.MonkeyPatch, value: str, read: int) -> None:
    monkeypatch.setenv("NUM_PROXIES", value)

    assert count("NUM_PROXIES", 0) == read


def test_a_count_that_is_none_says_what_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUM_PROXIES", "one")

    with pytest.raises(ImproperlyConfigured, match="NUM_PROXIES=one is no whole number: write one from 0"):
        count("NUM_PROXIES", 0)
