"""Mail: one row for each person, in the transaction of what it tells of; sent after commit, by a task.

The row says what is to be sent; the Celery message only points at it, and may be lost or come twice. Who
takes a row says so by conditional update before sending, so that two tasks send one mail.
"""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import parseaddr

from celery import current_app
from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Model
from django.utils import timezone

from hiring.actions.mail_texts import NotForYou, fill, known_names, text_of
from hiring.actions.mail_words import words_about
from hiring.enums import MailKind
from hiring.models import SentMail
from hiring.permissions import may_edit_mail
from hiring.queries.mail import due_mail, given_up_mail
from roles.actions.audit import record

TASK = "hiring.tasks.send_mail"
NO_ADDRESS = "no e-mail address is known"
MAX_SUBJECT = 200

logger = logging.getLogger(__name__)


@transaction.atomic
def notify(*, kind: MailKind, to: Iterable[User], about: Model, **words: str) -> int:
    """Writes one mail to each active person; how many. They are sent once the transaction is through.

    What can be said of `about` is asked of the database (hiring/actions/mail_words.py), which also keeps
    back who a candidate is while nobody may know; `words` add the rest: who=. Raises ValueError where a
    name that the kind's text may use has no words.
    """
    known = words | words_about(about)
    if missing := set(known_names(kind)) - {"name", *known}:
        raise ValueError(f"mail {kind} needs {', '.join(sorted(missing))}")
    text = text_of(kind)
    people = {user.pk: user for user in to if user.is_active}
    mails = []
    for user in people.values():
        filled = fill(text, known | {"name": user.first_name or user.get_username()})
        mails.append(_mail(kind, user, about, subject=filled.subject[:MAX_SUBJECT], body=filled.body))
    SentMail.objects.bulk_create(mails)
    send([mail.pk for mail in mails if mail.address])
    return len(mails)


def send(mail_ids: list[int]) -> None:
    """Sends a message for each mail once the transaction is through. Where the broker is away the rows
    stay as they are, and the next sweep sends them."""

    def nudge() -> None:
        for mail_id in mail_ids:
            current_app.send_task(TASK, [mail_id])

    transaction.on_commit(nudge, robust=True)


@transaction.atomic
def try_again(*, mail: SentMail, by: User) -> bool:
    """Starts anew with a mail that was given up, or had no address; False where it was not, or still has
    none."""
    if not may_edit_mail(by):
        raise NotForYou(f"{by} does not keep mail")
    fresh = {"attempts": 0, "tried_at": None, "error": "", "address": mail.to.email}
    if not mail.to.email or not given_up_mail().filter(pk=mail.pk).update(**fresh):
        return False
    record(by=by, verb="sent again", subject=mail)
    send([mail.pk])
    return True


def deliver(*, mail_id: int, now: datetime | None = None) -> bool:
    """One try at a mail; whether it left. False too where it is gone, sent, or somebody else's."""
    mail = _take(mail_id, now or timezone.now())
    if mail is None:
        return False
    try:
        _message(mail).send()
    except Exception as error:
        # Whatever a mail server or its absence brings: said in the list of mail, tried again by the sweep.
        logger.warning("mail %s did not leave: %s", mail.pk, error)
        SentMail.objects.filter(pk=mail.pk, sent_at=None).update(
            error=f"{type(error).__name__}: {error}"[:500]
        )
        return False
    SentMail.objects.filter(pk=mail.pk, sent_at=None).update(sent_at=timezone.now(), error="")
    return True


def sweep(*, now: datetime | None = None) -> int:
    """Sends the messages of mail again that has waited for too long; how many."""
    due = list(due_mail(now or timezone.now()).values_list("pk", flat=True))
    send(due)
    return len(due)


def _mail(kind: MailKind, user: User, about: Model, **text: str) -> SentMail:
    return SentMail(
        kind=kind,
        to=user,
        address=user.email,
        object_type=about._meta.label_lower,
        object_id=str(about.pk),
        error="" if user.email else NO_ADDRESS,
        **text,
    )


def _take(mail_id: int, now: datetime) -> SentMail | None:
    """Claims a mail that is due: whoever changes the row sends it."""
    taken = due_mail(now, fresh=timedelta(0)).filter(pk=mail_id)
    if not taken.update(tried_at=now, attempts=F("attempts") + 1):
        return None
    return SentMail.objects.get(pk=mail_id)


def _message(mail: SentMail) -> EmailMessage:
    """The same id every time: who gets a mail twice, because a worker died, sees that it is one."""
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    headers = {"Message-ID": f"<rolefit-{mail.pk}@{host}>", "Auto-Submitted": "auto-generated"}
    return EmailMessage(subject=mail.subject, body=mail.body, to=[mail.address], headers=headers)
