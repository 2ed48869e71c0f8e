"""What was written about others in the same openings, where it names somebody who had their data erased:
"stronger than Ada Obi". What does not name them stays as it is, and so do other openings: nobody compares
across them."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet

from hiring.models import (
    Application,
    Correction,
    Decision,
    Move,
    Note,
    Opening,
    ProposedCorrection,
    ReviewRequest,
    Screening,
    SentMail,
)
from hiring.reading.masking import Identity, unnamed

# Mail names whom it is about by text alone: it is looked for by a word that any mention of a person has.
_SHORTEST_WORD = 3


def erase_beside(*, applications: Sequence[Application], who: Identity) -> None:
    """Inside the transaction of the erasure."""
    openings = {each.opening_id for each in applications}
    there = {"application__opening__in": openings}
    _unname(Note.objects.filter(**there), who, "text")
    _unname(Move.objects.filter(**there), who, "reason")
    _unname(Screening.objects.filter(**there), who, "reason")
    _unname(Decision.objects.filter(**there), who, "reason", "second_look")
    _unname(ReviewRequest.objects.filter(**there, answered_at__isnull=False), who, "text", "answer")
    _unname(ProposedCorrection.objects.filter(**there), who, "why", "answer")
    _unname(Correction.objects.filter(resume__applications__opening__in=openings).distinct(), who, "why")
    _unname(Application.objects.filter(opening__in=openings), who, "reason")
    _unname(Opening.objects.filter(pk__in=openings), who, "reason")
    _unname(SentMail.objects.filter(_mentions(who)), who, "subject", "body")


def _unname(rows: QuerySet[Any], who: Identity, *fields: str) -> None:
    """Writes those rows only that name the person."""
    for row in rows.only(*fields).iterator():
        told = {field: text for field in fields if (text := getattr(row, field))}
        found = {field: said for field, text in told.items() if (said := unnamed(text, who)) != text}
        if found:
            rows.model._default_manager.filter(pk=row.pk).update(**found)


def _mentions(who: Identity) -> Q:
    found = Q(pk=None)
    words = [max(name.split(), key=len, default="") for name in who.names]
    for word in {*words, *who.emails, *who.phones, *who.files}:
        if len(word) >= _SHORTEST_WORD:
            found |= Q(subject__icontains=word) | Q(body__icontains=word)
    return found
