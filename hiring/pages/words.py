"""How the fixed words of hiring are said and coloured on pages."""

from hiring.enums import JobStatus
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
