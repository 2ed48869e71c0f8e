"""What becomes of an account, for the trail; and what else ends when its password does."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from roles.actions.audit import record
from roles.actions.tokens import revoke_tokens_of
from roles.models import Session


def note_sign_up(*, user: User) -> None:
    record(by=user, verb="signed up", subject=user)


def note_new_address(*, user: User) -> None:
    record(by=user, verb="changed address", subject=user)


@transaction.atomic
def note_new_password(*, user: User) -> None:
    """With another password the tokens end too: who knew the old one may have made them."""
    record(by=user, verb="set password", subject=user)
    revoke_tokens_of(user=user, by=user)


def note_second_factor(*, user: User, by: User, on: bool) -> None:
    record(by=by, verb="set up second factor" if on else "turned second factor off", subject=user)


def end_sessions(*, user: User, but: str | None) -> int:
    """Signs the user out everywhere, but for one session; how many sessions that were."""
    return Session.objects.filter(account=user).exclude(session_key=but).delete()[0]


def forget_sessions(*, now: datetime | None = None) -> int:
    """Deletes the sessions whose time is over; how many. What they hold may tell who somebody was."""
    return Session.objects.filter(expire_date__lte=now or timezone.now()).delete()[0]


@transaction.atomic
def take_second_factor(*, user: User, by: User) -> bool:
    """An administrator's help for who cannot get in any more: app and recovery codes go. Was there any?"""
    taken, _ = Authenticator.objects.filter(user=user).delete()
    if taken:
        note_second_factor(user=user, by=by, on=False)
    return bool(taken)


def note_recovery_codes(*, user: User) -> None:
    record(by=user, verb="made recovery codes", subject=user)
