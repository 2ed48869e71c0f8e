"""Screenings: who judged what, and who may not see a score yet."""

from django.db.models import BooleanField, Case, DecimalField, Exists, F, OuterRef, Q, QuerySet, Value, When

from hiring.models import Application, Screening
from hiring.permissions import Person, may_screen


def score_hidden(user: Person, application: Application) -> bool:
    """May this person see nothing of the match yet: score, rank, gates, levels, contributions? So it is for
    who screens, in an opening that asks for their own judgement first, until they have recorded it.

    Asks nothing where the application came through `with_scores_for` of the same user.
    """
    if not application.opening.judges_first or not may_screen(user):
        return False
    known: bool | None = application.__dict__.get("score_is_hidden")
    return not _revealed(user).filter(application=application).exists() if known is None else known


def with_scores_for(applications: QuerySet[Application], user: Person) -> QuerySet[Application]:
    """Applications with `score_is_hidden` for this person, and `shown_score`, null where it is: what lists
    sort and filter by instead of the match's own."""
    if not may_screen(user):
        return applications.annotate(
            score_is_hidden=Value(False, BooleanField()), shown_score=F("match__score")
        )
    seen = Exists(_revealed(user).filter(application=OuterRef("pk")))
    score = DecimalField(max_digits=7, decimal_places=4, null=True)
    shown = When(Q(opening__judges_first=False) | Q(seen), then=F("match__score"))
    hidden = When(Q(opening__judges_first=False) | Q(seen), then=Value(False))
    return applications.annotate(
        score_is_hidden=Case(hidden, default=Value(True), output_field=BooleanField()),
        shown_score=Case(shown, default=None, output_field=score),
    )


def _revealed(user: Person) -> QuerySet[Screening]:
    return Screening.objects.filter(by_id=user.pk, revealed_at__isnull=False)
