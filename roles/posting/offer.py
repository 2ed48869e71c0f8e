"""What is told of a job beside what its role asks for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from roles.enums import CentreKind, CriterionKind, Necessity, RoleLevel
from roles.reading.criteria import Criterion, criteria
from roles.reading.profile import Profile, SalaryBand


@dataclass(frozen=True, slots=True)
class Offer:
    """A job as it is told to strangers: a vacancy, or a role as such (`identifier` "" then).

    `address` is that of its page; `applies` says that one can apply there; `organisation` is who hires, ""
    where nobody is named."""

    title: str
    address: str
    published: date
    profile: Profile
    identifier: str = ""
    place: str = ""
    headcount: int | None = None
    context: frozenset[CentreKind] = frozenset()
    bands: tuple[SalaryBand, ...] = ()
    organisation: str = ""
    applies: bool = False
    asked: tuple[Criterion, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "asked", criteria(self.profile, self.context))

    @property
    def country(self) -> str | None:
        """Where the pay says that the place lies; null where it does not."""
        countries = {band.country for band in self.bands if band.country}
        return countries.pop() if len(countries) == 1 else None

    def of_kind(self, *kinds: CriterionKind) -> tuple[Criterion, ...]:
        """What is asked of these kinds, in the profile's order."""
        return tuple(each for each in self.asked if each.kind in kinds)


LEVELS = {
    RoleLevel.INDIVIDUAL: "Individual contributor",
    RoleLevel.TEAM_LEAD: "Team lead",
    RoleLevel.MANAGER: "Manager",
    RoleLevel.DIRECTOR: "Director",
    RoleLevel.EXECUTIVE: "Executive",
}
QUALIFYING = (CriterionKind.EDUCATION, CriterionKind.EXPERIENCE, CriterionKind.CERTIFICATION)


def in_words(asked: Sequence[Criterion]) -> list[str]:
    """Each with how strongly it is asked, where that is not what one would think: "BLS (preferred)"."""
    return [
        f"{each.label} (preferred)" if each.necessity is Necessity.PREFERRED else each.label for each in asked
    ]
