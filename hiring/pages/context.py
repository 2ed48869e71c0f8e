"""What every template may ask about the person who looks at it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from hiring.permissions import may_see_candidates


def permissions(request: HttpRequest) -> dict[str, Any]:
    """`sees_candidates`: asked of the database only where a template looks at it."""
    return {"sees_candidates": SimpleLazyObject(lambda: may_see_candidates(request.user))}
