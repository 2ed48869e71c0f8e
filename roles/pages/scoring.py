"""How matching works, told from the numbers and words that matching itself uses."""

from dataclasses import dataclass

from roles.enums import CriterionKind, Necessity
from roles.pages.words import KINDS, NECESSITIES, kinds_by_points
from roles.reading import scoring
from roles.reading.criteria import years


@dataclass(frozen=True, slots=True)
class Scale:
    """What each level of one kind of criterion means, level 0 first."""

    kind: CriterionKind
    heading: str
    points: float
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    scales: list[Scale]
    # Level and the share of a criterion's weight that it brings, in percent.
    shares: list[tuple[int, int]]
    # How a document asks, and the factor in percent that this gives beside others.
    necessities: list[tuple[str, int]]
    # Levels of roles, and the time taken as asked for where a document gives no number.
    unstated: list[tuple[str, str]]
    # From which share of a job, in percent, its duties count as done in the role's own field.
    own_field_percent: int


def explanation() -> Explanation:
    """The scoring model in words and whole percents."""
    model = scoring.load()
    return Explanation(
        scales=[
            Scale(kind, KINDS[kind], model.kind_points[kind], model.anchors[kind])
            for kind in kinds_by_points()
        ],
        shares=[(level, round(share * 100)) for level, share in enumerate(model.level_share)],
        necessities=[(NECESSITIES[need], round(model.necessity_factor[need] * 100)) for need in Necessity],
        unstated=[
            (level.replace("_", " "), years(months)) for level, months in model.unstated_months.items()
        ],
        own_field_percent=round(model.own_field * 100),
    )
