"""Requests that may come twice and act once: claimed, answered in the transaction of what they made, and
answered the same again."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from roles.models import IdempotentAnswer

# For how long a key stands for its request.
KEPT = timedelta(hours=24)
# A request that has not answered after this was lost with its process: the next one may try.
LAPSES = timedelta(minutes=1)


class OtherRequest(Exception):
    """The key was used for another request."""


class UnderWay(Exception):
    """The first request with this key has no answer yet."""


def claim(*, user: User, key: str, digest: str, now: datetime | None = None) -> IdempotentAnswer:
    """The key's row: with an answer that is to be given again, or claimed for the caller, who has to answer.
    Raises OtherRequest and UnderWay."""
    now = now or timezone.now()
    fresh = {"digest": digest, "token": uuid4(), "claimed_at": now}
    row, created = IdempotentAnswer.objects.get_or_create(user=user, key=key, defaults=fresh)
    if created or _take_over(row, fresh, now):
        return row
    if row.digest != digest:
        raise OtherRequest
    if row.status is None:
        raise UnderWay
    return row


@transaction.atomic
def answer(
    *,
    claimed: IdempotentAnswer,
    status: int,
    body: str,
    content_type: str = "",
    location: str = "",
    etag: str = "",
) -> None:
    """Keeps the answer. Raises UnderWay where the claim has lapsed and somebody else is at it, so that the
    caller's transaction writes nothing."""
    headers = {"content_type": content_type, "location": location, "etag": etag}
    given = {"status": status, "body": body, **headers}
    if not _held(claimed).update(**given):
        raise UnderWay


def release(*, claimed: IdempotentAnswer) -> None:
    """Nothing came of it: the same request may be tried again at once."""
    _held(claimed).delete()


def forget(*, now: datetime | None = None) -> int:
    """Deletes the keys whose time is over; how many."""
    old = IdempotentAnswer.objects.filter(claimed_at__lte=(now or timezone.now()) - KEPT)
    return old.delete()[0]


def _take_over(row: IdempotentAnswer, fresh: dict[str, object], now: datetime) -> bool:
    """Claims a row whose time is over, or whose request was lost."""
    lost = Q(status=None, digest=fresh["digest"], claimed_at__lte=now - LAPSES)
    free = IdempotentAnswer.objects.filter(Q(claimed_at__lte=now - KEPT) | lost, pk=row.pk)
    taken = free.update(**fresh, status=None, body=None, content_type="", location="", etag="")
    if taken:
        row.refresh_from_db()
    return bool(taken)


def _held(claimed: IdempotentAnswer) -> QuerySet[IdempotentAnswer]:
    return IdempotentAnswer.objects.filter(pk=claimed.pk, token=claimed.token, status=None)
