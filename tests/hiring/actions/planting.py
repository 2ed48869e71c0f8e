"""Everything around an application, and beside it, that can say who it is of."""

import json

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from hiring.actions.corrections import correct
from hiring.actions.mail import notify
from hiring.actions.proposals import propose
from hiring.actions.reviews import ask_review
from hiring.enums import DeliveryStatus, EventKind, MailKind
from hiring.models import (
    Application,
    Batch,
    Merge,
    Move,
    Note,
    SavedView,
    Screening,
    WebhookDelivery,
    WebhookEvent,
)
from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.models import IdempotentAnswer
from roles.permissions import Part
from tests.factories.models import (
    make_candidate,
    make_job,
    make_user,
)
from tests.factories.webhooks import make_endpoint
from tests.rules.blind_rows import EMAIL, FILE, NAME, PHONE


def plant_around(application: Application, person: dict[str, str], applicant: User) -> None:
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


def plant_beside(other: Application, by: User) -> None:
    """What was said of somebody else in the same opening."""
    said = f"Weaker than {NAME}."
    Note.objects.create(application=other, text=said, by=by)
    Move.objects.filter(application=other).update(reason=said)
    Screening.objects.create(
        application=other, by=by, match=other.match, outcome="hold", reason=said, judged_at=timezone.now()
    )
    notify(kind=MailKind.DECIDED, to=[by], about=other, who="x", reason=said, decision="hire")


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
