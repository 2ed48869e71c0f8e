"""Screening one application: the own judgement, then the score beside it, then a recommendation."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from hiring import identity, queries
from hiring.actions import judgements
from hiring.actions.applications import ReasonMissing
from hiring.actions.openings import WeighingUnderWay
from hiring.enums import ScreeningOutcome, Stage
from hiring.judged import FAR
from hiring.models import Application
from hiring.pages.access import for_hiring
from hiring.pages.screening.comparing import OUTCOMES, columns, comparison
from hiring.pages.screening.judging import levels_of, parts
from hiring.pages.words import STAGE_STYLES
from hiring.permissions import may_screen
from hiring.queries import screenings
from hiring.queries.packets import waiting_packets_with
from hiring.words import REJECTION_REASONS, STAGES
from roles.pages.access import user_of


@require_safe
@for_hiring
def screening_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The form of the own judgement while that is due; else what everybody said, beside the score."""
    application = _application(request, pk)
    own = screenings.own_screening(application, request.user)
    judging = may_screen(request.user) and not (own and own.revealed_at)
    asks = judging and (queries.score_hidden(request.user, application) or "judge" in request.GET)
    context = {**_head(application), "own": own, "judging": judging}
    context |= _judging(request, application) if asks else _compared(request, application)
    return render(request, f"hiring/screening/{'judge' if asks else 'compare'}.html", context)


@require_POST
@for_hiring
def judge(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps the judgement, or records it where the form says so."""
    application, by = _for_screener(request, pk)
    act = judgements.keep_judgement if "keep" in request.POST else judgements.record_judgement
    try:
        done = act(application=application, levels=levels_of(request.POST), by=by)
    except judgements.JudgementRecorded as stands:
        messages.info(request, str(stands))
    except WeighingUnderWay as refused:
        messages.error(request, str(refused))
    except ValueError as error:
        raise Http404 from error
    else:
        return _after_judging(request, application, done)
    return redirect("screening", pk)


@require_POST
@for_hiring
def recommend(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps the recommendation, and goes on to the next application that waits."""
    application, by = _for_screener(request, pk)
    given = request.POST
    try:
        done = judgements.recommend(
            application=application,
            outcome=ScreeningOutcome(given.get("outcome", "")),
            by=by,
            revision=int(given.get("revision", "")),
            reason_code=given.get("reason_code", ""),
            reason=given.get("reason", "").strip(),
        )
    except ReasonMissing:
        messages.error(request, "Choose why, where you turn somebody down: the reason is counted.")
    except (ValueError, judgements.JudgeFirst) as error:
        raise Http404 from error
    except (judgements.StalePage, judgements.NothingToScreen, WeighingUnderWay) as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _said(application, done))
        return _next(request, application)
    return redirect("screening", pk)


def _after_judging(
    request: HttpRequest, application: Application, done: judgements.Recorded | object
) -> HttpResponse:
    address = reverse("screening", args=[application.pk])
    if not isinstance(done, judgements.Recorded):
        messages.success(request, "Kept. The score shows once you record your judgement.")
        return redirect(f"{address}?judge")
    if done.missing:
        count = len(done.missing)
        messages.error(
            request, f"{count} requirement{'s are' if count > 1 else ' is'} not judged yet; the rest is kept."
        )
        return redirect(f"{address}?judge&open")
    messages.success(request, "Recorded. Below is what matching came to, beside your judgement.")
    return redirect(address)


def _next(request: HttpRequest, application: Application) -> HttpResponse:
    waiting = screenings.to_screen(application.opening, request.user).first()
    return redirect("screening", waiting.pk) if waiting else redirect("board", application.opening_id)


def _said(application: Application, done: judgements.Recommended) -> str:
    name, outcome = identity.shown_name(application), OUTCOMES[ScreeningOutcome(done.screening.outcome)]
    if done.dissent:
        return f"{name}: your recommendation ({outcome.lower()}) is kept as dissent; the application stays."
    return f"{name}: {STAGES[Stage(application.stage)].lower()}."


def _application(request: HttpRequest, pk: int) -> Application:
    return get_object_or_404(queries.applications_with_match(request.user), pk=pk)


def _for_screener(request: HttpRequest, pk: int) -> tuple[Application, User]:
    if not may_screen(request.user):
        raise Http404
    return _application(request, pk), user_of(request)


def _head(application: Application) -> dict[str, Any]:
    stage = Stage(application.stage)
    return {
        "application": application,
        "opening": application.opening,
        "section": "openings",
        "name": identity.shown_name(application),
        "hidden": identity.hidden(application),
        "stage": STAGES[stage],
        "stage_style": STAGE_STYLES.get(stage, ""),
    }


def _judging(request: HttpRequest, application: Application) -> dict[str, Any]:
    own = screenings.own_screening(application, request.user)
    kept = own.judgements if own else {}
    criteria = screenings.asked_criteria(application.opening)
    return {
        "parts": parts(criteria, kept, checked="open" in request.GET),
        "packet": waiting_packets_with([application]).first(),
        "total": len(criteria),
        "done": sum(row.key in kept for row in criteria),
        "text": identity.shown_text(application),
    }


def _compared(request: HttpRequest, application: Application) -> dict[str, Any]:
    report = application.match.match_report if application.match else None
    criteria = screenings.asked_criteria(application.opening)
    told = screenings.screenings_of(application)
    compared = comparison(application, report, criteria, told, request.user.pk)
    stage = Stage(application.stage)
    own = screenings.own_screening(application, request.user)
    return {
        # Where a name would have to be masked in it, it is written anew rather than sent back with masks.
        "own_reason": own.reason if own and identity.masked(own.reason, application) == own.reason else "",
        "compared": compared,
        "columns": columns(compared),
        "recommends": may_screen(request.user) and stage in judgements.STAGES_TO_SCREEN,
        "outcomes": OUTCOMES.items(),
        "reasons": REJECTION_REASONS.items(),
        "far": FAR,
    }
