"""Matches: computed once for a resume, role version, engine, context and as-of date."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction

from hiring.actions.jobs import queue_again, queue_job
from hiring.actions.voiding import void_packets
from hiring.actions.webhooks import emit
from hiring.enums import EventKind
from hiring.matching import weighing
from hiring.matching.report import GateResult, MatchReport
from hiring.models import Application, Candidate, Match, Opening, Resume
from hiring.models.application import OF_MATCH, name_key
from hiring.queries.asked import profile_for
from hiring.queries.corrections import fixes_of
from hiring.reading.corrections import digest
from roles.enums import CentreKind
from roles.reading.profile import Profile

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from hiring.matching.view.blind import BlindView
    from roles.reading.embedding import Embedding


def compute_match(*, view: "BlindView", opening: Opening) -> MatchReport:
    """The report of a resume for an opening, from what scoring may look at; stores nothing."""
    from hiring.matching.engine import match_view

    return match_view(
        view,
        profile_for(opening),
        role_version=opening.role_version.label,
        context=opening.context,
        embedding=chosen_embedding(),
    )


def match_stored(
    *, resumes: "QuerySet[Resume]", profile: Profile, role_version: str, context: frozenset[CentreKind]
) -> Iterator[MatchReport]:
    """The reports of stored resumes for a role, in their order. Reads nothing anew and stores nothing.

    The resumes have to be read by the present engine: `hiring.queries.matchable`.
    """
    from hiring.matching.engine import AT_A_TIME, match_views
    from hiring.matching.view.stored import unpack

    keys = list(resumes.values_list("pk", flat=True))
    for first in range(0, len(keys), AT_A_TIME):
        some = keys[first : first + AT_A_TIME]
        views = dict(Resume.objects.filter(pk__in=some).values_list("pk", "view"))
        yield from match_views(
            # One may have been read anew or removed since.
            [unpack(bytes(view)) for key in some if (view := views.get(key))],
            profile,
            role_version=role_version,
            context=context,
            embedding=chosen_embedding(),
        )


def engine() -> str:
    """The version of what matches here: of the code, the imported vocabulary and the chosen embedding."""
    from hiring.matching.engine import engine_version

    return engine_version(chosen_embedding())


def chosen_embedding() -> "Embedding":
    """How this installation compares sentences: the setting EMBEDDING."""
    from roles.reading.embedding import Embedding

    return Embedding(settings.EMBEDDING)


@transaction.atomic
def match_again(*, application: Application) -> Application:
    """The application with its match by what holds now: corrections, weights, engine.

    A resume that another engine has read is read again first: its job is queued, and the match follows.
    """
    from hiring.matching.view.stored import unpack

    resume, opening = application.resume, application.opening
    if resume.engine != engine() or resume.view is None:
        _read_again(resume, opening)
        return application
    report = compute_match(view=unpack(bytes(resume.view)), opening=opening)
    return store_match(resume=resume, opening=opening, report=report)


def _read_again(resume: Resume, opening: Opening) -> None:
    job = queue_job(opening=opening, resume=resume, as_of=resume.as_of)
    queue_again(job=job, as_of=job.as_of)


@transaction.atomic
def store_match(*, resume: Resume, opening: Opening, report: MatchReport, source: str = "") -> Application:
    """Keeps the report, and the application of the resume's candidate. Safe to run twice: the first stays.
    A new application keeps where it came from.

    Where the opening has weights of its own, the report under these is kept beside the engine's.

    Raises ValueError where the resume has not been read, and so has no candidate.
    """
    # Asked again: the candidate may have been merged with another since the resume was looked up.
    candidate = Candidate.objects.filter(resumes=resume.pk).first()
    if candidate is None:
        raise ValueError(f"resume {resume.pk} has no candidate")
    match = _kept(resume, opening, report, weighting="")
    # Read under a lock: weights that are being changed are not missed.
    now = Opening.objects.select_for_update(no_key=True).only("weights").get(pk=opening.pk)
    factors = weighing.factors_of(now.weights)
    if weighting := weighing.digest(factors):
        match = _kept(resume, opening, weighing.reweighed(report, factors), weighting)
    whose = {"candidate": candidate, "name_key": name_key(candidate.name)}
    application, new = Application.objects.update_or_create(
        opening=opening,
        resume=resume,
        defaults=whose,
        create_defaults={**whose, "received_at": resume.received_at, "source": source},
    )
    application.rank_by(match)
    other = Application.objects.filter(pk=application.pk).exclude(match=match)
    changed = other.update(**{name: getattr(application, name) for name in OF_MATCH})
    if new:
        emit(kind=EventKind.APPLICATION_CREATED, about=[application])
    elif changed:
        void_packets(applications=[application], why="A finalist was matched anew.", by=None)
    return application


def _kept(resume: Resume, opening: Opening, report: MatchReport, weighting: str) -> Match:
    match, _ = Match.objects.get_or_create(
        resume=resume,
        role_version=opening.role_version,
        engine=report.versions.engine,
        context=",".join(sorted(opening.context)),
        as_of=report.versions.as_of,
        weighting=weighting,
        corrected=digest(fixes_of(resume)),
        defaults={"score": report.score, "report": report.model_dump(mode="json"), **summary_of(report)},
    )
    return match


def summary_of(report: MatchReport) -> dict[str, Any]:
    """The columns of a match that lists sort, filter and count by."""
    results = Counter(gate.result for gate in report.gates)
    flags = "".join(f"{flag.code}," for flag in report.flags)
    return {
        "gates": {gate.criterion: gate.result for gate in report.gates},
        "levels": weighing.levels(report),
        "gates_met": results[GateResult.MET],
        "gates_partly": results[GateResult.PARTLY],
        "gates_open": results[GateResult.NO_EVIDENCE] + results[GateResult.COULD_NOT_BE_READ],
        "confidence": report.confidence.level if report.confidence else "",
        "flag_codes": f",{flags}" if flags else "",
    }
