"""An opening's weights: set until its screening starts, and its applications ranked by them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef

from hiring.matching import weighing
from hiring.models import Application, Match, Opening, Screening
from hiring.queries.asked import asked_of
from roles.actions.audit import record

# Reports in memory at once.
AT_A_TIME = 200
# What a match shares with the same one under other weights.
SHARED = ("resume_id", "role_version_id", "engine", "context", "as_of", "corrected")
# What lists go by and no weight changes.
UNWEIGHED = ("gates", "levels", "gates_met", "gates_partly", "gates_open", "confidence", "flag_codes")


class WeightsLocked(Exception):
    """The screening has started: everybody is held to the same weights from then on."""


@transaction.atomic
def set_weights(*, opening: Opening, factors: weighing.Factors, by: User | None) -> int:
    """Gives the opening these factors and weighs its applications anew; how many of them.

    Raises WeightsLocked, or weighing.NothingWeighs where no requirement would bring points.
    """
    weighing.weights(asked_of(opening), factors)
    kept = weighing.stored(factors)
    unlocked = Opening.objects.filter(pk=opening.pk, screening_started_at__isnull=True)
    if not unlocked.update(weights=kept):
        raise WeightsLocked("Screening has started: the weights are locked.")
    record(by=by, verb="weighed", subject=opening, weights=kept)
    return sum(_weigh(some, factors) for some in _to_weigh(opening, weighing.digest(factors)))


def _to_weigh(opening: Opening, weighting: str) -> Iterator[list[Application]]:
    """The opening's applications with a match under other weights, some at a time."""
    matched = opening.applications.filter(match__isnull=False).exclude(match__weighting=weighting)
    keys = list(matched.values_list("pk", flat=True))
    for first in range(0, len(keys), AT_A_TIME):
        some = Application.objects.filter(pk__in=keys[first : first + AT_A_TIME])
        yield list(some.select_related("match").defer("match__report"))


def _weigh(applications: Sequence[Application], factors: weighing.Factors) -> int:
    before = {application.match_id for application in applications}
    weighted = bool(weighing.digest(factors))
    own = _own_matches(applications, with_reports=weighted)
    weighed = _weighed(list(own.values()), factors) if weighted else own
    for application in applications:
        application.match = weighed[_same(application.match)]
    Application.objects.bulk_update(applications, ["match"])
    _forget({key for key in before if key} - {match.pk for match in weighed.values()})
    return len(applications)


def _own_matches(
    applications: Sequence[Application], *, with_reports: bool
) -> dict[tuple[object, ...], Match]:
    """The engine's own matches that the applications' present ones come from, by what they share."""
    wanted = {_same(application.match) for application in applications}
    resumes = [application.resume_id for application in applications]
    matches = Match.objects.filter(resume__in=resumes, weighting="")
    matches = matches if with_reports else matches.defer("report")
    return {key: match for match in matches if (key := _same(match)) in wanted}


def _weighed(own: Sequence[Match], factors: weighing.Factors) -> dict[tuple[object, ...], Match]:
    weighting = weighing.digest(factors)
    Match.objects.bulk_create([_under(match, factors, weighting) for match in own], ignore_conflicts=True)
    resumes = [match.resume_id for match in own]
    matches = Match.objects.filter(resume__in=resumes, weighting=weighting).defer("report")
    return {_same(match): match for match in matches}


def _under(own: Match, factors: weighing.Factors, weighting: str) -> Match:
    report = weighing.restated(own.report, factors)
    score = None if report["score"] is None else Decimal(str(report["score"]))
    kept = {name: getattr(own, name) for name in (*SHARED, *UNWEIGHED)}
    return Match(**kept, weighting=weighting, score=score, report=report)


def _same(match: Match | None) -> tuple[object, ...]:
    if match is None:
        raise ValueError("an application without a match has nothing to weigh")
    return tuple(getattr(match, name) for name in SHARED)


def _forget(matches: set[int]) -> None:
    """Removes matches under weights that were only tried: nobody has judged by them."""
    judged = Screening.objects.filter(match=OuterRef("pk"))
    tried = Match.objects.filter(pk__in=matches, applications=None).exclude(weighting="")
    tried.filter(~Exists(judged)).only("pk").delete()
