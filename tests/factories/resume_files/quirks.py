"""What is out of the ordinary about a sample."""

from enum import StrEnum


class Quirk(StrEnum):
    """What makes a sample hard to read or to judge; tests pick samples by it."""

    ACCENTS = "accents in the name"
    MONONYM = "one name only"
    NO_DATES = "no dates"
    YEARS_ONLY = "years only"
    NO_HEADINGS = "no headings"
    ODD_HEADINGS = "unusual headings"
    ALL_CAPS = "all capitals"
    TYPOS = "typing errors"
    TEXT_WALL = "run-together text"
    KEYWORD_STUFFED = "keyword-stuffed"
    HIDDEN_TEXT = "hidden white text"
    GAP = "a gap"
    OVERLAP = "overlapping jobs"
    PROMOTIONS = "promotions under one employer"
    CONTRACTOR = "contracts"
    RETURNER = "returner"
    PART_TIME = "part-time work"
    CAREER_CHANGE = "career change"
    OVERQUALIFIED = "over-qualified"
    DEGREE_IN_PROGRESS = "degree in progress"
    NO_DEGREE = "no degree"
    NO_OUTCOMES = "no measured outcomes"
    PERSONAL_DATA = "age, photo or family named"
