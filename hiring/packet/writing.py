"""From the rows of an opening's finalists to the content of their packet. Reads nothing but what was fetched
with them (hiring.queries.finalists)."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import chain
from typing import Any

from django.contrib.auth.models import User

from hiring.enums import RejectionReason, ScreeningOutcome
from hiring.matching.report import CriterionResult, MatchReport
from hiring.models import Application, Correction, Opening, Screening
from hiring.packet.content import (
    Asked,
    Band,
    Content,
    Corrected,
    Finalist,
    FlagLine,
    GateLine,
    Judgement,
    Quote,
    Remark,
    Result,
    Seen,
)
from roles.enums import Necessity, PayPeriod, RoleLevel
from roles.models import Criterion, SalaryBand


def written(
    opening: Opening,
    finalists: Sequence[Application],
    criteria: dict[str, Criterion],
    summary: str,
    by: User,
) -> Content:
    """The packet's content; `finalists` are matched against the same role version with the same weights."""
    reports = {each.pk: match.match_report for each in finalists if (match := each.match)}
    ranks = ranked([reports[each.pk].score for each in finalists])
    version, match = opening.role_version, finalists[0].match
    return Content(
        **terms(opening),
        role=version.label,
        role_title=version.title,
        level=RoleLevel(version.level),
        weighting=match.weighting if match else "",
        summary=summary,
        submitted_by=name(by),
        rubric=_rubric(list(reports.values()), criteria),
        finalists=tuple(
            _finalist(each, reports[each.pk], rank, criteria)
            for each, rank in zip(finalists, ranks, strict=True)
        ),
    )


def terms(opening: Opening) -> dict[str, Any]:
    """What a packet says of the opening itself, by the names of its content."""
    return {
        "opening": opening.title,
        "place": opening.place,
        "centre_kind": opening.centre_kind,
        "headcount": opening.headcount,
        "band": _band(opening.band),
        "blind": opening.blind,
        "judges_first": opening.judges_first,
    }


def ranked(scores: Sequence[Decimal | None]) -> list[int | None]:
    """The place of each score, 1 the best; equals share a place, and what has no score has none."""
    known = [score for score in scores if score is not None]
    return [None if score is None else 1 + sum(other > score for other in known) for score in scores]


def name(user: User) -> str:
    return user.get_full_name() or user.get_username()


def names(by: User, giver: User | None) -> str:
    """Who did something, and in whose place."""
    return f"{name(by)} in place of {name(giver)}" if giver else name(by)


def _rubric(reports: list[MatchReport], criteria: dict[str, Criterion]) -> tuple[Asked, ...]:
    """The criteria that scores were made of, in the order of the role version. The weights are the same in
    every report; one that could not be scored may have no criteria at all."""
    items = {item.id: item for item in chain.from_iterable(report.criteria for report in reports)}
    order = {key: row.position for key, row in criteria.items()}
    return tuple(
        _asked(items[key], criteria.get(key))
        for key in sorted(items, key=lambda key: (order.get(key, len(order)), key))
    )


def _asked(item: CriterionResult, row: Criterion | None) -> Asked:
    necessity = Necessity(row.necessity) if row else None
    return Asked(key=item.id, kind=item.kind, label=item.label, necessity=necessity, weight=item.weight)


def _finalist(
    application: Application, report: MatchReport, rank: int | None, criteria: dict[str, Criterion]
) -> Finalist:
    resume, match = application.resume, application.match
    assert match  # noqa: S101 - written() is given matched applications
    return Finalist(
        application=application.pk,
        code=application.code,
        name=str(application.candidate),
        source=application.source,
        resume=resume.pk,
        resume_sha256=resume.sha256,
        file=resume.name,
        match=match.pk,
        engine=match.engine,
        as_of=match.as_of.isoformat(),
        score=report.score,
        rank=rank,
        results={item.id: _result(item) for item in report.criteria},
        gates=tuple(
            GateLine(label=_label(gate.criterion, criteria), result=gate.result, reason=gate.reason)
            for gate in report.gates
        ),
        flags=tuple(FlagLine(code=flag.code, text=flag.text) for flag in report.flags),
        confidence=report.confidence,
        pay=report.pay,
        corrections=tuple(_corrected(each) for each in standing(application)),
        judgements=judgements(application),
        notes=tuple(Remark(by=name(note.by), at=note.at, text=note.text) for note in application.notes.all()),
        seen=tuple(
            Seen(
                by=name(each.by),
                what=each.what,
                named=each.named,
                first_at=each.first_at,
                last_at=each.last_at,
                times=each.count,
            )
            for each in application.sightings.all()
        ),
    )


def standing(application: Application) -> list[Correction]:
    """The corrections of the resume that were not undone."""
    return [each for each in application.resume.corrections.all() if each.undone_at is None]


def _label(key: str, criteria: dict[str, Criterion]) -> str:
    return criteria[key].label if key in criteria else key


def _result(item: CriterionResult) -> Result:
    return Result(
        level=item.level,
        points=item.contribution,
        reason=item.reason,
        quotes=tuple(Quote(text=found.quote, page=found.page) for found in item.evidence),
    )


def _corrected(row: Correction) -> Corrected:
    return Corrected(
        id=row.pk, path=row.path, before=row.before, after=row.after, why=row.why, by=name(row.by)
    )


def judgements(application: Application) -> tuple[Judgement, ...]:
    """What screeners said of the application: what one has only noted for themselves is nobody else's."""
    return tuple(
        _judgement(each) for each in application.screenings.all() if each.outcome or each.revealed_at
    )


def _judgement(row: Screening) -> Judgement:
    return Judgement(
        by=name(row.by),
        outcome=ScreeningOutcome(row.outcome) if row.outcome else None,
        reason_code=RejectionReason(row.reason_code) if row.reason_code else None,
        reason=row.reason,
        levels=row.judgements if row.revealed_at else {},
        judged_at=row.judged_at,
        revealed_at=row.revealed_at,
    )


def _band(band: SalaryBand | None) -> Band | None:
    if band is None:
        return None
    return Band(
        country=band.country,
        currency=band.currency,
        minimum=band.minimum,
        maximum=band.maximum,
        period=PayPeriod(band.period),
    )
