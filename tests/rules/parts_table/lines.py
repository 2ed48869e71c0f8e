"""What a line of the table says, and the letters it says it with."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.factories.people import Person

R, M, D, A, K = (
    Person.RECRUITER,
    Person.OWN_MANAGER,
    Person.DIRECTOR,
    Person.AUDITOR,
    Person.ADMINISTRATOR,
)
OTHER, NOBODY, DEPUTY = Person.OTHER_MANAGER, Person.NOBODY, Person.DEPUTY
# Who has no part: for them there is what is published, and their own.
OUTSIDE = (NOBODY, Person.APPLICANT, Person.OTHER_APPLICANT)
DEPUTIES = (Person.DEPUTY, Person.FORMER_DEPUTY)
EVERYBODY = tuple(person for person in Person if person not in DEPUTIES)
HIRING = (R, M, OTHER, D, A)
SEES_ALL = (R, M, D, A)
REASON = "The work of the last two years says so."


@dataclass(frozen=True)
class Look:
    """A page, a list or a row, and who sees it."""

    what: str
    path: str
    who: tuple[Person, ...]

    def __str__(self) -> str:
        return self.what


@dataclass(frozen=True)
class Deed(Look):
    """Something done by sending a form. `whole` forms are taken as they are, and leave an entry in the trail;
    others are asked for more."""

    form: Mapping[str, str] = field(default_factory=dict)
    whole: bool = True


def senior(form: Mapping[str, str]) -> dict[str, str]:
    """The form for the senior opening; `{_…}` stands for what both have."""
    return {name: value.replace("{_", "{senior_") for name, value in form.items()}


def junior(form: Mapping[str, str]) -> dict[str, str]:
    return {name: value.replace("{_", "{junior_") for name, value in form.items()}
