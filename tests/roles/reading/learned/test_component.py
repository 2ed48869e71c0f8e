"""The component learns, on sentences of our own; what the shipped weights know is in test_shipped.py."""

from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from roles.reading.learned import weights
from roles.reading.learned.component import FEATURES, GROUP, LearnedSkills
from roles.reading.learned.corpus import examples, excerpts
from roles.reading.learned.counts import Mentions, Phrases, Usage
from roles.reading.learned.hints import Counted
from roles.reading.learned.model import span_tagger
from roles.reading.learned.skillspan import Advert, Label, Sentence

# A sentence, the tokens that are a skill, the tokens that are knowledge.
MARKED = (
    ("Requirements", (), ()),
    ("You plan rotas and know Excel", ((1, 3),), ((5, 6),)),
    ("Knowledge of payroll law is a must", (), ((2, 4),)),
    ("Able to lead a team", ((2, 5),), ()),
    ("Able to mend pumps", ((2, 4),), ()),
    ("Experience with Kubernetes", (), ((2, 3),)),
    ("Experience with double entry bookkeeping", (), ((2, 5),)),
    ("We offer", (), ()),
    ("Free parking and a canteen", (), ()),
    ("A friendly team of twelve people", (), ()),
)


def advert() -> Advert:
    return Advert(
        tuple(
            Sentence(tuple(text.split()), {Label.SKILL: skills, Label.KNOWLEDGE: knowledge})
            for text, skills, knowledge in MARKED
        )
    )


def cut() -> list[Example]:
    nothing = Phrases([])
    return list(examples(spacy.blank("en"), advert(), Counted(Usage(nothing, nothing, nothing), Mentions())))


@pytest.fixture
def marked() -> list[Example]:
    return cut()


def component(towers: int = 2) -> LearnedSkills:
    fix_random_seed(1)
    network = span_tagger(
        width=16, cluster_width=4, rows=[200, 50, 50, 50], towers=[{"depth": 1, "window": 1}] * towers,
        hidden_forms=0.1, hidden_numbers=0.1, hidden_lines=0.1,
    )  # fmt: skip
    return LearnedSkills(spacy.blank("en").vocab, network)


def taught(marked: list[Example], steps: int = 40) -> tuple[LearnedSkills, list[float]]:
    """The component after so many updates, with the loss of each."""
    learner, optimizer = component(), Adam(0.01)
    learner.initialize(lambda: marked)
    losses = [learner.update(marked, drop=0.1, sgd=optimizer)[GROUP] for _ in range(steps)]
    return learner, losses


def test_component_learns_what_it_is_shown(marked: list[Example]) -> None:
    learner, losses = taught(marked)

    for example in marked:
        learner(example.predicted)

    assert losses[-1] < losses[0] / 10
    assert learner.score(marked)["learned_f"] == 1.0


def test_training_twice_gives_the_same_numbers(marked: list[Example]) -> None:
    (one, first), (other, second) = taught(marked, 3), taught(marked, 3)

    assert first == second
    assert one.model.to_bytes() == other.model.to_bytes()


def test_weights_survive_the_file_nearly(marked: list[Example], tmp_path: Path) -> None:
    learner, _ = taught(marked, 3)
    weights.save(learner.model, tmp_path / "weights.npz")
    stored = component().model

    weights.restore(stored, tmp_path / "weights.npz")

    known = [learner.features(example.predicted) for example in marked]
    np.testing.assert_allclose(stored.predict(known)[0], learner.model.predict(known)[0], atol=0.05)


def test_weights_of_another_network_are_refused(marked: list[Example], tmp_path: Path) -> None:
    learner, _ = taught(marked, 1)
    weights.save(learner.model, tmp_path / "weights.npz")

    with pytest.raises(weights.WeightsError, match="make train"):
        weights.restore(component(towers=1).model, tmp_path / "weights.npz")


def test_an_empty_text_has_no_spans() -> None:
    learner = component()
    learner.initialize(cut)

    assert list(learner(spacy.blank("en")(" \n ")).spans[GROUP]) == []


def test_excerpts_hold_every_line_once(marked: list[Example]) -> None:
    whole = marked[0].predicted.user_data[FEATURES]

    assert [line for first, last in excerpts(whole) for line in whole.lines[first:last]] == list(whole.lines)
