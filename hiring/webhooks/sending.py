"""One call of a webhook, and what came back. Nothing is followed, nothing unpacked, and no more read than is
kept."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import httpcore
import httpx

from hiring.webhooks.addresses import Rules, check
from hiring.webhooks.connecting import CheckedBackend, Resolve, look_up

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 15.0
# All of one call, its answer included.
WHOLE_SECONDS = CONNECT_SECONDS + ANSWER_SECONDS
MOST_READ = 64 * 1024
MOST_KEPT = 1024
NETWORK = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError)
TIMEOUTS = {"connect": CONNECT_SECONDS, "read": ANSWER_SECONDS, "write": ANSWER_SECONDS, "pool": 1.0}


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` is null where nothing came back, and `error` says why. `excerpt` is the body's beginning;
    `retry_after` is how many seconds the receiver asks us to wait."""

    status: int | None = None
    excerpt: str = ""
    error: str = ""
    seconds: float = 0.0
    retry_after: float | None = None

    @property
    def taken(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


def send(
    url: str, body: bytes, headers: Mapping[str, str], *, rules: Rules, resolve: Resolve = look_up
) -> Answer:
    """POSTs the body; never raises for what a receiver, its network or its address does."""
    began = time.monotonic()
    try:
        check(url, rules)
        status, content, retry_after = _posted(url, body, headers, rules, resolve)
    except (ValueError, httpcore.TimeoutException, *NETWORK) as error:
        return Answer(error=_words(error), seconds=time.monotonic() - began)
    excerpt = content[:MOST_KEPT].decode("utf-8", "replace").replace("\0", "�")
    return Answer(status, excerpt, "", time.monotonic() - began, retry_after)


def _posted(
    url: str, body: bytes, headers: Mapping[str, str], rules: Rules, resolve: Resolve
) -> tuple[int, bytes, float | None]:
    backend = CheckedBackend(rules, seconds=WHOLE_SECONDS, resolve=resolve)
    own = {"content-type": "application/json", "accept-encoding": "identity", "user-agent": "Rolefit"}
    sent = [*own.items(), *headers.items()]
    with (
        httpcore.ConnectionPool(ssl_context=httpx.create_ssl_context(), network_backend=backend) as pool,
        pool.stream("POST", url, headers=sent, content=body, extensions={"timeout": TIMEOUTS}) as response,
    ):
        return response.status, _beginning(response), _retry_after(response)


def _beginning(response: httpcore.Response) -> bytes:
    """As much of the body as is read at all: whoever sends more is not listened to."""
    read = bytearray()
    for chunk in response.iter_stream():
        read += chunk
        if len(read) >= MOST_READ:
            break
    return bytes(read[:MOST_READ])


def _retry_after(response: httpcore.Response) -> float | None:
    """Seconds, from a header that has seconds or a date."""
    found = [value for name, value in response.headers if name.lower() == b"retry-after"]
    text = found[0].decode("latin-1").strip() if found else ""
    if text.isdecimal():
        return float(text[:9])
    try:
        return max(parsedate_to_datetime(text).timestamp() - time.time(), 0.0)
    except (ValueError, TypeError, OverflowError):
        return None


def _words(error: Exception) -> str:
    if isinstance(error, httpcore.ConnectTimeout):
        return f"no connection within {CONNECT_SECONDS:.0f} seconds"
    if isinstance(error, httpcore.TimeoutException):
        return f"no whole answer within {ANSWER_SECONDS:.0f} seconds"
    if isinstance(error, httpcore.ProtocolError):
        return "what came back was no answer"
    said = " ".join(str(error).split())[:200]
    return said or "no connection"
