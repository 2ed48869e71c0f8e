"""The words of the table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.factories.people import Person

R, M, OTHER, D, A, K = (
    Person.RECRUITER,
    Person.OWN_MANAGER,
    Person.OTHER_MANAGER,
    Person.DIRECTOR,
    Person.AUDITOR,
    Person.ADMINISTRATOR,
)
NOBODY = Person.NOBODY
APPLICANT, OTHER_APPLICANT = Person.APPLICANT, Person.OTHER_APPLICANT
# Who has no part, and comes for themselves.
APPLICANTS = (NOBODY, APPLICANT, OTHER_APPLICANT)
ALL = tuple(Person)
HIRING = (R, M, OTHER, Person.DEPUTY, Person.FORMER_DEPUTY, D, A)
# Whoever may see the candidates of the openings in the world: its manager, not another one.
SEES_ALL = (R, M, D, A)
JSON = "application/json"


@dataclass(frozen=True)
class Call:
    """One method of one address (`{…}` are words of tests.factories.people.World), and who may call it.

    `sees` may see what it is about and not do it: they get 403, everybody else 404, strangers 401. `public`
    is for strangers too. `takes` is sent as JSON, `sends` as a form with files.
    """

    method: str
    path: str
    who: tuple[Person, ...]
    sees: tuple[Person, ...] = ()
    public: bool = False
    takes: Mapping[str, Any] | None = None
    sends: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.method} {self.path.removeprefix('/api/v1')}"


def get(path: str, *who: Person) -> Call:
    return Call("GET", f"/api/v1{path}", who)


def public(path: str) -> Call:
    return Call("GET", f"/api/v1{path}", ALL, public=True)
