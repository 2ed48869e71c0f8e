"""A match as its page shows it: criteria with their evidence, and the text they point into."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from hiring.matching.report import CriterionResult, Flag, GateResult, MatchReport, Pay
from hiring.pages.criteria import Group, groups, in_order, place_of, row_of, stands
from hiring.pages.highlighting import Place, Token, marked
from hiring.pages.ranking import Chip, confidence_chip
from hiring.pages.words import GATE_STYLES
from roles.models import Criterion
from roles.pages.words import points


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
class Reliance:
    """How far the reading can be relied on, with every doubt; `percent` of the text was understood."""

    chip: Chip
    percent: int
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatchPage:
    score: Decimal | None
    exact: str
    groups: tuple[Group, ...]
    gates: tuple[GateLine, ...]
    flags: tuple[Flag, ...]
    reliance: Reliance | None
    pay: Pay | None
    proven: dict[Place, list[Proven]]
    void: tuple[tuple[int, int], ...]
    # Evidence was found in an earlier reading of the file, whose text was another.
    outdated: bool


def match_page(report: MatchReport, asked: dict[str, Criterion], text: str) -> MatchPage:
    """`asked` are the role version's criteria by key: labels and necessities that a report leaves out.
    `text` is the resume's; evidence that does not stand in it as quoted is shown but not marked."""
    ordered = in_order(report)
    numbers = {item.id: number for number, item in enumerate(ordered, 1)}
    gates = {gate.criterion: gate for gate in report.gates}
    rows = {
        item.id: row_of(item, numbers[item.id], asked.get(item.id), gates.get(item.id), text)
        for item in ordered
    }
    proven = _proven(ordered, numbers, text)
    return MatchPage(
        score=report.score,
        exact="" if report.score is None else points(report.score),
        groups=tuple(groups(ordered, rows)),
        gates=_gates(report, numbers, asked),
        flags=report.flags,
        reliance=_reliance(report),
        pay=report.pay,
        proven=proven,
        void=report.void,
        outdated=any(not quote.anchor for row in rows.values() for quote in row.quotes),
    )


def _reliance(report: MatchReport) -> Reliance | None:
    """None in reports stored before confidence was told."""
    chip, found = confidence_chip(report), report.confidence
    if chip is None or found is None:
        return None
    return Reliance(chip, round(found.understood * 100), tuple(doubt.text for doubt in found.reasons))


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


def _proven(ordered: list[CriterionResult], numbers: dict[str, int], text: str) -> dict[Place, list[Proven]]:
    found: dict[Place, list[Proven]] = defaultdict(list)
    for item in ordered:
        for evidence in item.evidence:
            if stands(evidence, text):
                found[place_of(evidence)].append(Proven(numbers[item.id], item.label))
    return dict(found)


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
