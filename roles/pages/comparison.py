"""What changed between two versions, as their page of changes shows it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum

from roles.enums import FactKind, Necessity, PayPeriod, RoleLevel
from roles.models import RoleVersion
from roles.models.constraints import choices
from roles.pages.words import FACT_KINDS, NECESSITIES, PERIODS, points
from roles.queries import points_of, profile_of
from roles.reading import changes as reading
from roles.reading.criteria import years
from roles.reading.editing import label
from roles.reading.profile import BY_HAND, Experience, Fact, SalaryBand

Points = Mapping[Fact, Decimal]


# The fields of a role, as its page calls them.
NAMES = {"title": "Title", "level": "Level", "area": "Field", "aliases": "Also called"}
LEVELS = dict(choices(RoleLevel))


# Words marked one by one are read where at least this share of them stayed.
READABLE = 0.5


class How(StrEnum):
    """What became of a fact, or of a word in its text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a fact that stayed, came or went."""

    how: How
    words: str


@dataclass(frozen=True, slots=True)
class Detail:
    """Something said of a fact beside its words, before and after."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is the change's among all of the comparison: who takes it back names it so."""

    number: int
    how: How
    pieces: tuple[Piece, ...]
    details: tuple[Detail, ...]
    points: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Kind:
    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`moved` counts the facts that changed in nothing but their points."""

    names: tuple[Detail, ...]
    kinds: tuple[Kind, ...]
    settlements: tuple[reading.Settlement, ...]
    moved: int

    def __bool__(self) -> bool:
        return bool(self.names or self.kinds or self.settlements)


def comparison(before: RoleVersion, after: RoleVersion) -> Comparison:
    old, new = profile_of(before), profile_of(after)
    found = reading.changes(old, new)
    worth = points_of(before, old), points_of(after, new)
    kinds = tuple(
        Kind(FACT_KINDS[kind], rows) for kind in FactKind if (rows := tuple(_rows(found.facts, kind, *worth)))
    )
    moved = sum(worth[0][fact] != worth[1][fact] for fact in worth[0].keys() & worth[1].keys())
    names = tuple(Detail(NAMES[name.field], _named(name.before), _named(name.after)) for name in found.names)
    return Comparison(names, kinds, found.settlements, moved)


def _named(value: str) -> str:
    """A role's level in words; anything else as it is."""
    return LEVELS.get(value, value)


def _rows(
    found: Sequence[reading.FactChange], kind: FactKind, before: Points, after: Points
) -> Iterator[Row]:
    for number, change in enumerate(found):
        if change.kind is kind:
            yield _row(number, change, before, after)


def _row(number: int, change: reading.FactChange, before: Points, after: Points) -> Row:
    old, new = change.before, change.after
    worth = (_worth(before, old), _worth(after, new))
    if old and new:
        return Row(
            number, How.CHANGED, tuple(pieces(label(old), label(new))), tuple(_details(old, new)), worth
        )
    if new:
        return _whole(number, How.ADDED, new, worth)
    return _whole(number, How.REMOVED, old, worth) if old else Row(number, How.SAME, (), (), worth)


def _whole(number: int, how: How, fact: Fact, worth: tuple[str, str]) -> Row:
    """A fact that came or went, with all that it says."""
    details = tuple(Detail(name, "", said) for name, said in _said(fact).items() if said)
    return Row(number, how, (Piece(how, label(fact)),), details, worth)


def _details(old: Fact, new: Fact) -> Iterator[Detail]:
    before, after = _said(old), _said(new)
    for name, said in after.items():
        if before[name] != said:
            yield Detail(name, before[name], said)


def _said(fact: Fact) -> dict[str, str]:
    """What a fact says beside its words."""
    writers = sorted(name.removesuffix(BY_HAND) for name in fact.documents if name.endswith(BY_HAND))
    said = {"written by": ", ".join(writers), "documents": str(len(fact.documents) - len(writers) or "")}
    if necessity := getattr(fact, "necessity", None):
        said["asked as"] = NECESSITIES[Necessity(necessity)]
    if hasattr(fact, "applies_when"):
        said["only in"] = fact.applies_when
    if isinstance(fact, Experience):
        said["at most"] = years(fact.maximum_months) if fact.maximum_months is not None else ""
    if isinstance(fact, SalaryBand):
        amounts = {"from": fact.minimum, "typical": fact.typical, "to": fact.maximum}
        said |= {name: f"{amount:,.2f}" if amount is not None else "" for name, amount in amounts.items()}
        said["for"] = PERIODS[PayPeriod(fact.period)]
    return said


def _worth(worth: Points, fact: Fact | None) -> str:
    return points(worth[fact]) if fact and fact in worth else ""


def pieces(before: str, after: str) -> Iterator[Piece]:
    """The words of two texts: those of both once, what went before what came. Texts that share few words are
    told whole, one after the other."""
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    if matcher.ratio() < READABLE:
        yield from (Piece(How.REMOVED, before), Piece(How.ADDED, after))
        return
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(How.SAME, " ".join(old[i1:i2]))
            continue
        if i1 < i2:
            yield Piece(How.REMOVED, " ".join(old[i1:i2]))
        if j1 < j2:
            yield Piece(How.ADDED, " ".join(new[j1:j2]))
