"""The parts people play in hiring: a user plays the part of the group they belong to."""

from enum import StrEnum

from django.contrib.auth.models import AnonymousUser, User

from roles.enums import Scope


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


def is_applicant(user: User | AnonymousUser) -> bool:
    """Signed in, and here for themselves: whoever has a part has it and nothing of their own."""
    return user.is_authenticated and user.is_active and not user.is_superuser and not parts_of(user)


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


def may_keep_account(user: User | AnonymousUser) -> bool:
    """Has an account of their own, and tokens: whoever can sign in."""
    return user.is_authenticated and user.is_active


# What each part's tokens can be for besides reading. A token may never more than its user, whatever it is
# for: this only leaves out what would be in vain.
_SCOPES = {
    Part.RECRUITER: {Scope.ROLES, Scope.OPENINGS, Scope.INTAKE, Scope.SCREENING, Scope.SETTINGS},
    Part.MANAGER: {Scope.ROLES, Scope.OPENINGS, Scope.SCREENING, Scope.DECISIONS, Scope.SETTINGS},
    Part.DIRECTOR: {Scope.ROLES, Scope.OPENINGS, Scope.SCREENING, Scope.DECISIONS, Scope.SETTINGS},
    Part.AUDITOR: set(),
    Part.ADMINISTRATOR: {Scope.SETTINGS},
}


def scopes_of(user: User) -> tuple[Scope, ...]:
    """What a user's tokens can be for. Who plays no part is an applicant."""
    parts = parts_of(user) | ({Part.ADMINISTRATOR} if user.is_superuser else set())
    more = set().union(*(_SCOPES[part] for part in parts)) if parts else {Scope.OWN}
    return tuple(scope for scope in Scope if scope is Scope.READ or scope in more)
