import pytest

from roles.reading.verbs import verb_of


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("training", "train"),
        ("planning", "plan"),
        ("selling", "sell"),
        ("prioritization", "prioritize"),
        ("notification", "notify"),
        ("transcription", "transcribe"),
        ("resolution", "resolve"),
        ("analysis", "analyze"),
        ("supervision", "supervise"),
        ("management", "manage"),
        ("morning", ""),
        ("nation", ""),
        ("budget", ""),
    ],
)
def test_verb_of_a_noun_of_action(noun: str, verb: str) -> None:
    assert verb_of(noun) == verb
