"""Rows of hiring as the contents of API answers (shapes in hiring/api/serializers.py)."""

from collections import Counter
from dataclasses import dataclass

from rest_framework.request import Request
from rest_framework.reverse import reverse

from hiring import identity
from hiring.enums import JobStatus
from hiring.matching.report import ConfidenceLevel, GateResult
from hiring.models import Application, ScreeningJob
from hiring.queries import score_hidden

# To a caller a quarantined file has failed like any other; its reason says how.
STATES = [status for status in JobStatus if status is not JobStatus.QUARANTINED]


@dataclass(frozen=True, slots=True)
class Ranked:
    rank: int | None
    application: int
    candidate: str
    file: str
    score: float | None
    confidence: ConfidenceLevel | None
    gates: dict[str, int]
    flags: list[str]
    match: str | None


@dataclass(frozen=True, slots=True)
class Screening:
    id: int
    opening: int
    file: str
    sha256: str
    duplicate: bool
    status: JobStatus
    reason: str
    application: int | None
    match: str | None
    url: str


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    id: int
    opening: int
    candidate: str
    file: str
    score: float | None
    screening: str | None
    match: str | None
    url: str


def ranked(application: Application, rank: int, request: Request) -> Ranked:
    hidden = score_hidden(request.user, application)
    report = application.match.match_report if application.match and not hidden else None
    score = None if report is None or report.score is None else float(report.score)
    gates = Counter(gate.result for gate in report.gates) if report else Counter()
    return Ranked(
        rank=None if score is None else rank,
        application=application.pk,
        candidate=identity.shown_name(application),
        file=identity.shown_file(application),
        score=score,
        confidence=report.confidence.level if report and report.confidence else None,
        gates={result.value: gates[result] for result in GateResult},
        flags=[flag.code for flag in report.flags] if report else [],
        match=_match_url(application, request),
    )


def screening(
    job: ScreeningJob, application: Application | None, request: Request, *, duplicate: bool
) -> Screening:
    """`application` is the one that came of the job, if one did."""
    status = JobStatus(job.status)
    done = application if status is JobStatus.DONE else None
    return Screening(
        id=job.pk,
        opening=job.opening_id,
        file=identity.shown_job_file(job),
        sha256="" if identity.job_hidden(job) else job.resume.sha256,
        duplicate=duplicate,
        status=JobStatus.FAILED if status is JobStatus.QUARANTINED else status,
        reason=identity.shown_job_reason(job) if status in (JobStatus.FAILED, JobStatus.QUARANTINED) else "",
        application=done.pk if done else None,
        match=_match_url(done, request) if done else None,
        url=_url("screening", job.pk, request),
    )


def application_row(application: Application, job: ScreeningJob | None, request: Request) -> ApplicationRow:
    match, hidden = application.match, score_hidden(request.user, application)
    return ApplicationRow(
        id=application.pk,
        opening=application.opening_id,
        candidate=identity.shown_name(application),
        file=identity.shown_file(application),
        score=None if hidden or match is None or match.score is None else float(match.score),
        screening=_url("screening", job.pk, request) if job else None,
        match=_match_url(application, request),
        url=_url("application", application.pk, request),
    )


def _match_url(application: Application, request: Request) -> str | None:
    """None also where the caller may not see it before their own judgement."""
    seen = application.match_id and not score_hidden(request.user, application)
    return _url("match", application.pk, request) if seen else None


def _url(name: str, pk: int, request: Request) -> str:
    return reverse(f"api:{name}", args=[pk], request=request)
