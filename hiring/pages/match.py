"""A match as its page shows it: criteria with their evidence, and the text they point into."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from hiring.matching.report import CriterionResult, Evidence, Flag, Gate, GateResult, MatchReport
from hiring.pages.highlighting import Place, Token, marked
from hiring.pages.ranking import Chip
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


@dataclass(frozen=True, slots=True)
class GateLink:
    """`number` is that of the criterion's row; None where the report has no criteria (nothing was read)."""

    label: str
    number: int | None


@dataclass(frozen=True, slots=True)
class GateLine:
    """The must-haves that came to the same."""

    chip: Chip
    gates: tuple[GateLink, ...]


@dataclass(frozen=True, slots=True)
class Proven:
    """What one place in the text counted for."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class MatchPage:
    score: Decimal | None
    exact: str
    groups: tuple[Group, ...]
    gates: tuple[GateLine, ...]
    flags: tuple[Flag, ...]
    proven: dict[Place, list[Proven]]
    # Evidence was found in an earlier reading of the file, whose text was another.
    outdated: bool


def match_page(report: MatchReport, asked: dict[str, Criterion], text: str) -> MatchPage:
    """`asked` are the role version's criteria by key: labels and necessities that a report leaves out.
    `text` is the resume's; evidence that does not stand in it as quoted is shown but not marked."""
    ordered = _ordered(report)
    numbers = {item.id: number for number, item in enumerate(ordered, 1)}
    gates = {gate.criterion: gate for gate in report.gates}
    rows = {
        item.id: _row(item, numbers[item.id], asked.get(item.id), gates.get(item.id), text)
        for item in ordered
    }
    proven = _proven(ordered, numbers, text)
    return MatchPage(
        score=report.score,
        exact="" if report.score is None else points(report.score),
        groups=tuple(_groups(ordered, rows)),
        gates=_gates(report, numbers, asked),
        flags=report.flags,
        proven=proven,
        outdated=any(not quote.anchor for row in rows.values() for quote in row.quotes),
    )


def _ordered(report: MatchReport) -> list[CriterionResult]:
    """As the page shows them: weightiest kind first, within it the highest contribution first."""
    kinds = kinds_by_points()
    return sorted(report.criteria, key=lambda item: (kinds.index(item.kind), -item.contribution, -item.level))


def _groups(ordered: list[CriterionResult], rows: dict[str, CriterionRow]) -> list[Group]:
    by_kind: dict[CriterionKind, list[CriterionResult]] = defaultdict(list)
    for item in ordered:
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


def _row(
    item: CriterionResult, number: int, asked: Criterion | None, gate: Gate | None, text: str
) -> CriterionRow:
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


def _gates(report: MatchReport, numbers: dict[str, int], asked: dict[str, Criterion]) -> tuple[GateLine, ...]:
    """One line for each result that occurs, in the order of chips."""
    links: dict[GateResult, list[GateLink]] = defaultdict(list)
    for gate in report.gates:
        label = asked[gate.criterion].label if gate.criterion in asked else gate.criterion
        links[gate.result].append(GateLink(label, numbers.get(gate.criterion)))
    return tuple(
        GateLine(Chip(f"{len(links[result])} {result}", style), tuple(links[result]))
        for result, style in GATE_STYLES.items()
        if result in links
    )


def _chip(result: GateResult) -> Chip:
    return Chip(result, GATE_STYLES[result])


def _proven(ordered: list[CriterionResult], numbers: dict[str, int], text: str) -> dict[Place, list[Proven]]:
    found: dict[Place, list[Proven]] = defaultdict(list)
    for item in ordered:
        for evidence in item.evidence:
            if _stands(evidence, text):
                found[_place(evidence)].append(Proven(numbers[item.id], item.label))
    return dict(found)


def _quote(evidence: Evidence, text: str) -> Quote:
    return Quote(evidence.quote, evidence.page, _place(evidence).anchor if _stands(evidence, text) else "")


def _place(evidence: Evidence) -> Place:
    return Place(evidence.start, evidence.end)


def _stands(evidence: Evidence, text: str) -> bool:
    return text[evidence.start : evidence.end] == evidence.quote


@dataclass(frozen=True, slots=True)
class Mark:
    """A step in writing the marked text, as the template takes it."""

    token: Token
    proven: list[Proven]


def marks(text: str, page: MatchPage) -> list[Mark]:
    """The marked text; where a mark truly ends stands what it counted for."""
    return [
        Mark(token, page.proven[token.closes] if token.closes and token.last else [])
        for token in marked(text, page.proven)
    ]
