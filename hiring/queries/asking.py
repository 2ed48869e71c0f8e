"""What applicants wait for: answers to their requests and to what they say was misread."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from hiring.enums import ProposalState
from hiring.models import Application, PacketEntry, ProposedCorrection, ReviewRequest
from hiring.permissions import Person, sees_all_openings
from hiring.queries.openings import visible_openings
from hiring.queries.screenings import revealed_by
from hiring.reading.corrections import CONTACT

# What each of both is shown with. Readings come along: they say of whom no word may be told.
_SHOWN = ("application__opening", "application__candidate", "application__resume", "answered_by")
_UNSEEN = ("application__resume__text", "application__resume__view")
_IN_PACKET = Exists(PacketEntry.objects.filter(application=OuterRef("application")))
_REVIEW = Exists(ReviewRequest.objects.filter(application=OuterRef("pk"), answered_at=None))
_PROPOSAL = Exists(
    ProposedCorrection.objects.filter(application=OuterRef("pk"), state=ProposalState.PROPOSED)
)


def waiting_for_answer(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Those whose applicant has asked or proposed something that nobody has answered: found by these, which
    are few among the applications."""
    asked = ReviewRequest.objects.filter(answered_at=None).order_by().values("application")
    proposed = ProposedCorrection.objects.filter(state=ProposalState.PROPOSED).order_by()
    return applications.filter(pk__in=asked.union(proposed.values("application")))


def with_asking(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Applications with `asks`: does its applicant wait for an answer?"""
    return applications.annotate(asks=Q(_REVIEW) | Q(_PROPOSAL))


def reviews_seen(user: Person) -> QuerySet[ReviewRequest]:
    """The reviews that applicants asked for in openings that the user may see, with what tells whose they
    are."""
    judged = Exists(revealed_by(user).filter(application=OuterRef("application")))
    asked = ReviewRequest.objects.select_related(*_SHOWN).defer(*_UNSEEN)
    asked = asked.annotate(in_packet=_IN_PACKET, judged=judged)
    return asked if sees_all_openings(user) else asked.filter(application__opening__in=visible_openings(user))


def proposals_seen(user: Person) -> QuerySet[ProposedCorrection]:
    """The corrections that they proposed there, as far as they may be told."""
    rows = proposals_told(ProposedCorrection.objects.select_related(*_SHOWN).defer(*_UNSEEN))
    return rows if sees_all_openings(user) else rows.filter(application__opening__in=visible_openings(user))


def proposals_told(proposals: QuerySet[ProposedCorrection]) -> QuerySet[ProposedCorrection]:
    """Without those of a contact while nobody may know whose it is."""
    known = Q(application__opening__blind=False) | Q(in_packet=True) | ~Q(path__startswith=CONTACT)
    return proposals.annotate(in_packet=_IN_PACKET).filter(known)


def asked_about(row: ReviewRequest | ProposedCorrection) -> Application:
    """The application of a row that came through one of these, knowing what was found out."""
    application: Application = row.application
    known = row.__dict__
    application.__dict__["in_packet"] = known["in_packet"]
    if "judged" in known:
        application.__dict__["score_is_hidden"] = application.opening.judges_first and not known["judged"]
    return application
