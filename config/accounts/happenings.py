"""What django-allauth says has happened to an account, handed on to our actions."""

from typing import Any

from allauth.account import signals as account
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_removed
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_save

from roles import fresh
from roles.actions import accounts


def listen() -> None:
    user_logged_in.connect(fresh.keep_when)
    account.user_signed_up.connect(_signed_up)
    account.email_changed.connect(_new_address)
    for signal in (account.password_changed, account.password_set, account.password_reset):
        signal.connect(_new_password)
    # Its own signals come after the transaction: an entry of the trail belongs into it.
    post_save.connect(_factor_saved, sender=Authenticator)
    authenticator_removed.connect(_factor_removed)


def _signed_up(user: User, **_: Any) -> None:
    accounts.note_sign_up(user=user)


def _new_address(user: User, from_email_address: EmailAddress | None, **_: Any) -> None:
    """Not the first one, which is only confirmed."""
    if from_email_address:
        accounts.note_new_address(user=user)


def _new_password(user: User, **_: Any) -> None:
    accounts.note_new_password(user=user)


def _factor_saved(instance: Authenticator, created: bool, **_: Any) -> None:
    if created and instance.type == Authenticator.Type.TOTP:
        accounts.note_second_factor(user=instance.user, by=instance.user, on=True)
        # This one has just shown the factor; every other began with a password alone.
        own = context.request.session.session_key if context.request else None
        accounts.end_sessions(user=instance.user, but=own)
    elif created:
        accounts.note_recovery_codes(user=instance.user)


def _factor_removed(user: User, authenticator: Authenticator, **_: Any) -> None:
    if authenticator.type == Authenticator.Type.TOTP:
        accounts.note_second_factor(user=user, by=user, on=False)
