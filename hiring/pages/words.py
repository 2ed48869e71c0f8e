"""How the fixed words of hiring are said and coloured on pages."""

from django.contrib.auth.models import User

from hiring.enums import (
    DecisionKind,
    JobStatus,
    OpeningStatus,
    PacketStatus,
    Stage,
)
from hiring.matching import reporting
from hiring.matching.report import Confidence, ConfidenceLevel, FlagCode, GateResult
from hiring.matching.reporting import FlagKind

# The style of a chip, in the order in which chips are shown.
GATE_STYLES = {
    GateResult.MET: "met",
    GateResult.PARTLY: "partly",
    GateResult.NO_EVIDENCE: "none",
    GateResult.COULD_NOT_BE_READ: "unread",
}
JOBS = {
    JobStatus.QUEUED: "waiting",
    JobStatus.RUNNING: "being read",
    JobStatus.DONE: "done",
    JobStatus.FAILED: "cannot be read",
    JobStatus.QUARANTINED: "set aside after three failed attempts",
    JobStatus.CANCELLED: "cancelled",
}
STAGE_STYLES = {Stage.HIRED: "met", Stage.DECIDING: "partly", Stage.VETOED: "alarm"}
OPENINGS = {
    OpeningStatus.PROPOSED: "Waiting to be accepted",
    OpeningStatus.DECLINED: "Declined",
    OpeningStatus.OPEN: "Open",
    OpeningStatus.CLOSED: "Closed",
}
OPENING_STYLES = {OpeningStatus.PROPOSED: "partly", OpeningStatus.OPEN: "met"}
PACKETS = {
    PacketStatus.WAITING: "Waiting for a decision",
    PacketStatus.DECIDED: "Decided",
    PacketStatus.SENT_BACK: "Sent back",
    PacketStatus.VOIDED: "Void: something changed",
}
DECISIONS = {DecisionKind.HIRE: "Hire", DecisionKind.REJECT: "Turn down", DecisionKind.VETO: "Veto"}


FLAG_STYLES = {
    FlagKind.TRICK: "alarm",
    FlagKind.DOUBT: "partly",
    FlagKind.NOTE: "",
}
CONFIDENCE_STYLES = {
    ConfidenceLevel.HIGH: "",
    ConfidenceLevel.MEDIUM: "partly",
    ConfidenceLevel.LOW: "alarm",
}


def flag_words(code: FlagCode) -> tuple[str, str]:
    """A flag in short, and the style of its chip."""
    words = reporting.load().flags[code]
    return words.name, FLAG_STYLES[words.kind]


def reasons_of(confidence: Confidence) -> str:
    """Every doubt in one line, or what stands for none."""
    return (
        " ".join(doubt.text for doubt in confidence.reasons)
        or reporting.load().confidence.levels[confidence.level]
    )


def person(user: User | None) -> str:
    """A user by their name, or what they sign in with; "" for nobody."""
    return (user.get_full_name() or user.get_username()) if user else ""
