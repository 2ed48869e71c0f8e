"""Criteria as the match page shows them: by kind, each with its level, points, reason and quotes."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from hiring.matching.report import CriterionResult, Evidence, Gate, GateResult, MatchReport
from hiring.pages.chips import Chip
from hiring.pages.highlighting import Place
from hiring.pages.words import GATE_STYLES
from roles.enums import CriterionKind, Necessity
from roles.models import Criterion
from roles.pages.words import KINDS, NECESSITIES, kinds_by_points, points
from roles.reading import scoring


@dataclass(frozen=True, slots=True)
class Quote:
    """`anchor` is "" where the text at hand no longer says this there."""

    text: str
    page: int
    anchor: str


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """`number` counts through the page: marks in the text carry it. `words` are the level's anchor
    and the reason, without saying either twice."""

    number: int
    label: str
    asked: str
    gate: Chip | None
    level: int
    points: str
    weight: str
    words: str
    advice: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria of one kind: those with something found, best first, then those without."""

    kind: CriterionKind
    heading: str
    points: str
    weight: str
    share: Decimal
    found: tuple[CriterionRow, ...]
    missing: tuple[CriterionRow, ...]
    missing_points: str


def in_order(report: MatchReport) -> list[CriterionResult]:
    """As the page shows them: weightiest kind first, within it the highest contribution first."""
    kinds = kinds_by_points()
    return sorted(report.criteria, key=lambda item: (kinds.index(item.kind), -item.contribution, -item.level))


def groups(items: list[CriterionResult], rows: dict[str, CriterionRow]) -> list[Group]:
    """Results by kind, in their order; `rows` are theirs, by criterion id."""
    by_kind: dict[CriterionKind, list[CriterionResult]] = defaultdict(list)
    for item in items:
        by_kind[item.kind].append(item)
    return [_group(kind, items, rows) for kind, items in by_kind.items()]


def _group(kind: CriterionKind, items: list[CriterionResult], rows: dict[str, CriterionRow]) -> Group:
    missing = [item for item in items if not item.level]
    got, weight = (
        sum((getattr(item, name) for item in items), Decimal()) for name in ("contribution", "weight")
    )
    return Group(
        kind=kind,
        heading=KINDS[kind],
        points=points(got),
        weight=points(weight),
        share=got / weight * 100 if weight else Decimal(),
        found=tuple(rows[item.id] for item in items if item.level),
        missing=tuple(rows[item.id] for item in missing),
        missing_points=points(sum((item.weight for item in missing), Decimal())),
    )


def row_of(
    item: CriterionResult, number: int, asked: Criterion | None, gate: Gate | None, text: str
) -> CriterionRow:
    """`asked` and `gate` are the criterion's, where there are any; `text` is the resume's."""
    return CriterionRow(
        number=number,
        label=item.label,
        asked=NECESSITIES[Necessity(asked.necessity)] if asked else "",
        gate=_chip(gate.result) if gate else None,
        level=item.level,
        points=points(item.contribution),
        weight=points(item.weight),
        words=_words(item),
        advice=item.advice,
        quotes=tuple(_quote(found, text) for found in item.evidence),
    )


def _words(item: CriterionResult) -> str:
    """The reason without the label it repeats, after the level's anchor where it does not say it."""
    reason = item.reason.removeprefix(f"{item.label}: ")
    anchor = scoring.load().anchors[item.kind][item.level]
    words = reason if anchor in reason else f"{anchor}: {reason}"
    return words[:1].upper() + words[1:]


def _chip(result: GateResult) -> Chip:
    return Chip(result, GATE_STYLES[result])


def _quote(evidence: Evidence, text: str) -> Quote:
    return Quote(evidence.quote, evidence.page, place_of(evidence).anchor if stands(evidence, text) else "")


def place_of(evidence: Evidence) -> Place:
    return Place(evidence.start, evidence.end)


def stands(evidence: Evidence, text: str) -> bool:
    """Does the text say there what is quoted? Not where the file has been read anew since."""
    return text[evidence.start : evidence.end] == evidence.quote
