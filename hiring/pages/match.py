"""A match as its page shows it: criteria with their evidence, and the text they point into."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from hiring.matching.report import CriterionResult, Flag, GateResult, MatchReport, Pay
from hiring.pages.chips import Chip, confidence_chip
from hiring.pages.criteria import CriterionRow, Group, groups, in_order, place_of, row_of, stands
from hiring.pages.highlighting import Place
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
    words: str = ""


@dataclass(frozen=True, slots=True)
class Proven:
    """A requirement that one place in the text counted for, with what it came to in all. `places` is how
    many quotes it rests on."""

    number: int
    label: str
    level: int
    points: str
    weight: str
    places: int


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
    return MatchPage(
        score=report.score,
        exact="" if report.score is None else points(report.score),
        groups=tuple(groups(ordered, rows)),
        gates=_gates(report, numbers, asked),
        flags=report.flags,
        reliance=_reliance(report),
        pay=report.pay,
        proven=_proven(ordered, rows, text),
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
        GateLine(Chip(f"{len(links[result])} {result}", style), tuple(links[result]), result.value)
        for result, style in GATE_STYLES.items()
        if result in links
    )


def _proven(
    ordered: list[CriterionResult], rows: dict[str, CriterionRow], text: str
) -> dict[Place, list[Proven]]:
    found: dict[Place, list[Proven]] = defaultdict(list)
    for item in ordered:
        row = rows[item.id]
        proven = Proven(row.number, row.label, row.level, row.points, row.weight, len(row.quotes))
        for evidence in item.evidence:
            if stands(evidence, text):
                found[place_of(evidence)].append(proven)
    return dict(found)
