"""What people do with their accounts, as a browser sends it."""

import re
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.cache import cache
from django.test import Client

from tests.factories.models import PASSWORD

GOOD = "a long pass phrase"


def sign_in(client: Client, name: str, password: str = PASSWORD) -> Any:
    return client.post("/login/", {"login": name, "password": password})


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def sign_up(client: Client, address: str) -> Any:
    return client.post("/sign-up/", {"email": address, "password1": GOOD, "password2": GOOD})


def link_in_mail() -> str:
    """The path of the link in the newest mail."""
    found = re.search(r"http://localhost:8000(/account/\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


def again(client: Client) -> None:
    """Says the password once more."""
    client.post("/account/again/", {"password": PASSWORD})


def code(secret: str, ahead: int = 0) -> str:
    """What an authenticator app shows; `ahead` of that, for one that was not used yet."""
    shown: str = format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1 + ahead]))
    return shown


def set_up(client: Client) -> str:
    """Sets up an authenticator app and gives its secret."""
    again(client)
    secret: str = client.get("/account/second-factor/app/").context["form"].secret
    client.post("/account/second-factor/app/", {"code": code(secret)})
    assert Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()
    cache.clear()
    return secret
