"""Which part of an entry's heading is the title, which the employer, which the place.

The words of each part speak first (parts.py); where they leave it open, the order that the resume's
other entries follow decides, and the common order (title before employer) last.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from hiring.reading.employers import LIKELY, SURE
from hiring.reading.known import is_known
from hiring.reading.part_words import Label
from hiring.reading.parts import Joint, Part
from hiring.reading.side_by_side import parted

# How much evidence makes a choice certain enough to teach the resume's order to other entries.
_CERTAIN_TITLE, _CERTAIN_EMPLOYER = 1.5, 1.0
# A part that is there at all may be what is missing; a named field settles it.
_THERE, _NAMED = 0.4, 3.0
# A part that a comma or dash hangs on another is likelier to belong to that one.
_HANGS_ON, _GENERIC = 0.35, 0.5
# Known words that hang on another part are a department, unless they speak so clearly for an employer.
_CLEAR = {Joint.COMMA: SURE, Joint.DASH: LIKELY}
_ORDER, _USUAL_ORDER, _SAME_ROW = 1.2, 0.1, 0.05
# Evidence for the one speaks against the other.
_AGAINST = 0.8
# It speaks little against an employer where a better title stands beside it ("… · Kingdom Coach Tours").
_BESIDE_A_TITLE = 0.3
# Where somebody works in an institution is no part of the title.
_DEPARTMENT = re.compile(
    r"(?:Department|Dept|School|Faculty|Institute|Division|Chair|College|Laboratory|Lab|Section|Unit)\b\.?"
    r" (?:of|for)\b"
)
_MOST_PARTS = 10
_MOST_PLACE_WORDS = 3


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
    chosen = [_choose(parts, order) for parts in headings]
    if _hang_on_titles(chosen):
        chosen = [_with_hanging(heading, parts) for heading, parts in zip(chosen, headings, strict=True)]
    return tuple(_parted(_joined(heading, parts)) for heading, parts in zip(chosen, headings, strict=True))


def _hang_on_titles(headings: Sequence[Heading]) -> bool:
    """Whether this resume hangs its employers on the titles ("Clerk, Acme Ltd, 2010–2012")."""
    named = [each for each in headings if each.employer is not None and each.title is not None]
    hanging = [each for each in named if _hangs(each)]
    return len(hanging) > len(named) / 2


def _hangs(heading: Heading) -> bool:
    title, employer = heading.title, heading.employer
    if title is None or employer is None or employer.joint is not Joint.COMMA:
        return False
    return title.row == employer.row and title.start < employer.start


def _with_hanging(heading: Heading, parts: tuple[Part, ...]) -> Heading:
    """Where no words tell the employer, what hangs on the title as the employers of the others do."""
    title = heading.title
    if title is None or heading.employer is not None or any(part.row != title.row for part in parts):
        return heading
    behind = [part for part in parts if part.start > title.start and part.label is None]
    if not behind or behind[0].joint is not Joint.COMMA or _DEPARTMENT.match(behind[0].text):
        return heading
    return replace(heading, employer=behind[0])


def _parted(heading: Heading) -> Heading:
    """A heading whose one name is title and employer at once."""
    if (heading.title is None) == (heading.employer is None):
        return heading
    both = heading.title or heading.employer
    halves = parted(both) if both is not None and both.label is None else None
    return replace(heading, title=halves[0], employer=halves[1]) if halves else heading


def _common_order(headings: Sequence[Heading]) -> bool | None:
    votes = Counter(heading.title_first for heading in headings if heading.certain)
    if votes[True] == votes[False]:
        return None
    return votes[True] > votes[False]


def _choose(parts: tuple[Part, ...], order: bool | None) -> Heading:
    """The pair of title and employer that the evidence speaks for most."""
    parts = parts[:_MOST_PARTS]
    place = next((part for part in parts if part.label is Label.PLACE), None)
    best, best_score = Heading(place=place), -1.0
    for title, employer in product(_options(parts, Label.TITLE), _options(parts, Label.EMPLOYER)):
        if title is not None and title is employer:
            continue
        score = _title_score(title) + _employer_score(employer, title) + _order_score(title, employer, order)
        if score > best_score + 1e-9:
            best, best_score = Heading(title, employer, place, _certain(title, employer)), score
    return best


def _options(parts: tuple[Part, ...], label: Label) -> list[Part | None]:
    """The part that is named so, else every part without a label, and none."""
    named = next((part for part in parts if part.label is label), None)
    return [named] if named else [*(part for part in parts if part.label is None), None]


def _title_score(part: Part | None) -> float:
    if part is None:
        return 0.0
    if part.label is Label.TITLE:
        return _NAMED
    return _THERE + part.title - _AGAINST * part.employer - _hanging(part)


def _employer_score(part: Part | None, title: Part | None) -> float:
    if part is None:
        return 0.0
    if part.label is Label.EMPLOYER:
        return _NAMED
    if part.generic and part.employer < _CLEAR.get(part.joint, 0.0):
        return _THERE - _HANGS_ON - _GENERIC
    rival = title is not None and title.title >= part.title > 0 and part.joint is Joint.GAP
    against = _BESIDE_A_TITLE if rival else _AGAINST * part.title
    return _THERE + part.employer - against - _hanging(part)


def _hanging(part: Part) -> float:
    if part.joint is Joint.GAP:
        return 0.0
    return _HANGS_ON if part.joint is Joint.COMMA else 0.0


def _order_score(title: Part | None, employer: Part | None, order: bool | None) -> float:
    if title is None or employer is None:
        return 0.0
    title_first = title.start < employer.start
    together = _SAME_ROW if title.row == employer.row else 0.0
    if order is None:
        return together + (_USUAL_ORDER if title_first else 0.0)
    return together + (_ORDER if title_first == order else 0.0)


def _certain(title: Part | None, employer: Part | None) -> bool:
    if title is None or employer is None:
        return False
    says_title = title.label is Label.TITLE or title.title - title.employer >= _CERTAIN_TITLE
    says_employer = (
        employer.label is Label.EMPLOYER or employer.employer - employer.title >= _CERTAIN_EMPLOYER
    )
    return says_title and (says_employer or employer.title == 0.0)


def _joined(heading: Heading, parts: tuple[Part, ...]) -> Heading:
    """Gives back what a comma or dash cut off ("Vice President" + "Sales", "Drummond" + "Aleixo & Prates"),
    and takes a lone name behind the employer for the place ("Acme Ltd, Northtown")."""
    title, employer, place = heading.title, heading.employer, heading.place
    for before, part in pairwise(parts):
        if part.label is not None or part.row != before.row or part in (heading.title, heading.employer):
            continue
        if title is not None and before.end == title.end and part.joint is not Joint.GAP:
            if _DEPARTMENT.match(part.text):
                continue
            if part.joint is Joint.COMMA and place is None and employer and _names_nothing_known(part):
                place = part
                continue
            title = _extended(title, part)
        elif employer is None or before.end != employer.end:
            continue
        elif part.joint is Joint.COMMA and ("&" in part.text or " and " in part.text):
            employer = _extended(employer, part)
        elif place is None and _may_be_place(part):
            place = part
    return Heading(title, employer, place, heading.certain)


def _may_be_place(part: Part) -> bool:
    return not part.title and not part.employer and len(part.text.split()) <= _MOST_PLACE_WORDS


def _names_nothing_known(part: Part) -> bool:
    """A lone capitalised word of no vocabulary behind a title is where it was ("Branch Manager, Truro")."""
    words = part.text.split()
    known = any(is_known(word) for word in re.findall(r"[^\W\d_]+", part.text))
    return (
        len(words) <= _MOST_PLACE_WORDS - 1
        and not known
        and not part.text.isupper()
        and part.text[0].isupper()
    )


def _extended(part: Part, more: Part) -> Part:
    joint = ", " if more.joint is Joint.COMMA else " - "
    return replace(part, end=more.end, text=f"{part.text}{joint}{more.text}")
