"""Erasure, table by table: afterwards nothing in the database, and no file, holds who it was; what was
decided still stands."""

import json
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.test import Client

from hiring.actions.candidates import refresh_keys
from hiring.actions.corrections import correct
from hiring.actions.erasing.erasure import erase
from hiring.actions.mail import notify
from hiring.actions.proposals import propose
from hiring.actions.refusals import NotAllowed
from hiring.actions.reviews import ask_review
from hiring.enums import DecisionKind, DeliveryStatus, EventKind, MailKind, PacketStatus, Stage
from hiring.models import (
    Application,
    Batch,
    Candidate,
    Decision,
    DecisionPacket,
    Merge,
    Note,
    Resume,
    SavedView,
    ScreeningJob,
    WebhookDelivery,
    WebhookEvent,
)
from hiring.packet.erasing import ERASED
from hiring.packet.holding import content_of, intact
from hiring.reading.masking import MASK
from roles.actions.tokens import issue_token
from roles.enums import RoleLevel, Scope
from roles.models import IdempotentAnswer
from roles.permissions import Part
from tests.factories.models import (
    make_applicant,
    make_candidate,
    make_job,
    make_opening,
    make_own_application,
    make_resume,
    make_user,
)
from tests.factories.packets import make_finalist, make_submitted
from tests.factories.webhooks import make_endpoint
from tests.rules.blind_rows import EMAIL, FILE, NAME, PHONE, PLACE, reading, traces_in

pytestmark = pytest.mark.django_db
STORED = "resumes/1.txt"


@pytest.fixture
def applicant(media: Path) -> User:
    return make_applicant(EMAIL, first_name=NAME)


@pytest.fixture
def application(applicant: User) -> Application:
    """In a packet that waits, with everything around it that can say who it is of."""
    path = Path(settings.MEDIA_ROOT, STORED)
    path.parent.mkdir(parents=True)
    path.write_text(reading().text, encoding="utf-8")
    person = {"name": NAME, "email": EMAIL, "phone": PHONE, "location": PLACE}
    candidate = make_candidate(account=applicant, **person)
    opening = make_opening(created_by=make_user(Part.RECRUITER, email="r@example.org"))
    given = {"candidate": candidate, "reading": reading(), "name": FILE, "file": STORED}
    application = make_own_application(applicant, opening, **given)
    refresh_keys(candidate=candidate)
    _around(application, person, applicant)
    Application.objects.filter(pk=application.pk).update(stage=Stage.SHORTLISTED, reason=f"Met {NAME}")
    application.refresh_from_db()
    packet = make_submitted(application, make_finalist(opening, "Ben"))
    DecisionPacket.objects.filter(pk=packet.pk).update(summary=f"Take {NAME}")
    return application


def _around(application: Application, person: dict[str, str], applicant: User) -> None:
    by = make_user(Part.RECRUITER)
    Note.objects.create(application=application, text=f"{NAME} called from {PHONE}", by=by)
    correct(
        resume=application.resume,
        changes={"employment/0/employer": "Blaxhume Ltd"},
        why=f"{NAME} says",
        by=by,
    )
    application.refresh_from_db()
    ask_review(application=application, text=f"I am {NAME}", by=applicant)
    propose(application=application, path="contact/name", after="Z. Blaxhume", why=NAME, by=applicant)
    notify(kind=MailKind.VETOED, to=[by, applicant], about=application, who="somebody", reason=f"No {NAME}")
    gone = make_candidate(name=NAME, email="", phone=PHONE, merged_into=application.candidate)
    Merge.objects.create(
        kept=application.candidate, gone=gone, by=by, before={"kept": person, "gone": person}
    )
    job = make_job(application.opening, application.resume)
    Batch.objects.create(
        opening=application.opening, by=by, known=[[FILE, job.pk]], refused=[[FILE, f"{FILE}: empty", 1]]
    )
    IdempotentAnswer.objects.create(
        user=by, key="k", digest="d", claimed_at=application.created_at, status=202, body=f'"{FILE}"'
    )
    IdempotentAnswer.objects.create(
        user=applicant, key=EMAIL, digest="d", claimed_at=application.created_at, status=201, body="{}"
    )
    issue_token(by=applicant, name=NAME, scopes=[Scope.OWN])
    _elsewhere(application, by)


def _elsewhere(application: Application, by: User) -> None:
    """Rows of others that name the person."""
    for name, query in (("Hers", "q=Blaxhume&sort=name"), (f"Like {NAME}", ""), ("By mail", f"q={EMAIL}")):
        SavedView.objects.create(by=by, name=name, query=query)
    shown = json.dumps(
        {"id": 7, "name": f"Ms {NAME}", "url": "https://here.example/7", "text": f"Call {PHONE}"}
    )
    answer = {"user": by, "digest": "d", "claimed_at": application.created_at, "status": 201}
    IdempotentAnswer.objects.create(key="shown", body=shown, **answer)
    event = WebhookEvent.objects.create(
        kind=EventKind.APPLICATION_MOVED, payload={"data": {"application": application.pk}}
    )
    echo = {"status": DeliveryStatus.FAILED, "answer": f"no place for {NAME}", "error": f"400: {NAME}"}
    WebhookDelivery.objects.create(event=event, endpoint=make_endpoint(), **echo)
    kind = ContentType.objects.get_for_model(User)
    LogEntry.objects.create(
        user=by,
        content_type=kind,
        object_id=str(application.resume.account_id),
        object_repr=NAME,
        action_flag=2,
    )


