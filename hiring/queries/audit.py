"""The audit trail: the whole of it, and what it says of one opening, application or role."""

from typing import Any

from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    CharField,
    Exists,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast

from hiring.models import (
    Application,
    Batch,
    Candidate,
    Decision,
    DecisionPacket,
    Merge,
    Note,
    Opening,
    Resume,
    Screening,
    ScreeningJob,
)
from roles.models import AuditEntry, Role, RoleVersion, SourceDocument

# An opening with more applications is a good part of the whole trail.
MANY = 1_000


def trail() -> QuerySet[AuditEntry]:
    """Everything, the newest first."""
    return AuditEntry.objects.order_by("-at", "-pk")


def trail_of_opening(opening: Opening) -> QuerySet[AuditEntry]:
    """Of the opening, its uploads, applications, screenings, packets and decisions. What happened to the
    resumes themselves stands with each application."""
    own, through = {"opening": opening}, {"application__opening": opening}
    subjects: tuple[QuerySet[Any], ...] = (
        Opening.objects.filter(pk=opening.pk),
        Application.objects.filter(**own),
        Batch.objects.filter(**own),
        DecisionPacket.objects.filter(**own),
        Screening.objects.filter(**through),
        Decision.objects.filter(**through),
        Note.objects.filter(**through),
    )
    many = Application.objects.filter(opening=opening).order_by()[MANY:].exists()
    return _found_along(*subjects) if many else _about(*subjects)


def trail_of_application(application: Application) -> QuerySet[AuditEntry]:
    """Of the application, its resume, candidate, screenings, packets and decisions; its moves from stage to
    stage are rows of their own."""
    own, candidate = {"application": application}, application.candidate_id
    return _about(
        Application.objects.filter(pk=application.pk),
        Resume.objects.filter(pk=application.resume_id),
        ScreeningJob.objects.filter(opening=application.opening_id, resume=application.resume_id),
        Candidate.objects.filter(pk=candidate),
        Merge.objects.filter(Q(kept=candidate) | Q(gone=candidate)),
        Screening.objects.filter(**own),
        Decision.objects.filter(**own),
        Note.objects.filter(**own),
        DecisionPacket.objects.filter(entries__application=application),
    )


def trail_of_role(role: Role) -> QuerySet[AuditEntry]:
    """Of the role, its versions and documents."""
    return _about(
        Role.objects.filter(pk=role.pk),
        RoleVersion.objects.filter(role=role),
        SourceDocument.objects.filter(role=role),
    )


def _about(*subjects: QuerySet[Any]) -> QuerySet[AuditEntry]:
    """Entries about the rows, found by these: they are few."""
    first, *others = (_entries_of(rows) for rows in subjects)
    return trail().filter(pk__in=first.union(*others, all=True))


def _entries_of(rows: QuerySet[Any]) -> QuerySet[AuditEntry, Any]:
    """The trail keeps ids as text, because it is about rows of every kind."""
    keys = rows.order_by().annotate(key=Cast("pk", CharField())).values("key")
    found = AuditEntry.objects.filter(object_type=rows.model._meta.label_lower, object_id__in=keys)
    return found.order_by().values("pk")


def _found_along(*subjects: QuerySet[Any]) -> QuerySet[AuditEntry]:
    """The same, found by going along the trail until a page is full: the rows are many."""
    own = (
        When(Q(object_type=rows.model._meta.label_lower), then=Exists(rows.order_by().filter(pk=_number())))
        for rows in subjects
    )
    return trail().filter(Case(*own, default=Value(False), output_field=BooleanField()))


def _number() -> Cast:
    return Cast(OuterRef("object_id"), BigIntegerField())
