"""Mail as its pages list it: kinds with their texts, and what was sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hiring.actions.mail_texts import load
from hiring.enums import MailKind
from hiring.models import MailTemplate, SentMail
from hiring.queries.mail import MailStatus, status_of

STATUSES = {
    MailStatus.SENT: ("sent", "met"),
    MailStatus.GIVEN_UP: ("not sent", "alarm"),
    MailStatus.TRIED: ("tried again later", "partly"),
    MailStatus.WAITING: ("on its way", ""),
}


@dataclass(frozen=True, slots=True)
class KindRow:
    kind: MailKind
    about: str
    sent_to: str
    template: MailTemplate | None


@dataclass(frozen=True, slots=True)
class SentRow:
    """`status` in words; `given_up` where nobody tries any more."""

    pk: int
    to: str
    address: str
    subject: str
    body: str
    at: datetime
    status: str
    style: str
    error: str
    given_up: bool


def kinds(templates: Iterable[MailTemplate]) -> list[KindRow]:
    changed = {template.kind: template for template in templates}
    return [KindRow(kind, text.about, text.sent_to, changed.get(kind)) for kind, text in load().kinds.items()]


def sent(mails: Iterable[SentMail]) -> list[SentRow]:
    return [_sent(mail) for mail in mails]


def _sent(mail: SentMail) -> SentRow:
    status, style = STATUSES[status_of(mail)]
    return SentRow(
        pk=mail.pk,
        to=mail.to.get_full_name() or mail.to.get_username(),
        address=mail.address,
        subject=mail.subject,
        body=mail.body,
        at=mail.sent_at or mail.created_at,
        status=status,
        style=style,
        error=mail.error,
        given_up=status_of(mail) is MailStatus.GIVEN_UP,
    )
