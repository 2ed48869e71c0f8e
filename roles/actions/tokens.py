"""API tokens: made, told once, used, revoked."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from roles.actions.audit import record
from roles.enums import Scope
from roles.models import ApiToken
from roles.queries import good_tokens

# What every token begins with, so that one that leaked is recognised where it should not be.
PREFIX = "rolefit_"
SHOWN = len(PREFIX) + 4
# Last use is kept by the minute: a busy client does not write at every request.
USE_KEPT_EVERY = timedelta(minutes=1)


@transaction.atomic
def issue_token(
    *, by: User, name: str, scopes: Iterable[Scope], expires_at: datetime | None = None
) -> tuple[ApiToken, str]:
    """A new token of the user, and its text, which cannot be had again."""
    text = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        user=by,
        name=name,
        start=text[:SHOWN],
        digest=digest_of(text),
        scopes=sorted(set(scopes)),
        expires_at=expires_at,
    )
    record(by=by, verb="made", subject=token, scopes=token.scopes)
    return token, text


@transaction.atomic
def revoke_token(*, token: ApiToken, by: User) -> bool:
    """Ends a token at once; whether it was still good for something."""
    revoked = ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=timezone.now())
    if revoked:
        record(by=by, verb="revoked", subject=token)
    return bool(revoked)


@transaction.atomic
def revoke_tokens_of(*, user: User, by: User) -> int:
    """Ends every token of a user: the password is another, or the account is closed. How many that were."""
    return sum(revoke_token(token=token, by=by) for token in user.api_tokens.filter(revoked_at=None))


def use_token(*, text: str) -> ApiToken | None:
    """The token with this text, marked as used; None where there is none that is still good."""
    now = timezone.now()
    token = good_tokens().filter(digest=digest_of(text)).select_related("user").first()
    if token and (token.last_used_at is None or now - token.last_used_at > USE_KEPT_EVERY):
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)
    return token


def digest_of(text: str) -> str:
    """Tokens are 256 random bits: a plain hash of one can be neither guessed nor looked up in a table."""
    return hashlib.sha256(text.encode()).hexdigest()
