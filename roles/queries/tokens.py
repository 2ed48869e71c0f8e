"""API tokens."""

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone

from roles.models import ApiToken


def tokens_of(user: User) -> QuerySet[ApiToken]:
    """All that a user has made, the newest first."""
    return ApiToken.objects.filter(user=user)


def good_tokens() -> QuerySet[ApiToken]:
    """Those that still open something: not revoked, not expired, of somebody who has not left."""
    in_time = Q(expires_at=None) | Q(expires_at__gt=timezone.now())
    return ApiToken.objects.filter(in_time, revoked_at=None, user__is_active=True)
