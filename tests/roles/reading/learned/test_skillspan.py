import json
from pathlib import Path

import pytest

from roles.reading.learned.skillspan import Advert, DatasetError, Label, Sentence, bounds_of, load

ROWS = [
    {"idx": 1, "source": "house", "tokens": ["Bake", "bread", "with", "rye"],
     "tags_skill": list("BIOO"), "tags_knowledge": list("OOOB")},
    {"idx": 1, "source": "house", "tokens": ["Night", "shifts"],
     "tags_skill": list("OO"), "tags_knowledge": list("OO")},
    {"idx": 1, "source": "tech", "tokens": ["Linux"], "tags_skill": ["O"], "tags_knowledge": ["B"]},
]  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "skillspan_train.json"
    path.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    return path


def test_sentences_of_one_advert_stay_together(file: Path) -> None:
    assert [advert.text for advert in load(file)] == ["Bake bread with rye\nNight shifts", "Linux"]


def test_spans_are_kept_by_label(file: Path) -> None:
    assert load(file)[0].sentences[0].spans == {Label.SKILL: ((0, 2),), Label.KNOWLEDGE: ((3, 4),)}


def test_spans_find_their_characters_and_back() -> None:
    sentence = Sentence(("Bake", "bread", "with", "rye"), {})
    advert = Advert((Sentence(("At", "night"), {}), sentence))
    (_, place) = list(advert.placed())[1]
    start, end = sentence.characters((1, 4), place)
    assert advert.text[start:end] == "bread with rye"
    assert sentence.bounds(start - place, end - place) == (1, 4)


def test_neighbouring_spans_are_told_apart() -> None:
    assert list(bounds_of(["B", "I", "B", "O", "I"])) == [(0, 2), (2, 3), (4, 5)]


@pytest.mark.parametrize("line", ["{", "{}", '{"tokens": ["a"], "tags_skill": [], "tags_knowledge": ["O"]}'])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "broken.json"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(DatasetError, match=r"broken\.json, line 1: "):
        load(path)
