"""What people wrote about somebody who had their data erased: words about the person go, reasons stay without
whose they are, so that decisions can still be accounted for."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model, Q, QuerySet

from hiring.actions.erasing.beside import erase_beside
from hiring.actions.erasing.elsewhere import erase_elsewhere
from hiring.models import (
    Application,
    Batch,
    Decision,
    DecisionPacket,
    Move,
    Note,
    ProposedCorrection,
    ReviewRequest,
    Screening,
    ScreeningJob,
    SentMail,
)
from hiring.packet.erasing import ERASED
from hiring.reading.masking import Identity, masked


def erase_words(*, applications: Sequence[Application], account: User, who: Identity) -> None:
    """Inside the transaction of the erasure."""
    own = Q(application__in=applications)
    written = _written(own)
    Note.objects.filter(own).update(text=ERASED)
    reviews = ReviewRequest.objects.filter(own)
    reviews.filter(answered_at=None).delete()
    reviews.update(text=ERASED, answer=ERASED)
    _mask(Application.objects.filter(pk__in=[each.pk for each in applications]), who, "reason")
    _mask(Move.objects.filter(own), who, "reason")
    _mask(Screening.objects.filter(own), who, "reason")
    _mask(Decision.objects.filter(own), who, "reason", "second_look")
    SentMail.objects.filter(to=account).delete()
    _mask(_mail_about(applications), who, "subject", "body")
    _erase_uploads(applications, who)
    erase_beside(applications=applications, who=who)
    erase_elsewhere(applications=applications, account=account, who=who, written=written)


def _written(own: Q) -> frozenset[str]:
    """What was written about the person, and goes whole."""
    rows = [
        *Note.objects.filter(own).values_list("text"),
        *ReviewRequest.objects.filter(own).values_list("text", "answer"),
        *ProposedCorrection.objects.filter(own).values_list("why", "answer"),
    ]
    return frozenset(text for row in rows for text in row if text)


def _mask(rows: QuerySet[Any], who: Identity, *fields: str) -> None:
    for row in rows:
        for field in fields:
            setattr(row, field, masked(getattr(row, field), who))
        row.save(update_fields=fields)


def _mail_about(applications: Sequence[Application]) -> QuerySet[SentMail]:
    keys = [each.pk for each in applications]
    packets = DecisionPacket.objects.filter(entries__application__in=keys)
    about: list[tuple[type[Model], QuerySet[Any]]] = [
        (Application, Application.objects.filter(pk__in=keys)),
        (Decision, Decision.objects.filter(application__in=keys)),
        (DecisionPacket, packets),
        (ReviewRequest, ReviewRequest.objects.filter(application__in=keys)),
        (ProposedCorrection, ProposedCorrection.objects.filter(application__in=keys)),
    ]
    found = Q(pk=None)
    for model, rows in about:
        ids = [str(pk) for pk in rows.values_list("pk", flat=True)]
        found |= Q(object_type=model._meta.label_lower, object_id__in=ids)
    return SentMail.objects.filter(found)


def _erase_uploads(applications: Sequence[Application], who: Identity) -> None:
    """The names of files as uploads list them."""
    resumes = [each.resume_id for each in applications]
    jobs = set(ScreeningJob.objects.filter(resume__in=resumes).values_list("pk", flat=True))
    for batch in Batch.objects.filter(opening__in={each.opening_id for each in applications}):
        batch.known = [[name, job] for name, job in batch.known if job not in jobs]
        batch.refused = [
            [masked(name, who), masked(reason, who), *place] for name, reason, *place in batch.refused
        ]
        batch.save(update_fields=["known", "refused"])
