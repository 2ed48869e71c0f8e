"""What a vacancy asks for, as its page tells it: by kind, the must-haves first, no weights."""

from dataclasses import dataclass

from roles.enums import CriterionKind, Necessity
from roles.pages.words import KINDS, NECESSITIES
from roles.posting.offer import Offer
from roles.reading.criteria import Criterion

ORDER = (
    CriterionKind.EXPERIENCE,
    CriterionKind.EDUCATION,
    CriterionKind.CERTIFICATION,
    CriterionKind.SKILL,
    CriterionKind.DUTY,
    CriterionKind.KPI,
)
# What is a name each, and reads best in a row.
NAMES = (CriterionKind.SKILL, CriterionKind.CERTIFICATION, CriterionKind.KPI)


@dataclass(frozen=True, slots=True)
class Share:
    """What is asked as strongly; `words` is "" where nothing of the kind is asked otherwise."""

    words: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """`row` says that its labels are names, which stand in a row."""

    kind: CriterionKind
    heading: str
    row: bool
    shares: tuple[Share, ...]


def asked_for(offer: Offer) -> list[Group]:
    """What is asked by kind; kinds of which nothing is asked are left out."""
    found = ((kind, offer.of_kind(kind)) for kind in ORDER)
    return [Group(kind, KINDS[kind], kind in NAMES, _shares(asked)) for kind, asked in found if asked]


def _shares(asked: tuple[Criterion, ...]) -> tuple[Share, ...]:
    strengths = [each for each in Necessity if any(item.necessity is each for item in asked)]
    merely = strengths == [Necessity.MENTIONED]
    return tuple(
        Share(
            "" if merely else NECESSITIES[strength].capitalize(),
            tuple(item.label for item in asked if item.necessity is strength),
        )
        for strength in strengths
    )
