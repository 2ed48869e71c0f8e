"""Erasure, table by table: afterwards nothing in the database, and no file, holds who it was; what was
decided still stands."""

import json
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from hiring.actions.candidates import refresh_keys
from hiring.actions.erasing.erasure import erase
from hiring.actions.refusals import NotAllowed
from hiring.enums import DecisionKind, PacketStatus, Stage
from hiring.models import (
    Application,
    Candidate,
    Decision,
    DecisionPacket,
    Note,
    Resume,
    SavedView,
    ScreeningJob,
)
from hiring.packet.erasing import ERASED
from hiring.packet.holding import changed, content_of, intact
from hiring.queries.packets import finalists
from hiring.reading.masking import MASK
from roles.enums import RoleLevel
from roles.models import IdempotentAnswer
from roles.permissions import Part
from tests.factories.models import (
    make_applicant,
    make_candidate,
    make_opening,
    make_own_application,
    make_resume,
    make_user,
)
from tests.factories.packets import make_finalist, make_submitted
from tests.hiring.actions.planting import plant_around, plant_beside
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
    plant_around(application, person, applicant)
    Application.objects.filter(pk=application.pk).update(stage=Stage.SHORTLISTED, reason=f"Met {NAME}")
    application.refresh_from_db()
    ben = make_finalist(opening, "Ben")
    plant_beside(ben, make_user(Part.RECRUITER, email="b@example.org"))
    packet = make_submitted(application, ben)
    make_submitted(make_finalist(opening, "Cy"), summary=f"Cy, as {NAME} is not free")
    DecisionPacket.objects.filter(pk=packet.pk).update(summary=f"Take {NAME}")
    return application


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
    packet = DecisionPacket.objects.get(number=1)
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
    assert not intact(DecisionPacket.objects.get(number=1))


def test_a_packet_of_others_loses_the_name_and_can_still_be_decided_on(
    applicant: User, application: Application
) -> None:
    ben, cy = DecisionPacket.objects.order_by("number")
    untouched = make_submitted(make_finalist(application.opening, "Di"), summary="Di has led more.")

    erase(account=applicant)

    told = content_of(DecisionPacket.objects.get(pk=cy.pk))
    assert (told.summary, told.finalists[0].name) == (f"Cy, as {MASK * len(NAME)} is not free", "Cy")
    cy.refresh_from_db()
    assert (cy.status, intact(cy), cy.erased_at is not None) == (PacketStatus.WAITING, True, True)
    assert changed(told, finalists([each.application for each in told.finalists])) == []
    (judgement,) = content_of(DecisionPacket.objects.get(pk=ben.pk)).finalists[1].judgements
    assert judgement.reason == f"Weaker than {MASK * len(NAME)}."
    untouched.refresh_from_db()
    assert untouched.erased_at is None


def test_what_is_under_way_is_withdrawn_and_its_packet_void(
    applicant: User, application: Application
) -> None:
    erase(account=applicant)

    application.refresh_from_db()
    assert application.stage == Stage.WITHDRAWN
    assert DecisionPacket.objects.get(number=1).status == PacketStatus.VOIDED
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
