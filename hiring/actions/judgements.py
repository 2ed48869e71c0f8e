"""Judgements: what a screener thinks of an application by themselves, and what they recommend.

A judgement may be changed until it is recorded; from then on it stands, and the score is shown beside it.
Everybody keeps their own: nobody changes another's, and an opinion against what somebody else has settled
stays as dissent.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.actions.applications import STALE, Moved, ReasonMissing, move_by_screener
from hiring.actions.openings import start_screening
from hiring.actions.refusals import Refused
from hiring.actions.voiding import hold_packets, void_packets
from hiring.enums import RejectionReason, ScreeningOutcome, Stage
from hiring.identity import shown_name
from hiring.models import Application, Screening
from hiring.packet.writing import name
from hiring.permissions import may_screen
from hiring.queries.screenings import asked_criteria, moved_last_by, score_hidden
from roles.actions.audit import record
from roles.actions.deadlocks import again_after_deadlock
from roles.enums import CriterionKind
from roles.reading import scoring

Levels = Mapping[str, int]

STAGES = {
    ScreeningOutcome.SHORTLIST: Stage.SHORTLISTED,
    ScreeningOutcome.HOLD: Stage.HOLD,
    ScreeningOutcome.REJECT: Stage.REJECTED,
}
# Where nobody has settled anything yet.
OPEN_STAGES = (Stage.NEW, Stage.HOLD)
SETTLED_STAGES = (Stage.SHORTLISTED, Stage.REJECTED)
STAGES_TO_SCREEN = (*OPEN_STAGES, *SETTLED_STAGES)


class NotAScreener(Exception):
    """Only who screens judges."""


class UnknownLevel(ValueError):
    """A level that the scale does not have for that criterion, or a criterion that is not asked."""


class JudgementRecorded(Refused):
    """The judgement stands: it was recorded before."""

    def __init__(self) -> None:
        super().__init__("Your judgement was recorded before, and stands.")


class JudgeFirst(Refused):
    """The opening asks for the own judgement before a recommendation."""

    def __init__(self) -> None:
        super().__init__("This opening asks for your own judgement first: record it, then recommend.")


class NothingToScreen(Refused):
    """The application waits for a decision, or has one, or was withdrawn."""

    def __init__(self) -> None:
        super().__init__("This application is no longer with the screeners: nothing was changed.")


class StalePage(Refused):
    """Somebody else has moved the application since it was looked at."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else has moved this application since you opened the page. Look again, then say it"
            " again."
        )


@dataclass(frozen=True, slots=True)
class Recorded:
    """`missing` are the keys of requirements that are not judged yet: where there are any, the judgement is
    kept and the score stays hidden."""

    screening: Screening
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recommended:
    """`moved` is false where the application stays: it stands there already, or the opinion is dissent."""

    screening: Screening
    moved: bool
    dissent: bool


@transaction.atomic
def keep_judgement(*, application: Application, levels: Levels, by: User) -> Screening:
    """Keeps what has been judged so far; the score stays hidden, and no packet tells it. Raises
    JudgementRecorded, UnknownLevel, or hiring.actions.openings.WeighingUnderWay."""
    _check(application, levels, by)
    screening, created = Screening.objects.get_or_create(application=application, by=by)
    _change(screening, judgements=dict(levels), judged_at=timezone.now())
    if created:
        start_screening(opening=application.opening, by=by)
    return screening


@again_after_deadlock
@transaction.atomic
def record_judgement(*, application: Application, levels: Levels, by: User) -> Recorded:
    """Records the judgement for good, and reveals what matching came to, once every requirement is judged.

    A packet that waits with the application is void then: it does not say what this screener thinks. Raises
    as `keep_judgement` does.
    """
    hold_packets([application])
    screening = keep_judgement(application=application, levels=levels, by=by)
    if missing := tuple(row.key for row in asked_criteria(application.opening) if row.key not in levels):
        return Recorded(screening, missing)
    now = timezone.now()
    # It may have been weighed anew since the page was asked for.
    application.refresh_from_db(fields=["match"])
    _change(screening, judged_at=now, revealed_at=now, match=application.match)
    record(by=by, verb="judged", subject=application, screening=screening.pk, requirements=len(levels))
    why = f"{name(by)} has judged {shown_name(application)} since it was submitted."
    void_packets(applications=[application], why=why, by=by)
    return Recorded(screening)


