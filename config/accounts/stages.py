"""What stands between the right password and being signed in."""

from allauth.account.models import EmailAddress
from allauth.account.stages import EmailVerificationStage
from django.http import HttpResponse


class ConfirmedAddress(EmailVerificationStage):  # type: ignore[misc]
    """Asks those to confirm their address who signed up with it and have not yet.

    A sign-up stores its address as the primary one, unconfirmed, and nothing else does: whom an administrator
    added, with or without an address, is let through.
    """

    def handle(self) -> tuple[HttpResponse | None, bool]:
        user = self.login.user
        if user and not EmailAddress.objects.filter(user=user, primary=True, verified=False).exists():
            return None, True
        handled: tuple[HttpResponse | None, bool] = super().handle()
        return handled