def traces() -> dict[str, list[str]]:
    """Every column of every table in which somebody can be found."""
    found: dict[str, list[str]] = {}
    for model in apps.get_models():
        for row in model._default_manager.values():
            for column, value in row.items():
                text = (
                    bytes(value).decode(errors="replace") if isinstance(value, bytes | memoryview) else value
                )
                if told := traces_in(str(text)):
                    found.setdefault(f"{model._meta.label}.{column}", []).extend(told)
    return found


def test_nothing_tells_who_it_was(
    applicant: User, application: Application, django_capture_on_commit_callbacks: object
) -> None:
    assert {"hiring.Candidate.name", "hiring.DecisionPacket.content", "hiring.Match.report"} <= set(traces())

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        erase(account=applicant)

    assert traces() == {}
    assert [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()] == []


def test_what_was_decided_on_still_stands(applicant: User, application: Application) -> None:
    assert application.match
    score, levels = application.match.score, application.match.levels
    packet = DecisionPacket.objects.get()
    seal = packet.sha256
    Decision.objects.create(
        application=application,
        packet=packet,
        kind=DecisionKind.REJECT,
        level=RoleLevel.MANAGER,
        part=Part.DIRECTOR,
        reason=f"{NAME} has led no ward at night.",
        by=make_user(Part.DIRECTOR),
    )

    erase(account=applicant)

    after = Application.objects.get(pk=application.pk)
    assert after.match
    assert (after.code, after.match.score, after.match.levels) == (application.code, score, levels)
    assert Decision.objects.get().reason.endswith("has led no ward at night.")
    packet.refresh_from_db()
    assert (packet.sha256, packet.erased_at is not None, intact(packet)) == (seal, True, True)
    assert [each.name for each in content_of(packet).finalists if each.application == after.pk] == [
        "Erased candidate"
    ]
    DecisionPacket.objects.update(erased_sha256="0" * 64)
    assert not intact(DecisionPacket.objects.get())


def test_what_is_under_way_is_withdrawn_and_its_packet_void(
    applicant: User, application: Application
) -> None:
    erase(account=applicant)

    application.refresh_from_db()
    assert application.stage == Stage.WITHDRAWN
    assert DecisionPacket.objects.get().status == PacketStatus.VOIDED
    assert application.consents.get().withdrawn_at is not None
    assert ScreeningJob.objects.count() == 0


def test_what_does_not_name_the_person_stays(applicant: User, application: Application) -> None:
    by = make_user(Part.RECRUITER)
    views = ("q=nurse&gates=met", "q=ward+nights", "q=" + PLACE.lower()[:4])
    for number, query in enumerate(views):
        SavedView.objects.create(by=by, name=f"View {number}", query=query)

    erase(account=applicant)

    assert list(SavedView.objects.filter(by=by).values_list("query", flat=True)) == list(views)


def test_an_answer_that_comes_again_is_without_the_person(applicant: User, application: Application) -> None:
    note = Note.objects.create(application=application, text="Coughs.", by=make_user(Part.RECRUITER))
    answer = {"user": note.by, "digest": "d", "claimed_at": note.at, "status": 201}
    IdempotentAnswer.objects.create(key="note", body=json.dumps({"id": note.pk, "text": note.text}), **answer)

    erase(account=applicant)

    rows = IdempotentAnswer.objects.values_list("key", "body")
    bodies = {key: json.loads(body or "") for key, body in rows}
    assert bodies["note"] == {"id": note.pk, "text": ERASED}
    masked = {"id": 7, "name": "Ms " + MASK * len(NAME), "url": "https://here.example/7"}
    assert bodies["shown"] == {**masked, "text": "Call " + MASK * len(PHONE)}


def test_the_same_bytes_of_somebody_else_stay(
    applicant: User, application: Application, django_capture_on_commit_callbacks: object
) -> None:
    other = make_resume(file=STORED, name="theirs.txt")

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        erase(account=applicant)

    assert Path(settings.MEDIA_ROOT, STORED).exists()
    assert Resume.objects.get(pk=other.pk).name == "theirs.txt"


def test_others_stay_as_they_are(applicant: User, application: Application) -> None:
    other = make_own_application(make_applicant(), application.opening)
    before = (other.candidate.name, other.resume.text)

    erase(account=applicant)

    other.refresh_from_db()
    assert (Candidate.objects.get(pk=other.candidate_id).name, other.resume.text) == before


def test_the_account_is_closed(applicant: User, application: Application) -> None:
    client = Client()
    client.force_login(applicant)

    assert client.delete("/api/v1/me/").status_code == 204

    assert client.get("/api/v1/me/applications/").status_code == 401
    applicant.refresh_from_db()
    assert (applicant.is_active, applicant.has_usable_password()) == (False, False)


def test_who_works_here_is_not_erased(db: None) -> None:
    with pytest.raises(NotAllowed):
        erase(account=make_user(Part.RECRUITER))


def test_who_never_applied_can_go_too(db: None) -> None:
    account = make_applicant("never@wyrmfeld.example")

    erase(account=account)

    assert traces() == {}
