"""Which sentence our engine quotes first for each duty of a judged job."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hiring.matching.engine import match_views
from hiring.matching.report import CriterionResult, MatchReport
from hiring.matching.view.blind import BlindView
from hiring.matching.view.looking import look
from roles.enums import RoleLevel
from roles.reading import titles
from roles.reading.profile import Duty, Profile
from tests.evaluation.judged import Job
from tests.factories.readings import Draft

NOTHING = -1


@dataclass(frozen=True, slots=True)
class First:
    """Places among a job's sentences, NOTHING where none was quoted: of all, and of those that are left
    `without` the ones that show the duty."""

    all: int
    without: int


def quoted_first(job: Job) -> list[First]:
    """One for each duty."""
    # Without an area every job is in the role's own field: levels come from what a sentence says.
    profile = Profile(title=job.role, level=_level(job), duties=tuple(map(_duty, job.duties)))
    views = [_view(job, job.sentences), *(_view(job, _others(job, row)) for row in range(len(job.duties)))]
    every, *left = match_views(views, profile, role_version="1")
    return [
        First(_place(_result(every, duty), job), _place(_result(without, duty), job))
        for duty, without in zip(job.duties, left, strict=True)
    ]


def _level(job: Job) -> RoleLevel:
    return titles.parse(job.role).level or RoleLevel.INDIVIDUAL


def _duty(text: str) -> Duty:
    return Duty(text=text)


def _others(job: Job, duty: int) -> Sequence[str]:
    shows = job.shows[duty].tolist()
    return [text for text, right in zip(job.sentences, shows, strict=True) if not right]


def _view(job: Job, sentences: Iterable[str]) -> BlindView:
    return look(Draft().job(job.role, *sentences, level=_level(job), area="").reading())


def _result(report: MatchReport, duty: str) -> CriterionResult:
    return next(result for result in report.criteria if result.label == duty)


def _place(result: CriterionResult, job: Job) -> int:
    return job.sentences.index(result.evidence[0].quote) if result.evidence else NOTHING
