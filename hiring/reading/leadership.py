"""Whether a job leads people: by its title, or by what is told about it."""

import re
from collections.abc import Iterable
from functools import cache

from hiring.reading.words import alternatives
from roles.reading.titles import Title

_LEADING = (
    r"supervis(?:e|es|ed|ing)|manag(?:e|es|ed|ing)|led|leads?|leading|overs(?:aw|ee|ees|een|eeing)"
    r"|direct(?:s|ed|ing)?|head(?:s|ed|ing)?(?:[ ]up)?|captain(?:ed)?|command(?:s|ed|ing)?|in[ ]charge[ ]of"
    r"|(?:responsible|accountable)[ ]for|(?:supervision|management|leadership|oversight|command)[ ]of"
)
_NUMBER = r"(?:\d{1,4}\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
_ABOUT = r"(?:up[ ]to|over|about|approximately|more[ ]than|around|some|nearly)[ ]"
# What may follow a word for people and turn it into something else: "managed staff schedules".
_THINGS = (
    r"accounts?|projects?|budgets?|schedul\w+|meetings?|files|records|benefits|training|performance[ ]data"
    r"|relations|portal|events|requests|payroll|database|communications?|complaints?|inquiries|travel"
)
_WORKED_IN = re.compile(
    r"\b(?:member of|part of|within|joined|reported to|reporting to|assist(?:ed|ing|s)?|work(?:ed|ing|s)? (?:with|in|on|as part of)"
    r"|support(?:ed|ing)?|collaborat(?:ed|ing) with|one of) (?:a |an |the )?(?:[\w-]+ ){0,2}(?:team|staff|crew|department|group)\b",
    re.IGNORECASE,
)


def leads_people(title: Title | None, statements: Iterable[str]) -> bool:
    """Titles that lead people by their level do. Product, account or case managers do where what they
    tell says so, as anyone else."""
    if title is not None and title.manages_people:
        return True
    return any(says_leading(statement) for statement in statements)


def says_leading(statement: str) -> bool:
    """Whether a statement says that its writer leads people."""
    return _leads().search(statement) is not None and _WORKED_IN.search(statement) is None


@cache
def _leads() -> re.Pattern[str]:
    people = rf"(?:{alternatives('people')})"
    return re.compile(
        rf"""
        \b(?:{_LEADING})\s+(?:(?!(?:and|to|with|projects?|by|for|from)\b)[\w'’/&,-]+\s+){{0,6}}?{people}\b(?!\s+(?:{_THINGS})\b)
        |\bsupervis(?:ed|es|ing|e)\s+(?:and\s+\w+\s+)?(?:\w+\s+){{0,4}}?{people}\b
        |\b(?:team|staff|crew|department|group)\s+of\s+(?:{_ABOUT})?{_NUMBER}\b
        |\bdirect\s+reports\b
        |\b(?:hir(?:ed|e|ing)|recruit(?:ed|ing)?)\b[^.]{{0,60}}\b(?:fir(?:ed|e|ing)|terminat\w+|disciplin\w+|evaluat\w+)\b
        """,
        re.IGNORECASE | re.VERBOSE,
    )
