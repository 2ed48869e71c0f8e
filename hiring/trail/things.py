"""What the things of the audit trail are called, and where their pages are: one query for each kind of thing.

Whose application something is, is told only when it may be (hiring/identity.py).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model, QuerySet
from django.urls import NoReverseMatch, reverse

from hiring.actions.mail_texts import load
from hiring.actions.webhook_endpoints import host_of
from hiring.enums import MailKind
from hiring.identity import shown_candidate, shown_name, shown_resume
from hiring.models import (
    Application,
    Batch,
    Candidate,
    Decision,
    DecisionPacket,
    Delegation,
    MailTemplate,
    Note,
    Opening,
    OpeningTemplate,
    Resume,
    Screening,
    ScreeningJob,
    SentMail,
    WebhookEndpoint,
)
from hiring.queries import without_texts
from hiring.queries.identity import candidates_with_identity, resumes_with_identity, with_identity
from hiring.trail.words import THINGS
from roles.models import AuditEntry, Role, RoleVersion, SourceDocument


@dataclass(frozen=True, slots=True)
class Thing:
    """`kind` in words; `name` and `address` are empty for what has none, or is gone."""

    kind: str
    name: str = ""
    address: str = ""


Things = Mapping[tuple[str, str], Thing]


def things_of(entries: Iterable[AuditEntry]) -> Things:
    """What the entries are about, by kind and id as the trail keeps them."""
    wanted: dict[str, set[str]] = {}
    for entry in entries:
        wanted.setdefault(entry.object_type, set()).add(entry.object_id)
    return {
        (label, key): Thing(THINGS[label], *named)
        for label, keys in wanted.items()
        if label in _NAMED
        for key, named in _NAMED[label](keys).items()
    }


def thing_of(entry: AuditEntry, things: Things) -> Thing:
    kind = THINGS.get(entry.object_type) or entry.object_type.rpartition(".")[2].capitalize()
    return things.get((entry.object_type, entry.object_id)) or Thing(kind, f"number {entry.object_id}")


Named = dict[str, tuple[str, str]]


def _each(rows: Iterable[Any], say: Callable[[Any], tuple[str, str]]) -> Named:
    return {str(row.pk): say(row) for row in rows}


def _of(rows: QuerySet[Any], say: Callable[[Any], tuple[str, str]]) -> Callable[[set[str]], Named]:
    return lambda keys: _each(rows.filter(pk__in=keys), say)


def address(name: str, *args: Any) -> str:
    """A page's address; empty where this installation has no such page."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def _applications(keys: set[str]) -> Named:
    rows = with_identity(Application.objects.select_related("candidate", "resume"))
    return _each(without_texts(rows).filter(pk__in=keys), _application)


def _application(row: Application) -> tuple[str, str]:
    return f"{shown_name(row)} for {row.opening.title}", address("application", row.pk)


def _through(model: type[Model]) -> Callable[[set[str]], Named]:
    """What belongs to an application is called as the application is."""

    def named(keys: set[str]) -> Named:
        pairs = dict(model._default_manager.filter(pk__in=keys).values_list("pk", "application_id"))
        applications = _applications({str(key) for key in pairs.values()})
        return {str(pk): applications[str(key)] for pk, key in pairs.items()}

    return named


def _resumes(keys: set[str]) -> Named:
    rows = resumes_with_identity(Resume.objects.only("pk", "name", "kind")).filter(pk__in=keys)
    return _each(rows, lambda row: (shown_resume(row), ""))


def _candidates(keys: set[str]) -> Named:
    rows = candidates_with_identity(Candidate.objects.all()).filter(pk__in=keys)
    return _each(rows, lambda row: (shown_candidate(row), ""))


def _mail_text(row: MailTemplate) -> tuple[str, str]:
    return load().kinds[MailKind(row.kind)].about, address("mail-template", row.kind)


_NAMED: dict[str, Callable[[set[str]], Named]] = {
    "hiring.opening": _of(Opening.objects.all(), lambda row: (row.title, address("board", row.pk))),
    "hiring.application": _applications,
    "hiring.screening": _through(Screening),
    "hiring.decision": _through(Decision),
    "hiring.note": _through(Note),
    "hiring.resume": _resumes,
    "hiring.candidate": _candidates,
    "hiring.decisionpacket": _of(
        DecisionPacket.objects.select_related("opening"), lambda row: (str(row), address("packet", row.pk))
    ),
    "hiring.batch": _of(
        Batch.objects.select_related("opening"), lambda row: (row.opening.title, address("batch", row.pk))
    ),
    "hiring.screeningjob": _of(
        ScreeningJob.objects.select_related("opening"),
        lambda row: (row.opening.title, address("board", row.opening_id)),
    ),
    "hiring.delegation": _of(
        Delegation.objects.select_related("giver", "taker"), lambda row: (str(row), address("absences"))
    ),
    "hiring.openingtemplate": _of(
        OpeningTemplate.objects.all(), lambda row: (row.name, address("opening-templates"))
    ),
    "hiring.sentmail": _of(SentMail.objects.all(), lambda row: (row.subject, address("sent-mail"))),
    "hiring.mailtemplate": _of(MailTemplate.objects.all(), _mail_text),
    "hiring.webhookendpoint": _of(
        WebhookEndpoint.objects.all(),
        lambda row: (row.description or host_of(row.url), address("webhook", row.pk)),
    ),
    "roles.role": _of(Role.objects.all(), lambda row: (row.title, address("role", row.slug))),
    "roles.roleversion": _of(
        RoleVersion.objects.select_related("role"),
        lambda row: (f"{row.title}, version {row.number}", address("role", row.role.slug)),
    ),
    "roles.sourcedocument": _of(SourceDocument.objects.defer("text", "draft"), lambda row: (row.name, "")),
    "auth.user": _of(User.objects.all(), lambda row: (row.get_username(), "")),
}
