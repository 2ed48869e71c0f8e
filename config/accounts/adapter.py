"""How accounts are here, where django-allauth leaves it to the site."""

import secrets
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import reverse

STAGES = ["config.accounts.stages.ConfirmedAddress", "allauth.mfa.stages.AuthenticateStage"]
WRONG = "The name or the password is not right."


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages = {  # noqa: RUF012 - declared so above us
        **DefaultAccountAdapter.error_messages,
        "duplicate_email": "This is your address already.",
        "enter_current_password": "This is not your password.",
        "incorrect_password": "This is not your password.",
        "incorrect_code": "This code is not right, or was used already.",
        "email_password_mismatch": WRONG,
        "username_password_mismatch": WRONG,
        "too_many_login_attempts": "That was tried too often: wait a few minutes.",
        "rate_limited": "That was tried too often: wait a few minutes.",
    }

    def get_login_stages(self) -> list[str]:
        return STAGES

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """A name that nobody chose: it can be no colleague's, and the audit trail keeps it without keeping
        who that was."""
        user.username = f"applicant-{secrets.token_hex(5)}"

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Nobody gets an address that an administrator gave to somebody else."""
        others = User.objects.exclude(pk=email_address.user_id).filter(email__iexact=email_address.email)
        if others.exists():
            template = "account/messages/email_confirmation_failed.txt"
            self.add_message(request, messages.ERROR, template, {"email": email_address.email})
            return False
        return bool(super().confirm_email(request, email_address))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Links lead to where the site says that it is, not to where the request says that it came."""
        super().send_mail(template_prefix, email, {**context, "site": settings.SITE_URL})

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def is_ajax(self, request: HttpRequest) -> bool:
        """Accounts have pages and no second way beside them."""
        return False
