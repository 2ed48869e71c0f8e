"""Everything that the candidate page shows."""

from functools import partial
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest

from hiring import identity, queries
from hiring.enums import STAGE_TRANSITIONS, Stage
from hiring.facts import facts_of
from hiring.matching.report import MatchReport
from hiring.models import Application
from hiring.pages.board.asking import Asked
from hiring.pages.candidate import around
from hiring.pages.candidate.applicant import applicant_of
from hiring.pages.candidate.distribution import Distribution, distribution
from hiring.pages.candidate.facts import fact_groups, told
from hiring.pages.candidate.forms import NoteForm
from hiring.pages.candidate.passages import passages
from hiring.pages.candidate.void import void_places, why_void
from hiring.pages.candidate.ways import Left, ways
from hiring.pages.chips import stage_chip
from hiring.pages.highlighting import Place
from hiring.pages.intake.people_words import perhaps_of
from hiring.pages.leadership import led
from hiring.pages.match import Proven, match_page
from hiring.permissions import may_comment, may_screen, may_veto
from hiring.queries.around import notes_kept_back, places
from hiring.queries.beside import Neighbours, neighbours
from hiring.queries.corrections import fixes_of
from hiring.reading.corrections import Fix
from roles.pages.access import user_of
from roles.queries import criteria_by_key


def application_context(
    request: HttpRequest, application: Application, left: Left | None = None
) -> dict[str, Any]:
    """`left` is what stands there where the address does not say it."""
    user = user_of(request)
    hidden = identity.hidden(application)
    return {
        "application": application,
        "opening": application.opening,
        "section": "openings",
        "name": identity.shown_name(application),
        "file": identity.shown_file(application),
        "hidden": hidden,
        "contact": identity.shown_contact(application),
        "stage": stage_chip(application),
        "score_hidden": queries.score_hidden(user, application),
        "ways": ways(request, application.pk, left),
        "may_correct": may_screen(user) and application.resume.reading is not None,
        "may_veto": may_veto(user) and Stage.VETOED in STAGE_TRANSITIONS[Stage(application.stage)],
        "may_comment": may_comment(user, application.opening),
        "note_form": NoteForm(label_suffix=""),
        "notes": around.notes(request, application, user),
        "notes_kept_back": notes_kept_back(application, user),
        "others": around.others(request, application, user),
        "perhaps": () if hidden else perhaps_of(user, application.candidate),
        "sightings": around.sightings(request, application),
        "applicant": applicant_of(application, user),
        "may_screen": may_screen(user),
        "neighbours": _neighbours(request, application, user),
        **_text(application, user),
    }


def _neighbours(request: HttpRequest, application: Application, user: User) -> Neighbours | None:
    """Those beside it on the board as it was left: in its order, narrowed as it was."""
    wanted = Asked.of(request.GET, application.opening).wanted
    return neighbours(application.opening, wanted, user, application.pk)


def _text(application: Application, user: User) -> dict[str, Any]:
    """The resume's text with what was read in it and, where this person may know it, what it counted for."""
    text, reading = identity.shown_text(application), None
    context: dict[str, Any] = {}
    if application.resume.reading is not None:
        fixes = fixes_of(application.resume)
        reading = identity.shown_reading(application, fixes)
        context |= {"record": reading.record, **_facts(application, fixes)}
    proven: dict[Place, list[Proven]] = {}
    void: list[Place] = []
    if application.match and not queries.score_hidden(user, application):
        report = identity.shown_report(application, application.match.match_report)
        page = match_page(report, criteria_by_key(application.match.role_version_id), text)
        proven, void = page.proven, void_places(page, text)
        context |= {"page": page, "report": report, "distribution": _distribution(application, report)}
        context["why_void"] = why_void(page.flags) if void else ""
        context["led"] = led(reading.record, proven, page.void) if reading else ()
    return {**context, "passages": passages(text, proven, void)}


def _distribution(application: Application, report: MatchReport) -> Distribution | None:
    if report.score is None:
        return None
    return distribution(places(application.opening, report.score), report.score)


def _facts(application: Application, fixes: list[Fix]) -> dict[str, Any]:
    laid, named = facts_of(application, fixes), not identity.hidden(application)
    made = application.resume.corrections.select_related("by")
    return {
        "facts": fact_groups(laid, contact=named),
        "corrections": list(told(made, laid, partial(_masked, application), contact=named)),
        "pictures": range(1, pages_of(application) + 1),
    }


def _masked(application: Application, text: str) -> str:
    return identity.masked(text, application)


def pages_of(application: Application) -> int:
    """How many pages of the file can be shown as pictures."""
    resume = application.resume
    if resume.kind != "pdf" or resume.reading is None or identity.hidden(application):
        return 0
    return int(resume.reading["record"]["quality"]["pages"])
