"""The fixed words of hiring, shared by models, API and pages."""

from enum import StrEnum


class OpeningStatus(StrEnum):
    """Proposed by a recruiter, opened by who may accept it (hiring/permissions.py), closed at the end."""

    PROPOSED = "proposed"
    DECLINED = "declined"
    OPEN = "open"
    CLOSED = "closed"


OPENING_TRANSITIONS: dict[OpeningStatus, frozenset[OpeningStatus]] = {
    OpeningStatus.PROPOSED: frozenset({OpeningStatus.OPEN, OpeningStatus.DECLINED}),
    OpeningStatus.DECLINED: frozenset({OpeningStatus.PROPOSED}),
    OpeningStatus.OPEN: frozenset({OpeningStatus.CLOSED}),
    OpeningStatus.CLOSED: frozenset({OpeningStatus.OPEN}),
}


class Stage(StrEnum):
    """Where an application stands."""

    NEW = "new"
    HOLD = "hold"
    SHORTLISTED = "shortlisted"
    # In a decision packet, in front of who decides.
    DECIDING = "deciding"
    HIRED = "hired"
    REJECTED = "rejected"
    VETOED = "vetoed"
    WITHDRAWN = "withdrawn"


# What an application may become: applied by conditional update (hiring/actions/applications.py). A veto is
# final; a rejection can be taken back by who screens, as long as no decision stands.
STAGE_TRANSITIONS: dict[Stage, frozenset[Stage]] = {
    Stage.NEW: frozenset({Stage.HOLD, Stage.SHORTLISTED, Stage.REJECTED, Stage.WITHDRAWN, Stage.VETOED}),
    Stage.HOLD: frozenset({Stage.NEW, Stage.SHORTLISTED, Stage.REJECTED, Stage.WITHDRAWN, Stage.VETOED}),
    Stage.SHORTLISTED: frozenset(
        {Stage.NEW, Stage.HOLD, Stage.DECIDING, Stage.REJECTED, Stage.WITHDRAWN, Stage.VETOED}
    ),
    Stage.DECIDING: frozenset(
        {Stage.SHORTLISTED, Stage.HIRED, Stage.REJECTED, Stage.WITHDRAWN, Stage.VETOED}
    ),
    Stage.HIRED: frozenset({Stage.VETOED, Stage.WITHDRAWN}),
    Stage.REJECTED: frozenset({Stage.NEW, Stage.VETOED}),
    Stage.WITHDRAWN: frozenset({Stage.NEW}),
    Stage.VETOED: frozenset(),
}
# Stages in which somebody still has something to do.
UNDER_WAY = (Stage.NEW, Stage.HOLD, Stage.SHORTLISTED, Stage.DECIDING)
# Stages among which screeners move; the others are set by what is decided.
SCREENING_STAGES = (Stage.NEW, Stage.HOLD, Stage.SHORTLISTED, Stage.REJECTED, Stage.WITHDRAWN)


class RejectionReason(StrEnum):
    """Why somebody was turned down, as it is counted. Words for people stand in hiring/pages/words.py."""

    MUST_HAVE = "must_have"
    EXPERIENCE = "experience"
    SKILLS = "skills"
    OTHERS_STRONGER = "others_stronger"
    SALARY = "salary"
    PLACE_OR_TIME = "place_or_time"
    FILE = "file"
    INTERVIEW = "interview"
    OTHER = "other"


class ScreeningOutcome(StrEnum):
    """What a screener recommends."""

    SHORTLIST = "shortlist"
    HOLD = "hold"
    REJECT = "reject"


class PacketStatus(StrEnum):
    """A packet waits for a decision until everyone in it has one, it goes back, or a change voids it."""

    WAITING = "waiting"
    DECIDED = "decided"
    SENT_BACK = "sent_back"
    VOIDED = "voided"


class DecisionKind(StrEnum):
    HIRE = "hire"
    REJECT = "reject"
    VETO = "veto"


class Late(StrEnum):
    """How late something is that waits for somebody: they are reminded, then directors are told."""

    DUE = "due"
    OVERDUE = "overdue"


