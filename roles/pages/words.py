"""How the fixed words are said to people."""

from decimal import Decimal

from roles.enums import CriterionKind, DegreeLevel, FactKind, Necessity, PayPeriod
from roles.reading import scoring

KINDS = {
    CriterionKind.DUTY: "Duties",
    CriterionKind.SKILL: "Skills",
    CriterionKind.EDUCATION: "Education",
    CriterionKind.EXPERIENCE: "Experience",
    CriterionKind.CERTIFICATION: "Certifications",
    CriterionKind.KPI: "Results measured (KPIs)",
}
NECESSITIES = {
    Necessity.REQUIRED: "must have",
    Necessity.PREFERRED: "preferred",
    Necessity.MENTIONED: "mentioned",
}
DEGREES = {
    DegreeLevel.HIGH_SCHOOL: "high school",
    DegreeLevel.DIPLOMA: "diploma",
    DegreeLevel.ASSOCIATE: "associate's degree",
    DegreeLevel.BACHELOR: "bachelor's degree",
    DegreeLevel.MASTER: "master's degree",
    DegreeLevel.DOCTORATE: "doctorate",
}
# One fact of a kind, as buttons and headings name it.
FACTS = {
    FactKind.DUTY: "duty",
    FactKind.SKILL: "skill",
    FactKind.EDUCATION: "education",
    FactKind.EXPERIENCE: "experience",
    FactKind.CERTIFICATION: "certification",
    FactKind.KPI: "result measured",
    FactKind.SALARY: "salary band",
}
FACT_KINDS = {**{FactKind(kind): heading for kind, heading in KINDS.items()}, FactKind.SALARY: "Salary"}
PERIODS = {
    PayPeriod.HOUR: "an hour",
    PayPeriod.DAY: "a day",
    PayPeriod.MONTH: "a month",
    PayPeriod.YEAR: "a year",
}


def kinds_by_points() -> list[CriterionKind]:
    """The kinds of criteria, those that can bring most points first."""
    points = scoring.load().kind_points
    return sorted(CriterionKind, key=lambda kind: -points[kind])


def points(value: Decimal) -> str:
    """Points as people write them: "13.625", "40"; never rounded, so that what is shown adds up."""
    return format(value.normalize(), "f")
