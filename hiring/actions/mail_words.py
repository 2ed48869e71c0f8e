"""What a mail can say of the thing that it is about, asked of the database anew: the row in hand may be older
than the change that the mail tells of."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from hiring.enums import DecisionKind, JobStatus, OpeningStatus
from hiring.identity import masked, shown_name
from hiring.models import (
    Application,
    Batch,
    Decision,
    DecisionPacket,
    Opening,
    ProposedCorrection,
    ReviewRequest,
    WebhookEndpoint,
)
from hiring.queries import job_counts, without_texts
from hiring.queries.identity import with_identity

# Recruiters read every mail that was sent, and some of them may still have to judge.
ON_THE_PAGE = "Why stands on the page: who still has to judge reads it after that."
ANSWERS = {OpeningStatus.OPEN: "accepted", OpeningStatus.DECLINED: "declined"}
DECISIONS = {DecisionKind.HIRE: "hire", DecisionKind.REJECT: "turn down", DecisionKind.VETO: "veto"}


def words_about(about: Model) -> dict[str, str]:
    """The words by the names in seeds/mail.yaml, and `link`. Raises KeyError for what no mail is about."""
    return _WORDS[type(about)](about.pk)


def link(name: str, *args: Any) -> str:
    """The full address of a page, as it stands in a mail."""
    return settings.SITE_URL + reverse(name, args=args)


def _of_opening(pk: int) -> dict[str, str]:
    opening = Opening.objects.select_related("role_version").get(pk=pk)
    return {
        "opening": opening.title,
        "role": opening.role_version.title,
        "answer": ANSWERS.get(OpeningStatus(opening.status), ""),
        "reason": opening.reason,
        **_waiting_since(opening.proposed_at),
        "link": link("opening-settings", opening.pk),
    }


def _of_packet(pk: int) -> dict[str, str]:
    packet = DecisionPacket.objects.select_related("opening").get(pk=pk)
    return {
        "opening": packet.opening.title,
        "packet": str(packet.number),
        "finalists": str(packet.entries.count()),
        **_waiting_since(packet.submitted_at),
        "reason": _why(packet.opening, packet.reason),
        "link": link("packet", packet.pk),
    }


def _waiting_since(since: datetime) -> dict[str, str]:
    days = (timezone.now() - since).days
    return {"since": date_format(timezone.localdate(since), "j F Y"), "days": str(days)}


def _of_application(pk: int) -> dict[str, str]:
    application = _application(pk)
    reason = _why(application.opening, masked(application.reason, application))
    return _of_candidate(application) | {"reason": reason}


def _of_decision(pk: int) -> dict[str, str]:
    decision = Decision.objects.get(pk=pk)
    application = _application(decision.application_id)
    return _of_candidate(application) | {
        "decision": DECISIONS[DecisionKind(decision.kind)],
        "reason": _why(application.opening, masked(decision.reason, application)),
    }


def _why(opening: Opening, reason: str) -> str:
    """What somebody thinks of a candidate stands in no mail where own judgements come first."""
    return ON_THE_PAGE if opening.judges_first and reason else reason


def _of_candidate(application: Application) -> dict[str, str]:
    return {
        "opening": application.opening.title,
        "candidate": shown_name(application),
        "link": link("application", application.pk),
    }


def _of_review(pk: int) -> dict[str, str]:
    return _of_own(ReviewRequest.objects.select_related("application__opening").get(pk=pk).application)


def _of_proposal(pk: int) -> dict[str, str]:
    return _of_own(ProposedCorrection.objects.select_related("application__opening").get(pk=pk).application)


def _of_own(application: Application) -> dict[str, str]:
    """For the applicant."""
    return {"opening": application.opening.title, "link": link("me-application", application.code)}


def _application(pk: int) -> Application:
    """With what tells whether it may be said whose it is."""
    applications = with_identity(Application.objects.select_related("candidate", "resume"))
    return without_texts(applications).get(pk=pk)


def _of_batch(pk: int) -> dict[str, str]:
    batch = Batch.objects.select_related("opening").get(pk=pk)
    counts = job_counts(batch.jobs.all())
    return {
        "opening": batch.opening.title,
        "files": str(counts.total() + len(batch.refused)),
        "read": str(counts[JobStatus.DONE]),
        "failed": str(counts.total() - counts[JobStatus.DONE] + len(batch.refused)),
        "link": link("batch", batch.pk),
    }


def _of_webhook(pk: int) -> dict[str, str]:
    endpoint = WebhookEndpoint.objects.get(pk=pk)
    return {
        "host": urlsplit(endpoint.url).hostname or "",
        "reason": endpoint.off_reason,
        "link": link("webhook", pk),
    }


_WORDS: dict[type[Model], Callable[[int], dict[str, str]]] = {
    Opening: _of_opening,
    DecisionPacket: _of_packet,
    Application: _of_application,
    Decision: _of_decision,
    Batch: _of_batch,
    WebhookEndpoint: _of_webhook,
    ReviewRequest: _of_review,
    ProposedCorrection: _of_proposal,
}
