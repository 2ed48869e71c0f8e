"""Own judgements beside what matching came to: what pages and API tell of them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from hiring.matching.report import CriterionResult
from hiring.models import Screening
from roles.reading import scoring

# Levels apart from which two judgements are worth talking about.
FAR = 2


def told(screenings: Iterable[Screening], user_id: int | None) -> list[Screening]:
    """Those that say something, the viewer's own first."""
    said = [each for each in screenings if each.outcome or each.revealed_at]
    return sorted(said, key=lambda each: each.by_id != user_id)


def score_of(levels: Mapping[str, int], found: Mapping[str, CriterionResult]) -> Decimal | None:
    """What the levels would bring under the match's weights, its criteria by key. None where not every
    requirement that brings points was judged."""
    if not found or not all(key in levels for key, item in found.items() if item.weight):
        return None
    points = (scoring.contribution(item.weight, levels[key]) for key, item in found.items() if item.weight)
    return sum(points, Decimal())


def dissents(screening: Screening, everybody: Iterable[Screening]) -> bool:
    """Does somebody else recommend something else?"""
    others = {each.outcome for each in everybody if each.outcome and each.pk != screening.pk}
    return bool(screening.outcome and others - {screening.outcome})
