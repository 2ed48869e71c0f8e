"""An applicant's applications as pages tell them."""

from dataclasses import dataclass

from hiring.enums import OwnStatus, ProposalState, RejectionReason, Stage
from hiring.models import Application, ProposedCorrection
from hiring.own_words import REASONS, SHORT, STATUSES
from hiring.pages.candidate.facts import what, words
from hiring.pages.chips import Chip
from hiring.queries.own import own_status

STYLES = {
    OwnStatus.HIRED: "met",
    OwnStatus.UNREADABLE: "alarm",
    OwnStatus.IN_REVIEW: "partly",
    OwnStatus.IN_DECISION: "partly",
}
STATES = {
    ProposalState.PROPOSED: Chip("waits for an answer", "partly"),
    ProposalState.ACCEPTED: Chip("accepted", "met"),
    ProposalState.DECLINED: Chip("declined", ""),
}
ENDED = (OwnStatus.HIRED, OwnStatus.TURNED_DOWN, OwnStatus.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class OwnRow:
    """`why` is the reason of who was turned down."""

    application: Application
    status: Chip
    says: str
    why: str
    under_way: bool
    unreadable: bool
    withdrawable: bool


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposed correction in words."""

    proposal: ProposedCorrection
    what: str
    before: str
    after: str
    state: Chip
    waits: bool


def own_row(application: Application) -> OwnRow:
    """Of an application that came through queries.own."""
    status, stage = own_status(application), Stage(application.stage)
    code = application.reason_code if stage is Stage.REJECTED else ""
    return OwnRow(
        application=application,
        status=Chip(SHORT[status], STYLES.get(status, "")),
        says=STATUSES[status],
        why=REASONS[RejectionReason(code)] if code else "",
        under_way=status not in ENDED,
        unreadable=status is OwnStatus.UNREADABLE,
        withdrawable=status not in (OwnStatus.TURNED_DOWN, OwnStatus.WITHDRAWN),
    )


def proposed(proposal: ProposedCorrection) -> Proposed:
    state = ProposalState(proposal.state)
    return Proposed(
        proposal=proposal,
        what=what(proposal.path),
        before=words(proposal.before),
        after=words(proposal.after),
        state=STATES[state],
        waits=state is ProposalState.PROPOSED,
    )
