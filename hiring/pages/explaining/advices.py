"""What advice looks like, computed by the functions that compute it for a resume."""

from dataclasses import dataclass

from hiring.matching import advice
from roles.enums import CriterionKind, DegreeLevel, Necessity, RoleLevel
from roles.reading.criteria import Criterion, criteria
from roles.reading.profile import Certification, Education, Experience, Profile

# The role of the examples in seeds/scoring.yaml.
EXAMPLE = Profile(
    title="Nurse Manager",
    level=RoleLevel.MANAGER,
    area="Nursing",
    education=(Education(level=DegreeLevel.BACHELOR, fields=("Nursing",)),),
    experience=(Experience(minimum_months=60, area="Nursing", management=True),),
    certifications=(Certification(name="BLS", necessity=Necessity.REQUIRED),),
)
MISSING_MONTHS = 34


@dataclass(frozen=True, slots=True)
class Situation:
    """What a resume shows, and what the advice then says."""

    shows: str
    advice: str


def situations() -> list[Situation]:
    """One for each kind of computed advice."""
    asked = {item.kind: item for item in criteria(EXAMPLE)}
    return [
        *_experience(asked[CriterionKind.EXPERIENCE], EXAMPLE.experience[0]),
        *_education(asked[CriterionKind.EDUCATION], EXAMPLE.education[0]),
        Situation("no certificate named", advice.certification(asked[CriterionKind.CERTIFICATION])),
    ]


def _experience(item: Criterion, wanted: Experience) -> list[Situation]:
    months = wanted.minimum_months or 0
    some = advice.more_experience(item, wanted, MISSING_MONTHS, found=True, undated=0)
    undated = advice.more_experience(item, wanted, months, found=False, undated=2)
    return [
        Situation(f"{advice.time(months - MISSING_MONTHS)} as a ward manager, where five are asked", some),
        Situation("two jobs as a ward manager, without dates", undated),
    ]


def _education(item: Criterion, wanted: Education) -> list[Situation]:
    below = advice.degree(item, wanted, field="Nursing", level=DegreeLevel.DIPLOMA)
    return [
        Situation("a diploma, where a bachelor's degree is asked", below),
        Situation("a bachelor's degree that is not completed", advice.begun_degree(item, related=True)),
        Situation("a bachelor's degree in another field", advice.other_field(item, wanted, "History")),
    ]
