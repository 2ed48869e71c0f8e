"""The weights in the repo: whole, as their card says, and knowing the obvious."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from roles.reading import pipeline
from roles.reading.learned import shipped
from roles.reading.learned.component import FOLDER, GROUP, HINTS, LEXICON
from roles.reading.learned.skillspan import Label
from roles.reading.learned.sources import PINNED
from roles.reading.learned.training import DATA_SHA256

CARD = (FOLDER / "README.md").read_text(encoding="utf-8")
META = json.loads(shipped.META.read_text(encoding="utf-8"))
ADVERT = """Requirements
You have experience with Python and PostgreSQL.
Strong communication skills and the ability to work independently.
Benefits
We offer free lunch, a gym and 28 days of holiday.
"""


def found() -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in shipped.find(pipeline.load()(ADVERT))]


def test_the_obvious_is_found() -> None:
    assert {
        ("Python", Label.KNOWLEDGE),
        ("PostgreSQL", Label.KNOWLEDGE),
        ("work independently", Label.SKILL),
    } <= set(found())


def test_benefits_are_no_skills() -> None:
    behind = ADVERT.index("Benefits")

    assert [span.text for span in shipped.find(pipeline.load()(ADVERT)) if span.start_char >= behind] == []


def test_reading_twice_finds_the_same() -> None:
    shipped.load.cache_clear()
    first = found()
    shipped.load.cache_clear()

    assert found() == first


@pytest.mark.parametrize("path", [shipped.WEIGHTS, HINTS, LEXICON], ids=lambda path: path.name)
def test_files_are_those_of_the_card(path: Path) -> None:
    assert META["sha256"][path.name] == shipped.digest(path)
    assert shipped.digest(path) in CARD


def test_data_and_seed_are_pinned() -> None:
    assert META["sha256"]["skillspan_train.json"] == DATA_SHA256
    assert {name: META["sha256"][name] for name in PINNED} == PINNED
    assert [name for name, digest in PINNED.items() if digest not in CARD] == []
    assert f"seed {META['seed']}" in CARD


def test_what_is_shipped_is_small_and_holds_no_text() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 8_000_000
    with np.load(shipped.WEIGHTS, allow_pickle=False) as stored:
        assert {stored[name].dtype for name in stored.files} == {np.dtype(np.int8), np.dtype(np.float32)}
    with np.load(LEXICON, allow_pickle=False) as stored:
        assert stored["words"].dtype == np.dtype([("word", "<u4"), ("cluster", "<u2"), ("rarity", "u1")])
        assert stored["clusters"].dtype == np.uint32
    with np.load(HINTS, allow_pickle=False) as stored:
        numbers = {np.dtype(np.uint32), np.dtype(np.int8), np.dtype(np.float32)}
        assert {stored[name].dtype for name in stored.files} == numbers


def test_reading_a_resume_loads_no_learned_model() -> None:
    script = (
        "import sys; import hiring.reading.resumes;"
        "from roles.reading import pipeline; pipeline.load();"
        "print([name for name in sys.modules if name.startswith('roles.reading.learned')])"
    )

    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout == "[]\n"


def test_component_is_known_to_spacy() -> None:
    assert GROUP in pipeline.load().factory_names
