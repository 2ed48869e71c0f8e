"""What every template may ask about the person who looks at it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from hiring.permissions import (
    may_create_openings,
    may_read_mail,
    may_read_webhooks,
    may_screen,
    may_see_candidates,
)
from roles.permissions import (
    Part,
    is_applicant,
    may_edit_profiles,
    may_read_audit,
    may_read_drafts,
    may_read_users,
    parts_of,
    plays,
)


def permissions(request: HttpRequest) -> dict[str, Any]:
    """What navigation and pages offer; asked of the database only where a template looks at it."""
    user = request.user
    return {
        "signed_in_as": SimpleLazyObject(lambda: _known_as(user)),
        "sees_candidates": SimpleLazyObject(lambda: may_see_candidates(user)),
        "works_here": SimpleLazyObject(lambda: plays(user, *Part)),
        "applies": SimpleLazyObject(lambda: is_applicant(user)),
        "screens": SimpleLazyObject(lambda: may_screen(user)),
        "creates_openings": SimpleLazyObject(lambda: may_create_openings(user)),
        "decides": SimpleLazyObject(lambda: plays(user, Part.MANAGER, Part.DIRECTOR)),
        "reads_mail": SimpleLazyObject(lambda: may_read_mail(user)),
        "reads_webhooks": SimpleLazyObject(lambda: may_read_webhooks(user)),
        "reads_drafts": SimpleLazyObject(lambda: may_read_drafts(user)),
        "edits_profiles": SimpleLazyObject(lambda: may_edit_profiles(user)),
        "reads_audit": SimpleLazyObject(lambda: may_read_audit(user)),
        "reads_users": SimpleLazyObject(lambda: may_read_users(user)),
    }


def _known_as(user: Any) -> str:
    """Their name. Who signed up has a username that says nothing: then the address."""
    shown: str = user.get_full_name() or (user.get_username() if parts_of(user) else user.email)
    return shown or str(user.get_username())
