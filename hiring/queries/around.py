"""What stands around one application: notes, sightings, the person's other applications, the opening's
scores."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar, cast

from django.db.models import Count, FloatField, IntegerField, Model, Q, QuerySet, Window
from django.db.models.functions import Cast, Floor

from hiring.models import Application, Note, Opening, Sighting
from hiring.permissions import Person
from hiring.queries.applications import visible_applications
from hiring.queries.identity import known_applications
from hiring.queries.screenings import score_hidden

Row = TypeVar("Row", bound=Model)
# Points to a step: twenty, which a glance takes in.
STEP = 5
STEPS = 100 // STEP


@dataclass(frozen=True, slots=True)
class Places:
    """How many score in each of STEPS steps, and the place of a score among them, equals sharing it."""

    numbers: tuple[int, ...]
    rank: int | None


def with_total(rows: QuerySet[Row]) -> QuerySet[Row]:
    """Rows that each tell in `total` how many there are, also where only the first are taken."""
    return cast(QuerySet[Row], rows.annotate(total=Window(Count("pk"))))


def notes_of(application: Application, user: Person) -> QuerySet[Note]:
    """Those that this person may read, the latest first. What others wrote is their opinion: where own
    judgements come first, who screens reads it after theirs."""
    notes = application.notes.select_related("by").order_by("-at", "-pk")
    return notes.filter(by_id=user.pk) if score_hidden(user, application) else notes


def notes_kept_back(application: Application, user: Person) -> int:
    """How many this person may not read yet."""
    return application.notes.exclude(by_id=user.pk).count() if score_hidden(user, application) else 0


def sightings_of(application: Application) -> QuerySet[Sighting]:
    """Who saw what, the latest first."""
    return application.sightings.select_related("by").order_by("-last_at", "pk")


def other_applications(application: Application, user: Person) -> QuerySet[Application]:
    """Those of the same person that the user may see, of which it may be known whose they are."""
    same = visible_applications(user).filter(candidate=application.candidate_id).exclude(pk=application.pk)
    return known_applications(same).order_by("-created_at", "pk")


def score_counts(opening: Opening, step: int, above: Decimal) -> list[tuple[int, int, int]]:
    """The opening's scores in steps of so many points: number of the step, scores in it, those `above`."""
    scored = Application.objects.filter(opening=opening, match__score__isnull=False).order_by()
    return list(
        scored.annotate(step=Cast(Floor(Cast("match__score", FloatField()) / float(step)), IntegerField()))
        .values("step")
        .annotate(number=Count("pk"), higher=Count("pk", filter=Q(match__score__gt=above)))
        .order_by("step")
        .values_list("step", "number", "higher")
    )


def places(opening: Opening, score: Decimal | None) -> Places:
    """How the opening's scores are spread, and the place of a score."""
    return spread(score_counts(opening, STEP, score or Decimal()), score)


def spread(counts: Sequence[tuple[int, int, int]], score: Decimal | None) -> Places:
    """`counts` are those of score_counts for steps of STEP points."""
    numbers = [0] * STEPS
    for step, number, _ in counts:
        # A full 100 stands in the last step.
        numbers[min(step, STEPS - 1)] += number
    return Places(tuple(numbers), None if score is None else sum(above for _, _, above in counts) + 1)
