"""A hire against the ranking: who of the finalists is passed over, and by how much."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from hiring.packet.content import Asked, Content, Finalist, Result


@dataclass(frozen=True, slots=True)
class Difference:
    """A criterion in which the two came to different points; `points` is how many more the one who is
    passed over has."""

    asked: Asked
    points: Decimal
    chosen: Result
    passed: Result


@dataclass(frozen=True, slots=True)
class PassedOver:
    """`ahead` is by how many points; None where who is chosen could not be scored."""

    finalist: Finalist
    ahead: Decimal | None
    differences: tuple[Difference, ...]


def passed_over(content: Content, chosen: int, settled: Collection[int]) -> tuple[PassedOver, ...]:
    """The finalists with a better score than the chosen one, the best first. `settled` are the applications
    that are hired already, or can't be. Who was turned down before still counts: the order in which people
    are decided on must not be a way around the second look.

    Where the chosen one could not be scored, all who could are passed over: the ranking speaks for them.
    """
    one = content.finalist(chosen)
    better = [
        each
        for each in content.finalists
        if each.application not in {chosen, *settled}
        and each.score is not None
        and (one.score is None or each.score > one.score)
    ]
    return tuple(_passed(content, one, each) for each in sorted(better, key=lambda each: each.rank or 0))


NOTHING = Result(level=0, points=Decimal(), reason="", quotes=())


def _passed(content: Content, chosen: Finalist, other: Finalist) -> PassedOver:
    ahead = None if chosen.score is None or other.score is None else other.score - chosen.score
    differences = [
        Difference(asked, theirs.points - its.points, its, theirs)
        for asked in content.rubric
        for its, theirs in [(chosen.results.get(asked.key, NOTHING), other.results.get(asked.key, NOTHING))]
        if its.points != theirs.points
    ]
    return PassedOver(other, ahead, tuple(sorted(differences, key=lambda each: -abs(each.points))))
