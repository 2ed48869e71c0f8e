"""How the fixed words of hiring are said and coloured on pages."""

from hiring.enums import JobStatus
from hiring.matching.report import GateResult

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
}


def flag_words(code: str) -> str:
    """A flag's code as words: "copied_from_role" is "copied from role"."""
    return code.replace("_", " ")
