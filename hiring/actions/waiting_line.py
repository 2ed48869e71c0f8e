"""Work that somebody waits for in a web server's thread: a few at once, a few in line, others come back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore


class Busy(Exception):
    """So many are at it that this one has to come back in a moment."""


@dataclass(frozen=True)
class WaitingLine:
    """For the threads of one process: `places` work at once, `waiting` more for up to `patience` seconds."""

    places: int
    waiting: int
    patience: float
    _places: BoundedSemaphore = field(init=False, repr=False)
    _everybody: BoundedSemaphore = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_places", BoundedSemaphore(self.places))
        object.__setattr__(self, "_everybody", BoundedSemaphore(self.places + self.waiting))

    @contextmanager
    def place(self) -> Iterator[None]:
        """One of the places. Raises Busy at once where the line is full, or when patience is over."""
        with _held(self._everybody, 0), _held(self._places, self.patience):
            yield


@contextmanager
def _held(semaphore: BoundedSemaphore, patience: float) -> Iterator[None]:
    if not semaphore.acquire(timeout=patience):
        raise Busy
    try:
        yield
    finally:
        semaphore.release()
