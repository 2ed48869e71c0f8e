"""Database constraints that several models share."""

from collections.abc import Iterable
from enum import StrEnum

from django.db.models import CheckConstraint, Q


def choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    """An enum's words as Django's choices: stored as they are, shown with a capital and blanks."""
    return [(word.value, word.value.replace("_", " ").capitalize()) for word in words]


def one_of(field: str, words: type[StrEnum], name: str, *, or_empty: bool = False) -> CheckConstraint:
    """The column holds one of the enum's words and nothing else."""
    allowed = [word.value for word in words] + ([""] if or_empty else [])
    return CheckConstraint(
        condition=Q(**{f"{field}__in": allowed}), name=name, violation_error_message=f"{field} is not known"
    )


def all_or_none(fields: Iterable[str], name: str) -> CheckConstraint:
    """The fields are all set or all null."""
    everything, nothing = Q(), Q()
    for field in fields:
        everything &= Q(**{f"{field}__isnull": False})
        nothing &= Q(**{f"{field}__isnull": True})
    return CheckConstraint(condition=everything | nothing, name=name)
