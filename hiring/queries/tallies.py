"""How many applications and jobs openings have: of a whole page of openings at once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from django.db.models import Count

from hiring.enums import JobStatus, Stage
from hiring.models import Application, Opening, ScreeningJob

Word = TypeVar("Word", Stage, JobStatus)

WAITING = (JobStatus.QUEUED, JobStatus.RUNNING)
BAD = (JobStatus.FAILED, JobStatus.QUARANTINED)
# By the attribute that an opening has it as (hiring.queries.openings).
BY_STAGE: Mapping[str, Sequence[Stage]] = {
    "application_count": tuple(Stage),
    "screen_count": (Stage.NEW, Stage.HOLD),
    "shortlist_count": (Stage.SHORTLISTED,),
    "decide_count": (Stage.DECIDING,),
    "hired_count": (Stage.HIRED,),
}
BY_STATUS: Mapping[str, Sequence[JobStatus]] = {"waiting_count": WAITING, "bad_count": BAD}


def tallied(openings: Iterable[Opening]) -> list[Opening]:
    """The openings with the counts that `with_progress` and `with_stages` give a queryset."""
    found = list(openings)
    keys = [each.pk for each in found]
    stages, jobs = _stages(keys), _jobs(keys)
    for each in found:
        counts = {name: _sum(stages[each.pk], words) for name, words in BY_STAGE.items()}
        counts |= {name: _sum(jobs[each.pk], words) for name, words in BY_STATUS.items()}
        each.__dict__.update(counts)
    return found


def _stages(openings: Sequence[int]) -> Mapping[int, Counter[Stage]]:
    rows = Application.objects.filter(opening__in=openings).order_by().values_list("opening", "stage")
    return _by_opening((key, Stage(stage), number) for key, stage, number in rows.annotate(number=Count("*")))


def _jobs(openings: Sequence[int]) -> Mapping[int, Counter[JobStatus]]:
    """Those that are done are most of them, and nobody asks for their number."""
    wanted = ScreeningJob.objects.filter(opening__in=openings, status__in=(*WAITING, *BAD))
    rows = wanted.order_by().values_list("opening", "status").annotate(number=Count("*"))
    return _by_opening((key, JobStatus(status), number) for key, status, number in rows)


def _by_opening(rows: Iterable[tuple[int, Word, int]]) -> Mapping[int, Counter[Word]]:
    found: dict[int, Counter[Word]] = defaultdict(Counter)
    for key, word, number in rows:
        found[key][word] = number
    return found


def _sum(counts: Counter[Word], words: Iterable[Word]) -> int:
    return sum(counts[each] for each in words)
