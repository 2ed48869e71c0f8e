"""Signatures as Standard Webhooks has them: its own library verifies them."""

import base64

import pytest
from django.utils import timezone
from standardwebhooks import Webhook
from standardwebhooks.webhooks import WebhookVerificationError

from hiring.webhooks.signing import PREFIX, new_secret, signed

BODY = '{"type":"webhook.test"}'


def test_a_receiver_with_the_secret_can_verify() -> None:
    secret = new_secret()

    headers = signed("msg-1", BODY, [secret], at=timezone.now())

    assert Webhook(secret).verify(BODY, headers) == {"type": "webhook.test"}
    assert sorted(headers) == ["webhook-id", "webhook-signature", "webhook-timestamp"]


def test_both_secrets_verify_while_they_overlap() -> None:
    old, new = new_secret(), new_secret()
    headers = signed("msg-1", BODY, [new, old], at=timezone.now())

    assert [Webhook(secret).verify(BODY, headers)["type"] for secret in (old, new)] == ["webhook.test"] * 2


@pytest.mark.parametrize(("message", "body"), [("msg-2", BODY), ("msg-1", BODY + " ")])
def test_whatever_was_changed_on_the_way_does_not_verify(message: str, body: str) -> None:
    secret = new_secret()
    headers = signed("msg-1", BODY, [secret], at=timezone.now()) | {"webhook-id": message}

    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(body, headers)


def test_a_secret_is_as_long_as_the_standard_asks() -> None:
    secret = new_secret()

    assert secret.startswith(PREFIX)
    assert 24 <= len(base64.b64decode(secret.removeprefix(PREFIX))) <= 64
    assert secret != new_secret()
