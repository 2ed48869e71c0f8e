"""The fixed words of hiring, as pages and API say them."""

from hiring.enums import RejectionReason, Stage

STAGES = {
    Stage.NEW: "To screen",
    Stage.HOLD: "On hold",
    Stage.SHORTLISTED: "Shortlisted",
    Stage.DECIDING: "Waiting for a decision",
    Stage.HIRED: "Hired",
    Stage.REJECTED: "Turned down",
    Stage.VETOED: "Vetoed",
    Stage.WITHDRAWN: "Withdrawn",
}
REJECTION_REASONS = {
    RejectionReason.MUST_HAVE: "A must-have is not met",
    RejectionReason.EXPERIENCE: "Too little of the experience asked for",
    RejectionReason.SKILLS: "Skills that the work needs are missing",
    RejectionReason.OTHERS_STRONGER: "Others fit better",
    RejectionReason.SALARY: "Salary expectation and band do not meet",
    RejectionReason.PLACE_OR_TIME: "Place or working time does not fit",
    RejectionReason.FILE: "The file could not be read, and no other came",
    RejectionReason.INTERVIEW: "After the interview",
    RejectionReason.OTHER: "Another reason",
}