@transaction.atomic
def recommend(
    *,
    application: Application,
    outcome: ScreeningOutcome,
    by: User,
    revision: int,
    reason_code: str = "",
    reason: str = "",
) -> Recommended:
    """Keeps what the screener recommends, and moves the application there, unless somebody else has settled
    it otherwise: then the recommendation is kept as dissent.

    `revision` is that of the page. Raises JudgeFirst, NothingToScreen, StalePage,
    hiring.actions.openings.WeighingUnderWay, or hiring.actions.applications.ReasonMissing for a rejection
    without a reason.
    """
    _may_recommend(application, by, revision)
    hold_packets([application])
    code = reason_code if outcome is ScreeningOutcome.REJECT else ""
    if outcome is ScreeningOutcome.REJECT and code not in set(RejectionReason):
        raise ReasonMissing("say why: a reason is counted for everybody who is turned down")
    to, dissent = STAGES[outcome], _is_dissent(application, STAGES[outcome], by)
    moved = not dissent and application.stage != to
    if moved:
        _bring(application, to, by, code, reason)
    screening = _say(application, by, outcome=outcome, reason_code=code, reason=reason)
    start_screening(opening=application.opening, by=by)
    detail = {"screening": screening.pk, "outcome": outcome, "reason_code": code, "dissent": dissent}
    record(by=by, verb="recommended", subject=application, **detail)
    why = f"{name(by)} has recommended something else on {shown_name(application)} since it was submitted."
    void_packets(applications=[application], why=why, by=by)
    return Recommended(screening, moved, dissent)


def _check(application: Application, levels: Levels, by: User) -> None:
    if not may_screen(by):
        raise NotAScreener(f"{by} does not screen")
    anchors = scoring.load().anchors
    kinds = {row.key: CriterionKind(row.kind) for row in asked_criteria(application.opening)}
    for key, level in levels.items():
        if key not in kinds or level not in range(5) or not anchors[kinds[key]][level]:
            raise UnknownLevel(f"{key}: {level}")


def _change(screening: Screening, **fields: object) -> None:
    """Changes what is not recorded yet, in the database and in hand."""
    if not Screening.objects.filter(pk=screening.pk, revealed_at__isnull=True).update(**fields):
        raise JudgementRecorded
    for field, value in fields.items():
        setattr(screening, field, value)


def _may_recommend(application: Application, by: User, revision: int) -> None:
    if not may_screen(by):
        raise NotAScreener(f"{by} does not screen")
    if score_hidden(by, application):
        raise JudgeFirst
    if application.stage not in STAGES_TO_SCREEN:
        raise NothingToScreen
    if application.revision != revision:
        raise StalePage


def _is_dissent(application: Application, to: Stage, by: User) -> bool:
    """Has somebody else settled the application otherwise?"""
    settled = application.stage in SETTLED_STAGES and application.stage != to
    return settled and moved_last_by(application) != by.pk


def _bring(application: Application, to: Stage, by: User, reason_code: str, reason: str) -> None:
    """Moves the application; out of a rejection that was one's own by way of the beginning."""
    if application.stage == Stage.REJECTED:
        _moved(move_by_screener(applications=[application], to=Stage.NEW, by=by))
    done = move_by_screener(applications=[application], to=to, by=by, reason_code=reason_code, reason=reason)
    _moved(done)


def _moved(done: Moved) -> None:
    """Raises where the application stayed, so that nothing of the recommendation is kept either."""
    if done.refused:
        raise StalePage if done.refused[0][1] == STALE else NothingToScreen


def _say(application: Application, by: User, **fields: str) -> Screening:
    screening, _ = Screening.objects.update_or_create(application=application, by=by, defaults=fields)
    return screening
