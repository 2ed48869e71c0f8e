"""The table of who does what, cell by cell: on pages, through the API, in the admin.

Each line tries one thing as everybody. Who may do it, does it, and the audit trail says so; for everybody
else it is not there (404; through the API, 403 for who may see a thing and not do it), and nothing changes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from roles.models import AuditEntry
from tests.factories.people import Person, World, make_world

pytestmark = pytest.mark.django_db

R, M, D, A, K = (
    Person.RECRUITER,
    Person.OWN_MANAGER,
    Person.DIRECTOR,
    Person.AUDITOR,
    Person.ADMINISTRATOR,
)
OTHER, NOBODY = Person.OTHER_MANAGER, Person.NOBODY
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


EDITORS = (R, M, OTHER, D)
SEALED = {"sha256": "{_seal}", "reason": REASON}
HIRE = SEALED | {"application": "{_finalist}"}
TURN_DOWN = HIRE | {"reason_code": "others_stronger"}
SKILL = {"name": "Triage", "necessity": "required", "applies_when": "", "seen": "{draft_digest}"}


def senior(form: Mapping[str, str]) -> dict[str, str]:
    """The form for the senior opening; `{_…}` stands for what both have."""
    return {name: value.replace("{_", "{senior_") for name, value in form.items()}


def junior(form: Mapping[str, str]) -> dict[str, str]:
    return {name: value.replace("{_", "{junior_") for name, value in form.items()}


ACCEPT = {"seen": "{senior_terms}"}
NOTE = {"text": "Call her."}
PAGES = [
    # Role profiles.
    Look("reads a published role", "/roles/{senior_role}/", (*HIRING, K, NOBODY)),
    Look("reads a role's history", "/roles/{senior_role}/history/", (*HIRING, K)),
    Look("reads a draft", "/roles/{senior_role}/versions/2/", (*HIRING, K)),
    Look("compares versions", "/roles/{senior_role}/changes/1/2/", (*HIRING, K)),
    Look("opens the editor", "/roles/{senior_role}/draft/", EDITORS),
    Look("imports documents", "/role-documents/", EDITORS),
    Deed("edits a profile, or proposes to", "/roles/{senior_role}/draft/add/skill/", EDITORS, SKILL),
    Deed("settles a disagreement", "/roles/{senior_role}/draft/settle/0/", EDITORS, whole=False),
    Deed("publishes a version", "/roles/{senior_role}/draft/publish/", (R, D), {"seen": "{draft_digest}"}),
    Deed("imports a document", "/role-documents/", EDITORS, whole=False),
    # Openings.
    Look("lists openings", "/openings/", HIRING),
    Look("sees a senior opening", "/openings/{senior_opening}/", SEES_ALL),
    Look("sees a junior opening", "/openings/{junior_opening}/", SEES_ALL),
    Look("sees an opening's settings", "/openings/{senior_opening}/settings/", SEES_ALL),
    Look("sees an opening's history", "/openings/{senior_opening}/history/", SEES_ALL),
    Look("sees an opening's numbers", "/openings/{senior_opening}/numbers/", SEES_ALL),
    Look("starts an opening", "/openings/new/", (R,)),
    Deed(
        "creates an opening",
        "/openings/new/",
        (R,),
        {"role_version": "{senior_version}", "title": "Night shift", "headcount": "1"},
    ),
    Deed("accepts a senior opening", "/openings/{senior_proposed}/answer/accept/", (D,), ACCEPT),
    Deed(
        "accepts a junior opening",
        "/openings/{junior_proposed}/answer/accept/",
        (M, D),
        {"seen": "{junior_terms}"},
    ),
    Deed(
        "declines a senior opening",
        "/openings/{senior_proposed}/answer/decline/",
        (D,),
        ACCEPT | {"reason": REASON},
    ),
    # Resumes: upload, correct, screen, shortlist; read and comment.
    Look("sees where resumes are added", "/openings/{senior_opening}/resumes/", SEES_ALL),
    Deed("adds resumes", "/openings/{senior_opening}/resumes/", (R,), whole=False),
    Look("reads an application", "/applications/{senior_application}/", SEES_ALL),
    Look("reads an application's history", "/applications/{senior_application}/history/", SEES_ALL),
    Look("reads what screeners said", "/applications/{senior_application}/screening/", SEES_ALL),
    Deed("comments", "/applications/{senior_application}/notes/", (R, M), NOTE),
    Deed(
        "corrects what was read",
        "/applications/{senior_application}/correct/employment/0/",
        (R,),
        {"why": "Page 1 says so"},
        whole=False,
    ),
    Deed("judges", "/applications/{senior_application}/screening/judge/", (R,), whole=False),
    Deed(
        "shortlists",
        "/openings/{senior_opening}/move/",
        (R,),
        {"application": "{senior_application}:0", "to": "shortlisted"},
    ),
    # Weights.
    Look("sees weights", "/openings/{senior_opening}/weights/", (R, A)),
    Deed("sets weights", "/openings/{senior_opening}/weights/", (R,), {"factor-skill": "2"}, whole=False),
    # Packets and decisions.
    Look("sees a desk", "/desk/", (M, OTHER, D)),
    Look("lists packets", "/openings/{senior_opening}/packets/", SEES_ALL),
    Look("reads a packet", "/packets/{senior_packet}/", SEES_ALL),
    Deed("submits a packet", "/openings/{senior_opening}/packets/", (R,), whole=False),
    Deed("takes a packet back", "/packets/{senior_packet}/take-back/", (R,), {"reason": REASON}),
    Deed("hires at manager level", "/packets/{senior_packet}/hire/", (D,), senior(HIRE)),
    Deed("hires below manager level", "/packets/{junior_packet}/hire/", (M, D), junior(HIRE)),
    Deed("turns down at manager level", "/packets/{senior_packet}/turn-down/", (D,), senior(TURN_DOWN)),
    Deed("turns down below manager level", "/packets/{junior_packet}/turn-down/", (M, D), junior(TURN_DOWN)),
    Deed("sends a senior packet back", "/packets/{senior_packet}/send-back/", (D,), senior(SEALED)),
    Deed("sends a junior packet back", "/packets/{junior_packet}/send-back/", (M, D), junior(SEALED)),
    Deed("vetoes at manager level", "/applications/{senior_finalist}/veto/", (D,), {"reason": REASON}),
    Deed("vetoes below manager level", "/applications/{junior_finalist}/veto/", (D,), {"reason": REASON}),
    # Mail and the trail.
    Look("reads the whole trail", "/audit/", (A,)),
    Look("reads what mail says", "/mail/", (R, A)),
    Deed(
        "changes what mail says",
        "/mail/texts/vetoed/",
        (R,),
        {"subject": "Veto", "body": "{{{{ link }}}}"},
    ),
]
API = [
    Look("lists openings", "/api/v1/openings/", HIRING),
    Look("sees an opening", "/api/v1/openings/{senior_opening}/", SEES_ALL),
    Look("sees a ranking", "/api/v1/openings/{senior_opening}/ranking/", SEES_ALL),
    Look("follows a resume that was sent", "/api/v1/screenings/{senior_job}/", SEES_ALL),
    Look("reads an application", "/api/v1/applications/{senior_application}/", SEES_ALL),
    Look("reads a match", "/api/v1/applications/{senior_application}/match/", SEES_ALL),
    Look("reads a published role", "/api/v1/roles/{senior_role}/", (*HIRING, K, NOBODY)),
    Deed("sends a resume", "/api/v1/openings/{senior_opening}/resumes/", (R,), whole=False),
]
ADMIN = [
    Look("enters", "/admin/", (A, K)),
    Look("looks at people", "/admin/auth/user/", (A, K)),
    Look("looks at a person", "/admin/auth/user/{nobody}/change/", (A, K)),
    Look("looks at roles", "/admin/roles/roleversion/{senior_version}/change/", (A, K)),
    Look("looks at openings", "/admin/hiring/opening/{senior_opening}/change/", (A,)),
    Look("looks at candidates", "/admin/hiring/candidate/{senior_candidate}/change/", (A,)),
    Look("looks at applications", "/admin/hiring/application/{senior_application}/change/", (A,)),
    Look("looks at the trail", "/admin/roles/auditentry/", (A,)),
    Deed(
        "says who plays which part",
        "/admin/auth/user/{nobody}/change/",
        (K,),
        {"username": "nobody", "is_active": "on"},
    ),
    Deed("sets a password", "/admin/auth/user/{nobody}/password/", (K,), whole=False),
    Deed("changes a version", "/admin/roles/roleversion/{senior_version}/change/", ()),
    Deed("changes an opening", "/admin/hiring/opening/{senior_opening}/change/", ()),
    Deed("changes a candidate", "/admin/hiring/candidate/{senior_candidate}/change/", ()),
]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Made once: every line leaves it as it was."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


@pytest.mark.parametrize("each", [*PAGES, *ADMIN], ids=str)
def test_on_pages_and_in_the_admin(each: Look, world: World) -> None:
    assert _who(each, world, refusals={404}) == set(each.who)


@pytest.mark.parametrize("each", API, ids=str)
def test_through_the_api(each: Look, world: World) -> None:
    """403 tells nothing: it comes before anything is looked for."""
    refusals = {404, 403} if isinstance(each, Deed) else {404}
    assert _who(each, world, refusals=refusals) == set(each.who)


@pytest.mark.parametrize("each", [*PAGES, *ADMIN], ids=str)
def test_strangers_are_asked_to_sign_in(each: Look, world: World) -> None:
    """But for what is published: that is for everybody. A draft beside it is simply not there."""
    stranger, path = Client(), world.fill(each.path)

    response = stranger.post(path) if isinstance(each, Deed) else stranger.get(path)

    if NOBODY in each.who:
        assert response.status_code == 200
    elif path.startswith("/roles/") and response.status_code != 302:
        assert response.status_code == 404
    else:
        assert (response.status_code, "/login/" in response.headers["Location"]) == (302, True)


@pytest.mark.parametrize("each", [each for each in API if NOBODY not in each.who], ids=str)
def test_strangers_get_nothing_from_the_api(each: Look, world: World) -> None:
    stranger, path = Client(), world.fill(each.path)

    response = stranger.post(path) if isinstance(each, Deed) else stranger.get(path)

    assert response.status_code == 401


def _who(each: Look, world: World, refusals: set[int]) -> set[Person]:
    """Who could, each in a world in which nobody else had tried."""
    could = set()
    for person in Person:
        before = transaction.savepoint()
        if _can(each, world, world.client(person), refusals):
            could.add(person)
        transaction.savepoint_rollback(before)
    return could


def _can(each: Look, world: World, client: Client, refusals: set[int]) -> bool:
    entries = AuditEntry.objects.count()
    if not isinstance(each, Deed):
        response = client.get(world.fill(each.path))
        assert response.status_code in {200, *refusals}
        return response.status_code == 200
    form = {world.fill(name): world.fill(value) for name, value in each.form.items()}
    response = client.post(world.fill(each.path), form)
    done = AuditEntry.objects.count() > entries
    refused = response.status_code in refusals
    assert not (refused and done)
    assert refused or done or not each.whole, response.content.decode()
    return not refused
