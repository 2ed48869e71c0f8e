"""Signatures by which a receiver knows that a webhook is ours and nobody changed it (Standard Webhooks)."""

import base64
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime

from standardwebhooks import Webhook

PREFIX = "whsec_"
# Between the 24 and 64 bytes that the standard takes.
SECRET_BYTES = 32


def new_secret() -> str:
    return PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def signed(message_id: str, body: str, keys: Sequence[str], *, at: datetime) -> dict[str, str]:
    """The headers of one call: a signature by each of the secrets, as of the moment of the call."""
    at = at.astimezone(UTC)
    signatures = [Webhook(secret).sign(message_id, at, body) for secret in keys]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": " ".join(signatures),
    }
