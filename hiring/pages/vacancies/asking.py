"""What a vacancy asks for, as its page tells it: the must-haves first, no weights."""

from dataclasses import dataclass

from roles.enums import CriterionKind, Necessity
from roles.pages.words import KINDS, NECESSITIES
from roles.posting.offer import Offer
from roles.reading.criteria import Criterion

ORDER = (
    CriterionKind.DUTY,
    CriterionKind.EXPERIENCE,
    CriterionKind.EDUCATION,
    CriterionKind.CERTIFICATION,
    CriterionKind.SKILL,
    CriterionKind.KPI,
)


@dataclass(frozen=True, slots=True)
class Line:
    """`asked` is "" where it is merely mentioned, which is most of what documents say."""

    label: str
    asked: str
    must: bool


@dataclass(frozen=True, slots=True)
class Group:
    kind: CriterionKind
    heading: str
    lines: tuple[Line, ...]


def asked_for(offer: Offer) -> list[Group]:
    """What is asked by kind; kinds of which nothing is asked are left out."""
    found = ((kind, offer.of_kind(kind)) for kind in ORDER)
    return [Group(kind, KINDS[kind], _lines(asked)) for kind, asked in found if asked]


def _lines(asked: tuple[Criterion, ...]) -> tuple[Line, ...]:
    strength = list(Necessity)
    ordered = sorted(asked, key=lambda each: strength.index(each.necessity))
    return tuple(map(_line, ordered))


def _line(each: Criterion) -> Line:
    mentioned = each.necessity is Necessity.MENTIONED
    words = "" if mentioned else NECESSITIES[each.necessity]
    return Line(each.label, words, each.necessity is Necessity.REQUIRED)
