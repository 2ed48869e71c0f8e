"""What the training says to data it cannot or should not learn from, and what it counts in it."""

from pathlib import Path

import pytest

from roles.reading.learned import sources, training
from roles.reading.learned.corpus import mentions
from roles.reading.learned.skillspan import Advert, Label, Sentence


def test_training_without_its_data_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = training.main([str(tmp_path)])

    assert (status, capsys.readouterr().err) == (
        2,
        f"{tmp_path}: no skills/skillspan_train.json in it; name a folder that holds that file\n",
    )


def test_training_on_other_data_has_to_be_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in sources.ALL:
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("other", encoding="utf-8")

    status = training.main([str(tmp_path)])

    assert (status, capsys.readouterr().err) == (
        2,
        "skills/skillspan_train.json is not the pinned data; say --any-data to train on it all the same\n",
    )


def test_mentions_of_an_advert_are_its_marked_words() -> None:
    tokens = ("Know", "payroll", "law", "and", "law", ".")
    advert = Advert((Sentence(tokens, {Label.SKILL: (), Label.KNOWLEDGE: ((1, 3),)}),))

    counted = mentions(advert)

    assert counted.words == {"know": 1, "payroll": 1, "law": 2, "and": 1, ".": 1}
    assert counted.marked[Label.KNOWLEDGE].pairs == {"payroll law": 1}
    assert counted.marked[Label.SKILL].inside == {}
