"""Whether a job leads people: by its title, or by what is told about it."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from hiring.reading.words import alternatives, words
from roles.enums import RoleLevel
from roles.reading.at_words import AtWords
from roles.reading.titles import Title

LEADING = (
    r"supervis(?:e|es|ed|ing)|manag(?:e|es|ed|ing)|led|leads?|leading|overs(?:aw|ee|ees|een|eeing)"
    r"|direct(?:s|ed|ing)?|head(?:s|ed|ing)?(?:[ ]up)?|captain(?:ed)?|command(?:s|ed|ing)?|in[ ]charge[ ]of"
    r"|(?:responsible|accountable|responsibility|look(?:s|ed|ing)?[ ]after)(?:[ ]for)?"
    r"|(?:supervision|management|leadership|oversight|command)[ ]of"
    r"|provid(?:e|es|ed|ing)[ ](?:[\w-]+[ ](?:and[ ])?){0,2}(?:leadership|supervision"
    r"|direction)[ ](?:\w+[ ]){0,2}?(?:to|for|of)"
)
# How the first words of what is looked for begin (roles.reading.at_words).
_LEADING_BEGINS = (
    "supervis manag led lead overs direct head captain command in responsib accountab look oversight provid"
    " ran run coordinat team people built grew expanded scaled doubled report under review apprais evaluat"
    " staff crew department squad brigade hir recruit"
)
_NUMBER = (
    r"(?:\d{1,4}\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty)"
)
_ABOUT = r"(?:up[ ]to|over|about|approximately|more[ ]than|around|some|nearly)[ ]"
# People told by their number, and who reports to whom.
_TOLD_BY_NUMBER = r"""
    \b(?:{leading}|r[au]n(?:ning)?)\s+(?:(?!(?:payroll|files?|records?)\b)[\w'’/&-]+\s+){{0,5}}?(?:with\s+|\()?{counted}
    |\bcoordinat(?:ion[ ]of|ed|ing)\s+{counted}
    |\bteam\s+lead(?:er)?\s+(?:for|of)\s+{number}\b
    |\bpeople\s+manager\b
    |\b(?:built|grew|expanded|scaled|doubled)\s+(?:(?:the|a|my|our)\s+)?(?:[\w-]+\s+)?(?:team|staff|department)
      \s+(?:from\s+{number}\s+)?to\s+{number}\b
    |\breport(?:ed|ing|s)?\s+(?:directly\s+)?(?:in)?to\s+me\b
    |\bunder\s+my\s+(?:supervision|lead(?:ership)?|direction|command|management)\b
    |\b(?:review|apprais|evaluat)\w*\s+(?:the\s+)?performance\s+of\s+(?:[\w-]+\s+){{0,2}}?{people}\b
    |^\W*{number}\s+FTEs?\b
"""
# What a job tells is asked about when it is read and again when it is matched.
_REMEMBERED = 1024
# What may follow a word for people and turn it into something else: "managed staff schedules".
THINGS = (
    r"accounts?|projects?|budgets?|schedul\w+|meetings?|files|records|benefits|training|performance[ ]data"
    r"|relations|portal|events|requests|payroll|database|communications?|complaints?|inquiries|travel"
)
# One of these stands in what leads people, written so.
_MAY_LEAD = re.compile(
    r"(?:[Ss]uper|[Mm]anage|[Ll]e[da]|[Oo]vers|[Dd]irect|[Hh]ead|[Cc]aptain|[Cc]ommand|charge|[Rr]espons|ccountable"
    r"|[Tt]eam|[Ss]taff|[Cc]rew|[Dd]epartment|[Hh]ir|[Rr]ecruit|SUPER|MANAG|LED|LEAD|OVERS|DIRECT|FTE"
    r"|to me\b|under my|[Rr][au]n|[Ll]ook(?:ed|ing)? after|[Cc]oordinat|performance|[Bb]rigade|[Ss]quad)"
)
_WORKED_IN = re.compile(
    r"\b(?:member of|part of|within|joined|reported to|reporting to|(?:assist|aid|help)(?:ed|ing|s)?"
    r"|work(?:ed|ing|s)? (?:with|in|on|as part of)|support(?:ed|ing)(?= (?:a|an|the|our) )"
    r"|collaborat(?:ed|ing) with|one of)"
    r" (?:a |an |the |in |with )*(?:[\w-]+ ){0,2}(?:team|staff|crew|department|group|oversight"
    r"|supervision|management)\b",
    re.IGNORECASE,
)
# "Head Teller", "Chief Engineer", "Lead Operator" lead; "Head Start", "Lead Generation" are names of things.
_FIRST_OF_ALL = re.compile(r"(?:head|chief|lead|supervising)\b(?! (?:start|generation)\b)", re.IGNORECASE)
# A bookkeeper in full charge of the books leads nobody.
_OF_THINGS = re.compile(r"\bfull[- ]charge\b", re.IGNORECASE)


def leads_people(title: Title | None, statements: Iterable[str]) -> bool:
    """Titles that lead people by their level do. Managers of a function (product, account, marketing) do
    where what they tell says so, as anyone else."""
    if title is not None and _leads_by_title(title):
        return True
    return any(says_leading(statement) for statement in statements)


def level_told(title: Title | None, leads: bool) -> RoleLevel | None:
    """The title's level; who leads people in any other job leads a team."""
    level = title.level if title else None
    if leads and level in (None, RoleLevel.INDIVIDUAL):
        return RoleLevel.TEAM_LEAD
    return level


def _leads_by_title(title: Title) -> bool:
    if _OF_THINGS.search(title.text):
        return False
    if _FIRST_OF_ALL.match(title.text):
        return True
    if not title.manages_people:
        return False
    return title.level is RoleLevel.TEAM_LEAD or not _function().search(title.text)


@lru_cache(maxsize=_REMEMBERED)
def says_leading(statement: str) -> bool:
    """Whether a statement says that its writer leads people."""
    leads = _leads()
    if not (leads.search(statement) or leads.pattern.match(statement)) or not _MAY_LEAD.search(statement):
        return False
    return _WORKED_IN.search(statement) is None


@cache
def _function() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('functions')})\b", re.IGNORECASE)


