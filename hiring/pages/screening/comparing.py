"""Judgements beside what matching came to: where they agree, where they differ, and by how much."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from hiring import identity
from hiring.enums import RejectionReason, ScreeningOutcome
from hiring.judged import FAR, dissents, score_of, told
from hiring.matching.report import CriterionResult, MatchReport
from hiring.models import Application, Screening
from hiring.words import REJECTION_REASONS
from roles.enums import Necessity
from roles.models import Criterion
from roles.reading import scoring

OUTCOMES = {
    ScreeningOutcome.SHORTLIST: "Shortlist",
    ScreeningOutcome.HOLD: "Hold",
    ScreeningOutcome.REJECT: "Turn down",
}
OUTCOME_STYLES = {ScreeningOutcome.SHORTLIST: "met", ScreeningOutcome.HOLD: "partly"}


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one screener said. `score` is what their levels would bring under the same weights; `same`,
    `near` and `far` count requirements by how many levels lie between theirs and matching's."""

    who: str
    own: bool
    outcome: str
    style: str
    why: str
    at: object
    judged: int
    score: Decimal | None
    same: int
    near: int
    far: int
    dissent: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A screener's level; `apart` is how far it lies above (+) or below (−) matching's."""

    who: str
    level: int | None
    apart: str
    far: bool


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    must: bool
    cells: tuple[Cell, ...]
    level: int | None
    anchor: str
    far: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """`score` is matching's; None where nothing was scored."""

    opinions: tuple[Opinion, ...]
    lines: tuple[Line, ...]
    score: Decimal | None
    disagree: bool


def comparison(
    application: Application,
    report: MatchReport | None,
    criteria: Sequence[Criterion],
    screenings: Iterable[Screening],
    user_id: int | None,
) -> Comparison:
    """Those screenings that say something, the viewer's own first."""
    said = told(screenings, user_id)
    found = {item.id: item for item in report.criteria} if report else {}
    opinions = tuple(_opinion(application, each, found, said, each.by_id == user_id) for each in said)
    judged = [each for each in said if each.revealed_at]
    return Comparison(
        opinions=opinions,
        lines=tuple(_line(row, found.get(row.key), judged, user_id) for row in criteria) if judged else (),
        score=report.score if report else None,
        disagree=len({each.outcome for each in said if each.outcome}) > 1,
    )


def columns(compared: Comparison) -> list[str]:
    """Whose levels stand in the cells of a line."""
    return ["You" if each.own else each.who for each in compared.opinions if each.judged]


def _opinion(
    application: Application,
    screening: Screening,
    found: Mapping[str, CriterionResult],
    said: Sequence[Screening],
    own: bool,
) -> Opinion:
    judged = screening.judgements if screening.revealed_at else {}
    apart = [abs(level - found[key].level) for key, level in judged.items() if key in found]
    outcome = ScreeningOutcome(screening.outcome) if screening.outcome else None
    return Opinion(
        who=screening.by.get_username(),
        own=own,
        outcome=OUTCOMES[outcome] if outcome else "",
        style=OUTCOME_STYLES.get(outcome, "") if outcome else "",
        why=_why(application, screening),
        at=screening.judged_at,
        judged=len(judged),
        score=score_of(judged, found),
        same=apart.count(0),
        near=apart.count(1),
        far=sum(each >= FAR for each in apart),
        dissent=dissents(screening, said),
    )


def _why(application: Application, screening: Screening) -> str:
    code = REJECTION_REASONS[RejectionReason(screening.reason_code)] if screening.reason_code else ""
    return ". ".join(filter(None, (code, identity.masked(screening.reason, application))))


def _line(
    row: Criterion, item: CriterionResult | None, judged: Sequence[Screening], user_id: int | None
) -> Line:
    level = item.level if item else None
    cells = tuple(_cell(_called(each, user_id), each.judgements.get(row.key), level) for each in judged)
    return Line(
        label=row.label,
        must=row.necessity == Necessity.REQUIRED,
        cells=cells,
        level=level,
        anchor=scoring.load().anchors[item.kind][item.level] if item else "",
        far=any(cell.far for cell in cells),
    )


def _called(screening: Screening, user_id: int | None) -> str:
    return "You" if screening.by_id == user_id else screening.by.get_username()


def _cell(who: str, level: int | None, found: int | None) -> Cell:
    if level is None or found is None:
        return Cell(who, level, "", False)
    apart = level - found
    words = "" if not apart else f"+{apart}" if apart > 0 else f"−{-apart}"
    return Cell(who, level, words, abs(apart) >= FAR)
