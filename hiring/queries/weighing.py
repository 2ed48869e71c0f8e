"""How far an opening's applications are weighed by its weights."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from hiring.matching import weighing
from hiring.models import Application, Opening


@dataclass(frozen=True, slots=True)
class WeighedSoFar:
    """Of `total` matched applications `done` have been weighed anew."""

    done: int
    total: int

    @property
    def words(self) -> str:
        return f"{self.done:,} of {self.total:,}"


def unweighed(opening: Opening) -> QuerySet[Application]:
    """The opening's applications whose match is by other weights than the opening's."""
    weighting = weighing.digest(weighing.factors_of(opening.weights))
    return opening.applications.filter(match__isnull=False).exclude(match__weighting=weighting)


def weighed_so_far(opening: Opening) -> WeighedSoFar | None:
    """None where nothing is being weighed: then it asks nothing of the database."""
    if opening.weighing_at is None:
        return None
    total = opening.applications.filter(match__isnull=False).count()
    return WeighedSoFar(total - unweighed(opening).count(), total)


def openings_being_weighed() -> QuerySet[Opening]:
    return Opening.objects.filter(weighing_at__isnull=False)


def stalled_weighing(before: datetime) -> QuerySet[Opening]:
    """Openings whose weighing has not got on since: its worker, or its message, is lost."""
    return openings_being_weighed().filter(weighing_at__lt=before)
