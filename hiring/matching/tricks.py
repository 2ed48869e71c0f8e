"""What in a resume is written for a machine and not for a reader: pasted, stuffed, or giving orders."""

from collections.abc import Sequence
from dataclasses import dataclass

from hiring.matching.blind import BlindView
from hiring.matching.copying import copied
from hiring.matching.orders import orders
from hiring.matching.pasting import pasted, told_elsewhere
from hiring.matching.stuffing import stuffed
from roles.enums import CriterionKind
from roles.reading import scoring
from roles.reading.criteria import Criterion
from roles.reading.embedding import Matrix
from roles.reading.profile import Profile
from roles.reading.scoring import SHOWN_BY_SENTENCES


@dataclass(frozen=True, slots=True)
class Tricks:
    """`void` are indices of sentences that are no evidence of anything, `lists` of those that only name
    things. `copies` and `orders` count sentences; `repeated` tells what is repeated."""

    void: frozenset[int] = frozenset()
    lists: frozenset[int] = frozenset()
    pasted: bool = False
    copies: int = 0
    orders: int = 0
    repeated: tuple[str, ...] = ()


def find_tricks(view: BlindView, profile: Profile, asked: Sequence[Criterion], table: Matrix) -> Tricks:
    """`table` is the likeness of the criteria that sentences show, in order, to the view's sentences."""
    sought = [item for item in asked if item.kind in SHOWN_BY_SENTENCES]
    rows = [row for row, criterion in enumerate(sought) if criterion.kind is CriterionKind.DUTY]
    copies = copied([sought[row].label for row in rows], view.sentences, table[rows])
    stuffing = stuffed(view, profile, asked)
    given = orders(view.sentences)
    everywhere = orders(view.reading.text.lower().splitlines())
    void = copies.sentences | given
    if copies.pasted or stuffing.repeated:
        void |= stuffing.lists | stuffing.crowded
    if copies.pasted:
        void |= pasted(view, profile, sorted(copies.sentences))
    return Tricks(
        void=void,
        lists=stuffing.lists,
        pasted=copies.pasted or told_elsewhere(view, profile, scoring.load().copying.fewest),
        copies=len(copies.sentences),
        orders=max(len(given), len(everywhere)),
        repeated=stuffing.repeated,
    )
