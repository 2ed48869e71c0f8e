"""One call: to the address that was checked, no further than it says, and for no longer than we wait."""

from ipaddress import ip_address
from typing import Any

import pytest

from hiring.webhooks import connecting, sending
from hiring.webhooks.addresses import Rules
from hiring.webhooks.sending import MOST_KEPT, send
from tests.factories.receiver import Receiver

OPEN = Rules(private=True, plain_http=True)
STRICT = Rules(plain_http=True)


def resolver(*answers: str) -> Any:
    """Answers every name with these addresses, and keeps for what it was asked."""

    def resolve(host: str, port: int) -> Any:
        resolve.asked.append((host, port))  # type: ignore[attr-defined]
        return [ip_address(each) for each in answers]

    resolve.asked = []  # type: ignore[attr-defined]
    return resolve


def test_a_body_arrives_with_its_headers_and_the_answer_is_told(receiver: Receiver) -> None:
    answer = send(receiver.url(), b'{"a":1}', {"webhook-id": "1"}, rules=OPEN)

    (got,) = receiver.got
    assert (answer.taken, answer.status, answer.excerpt, answer.error) == (True, 200, "ok", "")
    assert got.body == b'{"a":1}'
    assert (got.headers["webhook-id"], got.headers["content-type"]) == ("1", "application/json")
    assert got.headers["host"] == f"127.0.0.1:{receiver.port}"


def test_a_name_is_looked_up_once_and_the_call_goes_to_what_was_found(receiver: Receiver) -> None:
    resolve = resolver("127.0.0.1")

    answer = send(receiver.url("hooks.example.org"), b"{}", {}, rules=OPEN, resolve=resolve)

    assert (answer.status, resolve.asked) == (200, [("hooks.example.org", receiver.port)])
    assert receiver.got[0].headers["host"] == f"hooks.example.org:{receiver.port}"


@pytest.mark.parametrize(
    "answers", [("127.0.0.1",), ("::1",), ("::ffff:127.0.0.1",), ("8.8.8.8", "127.0.0.1"), ("10.1.1.1",)]
)
def test_a_name_that_stands_for_a_private_address_is_not_called(
    receiver: Receiver, answers: tuple[str, ...]
) -> None:
    url = receiver.url("hooks.example.org")

    answer = send(url, b"{}", {}, rules=STRICT, resolve=resolver(*answers))

    assert (answer.status, answer.error, receiver.got) == (None, connecting.PRIVATE, [])


def test_an_address_that_has_become_a_bad_one_is_not_called(receiver: Receiver) -> None:
    assert "private network" in send(receiver.url(), b"{}", {}, rules=STRICT).error
    assert receiver.got == []


def test_a_second_address_is_tried_where_the_first_does_not_answer(receiver: Receiver) -> None:
    url = receiver.url("hooks.example.org")

    assert send(url, b"{}", {}, rules=OPEN, resolve=resolver("127.0.0.2", "127.0.0.1")).status == 200


@pytest.mark.parametrize("error", [OSError("no such name"), UnicodeError(), TimeoutError()])
def test_a_name_that_nobody_knows_is_said(receiver: Receiver, error: Exception) -> None:
    def resolve(host: str, port: int) -> Any:
        raise error

    assert send(receiver.url("x.example"), b"", {}, rules=OPEN, resolve=resolve).error == connecting.NO_NAME


def test_a_redirect_is_not_followed(receiver: Receiver) -> None:
    receiver.statuses, receiver.headers = [302], {"Location": receiver.url()}

    answer = send(receiver.url(), b"{}", {}, rules=OPEN)

    assert (answer.taken, answer.status, len(receiver.got)) == (False, 302, 1)


def test_of_a_long_answer_little_is_read_and_less_is_kept(receiver: Receiver) -> None:
    receiver.answer = b"\xff\0" + b"x" * 5_000_000

    answer = send(receiver.url(), b"{}", {}, rules=OPEN)

    assert (answer.status, answer.excerpt) == (200, "��" + "x" * (MOST_KEPT - 2))


def test_who_answers_byte_by_byte_keeps_nobody(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "WHOLE_SECONDS", 0.3)
    receiver.answer, receiver.drip = b"x" * 100, 0.05

    answer = send(receiver.url(), b"{}", {}, rules=OPEN)

    assert (answer.status, answer.error) == (None, "no whole answer within 15 seconds")
    assert 0.2 < answer.seconds < 2


def test_nobody_at_the_address_is_said() -> None:
    answer = send("http://127.0.0.1:1/", b"{}", {}, rules=OPEN)

    assert (answer.status, "refused" in answer.error) == (None, True)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("Wed, 21 Oct 99999999999 07:28:00 GMT", None),
    ],
)
def test_a_receiver_may_say_when_to_come_back(receiver: Receiver, value: str, seconds: float | None) -> None:
    receiver.statuses, receiver.headers = [429], {"Retry-After": value}

    assert send(receiver.url(), b"{}", {}, rules=OPEN).retry_after == seconds
