"""What in a resume is written for a machine and not for a reader: pasted, stuffed, or giving orders."""

from collections.abc import Iterable
from dataclasses import dataclass

from hiring.matching.asking import Asking
from hiring.matching.tricks.copying import copied
from hiring.matching.tricks.pasting import pasted, told_elsewhere
from hiring.matching.tricks.stuffing import stuffed
from hiring.matching.view.blind import BlindView
from roles.reading import scoring


@dataclass(frozen=True, slots=True)
class Tricks:
    """`void` are indices of sentences that are no evidence of anything, `lists` of those that only name
    things, `titles` of jobs whose title is no evidence. `unsaid` says that nothing is which stands in no
    sentence. `copies` and `orders` count sentences; `repeated` tells what is repeated."""

    void: frozenset[int] = frozenset()
    lists: frozenset[int] = frozenset()
    titles: frozenset[int] = frozenset()
    unsaid: bool = False
    pasted: bool = False
    copies: int = 0
    orders: int = 0
    repeated: tuple[str, ...] = ()


def find_tricks(view: BlindView, asking: Asking, alike: Iterable[tuple[int, int]]) -> Tricks:
    """`alike` are pairs of indices of a duty and a sentence so alike that one may be a copy."""
    profile = asking.profile
    copies = copied([duty.label for duty in asking.duties], view.sentences.told, alike)
    stuffing = stuffed(view, asking.wanted)
    void = copies.sentences | view.odd.orders
    if copies.pasted or stuffing.repeated:
        void |= stuffing.lists | stuffing.crowded
    if copies.pasted:
        void |= pasted(view, profile, sorted(copies.sentences))
    return Tricks(
        void=void,
        lists=stuffing.lists,
        titles=stuffing.titles,
        unsaid=copies.pasted or bool(stuffing.repeated),
        pasted=copies.pasted or told_elsewhere(view, profile, scoring.load().copying.fewest),
        copies=len(copies.sentences),
        orders=max(len(view.odd.orders), view.odd.ordered),
        repeated=stuffing.repeated,
    )
