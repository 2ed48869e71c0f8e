"""As whom requests are sent, and how they say so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings

from roles.actions.tokens import issue_token
from roles.enums import Scope
from tests.factories.people import Person, World

STRANGER = "stranger"
PEOPLE = (Person.NOBODY, Person.RECRUITER, Person.OWN_MANAGER, Person.DIRECTOR, Person.AUDITOR)
# What no token is for: tokens are made and revoked in a browser.
BROWSER_ONLY = "tokens"
CSRF = "0" * 32


@dataclass(frozen=True)
class Headers:
    token: Mapping[str, str]
    session: Mapping[str, str]

    def of(self, tags: Iterable[str] | None) -> dict[str, str]:
        """For an operation with these tags."""
        return dict(self.session if BROWSER_ONLY in (tags or ()) else self.token)


def everybody(world: World) -> dict[str, Headers]:
    """A stranger, an applicant, and every part that hires; their tokens are for everything."""
    return {STRANGER: Headers({}, {})} | {person: _headers(world, person) for person in PEOPLE}


def _headers(world: World, person: Person) -> Headers:
    _, token = issue_token(by=world.people[person], name="fuzz", scopes=Scope)
    cookies = {settings.SESSION_COOKIE_NAME: world.sessions[person], settings.CSRF_COOKIE_NAME: CSRF}
    session = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()), "X-CSRFToken": CSRF}
    return Headers({"Authorization": f"Bearer {token}"}, session)
