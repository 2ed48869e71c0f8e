"""What an applicant agreed to, asks, and says was misread, beside their application."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hiring import identity
from hiring.enums import ProposalState
from hiring.models import Application, Consent, ProposedCorrection, ReviewRequest
from hiring.pages.candidate.facts import what, words
from hiring.pages.chips import Chip
from hiring.pages.me.rows import STATES
from hiring.permissions import Person
from hiring.queries.asking import proposals_told
from hiring.queries.screenings import score_hidden

LATER = "Shown after your own judgement."


@dataclass(frozen=True, slots=True)
class Said:
    """A correction that the applicant proposed. `before` and `after` in words."""

    proposal: ProposedCorrection
    what: str
    before: str
    after: str
    why: str
    answer: str
    state: Chip
    waits: bool


@dataclass(frozen=True, slots=True)
class Asking:
    review: ReviewRequest
    text: str
    answer: str


@dataclass(frozen=True, slots=True)
class Applicant:
    consents: tuple[Consent, ...]
    reviews: tuple[Asking, ...]
    proposals: tuple[Said, ...]
    erased_at: datetime | None
    waits: bool

    def __bool__(self) -> bool:
        return bool(self.consents or self.reviews or self.proposals or self.erased_at)


def applicant_of(application: Application, user: Person) -> Applicant:
    """Without who it is, while nobody may know; and without what others answered, which tells what they
    think, while the own judgement comes first."""
    requests = application.review_requests.select_related("answered_by")
    proposals = proposals_told(application.proposals.select_related("answered_by"))
    kept_back = score_hidden(user, application)
    asked = tuple(
        _asking(each, application, kept_back and each.answered_by_id != user.pk) for each in requests
    )
    told = tuple(_said(each, application) for each in proposals)
    return Applicant(
        consents=tuple(application.consents.all()),
        reviews=asked,
        proposals=told,
        erased_at=application.candidate.erased_at,
        waits=any(each.waits for each in told) or any(each.review.answered_at is None for each in asked),
    )


def _asking(review: ReviewRequest, application: Application, kept_back: bool) -> Asking:
    text, answer = (identity.masked(each or "", application) for each in (review.text, review.answer))
    return Asking(review, text, LATER if kept_back else answer)


def _said(proposal: ProposedCorrection, application: Application) -> Said:
    def shown(value: Any) -> str:
        return identity.masked(words(value), application)

    return Said(
        proposal=proposal,
        what=what(proposal.path),
        before=shown(proposal.before),
        after=shown(proposal.after),
        why=identity.masked(proposal.why, application),
        answer=identity.masked(proposal.answer, application),
        state=STATES[ProposalState(proposal.state)],
        waits=proposal.answered_at is None,
    )
