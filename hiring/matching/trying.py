"""Weights that are only tried: who would stand where, from the levels that stored reports came to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from hiring.matching.weighing import scores


@dataclass(frozen=True, slots=True)
class Reached:
    """What an application came to. `levels` in the order of its engine's criteria; of equals the lower
    `tie` stands first."""

    application: int
    tie: str
    engine: str
    levels: str
    score: Decimal


@dataclass(frozen=True, slots=True)
class Place:
    """Where an application stands now and would stand; 1 is the best."""

    application: int
    before: int
    after: int
    score_before: Decimal
    score_after: Decimal

    @property
    def up(self) -> int:
        """How many places it goes up; below 0 it goes down."""
        return self.before - self.after


def tried(standing: Sequence[Reached], weights: Mapping[str, Sequence[Decimal]]) -> list[Place]:
    """The applications as they would stand, best first. `standing` is the order of now; `weights` are the
    tried ones for each engine's criteria."""
    new = _scores(standing, weights)
    before = {each.application: place for place, each in enumerate(standing, 1)}
    ordered = sorted(standing, key=lambda each: (-new[each.application], each.tie, each.application))
    return [
        Place(each.application, before[each.application], after, each.score, new[each.application])
        for after, each in enumerate(ordered, 1)
    ]


def standing_by(reached: Sequence[Reached], weights: Mapping[str, Sequence[Decimal]]) -> list[Reached]:
    """The applications with the scores of these weights, best first: for when stored scores are of others."""
    new = _scores(reached, weights)
    found = (replace(each, score=new[each.application]) for each in reached)
    return sorted(found, key=lambda each: (-each.score, each.tie, each.application))


def _scores(reached: Sequence[Reached], weights: Mapping[str, Sequence[Decimal]]) -> dict[int, Decimal]:
    """By application, under the weights of its engine's criteria."""
    new: dict[int, Decimal] = {}
    for engine, points in weights.items():
        own = [each for each in reached if each.engine == engine]
        found = scores([each.levels for each in own], points)
        new.update(zip((each.application for each in own), found, strict=True))
    return new
