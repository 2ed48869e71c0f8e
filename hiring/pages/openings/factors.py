"""The factors that somebody typed, and the requirements that they are for, as the weights page shows them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from hiring.matching import weighing
from roles.enums import CriterionKind
from roles.pages.words import KINDS, NECESSITIES, kinds_by_points, points
from roles.reading.criteria import Criterion

PREFIX = "factor-"
STEP = Decimal("0.25")


@dataclass(frozen=True, slots=True)
class Typed:
    """`wrong` names the fields with something that is no factor."""

    factors: dict[str, Decimal]
    wrong: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Line:
    """A kind or a requirement with its factor, the points of the role and those under the factors. `id` is
    that of its elements on the page."""

    id: str
    field: str
    label: str
    asked: str
    factor: str
    wrong: bool
    own: str
    points: str

    @property
    def changed(self) -> bool:
        return self.own != self.points


@dataclass(frozen=True, slots=True)
class Group:
    """The requirements of one kind; `open` where one of them has a factor of its own."""

    kind: Line
    lines: tuple[Line, ...]
    open: bool


def typed(given: Mapping[str, str]) -> Typed:
    """The factors in a form: numbers from 0 to weighing.MOST; nothing typed is 1."""
    found: dict[str, Decimal] = {}
    wrong = set()
    for field, text in given.items():
        if field.startswith(PREFIX) and text.strip():
            try:
                found[field.removeprefix(PREFIX)] = _factor(text)
            except ValueError:
                wrong.add(field.removeprefix(PREFIX))
    return Typed({key: factor for key, factor in found.items() if factor != weighing.SAME}, frozenset(wrong))


def groups(asked: Sequence[Criterion], new: Sequence[Decimal], given: Typed) -> list[Group]:
    """The kinds that bring points, weightiest first; `new` are the weights in the order of `asked`."""
    both = list(zip(asked, new, range(1, len(asked) + 1), strict=True))
    own = {kind: [each for each in both if each[0].kind is kind] for kind in kinds_by_points()}
    return [
        _group(kind, rows, given) for kind, rows in own.items() if any(item.weight for item, _, _ in rows)
    ]


def _group(kind: CriterionKind, rows: Sequence[tuple[Criterion, Decimal, int]], given: Typed) -> Group:
    head = _line(
        f"kind-{kind}",
        kind,
        KINDS[kind],
        "",
        _sum(item.weight for item, _, _ in rows),
        _sum(new for _, new, _ in rows),
        given,
    )
    lines = tuple(
        _line(f"criterion-{number}", item.id, item.label, _asked(item), item.weight, new, given)
        for item, new, number in rows
    )
    own = {item.id for item, _, _ in rows}
    return Group(head, lines, bool(own & (given.factors.keys() | given.wrong)))


def _line(id: str, key: str, label: str, asked: str, own: Decimal, new: Decimal, given: Typed) -> Line:
    factor = given.factors.get(key, weighing.SAME)
    return Line(
        id=id,
        field=f"{PREFIX}{key}",
        label=label,
        asked=asked,
        factor=points(factor),
        wrong=key in given.wrong,
        own=points(own),
        points=points(new),
    )


def _asked(item: Criterion) -> str:
    return NECESSITIES[item.necessity]


def _factor(text: str) -> Decimal:
    """Raises ValueError for what is no factor."""
    try:
        factor = Decimal(text.strip().replace(",", "."))
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not factor.is_finite() or not 0 <= factor <= weighing.MOST or factor != round(factor, 2):
        raise ValueError(text)
    return factor


def _sum(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal(0))
