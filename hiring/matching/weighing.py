"""The weights of one opening: factors laid over those of its role version.

A factor belongs to a kind of criteria ("skill") or to one criterion ("skill:leadership"); both count, and
what is not named keeps its weight. The weights are brought back to the same total, so that a score still is
of 100, and a report that was weighed anew adds up like any other.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, partial
from hashlib import sha256
from operator import getitem
from typing import Any, Protocol

from hiring.matching.report import MatchReport
from roles.enums import CriterionKind
from roles.reading.scoring import POINT_PARTS, apportioned, contribution, load

Factors = Mapping[str, Decimal]
SAME = Decimal(1)
# More than this, and one criterion alone would decide.
MOST = Decimal(5)


class NothingWeighs(ValueError):
    """The factors leave no weight at all: there would be no score."""


class Weighed(Protocol):
    """What has a weight: a criterion, or its result in a report."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> CriterionKind: ...
    @property
    def weight(self) -> Decimal: ...


def factors_of(stored: Mapping[str, str | int | float]) -> dict[str, Decimal]:
    """An opening's stored weights as factors."""
    return {key: Decimal(str(factor)) for key, factor in stored.items()}


def stored(factors: Factors) -> dict[str, str]:
    """Factors as they are kept, in one order and without those that change nothing."""
    return {key: format(factors[key].normalize(), "f") for key in sorted(factors) if factors[key] != SAME}


def digest(factors: Factors) -> str:
    """SHA-256 of the factors; "" where they change nothing."""
    kept = stored(factors)
    return sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest() if kept else ""


def weights(asked: Sequence[Weighed], factors: Factors) -> list[Decimal]:
    """The weights of the criteria under the factors, with the same sum, in their order.

    `asked` carry the role version's own weights. Raises NothingWeighs.
    """
    return list(_weights(tuple((item.weight, _factor(item.kind, item.id, factors)) for item in asked)))


@lru_cache(maxsize=16)
def _weights(asked: tuple[tuple[Decimal, Decimal], ...]) -> tuple[Decimal, ...]:
    """From pairs of own weight and factor. Kept, because all reports of an opening ask for the same."""
    exact = [Fraction(weight) * Fraction(factor) for weight, factor in asked]
    total, left = sum((Fraction(weight) for weight, _ in asked), Fraction()), sum(exact, Fraction())
    if total and not left:
        raise NothingWeighs("at least one requirement has to bring points")
    return tuple(apportioned([total * each / left for each in exact]) if left else [own for own, _ in asked])


def leave_points(asked: Sequence[Weighed], factors: Factors) -> bool:
    """Is there anything left that brings points?"""
    return any(item.weight and _factor(item.kind, item.id, factors) for item in asked)


def reweighed(report: MatchReport, factors: Factors) -> MatchReport:
    """The report under the factors: levels, reasons and evidence stay, points are worked out anew.

    `report` is the engine's own, with the role version's weights. Raises NothingWeighs.
    """
    if not digest(factors) or report.score is None:
        return report
    return MatchReport.model_validate(restated(report.model_dump(mode="json"), factors))


def restated(report: Mapping[str, Any], factors: Factors) -> dict[str, Any]:
    """As `reweighed`, of a report as it is stored: thousands of them are never made into objects."""
    if report["score"] is None:
        return dict(report)
    found = report["criteria"]
    pairs = tuple(
        (Decimal(str(each["weight"])), _factor(each["kind"], each["id"], factors)) for each in found
    )
    points = [
        contribution(weight, each["level"]) for weight, each in zip(_weights(pairs), found, strict=True)
    ]
    criteria = [
        each | {"weight": float(weight), "contribution": float(point)}
        for each, weight, point in zip(found, _weights(pairs), points, strict=True)
    ]
    return {**report, "score": float(sum(points, Decimal(0))), "criteria": criteria}


def levels(report: MatchReport) -> str:
    """The levels of a report's criteria in their order, a digit each: all that weighing has to know."""
    return "".join(str(item.level) for item in report.criteria)


def scores(reached: Iterable[str], points: Sequence[Decimal]) -> list[Decimal]:
    """The scores of many reports from their levels, under weights in the same order."""
    tables = [_eighths(weight) for weight in points]
    eighths = map(partial(map, getitem, tables), reached)
    return [Decimal(sum(parts)) / POINT_PARTS for parts in eighths]


def _eighths(weight: Decimal) -> dict[str, int]:
    """What each level brings, in eighths of a point."""
    every = range(len(load().level_share))
    return {str(level): int(contribution(weight, level) * POINT_PARTS) for level in every}


def _factor(kind: str, key: str, factors: Factors) -> Decimal:
    return factors.get(kind, SAME) * factors.get(key, SAME)
