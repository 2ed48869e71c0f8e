"""Which part of an entry's heading is the title, which the employer, which the place.

The words of each part speak first (parts.py); where they leave it open, the order that the resume's
other entries follow decides, and the common order (title before employer) last.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from hiring.reading.parts import Label, Part

# How much evidence makes a choice certain enough to teach the resume's order to other entries.
CERTAIN = 1.5
_ORDER_WEIGHT = 1.2
_COMMA_PENALTY = 0.6
_MOST_PARTS = 10


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of one entry, read. Null where the heading does not say it."""

    title: Part | None = None
    employer: Part | None = None
    place: Part | None = None
    certain: bool = False

    @property
    def title_first(self) -> bool | None:
        if self.title is None or self.employer is None:
            return None
        return self.title.start < self.employer.start


def assign(headings: Sequence[tuple[Part, ...]]) -> tuple[Heading, ...]:
    """Reads the headings of one resume together, so that they can agree on an order."""
    first = [_choose(parts, None) for parts in headings]
    order = _common_order(first)
    return tuple(_joined(_choose(parts, order), parts) for parts in headings)


def _common_order(headings: Sequence[Heading]) -> bool | None:
    votes = Counter(heading.title_first for heading in headings if heading.certain)
    del votes[None]
    if not votes or votes[True] == votes[False]:
        return None
    return votes[True] > votes[False]


def _choose(parts: tuple[Part, ...], order: bool | None) -> Heading:
    parts = parts[:_MOST_PARTS]
    place = next((part for part in parts if part.label is Label.PLACE), None)
    named_title = next((part for part in parts if part.label is Label.TITLE), None)
    named_employer = next((part for part in parts if part.label is Label.EMPLOYER), None)
    open_parts: list[Part | None] = [part for part in parts if part.label is None]
    best, best_score = Heading(place=place), -1.0
    title_options = [named_title] if named_title else [*open_parts, None]
    employer_options = [named_employer] if named_employer else [*open_parts, None]
    for title, employer in product(title_options, employer_options):
        if title is employer:
            continue
        score = _title_score(title) + _employer_score(employer) + _order_score(title, employer, order)
        if score > best_score + 1e-9:
            best, best_score = Heading(title, employer, place, _certain(title, employer)), score
    return best


def _title_score(part: Part | None) -> float:
    if part is None:
        return 0.0
    if part.label is Label.TITLE:
        return 3.0
    return 0.4 + part.title - 0.8 * part.employer - (_COMMA_PENALTY if part.comma else 0.0)


def _employer_score(part: Part | None) -> float:
    if part is None:
        return 0.0
    if part.label is Label.EMPLOYER:
        return 3.0
    penalty = (_COMMA_PENALTY if part.comma else 0.0) + (0.5 if part.area and not part.employer else 0.0)
    return 0.4 + part.employer - 0.8 * part.title - penalty


def _order_score(title: Part | None, employer: Part | None, order: bool | None) -> float:
    if title is None or employer is None:
        return 0.0
    title_first = title.start < employer.start
    if order is None:
        return 0.1 if title_first else 0.0
    return _ORDER_WEIGHT if title_first == order else 0.0


def _certain(title: Part | None, employer: Part | None) -> bool:
    if title is None or employer is None:
        return False
    says_title = title.label is Label.TITLE or title.title - title.employer >= CERTAIN
    says_employer = employer.label is Label.EMPLOYER or employer.employer - employer.title >= 1.0
    return says_title and (says_employer or employer.title == 0.0)


def _joined(heading: Heading, parts: tuple[Part, ...]) -> Heading:
    """Gives back to the title what a comma cut off ("Vice President" + "Sales"), and takes a lone name
    behind the employer for the place ("Acme Ltd, Northtown")."""
    title, place = heading.title, heading.place
    for index, part in enumerate(parts[1:], start=1):
        before = parts[index - 1]
        if part.label is not None or not part.comma or part in (heading.title, heading.employer):
            continue
        if title is not None and before.end == title.end and before.row == part.row:
            title = _extended(title, part)
        elif place is None and before == heading.employer and not part.title and len(part.text.split()) <= 3:
            place = part
    return Heading(title, heading.employer, place, heading.certain)


def _extended(title: Part, part: Part) -> Part:
    return Part(title.start, part.end, f"{title.text}, {part.text}", title.row, title.comma, title.label,
                title.title, title.employer, title.area)  # fmt: skip
