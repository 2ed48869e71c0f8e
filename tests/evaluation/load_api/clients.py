"""Many clients at once, each asking one thing after the other until the time is over."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, cycle, islice
from typing import Any

import httpx

TIMEOUT = 60
# An answer, and one to come again in a moment: clients do as they are told.
ANSWERED, AGAIN = "200", "429"


@dataclass(frozen=True)
class Asked:
    """What a client asks for: `takes` is sent as JSON."""

    path: str
    headers: dict[str, str]
    takes: dict[str, Any] | None = None


@dataclass(frozen=True)
class Answered:
    statuses: Counter[str]
    # Of each answer, lowest first.
    seconds: list[float]
    lasted: float

    @property
    def errors(self) -> int:
        return sum(number for status, number in self.statuses.items() if status not in (ANSWERED, AGAIN))

    @property
    def a_second(self) -> float:
        return len(self.seconds) / self.lasted

    @property
    def p95(self) -> float:
        return self.seconds[int(0.95 * (len(self.seconds) - 1))]


def ask(address: str, requests: Sequence[Asked], *, clients: int, seconds: float) -> Answered:
    """Everything in turn, each client beginning with another."""
    began = time.monotonic()
    with ThreadPoolExecutor(clients) as pool:
        one = [pool.submit(_one, address, requests, start, began + seconds) for start in range(clients)]
        answers = list(chain.from_iterable(each.result() for each in one))
    lasted = time.monotonic() - began
    return Answered(Counter(status for status, _ in answers), sorted(spent for _, spent in answers), lasted)


def _one(address: str, requests: Sequence[Asked], start: int, until: float) -> list[tuple[str, float]]:
    answers: list[tuple[str, float]] = []
    endless = islice(cycle(requests), start % len(requests), None)
    with httpx.Client(base_url=address, timeout=TIMEOUT) as client:
        while not answers or time.monotonic() < until:
            answers += _answered(client, next(endless))
    return answers


def _answered(client: httpx.Client, asked: Asked) -> Iterator[tuple[str, float]]:
    """What came until there was an answer."""
    status, seconds, pause = _answer(client, asked)
    yield status, seconds
    while status == AGAIN:
        time.sleep(pause)
        status, seconds, pause = _answer(client, asked)
        yield status, seconds


def _answer(client: httpx.Client, asked: Asked) -> tuple[str, float, float]:
    """The status, or what went wrong, how long it took, and after how long to come again."""
    began, pause = time.monotonic(), 0.0
    try:
        method = "GET" if asked.takes is None else "POST"
        response = client.request(method, asked.path, headers=asked.headers, json=asked.takes)
        status, pause = str(response.status_code), float(response.headers.get("Retry-After", 1))
    except httpx.HTTPError as error:
        status = type(error).__name__
    return status, time.monotonic() - began, pause
