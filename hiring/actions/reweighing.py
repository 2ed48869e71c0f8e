"""Weighing an opening's applications anew: some at a time, each some in a transaction of its own.

What is left to do is asked of the database before each, so that it may end anywhere, begin again, run twice
at once, and follow weights that are changed meanwhile: the newest win. Points are worked out before the
transaction, which only writes.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from time import monotonic

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from hiring.matching import weighing
from hiring.models import Application, Match, Opening, Screening
from hiring.models.application import OF_MATCH
from hiring.queries.weighing import openings_being_weighed, unweighed

# Reports in memory at once, and rows written in one transaction: a few dozen milliseconds.
AT_A_TIME = 100
# What a match shares with the same one under other weights.
SHARED = ("resume_id", "role_version_id", "engine", "context", "as_of", "corrected")
# What lists go by and no weight changes.
UNWEIGHED = ("gates", "levels", "gates_met", "gates_partly", "gates_open", "confidence", "flag_codes")

Same = tuple[object, ...]


def weigh(*, opening_id: int, seconds: float = float("inf"), at_a_time: int = AT_A_TIME) -> bool:
    """Weighs the opening's applications until all are, or the time is over; whether all are."""
    until = monotonic() + seconds
    while opening := openings_being_weighed().filter(pk=opening_id).first():
        if not _weigh_some(opening, at_a_time):
            _finish(opening)
        elif monotonic() > until:
            return False
    return True


def _weigh_some(opening: Opening, number: int) -> bool:
    """Weighs the next of them; False where none is left."""
    left = unweighed(opening).select_related("match").defer("match__report").order_by("pk")
    some = list(left[:number])
    if some:
        _write(opening, some, _weighed(opening, some))
    return bool(some)


def _weighed(opening: Opening, applications: Sequence[Application]) -> list[Match]:
    """The matches that the applications will have, not yet stored; none where these are the engine's own."""
    factors = weighing.factors_of(opening.weights)
    weighting = weighing.digest(factors)
    if not weighting:
        return []
    wanted = {_same(each.match) for each in applications}
    own = Match.objects.filter(resume__in=[each.resume_id for each in applications], weighting="")
    return [_under(match, factors, weighting) for match in own if _same(match) in wanted]


def _under(own: Match, factors: weighing.Factors, weighting: str) -> Match:
    report = weighing.restated(own.report, factors)
    score = None if report["score"] is None else Decimal(str(report["score"]))
    kept = {name: getattr(own, name) for name in (*SHARED, *UNWEIGHED)}
    return Match(**kept, weighting=weighting, score=score, report=report)


@transaction.atomic
def _write(opening: Opening, applications: Sequence[Application], weighed: Sequence[Match]) -> None:
    """Gives the applications their new matches; nothing where the weights have been changed since."""
    if _locked(opening).weights != opening.weights:
        return
    Match.objects.bulk_create(weighed, ignore_conflicts=True)
    unchanged = _unchanged(applications)
    before = {each.match_id for each in unchanged}
    new = _stored(opening, unchanged)
    for each in unchanged:
        each.rank_by(new[_same(each.match)])
    Application.objects.bulk_update(unchanged, OF_MATCH)
    _forget(key for key in before if key)
    Opening.objects.filter(pk=opening.pk).update(weighing_at=timezone.now())


@transaction.atomic
def _finish(opening: Opening) -> None:
    """Says that all are weighed, unless there is something to weigh again."""
    if not unweighed(_locked(opening)).exists():
        Opening.objects.filter(pk=opening.pk).update(weighing_at=None)


def _locked(opening: Opening) -> Opening:
    """The opening as it is: nobody else weighs it, stores matches for it or starts its screening now."""
    return Opening.objects.select_for_update(no_key=True).get(pk=opening.pk)


def _unchanged(applications: Sequence[Application]) -> list[Application]:
    """Those that have not been matched anew since: the others are told apart by the next look."""
    keys = [each.pk for each in applications]
    now = dict(Application.objects.filter(pk__in=keys).values_list("pk", "match"))
    return [each for each in applications if now.get(each.pk) == each.match_id]


def _stored(opening: Opening, applications: Sequence[Application]) -> dict[Same, Match]:
    """The matches by the opening's weights, by what they share with those of other weights."""
    weighting = weighing.digest(weighing.factors_of(opening.weights))
    resumes = [each.resume_id for each in applications]
    matches = Match.objects.filter(resume__in=resumes, weighting=weighting).defer("report")
    return {_same(match): match for match in matches}


def _same(match: Match | None) -> Same:
    if match is None:
        raise ValueError("an application without a match has nothing to weigh")
    return tuple(getattr(match, name) for name in SHARED)


def _forget(matches: Iterable[int]) -> None:
    """Removes matches under weights that were only tried: nobody has judged by them."""
    judged = Screening.objects.filter(match=OuterRef("pk"))
    tried = Match.objects.filter(pk__in=list(matches), applications=None).exclude(weighting="")
    tried.filter(~Exists(judged)).only("pk").delete()
