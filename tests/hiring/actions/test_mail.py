"""Mail: written with what it tells of, sent once, tried again where it did not leave."""

from datetime import timedelta
from typing import Any

import pytest
from celery import current_app
from django.conf import LazySettings
from django.core import mail
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from hiring.actions.mail import NO_ADDRESS, TASK, deliver, notify, sweep, try_again
from hiring.actions.mail_texts import NotForYou
from hiring.enums import MailKind
from hiring.models import SentMail
from hiring.queries.mail import PATIENCE, PAUSES
from roles.permissions import Part
from tests.factories.models import make_opening, make_sent_mail, make_user

pytestmark = pytest.mark.django_db

KIND = MailKind.OPENING_PROPOSED


def test_everybody_gets_a_mail_of_their_own_once() -> None:
    ada, ben = (make_user(email=f"{name}@example.org", first_name=name) for name in ("ada", "ben"))
    opening = make_opening(title="Ward Manager, Leeds")

    written = notify(kind=KIND, to=[ada, ben, ada], about=opening, who="rita")

    rows = SentMail.objects.values_list("address", "subject", "object_type", "object_id")
    about = ("To accept: Ward Manager, Leeds", "hiring.opening", str(opening.pk))
    assert (written, list(rows)) == (2, [("ada@example.org", *about), ("ben@example.org", *about)])
    body = SentMail.objects.get(to=ada).body
    assert body.startswith("Hello ada,\n\nrita proposes to open Ward Manager, Leeds (Nurse Manager).")
    assert f"http://localhost:8000/openings/{opening.pk}/settings/" in body


def test_who_has_left_gets_no_mail() -> None:
    gone = make_user(email="gone@example.org", is_active=False)

    assert notify(kind=KIND, to=[gone], about=make_opening(), who="rita") == 0


def test_who_has_no_address_is_listed_with_the_reason_and_never_tried() -> None:
    notify(kind=KIND, to=[make_user()], about=make_opening(), who="rita")

    (row,) = SentMail.objects.all()
    assert (row.address, row.error) == ("", NO_ADDRESS)
    assert not deliver(mail_id=row.pk)


def test_a_mail_without_all_its_words_is_refused() -> None:
    with pytest.raises(ValueError, match="mail opening_proposed needs who"):
        notify(kind=KIND, to=[make_user()], about=make_opening())


def test_a_title_of_several_lines_cannot_add_headers() -> None:
    opening = make_opening(title="Ward\r\nBcc: all@example.org")

    notify(kind=KIND, to=[make_user(email="a@example.org")], about=opening, who="rita")

    assert SentMail.objects.get().subject == "To accept: Ward Bcc: all@example.org"


def test_mail_is_sent_after_the_commit_and_not_before(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    sent: list[Any] = []
    monkeypatch.setattr(current_app, "send_task", lambda *message: sent.append(message))
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        notify(kind=KIND, to=[make_user(email="a@example.org")], about=make_opening(), who="rita")
        assert sent == []

    assert sent == [(TASK, [SentMail.objects.get().pk])]


def test_a_mail_leaves_once(settings: LazySettings) -> None:
    row = make_sent_mail(subject="To accept", body="Hello")

    assert (deliver(mail_id=row.pk), deliver(mail_id=row.pk)) == (True, False)

    (message,) = mail.outbox
    assert (message.subject, message.body, message.to) == ("To accept", "Hello", [row.address])
    assert message.extra_headers["Message-ID"] == f"<rolefit-{row.pk}@localhost>"
    row.refresh_from_db()
    assert (row.attempts, row.sent_at is not None) == (1, True)


def test_a_mail_that_is_being_sent_is_left_alone() -> None:
    row = make_sent_mail(attempts=1, tried_at=timezone.now())

    assert (deliver(mail_id=row.pk), mail.outbox) == (False, [])


def test_a_mail_whose_row_is_gone_ends_cleanly() -> None:
    assert not deliver(mail_id=404)


def test_a_mail_server_that_is_away_is_said_and_tried_again(settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    row = make_sent_mail()

    left = deliver(mail_id=row.pk)

    row.refresh_from_db()
    assert (left, row.sent_at, row.attempts) == (False, None, 1)
    assert row.error.startswith("ConnectionRefusedError")
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert deliver(mail_id=row.pk, now=timezone.now() + PAUSES[0])
    row.refresh_from_db()
    assert row.error == ""


def test_the_sweep_sends_what_was_forgotten_and_what_may_be_tried_again() -> None:
    now = timezone.now() + timedelta(minutes=1)
    make_sent_mail(attempts=1, tried_at=now - PAUSES[0])
    make_sent_mail(attempts=1, tried_at=now)
    make_sent_mail(attempts=len(PAUSES) + 1, tried_at=now - timedelta(days=30))
    make_sent_mail(sent_at=now)
    make_sent_mail(address="")
    make_sent_mail()

    assert sweep(now=now) == 1
    assert sweep(now=now + PATIENCE) == 3


def test_a_mail_that_was_given_up_starts_anew_at_the_address_of_today() -> None:
    to = make_user(email="new@example.org")
    row = make_sent_mail(to=to, address="", error=NO_ADDRESS)
    rita = make_user(Part.RECRUITER)

    started = [try_again(mail=row, by=rita), try_again(mail=row, by=rita)]

    assert (started, deliver(mail_id=row.pk)) == ([True, False], True)
    assert mail.outbox[0].to == ["new@example.org"]


def test_nobody_but_recruiters_sends_mail_again() -> None:
    with pytest.raises(NotForYou):
        try_again(mail=make_sent_mail(address=""), by=make_user(Part.AUDITOR))
