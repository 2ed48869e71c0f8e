"""Screenings: who judged what, and who may not see a score yet."""

from collections.abc import Collection, Iterable

from django.db.models import BooleanField, Case, DecimalField, Exists, F, OuterRef, Q, QuerySet, Value, When

from hiring.enums import Stage
from hiring.models import Application, Opening, Screening
from hiring.permissions import Person, may_screen
from roles.enums import CriterionKind, Necessity
from roles.models import Criterion
from roles.reading import scoring


def score_hidden(user: Person, application: Application) -> bool:
    """May this person see nothing of the match yet: score, rank, gates, levels, contributions? So it is for
    who screens, in an opening that asks for their own judgement first, until they have recorded it.

    Asks nothing where the application came through `with_scores_for` of the same user.
    """
    if not application.opening.judges_first or not may_screen(user):
        return False
    known: bool | None = application.__dict__.get("score_is_hidden")
    return not revealed_by(user).filter(application=application).exists() if known is None else known


def with_scores_for(
    applications: QuerySet[Application], user: Person, of: Opening | None = None
) -> QuerySet[Application]:
    """Applications with `score_is_hidden` for this person, and `shown_score`, null where it is: what lists
    sort and filter by instead of the match's own. Where all are `of` one opening, it tells itself whether
    there is anything to hide: the database need not ask for each."""
    if not may_screen(user) or (of and not of.judges_first):
        return applications.annotate(
            score_is_hidden=Value(False, BooleanField()), shown_score=F("match__score")
        )
    seen = Exists(revealed_by(user).filter(application=OuterRef("pk")))
    score = DecimalField(max_digits=7, decimal_places=4, null=True)
    shown = When(Q(opening__judges_first=False) | Q(seen), then=F("match__score"))
    hidden = When(Q(opening__judges_first=False) | Q(seen), then=Value(False))
    return applications.annotate(
        score_is_hidden=Case(hidden, default=Value(True), output_field=BooleanField()),
        shown_score=Case(shown, default=None, output_field=score),
    )


def with_shown_scores(applications: QuerySet[Application], user: Person) -> QuerySet[Application]:
    """Only those whose score this person may see."""
    if not may_screen(user):
        return applications
    seen = Exists(revealed_by(user).filter(application=OuterRef("pk")))
    return applications.filter(Q(seen) | Q(opening__judges_first=False))


def told_to(user: Person, of: Opening | None = None) -> Q:
    """The condition under which the person may know an application's score; all `of` one opening, where it is
    given: it tells itself whether there is anything to hide."""
    if not may_screen(user) or (of and not of.judges_first):
        return Q()
    judged = Q(pk__in=revealed_by(user).values("application"))
    return judged if of else judged | Q(opening__judges_first=False)


def unjudged_by(user: Person, applications: Collection[int]) -> set[int]:
    """Of these applications: those of which the person may see nothing of the match yet."""
    if not applications or not may_screen(user):
        return set()
    asked = Application.objects.filter(pk__in=applications, opening__judges_first=True)
    seen = revealed_by(user).filter(application=OuterRef("pk"))
    return set(asked.exclude(Exists(seen)).values_list("pk", flat=True))


def unjudged(applications: Iterable[Application]) -> set[int]:
    """Of these applications: those of which nobody has recorded a judgement."""
    keys = {each.pk for each in applications}
    judged = Screening.objects.filter(application__in=keys, revealed_at__isnull=False)
    return keys - set(judged.values_list("application", flat=True))


def revealed_by(user: Person) -> QuerySet[Screening]:
    """The judgements that the person has recorded."""
    return Screening.objects.filter(by_id=user.pk, revealed_at__isnull=False)


def asked_criteria(opening: Opening) -> list[Criterion]:
    """What the opening asks, must-haves first, then by kind and weight: the order in which it is judged."""
    rows = Criterion.objects.filter(version=opening.role_version_id)
    if opening.centre_kind:
        rows = rows.filter(applies_when__in=("", opening.centre_kind))
    points = scoring.load().kind_points
    return sorted(rows, key=lambda row: (not _must_have(row), -points[_kind(row)], row.kind, -row.weight))


def screenings_of(application: Application) -> QuerySet[Screening]:
    """Everybody's, in the order in which they were recorded."""
    return application.screenings.select_related("by", "match").order_by("judged_at", "pk")


def own_screening(application: Application, user: Person) -> Screening | None:
    return application.screenings.filter(by_id=user.pk).select_related("match").first()


def to_screen(opening: Opening, user: Person) -> QuerySet[Application]:
    """Applications that still wait for this screener, without an order that would tell a score."""
    said = Screening.objects.filter(application=OuterRef("pk"), by_id=user.pk).exclude(outcome="")
    waiting = Application.objects.filter(~Exists(said), opening=opening, stage=Stage.NEW)
    if opening.judges_first:
        return waiting.order_by("code")
    return waiting.order_by(F("match__score").desc(nulls_last=True), "pk")


def moved_last_by(application: Application) -> int | None:
    """Who brought the application to where it stands; None where nobody did, or the command line."""
    standing = application.moves.filter(undone_at__isnull=True).order_by("-at", "-pk")
    return standing.values_list("by", flat=True).first()


def _must_have(row: Criterion) -> bool:
    return row.necessity == Necessity.REQUIRED


def _kind(row: Criterion) -> CriterionKind:
    return CriterionKind(row.kind)