@cache
def _leads() -> AtWords:
    """Whatever opens a statement with a number aside, each way to say it begins at a word."""
    people = rf"(?:{alternatives('people')})"
    single = "|".join(sorted(re.escape(word[:-1]) for word in words("people") if word.endswith("s")))
    counted = rf"(?:{_ABOUT})?{_NUMBER}\s+(?:[\w'’/&-]+\s+){{0,2}}?{people}\b"
    told_by_number = _TOLD_BY_NUMBER.format(counted=counted, number=_NUMBER, leading=LEADING, people=people)
    between = r"(?:(?!(?:and|to|with|projects?|by|for|from|payroll|files?|records?)\b)[\w'’/&,-]+\s+){0,6}?"
    pattern = re.compile(
        rf"""
        {told_by_number}
        |\b(?:{LEADING})(?:/\w+|,\s*\w+)*\s+{between}(?:and\s+(?:the\s+|all\s+)?)?{people}\b
        (?!\s+(?:{THINGS})\b)
        |\bsupervis(?:ed|es|ing|e)\s+(?:and\s+\w+\s+)?(?:[\w'’&/,+-]+\s+){{0,5}}?(?:{people}|{single})\b
        |\b(?:team|staff|crew|department|squad|brigade)\s+of\s+(?:{_ABOUT})?{_NUMBER}\b(?![-–])
        |\bdirect\s+reports\b
        |\b(?:(?<!new[ ])hir(?:ed|e|ing)|recruit(?:ed|ing)?)\b[^.]{{0,60}}
        \b(?:fir(?:ed|e|ing)|terminat\w+|disciplin\w+|evaluat\w+)\b
        """,
        re.IGNORECASE | re.VERBOSE,
    )
    return AtWords(pattern, _LEADING_BEGINS)
