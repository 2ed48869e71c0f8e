"""A few work at once, a few more wait, others are told to come back."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from hiring.actions.waiting_line import Busy, WaitingLine

SOON = 5.0


def test_whoever_finds_the_line_full_comes_back() -> None:
    line = WaitingLine(places=1, waiting=0, patience=SOON)

    with line.place(), pytest.raises(Busy), line.place():
        pass


def test_patience_ends() -> None:
    line = WaitingLine(places=1, waiting=1, patience=0.01)

    with line.place(), pytest.raises(Busy), line.place():
        pass


def test_a_place_is_free_again_also_after_an_error() -> None:
    line = WaitingLine(places=1, waiting=0, patience=SOON)

    with pytest.raises(ZeroDivisionError), line.place():
        _ = 1 / 0

    with line.place() as held:
        assert held is None


def test_who_waits_gets_the_place_when_it_is_free() -> None:
    line, inside, leave, got = WaitingLine(places=1, waiting=1, patience=SOON), Event(), Event(), []

    def first() -> None:
        with line.place():
            inside.set()
            leave.wait(SOON)
            got.append("first")

    def second() -> None:
        inside.wait(SOON)
        with ThreadPoolExecutor(1) as other:
            waits = other.submit(third)
            leave.set()
            waits.result()

    def third() -> None:
        with line.place():
            got.append("third")

    with ThreadPoolExecutor(2) as pool:
        for each in [pool.submit(first), pool.submit(second)]:
            each.result()

    assert got == ["first", "third"]


def test_so_many_work_at_once_and_no_more() -> None:
    line, together, most = WaitingLine(places=2, waiting=4, patience=SOON), Barrier(2), []
    at_it: set[int] = set()

    def work(number: int) -> None:
        with line.place():
            at_it.add(number)
            together.wait(SOON)
            most.append(len(at_it))
            together.wait(SOON)
            at_it.remove(number)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(6)))

    assert most == [2] * 6
