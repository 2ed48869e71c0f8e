"""What applicants are told, in their words: pages and API say the same."""

from hiring.enums import OwnStatus, RejectionReason

STATUSES = {
    OwnStatus.RECEIVED: "It has arrived and waits to be read.",
    OwnStatus.BEING_READ: "Your resume is being read.",
    OwnStatus.UNREADABLE: "Your file could not be read: send another.",
    OwnStatus.IN_REVIEW: "People are looking at the applications.",
    OwnStatus.IN_DECISION: "It is in front of who decides.",
    OwnStatus.HIRED: "You are chosen.",
    OwnStatus.TURNED_DOWN: "Somebody decided not to go on with it.",
    OwnStatus.WITHDRAWN: "You have withdrawn it.",
}
# For headings and lists.
SHORT = {
    OwnStatus.RECEIVED: "Received",
    OwnStatus.BEING_READ: "Being read",
    OwnStatus.UNREADABLE: "Could not be read",
    OwnStatus.IN_REVIEW: "In review",
    OwnStatus.IN_DECISION: "In decision",
    OwnStatus.HIRED: "Hired",
    OwnStatus.TURNED_DOWN: "Turned down",
    OwnStatus.WITHDRAWN: "Withdrawn",
}
REASONS = {
    RejectionReason.MUST_HAVE: "A must-have is not met.",
    RejectionReason.EXPERIENCE: "There is too little of the experience asked for.",
    RejectionReason.SKILLS: "Skills that the work needs are missing.",
    RejectionReason.OTHERS_STRONGER: "Others fit the vacancy better.",
    RejectionReason.SALARY: "The salary expected and the salary offered do not meet.",
    RejectionReason.PLACE_OR_TIME: "Place or working time does not fit.",
    RejectionReason.FILE: "The file could not be read, and no other came.",
    RejectionReason.INTERVIEW: "It was decided after the interview.",
    RejectionReason.OTHER: "For another reason: ask for a review to be told more.",
}