class MailKind(StrEnum):
    """What mail is sent about; the texts are templates that people may edit."""

    OPENING_PROPOSED = "opening_proposed"
    OPENING_REMINDER = "opening_reminder"
    OPENING_ESCALATED = "opening_escalated"
    OPENING_ANSWERED = "opening_answered"
    PACKET_SUBMITTED = "packet_submitted"
    PACKET_REMINDER = "packet_reminder"
    PACKET_ESCALATED = "packet_escalated"
    PACKET_SENT_BACK = "packet_sent_back"
    PACKET_VOIDED = "packet_voided"
    DECIDED = "decided"
    VETOED = "vetoed"
    BATCH_FINISHED = "batch_finished"
    REVIEW_ASKED = "review_asked"
    CORRECTION_PROPOSED = "correction_proposed"
    APPLICANT_ANSWERED = "applicant_answered"
    WEBHOOK_SWITCHED_OFF = "webhook_switched_off"


class ResumeStatus(StrEnum):
    """What has become of a resume's file."""

    RECEIVED = "received"
    READ = "read"
    UNREADABLE = "unreadable"
    # At the person's wish: neither file nor anything that was read in it is kept.
    ERASED = "erased"


class ProposalState(StrEnum):
    """What became of a correction that an applicant proposed."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class OwnStatus(StrEnum):
    """Where an application stands, as its applicant is told: not among whom, nor by whom."""

    RECEIVED = "received"
    BEING_READ = "being_read"
    UNREADABLE = "unreadable"
    IN_REVIEW = "in_review"
    IN_DECISION = "in_decision"
    HIRED = "hired"
    TURNED_DOWN = "turned_down"
    WITHDRAWN = "withdrawn"


class JobStatus(StrEnum):
    """What has become of one resume's screening for one opening.

    Failed: the file cannot be read, and its reason says why. Quarantined: the work on it broke three
    times; a person has to look. Cancelled: taken out of the queue by who put it there.
    """

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    QUARANTINED = "quarantined"
    CANCELLED = "cancelled"


# What a job may become: applied by conditional update (hiring/actions/jobs.py).
JOB_TRANSITIONS: dict[JobStatus, frozenset[JobStatus]] = {
    JobStatus.QUEUED: frozenset({JobStatus.RUNNING, JobStatus.CANCELLED}),
    # Running to running: the message came back, because its worker died.
    JobStatus.RUNNING: frozenset(JobStatus) - {JobStatus.CANCELLED},
    JobStatus.DONE: frozenset({JobStatus.QUEUED}),
    JobStatus.FAILED: frozenset({JobStatus.QUEUED}),
    JobStatus.QUARANTINED: frozenset({JobStatus.QUEUED}),
    JobStatus.CANCELLED: frozenset({JobStatus.QUEUED}),
}
FINISHED = (JobStatus.DONE, JobStatus.FAILED, JobStatus.QUARANTINED, JobStatus.CANCELLED)


class KeyKind(StrEnum):
    """By what two candidates are found to be one person, the surest first."""

    EMAIL = "email"
    PHONE = "phone"
    NAME_AND_EMPLOYER = "name_and_employer"


class BoardSort(StrEnum):
    """How a board is put in order."""

    SCORE = "score"
    NAME = "name"
    SINCE = "since"
    RECEIVED = "received"
    GATES = "gates"


class GateState(StrEnum):
    """What an application's must-haves came to together."""

    MET = "met"
    PARTLY = "partly"
    OPEN = "open"


class ScreenedBy(StrEnum):
    ME = "me"
    NOT_ME = "not_me"
    NOBODY = "nobody"


class ExportKind(StrEnum):
    """As what a board can be taken along."""

    CSV = "csv"
    EXCEL = "xlsx"


class EventKind(StrEnum):
    """What webhooks tell other software of. Payloads hold ids, stages and addresses, never who anybody is."""

    OPENING_OPENED = "opening.opened"
    OPENING_CLOSED = "opening.closed"
    SCREENING_FINISHED = "screening.finished"
    APPLICATION_CREATED = "application.created"
    APPLICATION_MOVED = "application.moved"
    APPLICATION_WITHDRAWN = "application.withdrawn"
    PACKET_SUBMITTED = "packet.submitted"
    PACKET_SENT_BACK = "packet.sent_back"
    PACKET_VOIDED = "packet.voided"
    DECISION_MADE = "decision.made"
    ROLE_PUBLISHED = "role.published"
    # Sent to one endpoint when somebody asks for it, whatever it listens to.
    TEST = "webhook.test"


class DeliveryStatus(StrEnum):
    """What has become of one event on its way to one endpoint."""

    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"
