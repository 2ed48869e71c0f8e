"""How what a board asks and offers is said."""

from hiring.enums import BoardSort, GateState, ScreenedBy, Stage
from hiring.matching.report import ConfidenceLevel, FlagCode
from hiring.pages.words import flag_words

ANY_FLAG, NO_FLAG = "any", "none"
GATES = {
    GateState.MET: "All met",
    GateState.PARTLY: "Some only partly",
    GateState.OPEN: "Some without evidence",
}
CONFIDENCES = {
    ConfidenceLevel.HIGH: "High",
    ConfidenceLevel.MEDIUM: "Medium",
    ConfidenceLevel.LOW: "Low",
}
SCREENED = {
    ScreenedBy.ME: "By me",
    ScreenedBy.NOT_ME: "Not by me",
    ScreenedBy.NOBODY: "By nobody yet",
}
ASKS = {"": "All", "yes": "Waiting for an answer"}
SORTS = {
    BoardSort.NAME: "Candidate",
    BoardSort.SCORE: "Score",
    BoardSort.GATES: "Must-haves",
    BoardSort.SINCE: "Stage",
    BoardSort.RECEIVED: "Received",
}
ORDERS = {
    "score": "Best score first",
    "-score": "Lowest score first",
    "gates": "Fewest open must-haves first",
    "-gates": "Most open must-haves first",
    "name": "Candidate, A to Z",
    "-name": "Candidate, Z to A",
    "since": "Longest in the stage first",
    "-since": "Shortest in the stage first",
    "received": "Newest first",
    "-received": "Oldest first",
}
# What a screener can do with candidates, and the key that does it.
MOVES = {
    Stage.SHORTLISTED: ("Shortlist", "s"),
    Stage.HOLD: ("Hold", "h"),
    Stage.REJECTED: ("Turn down…", "r"),
    Stage.NEW: ("Back to screen", ""),
    Stage.WITHDRAWN: ("Has withdrawn", ""),
}


def flag_choices() -> list[tuple[str, str]]:
    each = [(code.value, flag_words(code)[0]) for code in FlagCode]
    return [(ANY_FLAG, "With a flag"), (NO_FLAG, "Without flags"), *each]


def people(number: int) -> str:
    return "1 candidate" if number == 1 else f"{number:,} candidates"
