"""Somebody of every kind who may come to the site, and what there is for them to see and do."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from hiring.actions.merges import merge_candidates
from hiring.enums import DeliveryStatus, OpeningStatus
from hiring.models import Batch, Opening, OpeningTemplate
from roles.actions.tokens import issue_token
from roles.enums import DocumentKind, Scope
from roles.models import RoleVersion, SourceDocument
from roles.permissions import Part
from roles.reading.profile import Disagreement
from tests.factories.models import (
    confirm,
    make_application,
    make_draft,
    make_job,
    make_opening,
    make_own_application,
    make_user,
    make_version,
)
from tests.factories.packets import make_finalist, make_submitted, weak
from tests.factories.readings import charge_nurse, nurse_manager
from tests.factories.webhooks import make_delivery, make_endpoint


class Person(StrEnum):
    RECRUITER = "recruiter"
    OWN_MANAGER = "own_manager"
    OTHER_MANAGER = "other_manager"
    DIRECTOR = "director"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    NOBODY = "nobody"
    # Managers: of them one looks after the own manager's desk today, and one did last week.
    DEPUTY = "deputy"
    FORMER_DEPUTY = "former_deputy"
    # Two who applied for the junior opening by their accounts.
    APPLICANT = "applicant"
    OTHER_APPLICANT = "other_applicant"


PARTS = {
    Person.RECRUITER: Part.RECRUITER,
    Person.OWN_MANAGER: Part.MANAGER,
    Person.OTHER_MANAGER: Part.MANAGER,
    Person.DIRECTOR: Part.DIRECTOR,
    Person.AUDITOR: Part.AUDITOR,
    Person.ADMINISTRATOR: Part.ADMINISTRATOR,
    Person.NOBODY: None,
    Person.DEPUTY: Part.MANAGER,
    Person.FORMER_DEPUTY: Part.MANAGER,
    Person.APPLICANT: None,
    Person.OTHER_APPLICANT: None,
}


@dataclass(frozen=True)
class World:
    """What make_world made: the people, and by name what stands in addresses and forms."""

    people: dict[Person, User]
    words: dict[str, Any]
    sessions: dict[Person, str]

    def client(self, person: Person) -> Client:
        """Signed in since the world was made, and new otherwise."""
        client = Client()
        client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[person]
        return client

    def fill(self, template: str) -> str:
        return template.format(**self.words)

    def filled(self, value: Any) -> Any:
        """JSON with its words filled in; a text that is one word alone becomes what it stands for."""
        if isinstance(value, Mapping):
            return {name: self.filled(inner) for name, inner in value.items()}
        if isinstance(value, list | tuple):
            return [self.filled(inner) for inner in value]
        if not isinstance(value, str):
            return value
        alone = value.startswith("{") and value.endswith("}") and value.count("{") == 1
        return self.words[value[1:-1]] if alone else self.fill(value)


def make_world() -> World:
    """A senior opening and a junior one of one hiring manager, each with an application to screen and with a
    packet that waits; the same two once more, only proposed. The senior role has a draft, and a
    webhook missed an event."""
    people = {person: make_user(part, username=person.value) for person, part in PARTS.items()}
    words: dict[str, Any] = {person.value: user.pk for person, user in people.items()}
    for kind, profile in (("senior", nurse_manager()), ("junior", charge_nurse())):
        version = make_version(profile)
        made = _opening(version, people[Person.OWN_MANAGER])
        words |= {f"{kind}_{name}": value for name, value in made.items()}
    for person in (Person.APPLICANT, Person.OTHER_APPLICANT):
        words |= _own(person, people[person], Opening.objects.get(pk=words["junior_opening"]))
    settled = Disagreement(subject="salary US", positions=(), settled="both", rule="all are shown")
    draft = make_draft(nurse_manager().model_copy(update={"disagreements": (settled,)}))
    words["draft_digest"] = draft.digest
    token, _ = issue_token(by=people[Person.RECRUITER], name="Career site", scopes=[Scope.READ])
    words["token"] = token.pk
    told = SourceDocument.objects.create(name="guide.txt", sha256="a" * 64, kind=DocumentKind.TEXT, draft={})
    words["document"] = told.pk
    words |= _merged(words["junior_opening"], people[Person.RECRUITER])
    words["opening_template"] = OpeningTemplate.objects.create(name="Nights and weekends").pk
    missed = make_delivery(make_endpoint(made_by=people[Person.RECRUITER]), status=DeliveryStatus.FAILED)
    words |= {"webhook": missed.endpoint_id, "delivery": missed.pk}
    return World(people, words, {person: _signed_in(user) for person, user in people.items()})


def _own(person: Person, user: User, opening: Opening) -> dict[str, Any]:
    confirm(user, f"{person}@example.org")
    own = make_own_application(user, opening)
    return {f"{person}_code": own.code, f"{person}_resume": own.resume_id}


def _merged(opening: int, by: User) -> dict[str, Any]:
    """An upload, and two applicants who were found to be one person."""
    kept, gone = (make_application(Opening.objects.get(pk=opening)).candidate for _ in range(2))
    merge = merge_candidates(kept=kept, gone=gone, taken=(), by=by)
    batch = Batch.objects.create(opening_id=opening, by=by)
    return {"undoable_merge": merge.pk, "sent_batch": batch.pk}


def _signed_in(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _opening(version: RoleVersion, manager: User) -> dict[str, Any]:
    opened = make_opening(role_version=version, hiring_manager=manager)
    proposed = Opening.objects.create(
        role_version=version, title="Proposed", hiring_manager=manager, status=OpeningStatus.PROPOSED
    )
    application = make_application(opened)
    best, other = make_finalist(opened, "Ada"), make_finalist(opened, "Ben", reading=weak())
    packet = make_submitted(best, other)
    return {
        "role": version.role.slug,
        "version": version.pk,
        "opening": opened.pk,
        "proposed": proposed.pk,
        "terms": proposed.terms_digest,
        "application": application.pk,
        "candidate": application.candidate_id,
        "requirement": version.criteria.values_list("key", flat=True).order_by("position")[0],
        "job": make_job(opened).pk,
        "packet": packet.pk,
        "seal": packet.sha256,
        "finalist": best.pk,
    }
