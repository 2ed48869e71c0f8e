"""A packet as its page shows it: finalists side by side, one rubric, from the frozen content alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from hiring.enums import ScreeningOutcome
from hiring.judged import FAR
from hiring.matching.report import FlagCode, GateResult, PayResult
from hiring.packet.content import Asked, Band, Content, Finalist, FlagLine, Judgement, Result
from hiring.pages.chips import SAID, Chip
from hiring.pages.screening.comparing import OUTCOMES
from hiring.pages.words import CONFIDENCE_STYLES, GATE_STYLES, flag_words, reasons_of
from roles.enums import CriterionKind
from roles.pages.words import KINDS, NECESSITIES, PERIODS, kinds_by_points, points

NOTHING = {
    "flags": "nothing is flagged",
    "pay": "nobody states a salary",
    "overqualified": "nobody looks over-qualified",
    "opinions": "no screener recorded a judgement",
    "notes": "there are no notes",
    "corrections": "nothing was set right by hand",
    "seen": "nobody looked at the applications",
}
# Told in rows of their own.
OWN_ROW = {FlagCode.OVERQUALIFIED, FlagCode.SALARY_ABOVE_BAND, FlagCode.SALARY_NOT_COMPARABLE}


@dataclass(frozen=True, slots=True)
class Judged:
    """A screener's level in one criterion; `apart` where it is far from the score's."""

    by: str
    level: int
    apart: bool


@dataclass(frozen=True, slots=True)
class Cell:
    name: str
    level: int
    points: str
    reason: str
    quotes: tuple[str, ...]
    judged: tuple[Judged, ...]

    @property
    def apart(self) -> bool:
        return any(each.apart for each in self.judged)


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    asked: str
    weight: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The criteria of one kind of which some finalist shows something; `nobody` are the others."""

    heading: str
    rows: tuple[Row, ...]
    nobody: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a screener recommends; `dissent` where it is not to go on with this finalist."""

    by: str
    words: str
    reason: str
    dissent: bool
    # Was the own judgement recorded before the score was shown?
    before_score: bool


@dataclass(frozen=True, slots=True)
class Column:
    """A finalist: everything but the rubric."""

    finalist: Finalist
    gates: tuple[Chip, ...]
    open_gates: tuple[str, ...]
    flags: tuple[FlagLine, ...]
    flag_chips: tuple[Chip, ...]
    confidence: Chip | None
    overqualified: str
    opinions: tuple[Opinion, ...]

    @property
    def dissent(self) -> bool:
        return any(each.dissent for each in self.opinions)


@dataclass(frozen=True, slots=True)
class Sheet:
    """`nobody` are the criteria of whole kinds of which no finalist shows anything."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    nobody: tuple[str, ...]
    band: str
    dissents: int

    @property
    def known(self) -> dict[str, bool]:
        """Of what there is anything to say: a line of nothings is left out."""
        everybody = [column.finalist for column in self.columns]
        stated = [each.pay is not None and each.pay.result is not PayResult.NOT_STATED for each in everybody]
        return {
            "flags": any(column.flags for column in self.columns),
            "pay": any(stated),
            "overqualified": any(column.overqualified for column in self.columns),
            "opinions": any(column.opinions for column in self.columns),
            "notes": any(each.notes for each in everybody),
            "corrections": any(each.corrections for each in everybody),
            "seen": any(each.seen for each in everybody),
        }

    @property
    def unknown(self) -> list[str]:
        return [words for key, words in NOTHING.items() if not self.known[key]]


def sheet(content: Content) -> Sheet:
    columns = tuple(_column(each, content.judges_first) for each in content.finalists)
    groups = tuple(_groups(content))
    cells = (cell for group in groups for row in group.rows for cell in row.cells)
    return Sheet(
        columns=columns,
        groups=tuple(group for group in groups if group.rows),
        nobody=tuple(label for group in groups if not group.rows for label in group.nobody),
        band=band_words(content.band) if content.band else "",
        dissents=sum(each.dissent for each in columns) + sum(cell.apart for cell in cells),
    )


