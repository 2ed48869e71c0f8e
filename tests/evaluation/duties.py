"""Duties and the sentences that show them: pairs that people would call evidence or not, written by us.

How well likeness tells the two apart is the area under its ROC curve: the chance that a sentence that
shows a duty is liker to it than one of the same occupation that does not. Pairs that only touch a duty
are left out.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from hiring.matching.likeness import Queries
from hiring.matching.view.said import Said
from hiring.matching.view.tokens import tokens
from roles.reading.embedding import Embedding, Matrix, embed, installed
from roles.reading.ngrams import NgramIndex
from tests.evaluation import metrics
from tests.evaluation.figures import OURS, Figure, Measure

FILE = Path(__file__).with_name("duty_evidence.yaml")
ABOUT = "area under the ROC curve of pairs of eight occupations; intervals by duties drawn anew"
NAME, GROUP = "sentences that show a duty", "duties"

Likeness = Callable[[tuple[str, ...], tuple[str, ...]], Matrix]
Scores = NDArray[np.float64]
Truth = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pairs:
    """One occupation. `shows` and `touches` have the shape (duties, sentences)."""

    duties: tuple[str, ...]
    sentences: tuple[str, ...]
    shows: Truth
    touches: Truth


@cache
def pairs() -> tuple[Pairs, ...]:
    return tuple(_pairs(each) for each in yaml.safe_load(FILE.read_text(encoding="utf-8")))


def scores(likeness: Likeness) -> list[tuple[Scores, Truth]]:
    """For each duty, the likeness of the sentences that show it or do not, and which of them do."""
    found = []
    for each in pairs():
        table = np.asarray(likeness(each.duties, each.sentences), dtype=np.float64)
        for row, (shows, touches) in enumerate(zip(each.shows, each.touches, strict=True)):
            found.append((table[row, ~touches], shows[~touches]))
    return found


def figures() -> Iterator[Figure]:
    """Ours beside what it is made of, each over whole sentences."""
    for system, likeness in _systems().items():
        found = scores(likeness)
        figure = metrics.bootstrap(partial(_area, found), len(found), resamples=500)
        yield Figure(
            Measure.LINKING, NAME, figure.value, len(found), system=system, low=figure.low,
            high=figure.high, about=ABOUT, group=GROUP,
        )  # fmt: skip


def _systems() -> dict[str, Likeness]:
    systems: dict[str, Likeness] = {
        OURS: ours,
        "static vectors alone": lambda duties, sentences: embed(duties) @ embed(sentences).T,
        "letters alone": lambda duties, sentences: NgramIndex(duties).cosines(sentences).T,
    }
    if installed(Embedding.MINILM):
        systems["with the MiniLM extra"] = partial(ours, embedding=Embedding.MINILM)
    return systems


def ours(
    duties: tuple[str, ...], sentences: tuple[str, ...], embedding: Embedding = Embedding.STATIC
) -> Matrix:
    """To the likest clause of each sentence, shape (duties, sentences). Every sentence has clauses."""
    said = Said.by([tokens(sentence) for sentence in sentences])
    return Queries(duties, embedding).likeness(said, sentences).T


def _pairs(told: dict[str, object]) -> Pairs:
    duties, sentences = told["duties"], told["sentences"]
    assert isinstance(duties, dict)
    assert isinstance(sentences, list)
    shows, touches = (
        np.asarray([[duty in sentence.get(key, ()) for sentence in sentences] for duty in duties])
        for key in ("shows", "touches")
    )
    texts = tuple(sentence["text"].lower() for sentence in sentences)
    return Pairs(tuple(duty.lower() for duty in duties.values()), texts, shows, touches)


def _area(found: list[tuple[Scores, Truth]], rows: NDArray[np.int64]) -> float:
    """Over all pairs of the duties in `rows`: Mann and Whitney's statistic by mean ranks."""
    values = np.concatenate([found[row][0] for row in rows])
    shown = np.concatenate([found[row][1] for row in rows])
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    positive = int(shown.sum())
    above = ranks[shown].sum() - positive * (positive + 1) / 2
    return float(above / (positive * (len(shown) - positive)))
