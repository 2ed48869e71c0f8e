"""The applications before and after one, as the board has them."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Neighbours:
    """`place` counts from 1; `before` and `after` are keys of applications."""

    place: int
    total: int
    before: int | None
    after: int | None


def neighbours(keys: Sequence[int], own: int) -> Neighbours | None:
    """`keys` are those of the board in its order; None where the application is not among them."""
    if own not in keys:
        return None
    at = keys.index(own)
    return Neighbours(
        place=at + 1,
        total=len(keys),
        before=keys[at - 1] if at else None,
        after=keys[at + 1] if at + 1 < len(keys) else None,
    )
