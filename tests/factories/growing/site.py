"""What grows, and what stands in its addresses."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import Group, User

from hiring.enums import Stage
from hiring.models import Application, Batch, Opening
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user


@dataclass
class Site:
    """One of everything that pages are about; `words` are what stands in addresses, `grown` how often more
    was made, so that names differ, `applications` the latest of the opening."""

    people: dict[Part, User]
    application: Application
    batch: Batch
    words: dict[str, Any]
    grown: int = 0
    applications: list[Application] = field(default_factory=list)

    @property
    def opening(self) -> Opening:
        return self.application.opening

    def name(self, what: str, number: int) -> str:
        return f"{what} {self.grown}-{number:03}"


def make_site() -> Site:
    """Somebody of every part, and an opening with one application."""
    people = {part: make_user(part) for part in Part}
    application = make_application(make_opening(hiring_manager=people[Part.MANAGER]), sha256="f" * 64)
    Application.objects.filter(pk=application.pk).update(stage=Stage.SHORTLISTED)
    batch = Batch.objects.create(opening=application.opening, by=people[Part.RECRUITER])
    words = {
        "application": application.pk,
        "opening": application.opening_id,
        "candidate": application.candidate_id,
        "batch": batch.pk,
        "version": application.opening.role_version.number,
    }
    return Site(people, application, batch, words)


def make_users(site: Site, number: int) -> list[User]:
    """Recruiters who never sign in."""
    names = (site.name("user", each).replace(" ", "-") for each in range(number))
    users = User.objects.bulk_create(User(username=name, password="!") for name in names)
    Group.objects.get(name=Part.RECRUITER).user_set.add(*users)
    return users