def band_words(band: Band) -> str:
    """ "USD 80,000 to 120,000 a year"; "" where neither end is known."""
    ends = [f"{end:,.0f}" for end in (band.minimum, band.maximum) if end is not None]
    only = "from " if band.maximum is None else "up to " if band.minimum is None else ""
    return f"{only}{band.currency} {' to '.join(ends)} {PERIODS[band.period]}" if ends else ""


def _column(finalist: Finalist, judges_first: bool) -> Column:
    flags = tuple(flag for flag in finalist.flags if flag.code not in SAID | OWN_ROW)
    over = [flag.text for flag in finalist.flags if flag.code is FlagCode.OVERQUALIFIED]
    return Column(
        finalist=finalist,
        gates=_gates(finalist),
        open_gates=tuple(
            f"{gate.label}: {gate.result}" for gate in finalist.gates if gate.result is not GateResult.MET
        ),
        flags=flags,
        flag_chips=tuple(Chip(*flag_words(flag.code), title=flag.text) for flag in flags),
        confidence=_confidence(finalist),
        overqualified=" ".join(over),
        opinions=tuple(_opinion(each, judges_first) for each in finalist.judgements),
    )


def _gates(finalist: Finalist) -> tuple[Chip, ...]:
    results = [gate.result for gate in finalist.gates]
    return tuple(
        Chip(f"{results.count(result)} {result}", style)
        for result, style in GATE_STYLES.items()
        if result in results
    )


def _confidence(finalist: Finalist) -> Chip | None:
    if (found := finalist.confidence) is None:
        return None
    return Chip(f"{found.level} confidence", CONFIDENCE_STYLES[found.level], reasons_of(found))


def _opinion(judgement: Judgement, judges_first: bool) -> Opinion:
    return Opinion(
        by=judgement.by,
        words=OUTCOMES[judgement.outcome] if judgement.outcome else "No recommendation",
        reason=judgement.reason,
        dissent=judgement.outcome in (ScreeningOutcome.HOLD, ScreeningOutcome.REJECT),
        # Where an opening does not ask for it, nobody knows who had looked at the score before.
        before_score=judges_first and bool(judgement.levels),
    )


def _groups(content: Content) -> Iterable[Group]:
    for kind in kinds_by_points():
        asked = [each for each in content.rubric if each.kind is kind]
        if asked:
            yield _group(kind, sorted(asked, key=lambda each: -each.weight), content.finalists)


def _group(kind: CriterionKind, rubric: list[Asked], finalists: tuple[Finalist, ...]) -> Group:
    rows = [_row(asked, finalists) for asked in rubric]
    shown = [any(cell.level or cell.judged for cell in row.cells) for row in rows]
    return Group(
        heading=KINDS[kind],
        rows=tuple(row for row, some in zip(rows, shown, strict=True) if some),
        nobody=tuple(row.label for row, some in zip(rows, shown, strict=True) if not some),
    )


def _row(asked: Asked, finalists: tuple[Finalist, ...]) -> Row:
    return Row(
        label=asked.label,
        asked=NECESSITIES[asked.necessity] if asked.necessity else "",
        weight=points(asked.weight),
        cells=tuple(_cell(asked.key, each) for each in finalists),
    )


NOT_SCORED = Result(level=0, points=Decimal(), reason="", quotes=())


def _cell(key: str, finalist: Finalist) -> Cell:
    result = finalist.results.get(key, NOT_SCORED)
    judged = [(each.by, each.levels[key]) for each in finalist.judgements if key in each.levels]
    scored = finalist.score is not None
    return Cell(
        name=finalist.name,
        level=result.level,
        points=points(result.points),
        reason=result.reason,
        quotes=tuple(quote.text for quote in result.quotes),
        judged=tuple(Judged(by, level, scored and abs(level - result.level) >= FAR) for by, level in judged),
    )
