import pytest
from django.core.exceptions import ImproperlyConfigured

from config.environment import choice


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
