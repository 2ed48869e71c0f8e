"""What documents say differently, kept visible and settled by a stated rule."""

from collections.abc import Iterable, Sequence

from roles.enums import DegreeLevel, Necessity
from roles.reading.gating import beside_gate
from roles.reading.profile import Disagreement, Education, Experience, Fact, Position, SalaryBand

EDUCATION_RULE = (
    "The level that most documents give as required is the gate; with equal numbers the lower one, so that "
    "no single document shuts anyone out. A higher level is kept as preferred, a lower one as mentioned."
)
MONTHS_RULE = (
    "The number of months that most documents require is the gate; with equal numbers the lower one, so that "
    "no single document shuts anyone out. A higher number is kept as preferred, a lower one as mentioned."
)
SALARY_RULE = "Bands never enter the score: all are shown, each with the documents that state it."
DEGREE_NAMES = {
    DegreeLevel.HIGH_SCHOOL: "a high school diploma",
    DegreeLevel.DIPLOMA: "a diploma",
    DegreeLevel.ASSOCIATE: "an associate's degree",
    DegreeLevel.BACHELOR: "a bachelor's degree",
    DegreeLevel.MASTER: "a master's degree",
    DegreeLevel.DOCTORATE: "a doctorate",
}


def education(
    stated: Sequence[Education], facts: Sequence[Education]
) -> tuple[tuple[Education, ...], list[Disagreement]]:
    """`facts` (one a level) with the gate settled among them, and the disagreement if there is one.

    `stated` are the statements of single documents behind them.
    """
    if len(facts) < 2:
        return tuple(facts), []
    required = {
        fact.level: _documents(f for f in stated if f.level is fact.level and _requires(f)) for fact in facts
    }
    gates = [level for level in required if required[level]]
    gate = min(gates, key=lambda level: (-len(required[level]), level.rank)) if gates else None
    settled = tuple(fact.model_copy(update={"necessity": _education_necessity(fact, gate)}) for fact in facts)
    positions = [
        Position(says=f"{DEGREE_NAMES[level]} is {necessity.value}", documents=documents)
        for level in required
        for necessity in (Necessity.REQUIRED, Necessity.PREFERRED, Necessity.MENTIONED)
        if (
            documents := tuple(_documents(f for f in stated if f.level is level and f.necessity is necessity))
        )
    ]
    return settled, [
        Disagreement(
            subject="education",
            positions=tuple(positions),
            settled="; ".join(f"{DEGREE_NAMES[fact.level]} is {fact.necessity.value}" for fact in settled),
            rule=EDUCATION_RULE,
        )
    ]


def _education_necessity(fact: Education, gate: DegreeLevel | None) -> Necessity:
    if gate is None or fact.level is gate:
        return fact.necessity if gate is None else Necessity.REQUIRED
    return beside_gate(fact.necessity, below=fact.level.rank < gate.rank)


def experience(
    stated: Sequence[Experience], facts: Sequence[Experience]
) -> tuple[tuple[Experience, ...], list[Disagreement]]:
    """`facts` with one required number of months for an area, and the disagreements over numbers."""
    settled, found = list(facts), list[Disagreement]()
    for alike in _comparable(facts):
        required = {fact: _documents(f for f in stated if _same(f, fact) and _requires(f)) for fact in alike}
        gates = [fact for fact in alike if required[fact]]
        gate = min(gates, key=lambda f: (-len(required[f]), f.minimum_months or 0)) if gates else None
        for fact in alike:
            changed = fact.model_copy(update={"necessity": _months_necessity(fact, gate)})
            settled[settled.index(fact)] = changed
        found.append(_months(alike, stated, gate))
    return tuple(settled), found


def _comparable(facts: Sequence[Experience]) -> list[list[Experience]]:
    """Facts about the same area and kind of work that name different numbers of months."""
    groups: dict[tuple[bool, str], list[Experience]] = {}
    for fact in facts:
        if fact.minimum_months is not None:
            groups.setdefault((fact.management, fact.area.lower()), []).append(fact)
    return [group for group in groups.values() if len(group) > 1]


def _months_necessity(fact: Experience, gate: Experience | None) -> Necessity:
    if gate is None or fact == gate:
        return fact.necessity
    return beside_gate(fact.necessity, below=(fact.minimum_months or 0) < (gate.minimum_months or 0))


def _months(alike: list[Experience], stated: Sequence[Experience], gate: Experience | None) -> Disagreement:
    kind = "leading people" if alike[0].management else "work"
    area = f" in {alike[0].area}" if alike[0].area else ""
    says = [(fact, f"{fact.minimum_months} months of {kind}{area}") for fact in alike]
    return Disagreement(
        subject="experience",
        positions=tuple(
            Position(says=text, documents=tuple(_documents(f for f in stated if _same(f, fact))))
            for fact, text in says
        ),
        settled=f"{gate.minimum_months} months of {kind}{area} are required"
        if gate
        else "no number is required",
        rule=MONTHS_RULE,
    )


def salaries(bands: Iterable[SalaryBand]) -> list[Disagreement]:
    """Bands of one country and currency that differ."""
    groups: dict[tuple[str, str], list[SalaryBand]] = {}
    for band in bands:
        groups.setdefault((band.country, band.currency), []).append(band)
    return [
        Disagreement(
            subject=f"salary {country or currency}",
            positions=tuple(
                Position(
                    says=f"{b.minimum} to {b.maximum} {currency} a {b.period.value}",
                    documents=tuple(_documents([b])),
                )
                for b in alike
            ),
            settled="all bands are shown",
            rule=SALARY_RULE,
        )
        for (country, currency), alike in groups.items()
        if len(alike) > 1
    ]


def _documents(facts: Iterable[Fact]) -> list[str]:
    return sorted({document for fact in facts for document in fact.documents})


def _requires(fact: Education | Experience) -> bool:
    return fact.necessity is Necessity.REQUIRED


def _same(one: Experience, other: Experience) -> bool:
    return (one.minimum_months, one.management) == (other.minimum_months, other.management) and (
        not one.area or one.area.lower() == other.area.lower()
    )
