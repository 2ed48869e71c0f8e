"""Openings as the public sees them: those that are open, and of them only what is offered."""

from django.db.models import QuerySet

from hiring.enums import OpeningStatus
from hiring.models import Opening


def vacancies() -> QuerySet[Opening]:
    """Every opening that is open. What is proposed, declined or closed is nobody's business outside."""
    return (
        Opening.objects.filter(status=OpeningStatus.OPEN)
        .select_related("role_version__role", "band")
        .order_by("title", "pk")
    )


def for_role(openings: QuerySet[Opening], slug: str) -> QuerySet[Opening]:
    """Those of a role, in whichever version; all where none is named."""
    return openings.filter(role_version__role__slug=slug) if slug else openings
