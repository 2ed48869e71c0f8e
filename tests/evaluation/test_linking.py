from pathlib import Path

import pytest

from tests.evaluation import linking
from tests.evaluation.figures import OURS, Figure, Missing
from tests.evaluation.word_index import WordIndex

LABELS = "wound care\nforklift driving\npayroll\n"
LINKS = """sentence,span,sub_span,label
Dresses wounds.,Dresses wounds,,wound care
dresses wounds,Dresses wounds,,wound care
Drives forklifts and runs the payroll.,Drives forklifts and runs the payroll,Drives forklifts,forklift driving
Drives forklifts and runs the payroll.,runs the payroll,,payroll
Likes dogs.,dogs,,LABEL NOT PRESENT
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "skills"
    folder.mkdir()
    (folder / "our_label_list.txt").write_text(LABELS)
    (folder / "tech_of_another_set.csv").write_text(LINKS)
    (folder / "notes.csv").write_text("a,b\n1,2\n")
    return tmp_path


def test_sentences_count_once_and_spans_without_label_not_at_all(data: Path) -> None:
    questions = linking._questions(data / "skills" / "tech_of_another_set.csv", LABELS.splitlines())

    assert [(item.span, sorted(item.answers)) for item in questions] == [
        ("Dresses wounds", [0]),
        ("Dresses wounds", [0]),
        ("Drives forklifts", [1]),
        ("runs the payroll", [2]),
    ]
    assert [sorted(item.answers) for item in linking._sentences(questions)] == [[0], [1, 2]]


def test_every_file_of_links_is_measured_beside_baselines(data: Path) -> None:
    figures = [found for found in linking.measure(data) if isinstance(found, Figure)]

    ours = {(item.group, item.name): item.value for item in figures if item.system == OURS}
    assert ours["TECH", "RP@5 by sentence"] == 1.0
    assert {item.system for item in figures} >= {OURS, "BM25", "character n-grams alone"}


def test_folder_without_links_is_told_what_it_needs(tmp_path: Path) -> None:
    *_, missing = linking.measure(tmp_path)

    assert isinstance(missing, Missing)
    assert "skills/*.csv" in missing.needs


def test_our_own_sentences_are_linked_to_the_vocabulary(tmp_path: Path) -> None:
    figures = [found for found in linking.measure(tmp_path, short=True) if isinstance(found, Figure)]

    value = {(found.system, found.name): found.value for found in figures}
    assert {found.count for found in figures if found.name.startswith("RP@5")} == {10}
    for protocol in ("RP@5 by sentence", "RP@5 by span"):
        assert value[OURS, protocol] > value["BM25", protocol] > 0


def test_bm25_finds_by_whole_words_the_rarer_first() -> None:
    index = WordIndex(["payroll clerk", "wound care", "clerk"])

    assert index.scores(["clerk for payroll"]).argmax() == 0
    assert index.sentence_scores("wounds").argmax() == 1
