"""The applications before and after one, as the board has them."""

from collections.abc import Sequence
from dataclasses import dataclass

from hiring.enums import Stage


@dataclass(frozen=True, slots=True)
class Neighbours:
    """`before` and `after` are keys of applications. `place` counts from 1; None where the application has
    left the stage that the board shows: the way goes on from where it stood."""

    place: int | None
    total: int
    before: int | None
    after: int | None


def neighbours(standing: Sequence[tuple[int, Stage]], stage: Stage | None, own: int) -> Neighbours | None:
    """`standing` is hiring.queries.board.standing, `stage` what the board shows of it, None for all. None
    where the application does not stand there at all."""
    at = next((index for index, (key, _) in enumerate(standing) if key == own), None)
    if at is None:
        return None
    every = stage is None
    before = [key for key, each in standing[:at] if every or each is stage]
    after = [key for key, each in standing[at + 1 :] if every or each is stage]
    shown = every or standing[at][1] is stage
    return Neighbours(
        place=len(before) + 1 if shown else None,
        total=len(before) + shown + len(after),
        before=before[-1] if before else None,
        after=after[0] if after else None,
    )
