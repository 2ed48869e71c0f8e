import numpy as np
import pytest

from roles.reading.linking import Labels, plain, sentence_parts
from roles.reading.ngrams import NgramIndex

ENTRIES = [
    ("Teamwork", "team player"),
    ("Forklift driving",),
    ("Java (computer programming)",),
    ("JavaScript",),
    ("Wound care", "wound dressing"),
]


@pytest.fixture(scope="module")
def labels() -> Labels:
    return Labels(ENTRIES)


@pytest.mark.parametrize(
    ("span", "name"),
    [
        ("TEAM PLAYERS", "Teamwork"),
        ("Java", "Java (computer programming)"),
        ("drives forklifts", "Forklift driving"),
        ("dressing of wounds", "Wound care"),
        ("javascripts", "JavaScript"),
    ],
)
def test_span_is_linked_by_name_alias_letters_or_meaning(labels: Labels, span: str, name: str) -> None:
    assert labels.rank(span, limit=1)[0].name == name


def test_exact_alias_scores_one(labels: Labels) -> None:
    first = labels.rank("Wound Dressing", limit=1)[0]

    assert (first.entry, first.score) == (4, 1.0)


def test_sentence_around_a_span_tells_what_it_means() -> None:
    labels = Labels([("driving of lorries",), ("driving of sales",)])

    in_sentence = labels.rank("driving", "drives articulated lorries on long routes", limit=1)

    assert in_sentence[0].name == "driving of lorries"


def test_sentence_is_linked_by_its_parts(labels: Labels) -> None:
    told = "Loads the trailers, drives the forklift and helps whoever needs a hand on the dock"

    assert labels.rank_sentence(told, limit=1)[0].name == "Forklift driving"


def test_parts_are_runs_of_words_that_could_be_names() -> None:
    assert sentence_parts("Strong knowledge of payroll accounting and the tax law") == [
        "payroll",
        "payroll accounting",
        "accounting",
        "tax",
        "tax law",
        "law",
    ]


def test_letters_and_meaning_can_be_weighed() -> None:
    labels = Labels([("Teamwork",), ("Forklift driving",)])
    letters, meaning = labels.weighing(0), labels.weighing(1)

    both = labels.scores(["lorry driver"])

    joined = 0.4 * letters.scores(["lorry driver"]) + 0.6 * meaning.scores(["lorry driver"])
    assert np.allclose(both, joined, atol=1e-6)


def test_ngrams_bear_other_endings_and_joints() -> None:
    likeness = NgramIndex(["phosphoproteomics", "forklift"]).cosines(["proteomics", "fork lifts", "forklift"])

    assert likeness.argmax(axis=1).tolist() == [0, 1, 1]
    assert likeness[2, 1] == pytest.approx(1)
    assert likeness[2, 0] == 0


def test_ngrams_of_nothing_are_like_nothing() -> None:
    assert not NgramIndex(["forklift"]).cosines([""]).any()


def test_comparable_form_is_lower_case_singular_and_american() -> None:
    assert plain("Organising the Bakers' ovens") == "organizing the baker oven"
