"""The scoring model as the explaining pages tell it, every word and number from what matching itself uses.

Functions take the definitions (roles.reading.scoring, hiring.matching.reporting) and give rows of the pages,
for the people who hire and for applicants alike; templates choose whose words they show.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hiring.matching.assessment import PROVEN, met_from
from hiring.matching.report import ConfidenceLevel, Versions
from hiring.matching.reporting import Reporting, Told
from hiring.pages.words import FLAG_STYLES, GATE_STYLES
from roles.enums import CriterionKind, RoleLevel
from roles.pages.words import KINDS, NECESSITIES
from roles.reading.criteria import GATED, LEADING_LEVELS, years
from roles.reading.scoring import Scoring

VERSIONS = {
    "role": "the version of the role, which never changes once published",
    "engine": "the version of the program, and of any vocabulary imported beside its own",
    "as_of": "the day that “present” means in the resume",
}
VALUE = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Level:
    """`percent` of the points; `advice` is what would bring the next level, "" where that is computed."""

    number: int
    percent: int
    anchor: str
    example: str
    advice: str


@dataclass(frozen=True, slots=True)
class Scale:
    """One kind of requirement. `of` is what examples are of; `gate` tells where one is met, or ""."""

    kind: CriterionKind
    heading: str
    points: float
    told: Told
    of: str
    levels: tuple[Level, ...]
    gate: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """Something with a name and what it means; `says` are the words in which reports say it."""

    name: str
    told: Told
    style: str = ""
    says: str = ""
    percent: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """What can lower confidence, and what would remove the doubt."""

    text: str
    fix: str
    serious: bool


@dataclass(frozen=True, slots=True)
class Ladder:
    """The levels of roles, lowest first, with what is taken as asked for where a document gives no number."""

    name: str
    unstated: str
    leads: bool


def scales(model: Scoring, told: Reporting) -> list[Scale]:
    """Every kind, the one with most points first."""
    kinds = sorted(CriterionKind, key=lambda kind: -model.kind_points[kind])
    return [_scale(kind, model, told) for kind in kinds]


def _scale(kind: CriterionKind, model: Scoring, told: Reporting) -> Scale:
    return Scale(
        kind=kind,
        heading=KINDS[kind],
        points=model.kind_points[kind],
        told=told.kinds[kind],
        of=model.examples[kind].of,
        levels=tuple(_levels(kind, model)),
        gate=_gate(kind) if kind in GATED else "",
    )


def _gate(kind: CriterionKind) -> str:
    level = met_from(kind)
    return f"at level {level}" if level == PROVEN else f"from level {level} on"


def _levels(kind: CriterionKind, model: Scoring) -> Iterator[Level]:
    """The levels that the kind knows."""
    advice = (*model.advice.get(kind, ("",) * 4), "")
    for number, anchor in enumerate(model.anchors[kind]):
        if anchor:
            yield Level(
                number=number,
                percent=round(model.level_share[number] * 100),
                anchor=anchor,
                example=model.examples[kind].lines[number],
                advice=advice[number],
            )


def gates(told: Reporting) -> list[Meaning]:
    return [Meaning(result, told.gates[result], GATE_STYLES[result]) for result in told.gates]


def necessities(model: Scoring, told: Reporting) -> list[Meaning]:
    return [
        Meaning(NECESSITIES[need], words, percent=round(model.necessity_factor[need] * 100))
        for need, words in told.necessities.items()
    ]


def contexts(told: Reporting) -> list[Meaning]:
    return [Meaning(kind, words) for kind, words in told.contexts.items()]


def flags(told: Reporting) -> list[Meaning]:
    return [
        Meaning(words.name, words, FLAG_STYLES[words.kind], _spoken(words.text))
        for words in told.flags.values()
    ]


def doubts(told: Reporting) -> list[Reason]:
    """Serious ones first."""
    found = [
        Reason(_spoken(words.text), words.fix, words.serious) for words in told.confidence.doubts.values()
    ]
    return sorted(found, key=lambda reason: not reason.serious)


def confidence_levels(told: Reporting) -> list[tuple[ConfidenceLevel, str]]:
    return list(told.confidence.levels.items())


def pay_results(told: Reporting) -> list[str]:
    return [_spoken(text) for text in told.pay.values()]


def ladder(model: Scoring) -> list[Ladder]:
    return [
        Ladder(level.replace("_", " "), years(model.unstated_months[level]), level in LEADING_LEVELS)
        for level in RoleLevel
    ]


def leading(model: Scoring) -> list[str]:
    """The levels of roles on which a director decides."""
    return [step.name for step in ladder(model) if step.leads]


def versions() -> list[str]:
    """What fixes an answer, in the order of the report; a version without words is a KeyError."""
    return [VERSIONS[name] for name in Versions.model_fields]


def _spoken(text: str) -> str:
    """Words of a report with an ellipsis for every value that it fills in; "" where nothing else is said."""
    return "" if VALUE.fullmatch(text) else VALUE.sub("…", text)
