"""How one role's points came about, step by step in its own numbers (the rule: roles/reading/criteria.py)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hiring.matching.assessment import met_from
from roles.enums import CentreKind, CriterionKind, RoleLevel
from roles.models import RoleVersion
from roles.pages.words import KINDS, NECESSITIES, points
from roles.queries import profile_of
from roles.reading.criteria import Criterion, OwnWork, criteria, years
from roles.reading.profile import Experience
from roles.reading.scoring import Scoring, contribution


@dataclass(frozen=True, slots=True)
class Weighed:
    """A requirement: documents x factor = `share` of its kind's `total` shares, and the points that gives.

    What follows from the title has no documents: its share is a part of its kind, by the model's rule.
    """

    label: str
    asked: str
    documents: int
    percent: int
    share: str
    points: str
    must_have: bool
    from_title: bool
    only_in: str


@dataclass(frozen=True, slots=True)
class Kind:
    """`stated` are the kind's points in the model; of 100 in this role `exact`, and `points` in eighths."""

    kind: CriterionKind
    heading: str
    stated: str
    exact: str
    points: str
    total: str
    requirements: tuple[Weighed, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One requirement from the kind's points down to its own, and what each level of it brings."""

    heading: str
    kind: Kind
    requirement: Weighed
    exact: str
    levels: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """A must-have: the anchor that meets it, and the time taken as asked for where none is stated."""

    label: str
    met_by: str
    taken_as: str


@dataclass(frozen=True, slots=True)
class Weighing:
    """`used` are the points of the kinds that the role asks for, `unused` those kinds that it does not."""

    version: RoleVersion
    context: CentreKind | None
    contexts: tuple[CentreKind, ...]
    used: str
    unused: tuple[str, ...]
    kinds: tuple[Kind, ...]
    example: Example | None
    gates: tuple[Gate, ...]


def weighing(version: RoleVersion, model: Scoring, context: CentreKind | None = None) -> Weighing:
    """The weights of a role version; with a context those of an opening in that kind of centre."""
    profile = profile_of(version)
    asked = criteria(profile, frozenset({context} if context else ()))
    by_kind = {
        kind: own
        for kind in sorted(CriterionKind, key=lambda kind: -model.kind_points[kind])
        if (own := [item for item in asked if item.kind is kind])
    }
    used = _points(by_kind, model)
    kinds = {kind: _kind(kind, own, model, used) for kind, own in by_kind.items()}
    only_in = {skill.applies_when for skill in profile.skills}
    return Weighing(
        version=version,
        context=context,
        contexts=tuple(kind for kind in CentreKind if kind in only_in),
        used=number(used),
        unused=tuple(KINDS[kind] for kind in CriterionKind if kind not in kinds and model.kind_points[kind]),
        kinds=tuple(kinds.values()),
        example=_example(by_kind, kinds, model),
        gates=tuple(_gate(item, profile.level, model) for item in asked if item.must_have),
    )


def documents(item: Criterion) -> int:
    """How many documents state a requirement; one written by hand may have none, and counts as one."""
    return max(1, len(item.fact.documents))


def exact(item: Criterion, asked: Iterable[Criterion], model: Scoring) -> Fraction:
    """The points of a requirement before they are rounded to eighths."""
    asked = list(asked)
    used = _points({other.kind for other in asked}, model)
    same = sum((other.share for other in asked if other.kind is item.kind), Fraction())
    return 100 * _points({item.kind}, model) / used * item.share / same if used else Fraction()


def _points(kinds: Iterable[CriterionKind], model: Scoring) -> Fraction:
    return sum((Fraction(str(model.kind_points[kind])) for kind in kinds), Fraction())


def number(value: Fraction) -> str:
    """At most two decimals: "41.24", "40"."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def _gate(item: Criterion, level: RoleLevel, model: Scoring) -> Gate:
    unstated = isinstance(item.fact, Experience) and not item.fact.minimum_months
    return Gate(
        label=item.label,
        met_by=model.anchors[item.kind][met_from(item.kind)],
        taken_as=years(model.unstated_months[level]) if unstated else "",
    )


def _kind(kind: CriterionKind, own: list[Criterion], model: Scoring, used: Fraction) -> Kind:
    return Kind(
        kind=kind,
        heading=KINDS[kind],
        stated=f"{model.kind_points[kind]:g}",
        exact=number(100 * _points({kind}, model) / used if used else Fraction()),
        points=points(sum((item.weight for item in own), Decimal())),
        total=number(sum((item.share for item in own), Fraction())),
        requirements=tuple(_weighed(item, model) for item in sorted(own, key=lambda item: -item.weight)),
    )


def _weighed(item: Criterion, model: Scoring) -> Weighed:
    return Weighed(
        label=item.label,
        asked=NECESSITIES[item.necessity],
        documents=documents(item),
        percent=round(model.necessity_factor[item.necessity] * 100),
        share=number(item.share),
        points=points(item.weight),
        must_have=item.must_have,
        from_title=isinstance(item.fact, OwnWork),
        only_in=item.applies_when,
    )


def _example(
    by_kind: dict[CriterionKind, list[Criterion]],
    kinds: dict[CriterionKind, Kind],
    model: Scoring,
) -> Example | None:
    """Of the kind that brings most, the requirement with most points (of equals the first)."""
    kind = next((kind for kind in by_kind if model.kind_points[kind]), None)
    if kind is None:
        return None
    asked = [item for own in by_kind.values() for item in own]
    item = max(by_kind[kind], key=lambda item: item.weight)
    return Example(
        heading=KINDS[kind],
        kind=kinds[kind],
        requirement=_weighed(item, model),
        exact=number(exact(item, asked, model)),
        levels=tuple(
            (level, points(contribution(item.weight, level)))
            for level in range(len(model.level_share))
            if model.anchors[kind][level]
        ),
    )
