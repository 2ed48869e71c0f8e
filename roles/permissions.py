"""The parts people play in hiring: a user plays the part of the group they belong to."""

from enum import StrEnum

from django.contrib.auth.models import AnonymousUser, User


class Part(StrEnum):
    """The parts people play; each is a Django group of this name."""

    RECRUITER = "recruiter"
    MANAGER = "manager"
    DIRECTOR = "director"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


# Everybody who has to do with candidates. Who keeps the users has not.
HIRING = (Part.RECRUITER, Part.MANAGER, Part.DIRECTOR, Part.AUDITOR)


def plays(user: User | AnonymousUser, *parts: Part) -> bool:
    """Does the user play one of the parts? Django's superusers are administrators and nothing else."""
    if not user.is_active:
        return False
    if user.is_superuser and Part.ADMINISTRATOR in parts:
        return True
    return not parts_of(user).isdisjoint(parts)


def parts_of(user: User | AnonymousUser) -> frozenset[Part]:
    """The parts that a user plays, asked of the database once for each user object."""
    known: frozenset[Part] | None = getattr(user, "_parts", None)
    if known is None:
        names = set(user.groups.values_list("name", flat=True)) if user.is_authenticated else set()
        known = frozenset(part for part in Part if part.value in names)
        user._parts = known  # type: ignore[union-attr]
    return known


def may_edit_profiles(user: User | AnonymousUser) -> bool:
    """Imports documents, edits drafts and settles disagreements. A manager's drafts are proposals: somebody
    who may publish has to."""
    return plays(user, Part.RECRUITER, Part.MANAGER, Part.DIRECTOR)


def may_publish_profiles(user: User | AnonymousUser) -> bool:
    return plays(user, Part.RECRUITER, Part.DIRECTOR)


def may_read_drafts(user: User | AnonymousUser) -> bool:
    """Drafts, their documents and what changed between versions."""
    return plays(user, *Part)


def may_read_users(user: User | AnonymousUser) -> bool:
    return plays(user, Part.AUDITOR, Part.ADMINISTRATOR)


def may_keep_users(user: User | AnonymousUser) -> bool:
    return plays(user, Part.ADMINISTRATOR)


def may_read_audit(user: User | AnonymousUser) -> bool:
    """The audit trail as a whole; a single application's is for whoever may see the application."""
    return plays(user, Part.AUDITOR)
