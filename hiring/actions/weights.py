"""An opening's weights: set until its screening starts, and its applications ranked by them."""

from collections.abc import Iterator, Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef

from hiring.actions.matches import summary_of
from hiring.matching import weighing
from hiring.models import Application, Match, Opening, Screening
from hiring.queries.asked import asked_of
from roles.actions.audit import record

# Reports in memory at once.
AT_A_TIME = 200
# What a match shares with the same one under other weights.
SHARED = ("resume_id", "role_version_id", "engine", "context", "as_of", "corrected")


class WeightsLocked(Exception):
    """The screening has started: everybody is held to the same weights from then on."""


@transaction.atomic
def set_weights(*, opening: Opening, factors: weighing.Factors, by: User | None) -> int:
    """Gives the opening these factors and weighs its applications anew; how many there are.

    Raises WeightsLocked, or weighing.NothingWeighs where no requirement would bring points.
    """
    weighing.weights(asked_of(opening), factors)
    kept = weighing.stored(factors)
    unlocked = Opening.objects.filter(pk=opening.pk, screening_started_at__isnull=True)
    if not unlocked.update(weights=kept):
        raise WeightsLocked("Screening has started: the weights are locked.")
    record(by=by, verb="weighed", subject=opening, weights=kept)
    return sum(_weigh(some, factors) for some in _matched(opening))


def _matched(opening: Opening) -> Iterator[list[Application]]:
    """The opening's applications that have a match, some at a time."""
    keys = list(opening.applications.filter(match__isnull=False).values_list("pk", flat=True))
    for first in range(0, len(keys), AT_A_TIME):
        some = Application.objects.filter(pk__in=keys[first : first + AT_A_TIME])
        yield list(some.select_related("match").defer("match__report"))


def _weigh(applications: Sequence[Application], factors: weighing.Factors) -> int:
    before = {application.match_id for application in applications}
    own = _own_matches(applications)
    weighed = _weighed(list(own.values()), factors) if weighing.digest(factors) else own
    for application in applications:
        application.match = weighed[_same(application.match)]
    Application.objects.bulk_update(applications, ["match"])
    _forget({key for key in before if key} - {match.pk for match in weighed.values()})
    return len(applications)


def _own_matches(applications: Sequence[Application]) -> dict[tuple[object, ...], Match]:
    """The engine's own matches that the applications' present ones come from, by what they share."""
    wanted = {_same(application.match) for application in applications}
    resumes = [application.resume_id for application in applications]
    matches = Match.objects.filter(resume__in=resumes, weighting="")
    return {key: match for match in matches if (key := _same(match)) in wanted}


def _weighed(own: Sequence[Match], factors: weighing.Factors) -> dict[tuple[object, ...], Match]:
    weighting = weighing.digest(factors)
    Match.objects.bulk_create([_under(match, factors, weighting) for match in own], ignore_conflicts=True)
    resumes = [match.resume_id for match in own]
    matches = Match.objects.filter(resume__in=resumes, weighting=weighting).defer("report")
    return {_same(match): match for match in matches}


def _under(own: Match, factors: weighing.Factors, weighting: str) -> Match:
    report = weighing.reweighed(own.match_report, factors)
    same = {name: getattr(own, name) for name in SHARED}
    told = {"score": report.score, "report": report.model_dump(mode="json"), **summary_of(report)}
    return Match(**same, weighting=weighting, **told)


def _same(match: Match | None) -> tuple[object, ...]:
    if match is None:
        raise ValueError("an application without a match has nothing to weigh")
    return tuple(getattr(match, name) for name in SHARED)


def _forget(matches: set[int]) -> None:
    """Removes matches under weights that were only tried: nobody has judged by them."""
    judged = Screening.objects.filter(match=OuterRef("pk"))
    tried = Match.objects.filter(pk__in=matches, applications=None).exclude(weighting="")
    tried.filter(~Exists(judged)).delete()
