"""Openings as the public sees them: those that are open and advertised, and of them only what is
offered."""

from django.db.models import QuerySet

from hiring.enums import OpeningStatus
from hiring.models import Opening


def vacancies() -> QuerySet[Opening]:
    """Every opening that is open and not internal. What is proposed, declined or closed is nobody's business
    outside, and an internal one least of all: somebody may hold the position still."""
    return (
        Opening.objects.filter(status=OpeningStatus.OPEN, internal=False)
        .select_related("role_version__role", "band")
        .order_by("title", "pk")
    )


def for_role(openings: QuerySet[Opening], slug: str) -> QuerySet[Opening]:
    """Those of a role, in whichever version; all where none is named."""
    return openings.filter(role_version__role__slug=slug) if slug else openings
