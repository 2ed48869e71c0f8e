"""What applicants wait for: answers to their requests and to what they say was misread."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from hiring.enums import ProposalState
from hiring.models import Application, ProposedCorrection, ReviewRequest

_REVIEW = Exists(ReviewRequest.objects.filter(application=OuterRef("pk"), answered_at=None))
_PROPOSAL = Exists(
    ProposedCorrection.objects.filter(application=OuterRef("pk"), state=ProposalState.PROPOSED)
)


def waiting_for_answer(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Those whose applicant has asked or proposed something that nobody has answered."""
    return applications.filter(Q(_REVIEW) | Q(_PROPOSAL))


def with_asking(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Applications with `asks`: does its applicant wait for an answer?"""
    return applications.annotate(asks=Q(_REVIEW) | Q(_PROPOSAL))
