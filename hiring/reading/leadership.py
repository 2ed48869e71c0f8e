"""Whether a job leads people: by its title, or by bullets that say so."""

import re
from collections.abc import Iterable

from roles.enums import RoleLevel
from roles.reading.titles import Title

_PEOPLE = (
    r"teams?|staff|employees|agents|representatives|reps|csrs|associates|people|persons|members|direct reports|reports|crew"
    r"|personnel|workers|nurses|technicians|engineers|developers|supervisors|managers|leads|leaders|team leaders|analysts"
    r"|assistants|officers|clerks|specialists|coordinators|volunteers|interns|drivers|operators|cashiers|teachers|tellers"
    r"|sales ?people|salespersons|advisors|advisers|consultants|soldiers|servers|cooks|headcount|workforce|subordinates"
    r"|professionals|individuals|contractors|ftes?|department|trainers|administrators|guards|caregivers|aides|sailors|marines"
)
_VERB = (
    r"(?:supervis(?:e|es|ed|ing)|manag(?:e|es|ed|ing)|led|lead|leads|leading|overs(?:aw|ee|ees|een|eeing)|direct(?:s|ed|ing)?"
    r"|head(?:s|ed|ing)?(?: up)?|captain(?:ed)?|command(?:ed)?|in charge of|responsible for|accountable for"
    r"|supervision of|management of|leadership of|oversight of)"
)
# A number of people, or an own team, after the verb: "supervised 12 agents", "led a team of engineers".
_NUMBER = r"(?:\d{1,4}\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
_LEADS = re.compile(
    rf"\b{_VERB}\s+(?:(?!and\b|to\b|with\b|projects?\b)[\w'’/&,-]+\s+){{0,6}}?(?:{_PEOPLE})\b(?!\s+(?:accounts?|projects?|budgets?|schedules?|meetings?|performance data|files|records|benefits|training))"
    rf"|\bsupervis(?:ed|es|ing|e)\s+(?:and\s+\w+\s+)?(?:the\s+|all\s+|a\s+)?(?:\w+\s+){{0,3}}(?:{_PEOPLE})\b"
    rf"|\b(?:team|staff|crew|department|group)\s+of\s+(?:up to\s+|over\s+|about\s+|approximately\s+|more than\s+)?{_NUMBER}\b"
    rf"|\b{_NUMBER}\s+direct reports\b|\bdirect reports\b"
    r"|\b(?:hir(?:ed|e|ing)|recruit(?:ed|ing)?)\b[^.]{0,60}\b(?:fir(?:ed|e|ing)|terminat\w+|disciplin\w+|train\w*|evaluat\w+)\b[^.]{0,40}\b(?:staff|employees|associates|personnel|agents|team)\b",
    re.IGNORECASE,
)
_WORKED_IN = re.compile(
    r"\b(?:member of|part of|member in|within|joined|reported to|assisted|work(?:ed|ing) (?:with|in|on|as part of)|as part of|supported|collaborated with|on) (?:a |an |the )?(?:[\w-]+ )?(?:team|staff|crew|department|group) of\b",
    re.IGNORECASE,
)
_LEADING_LEVELS = frozenset({RoleLevel.TEAM_LEAD, RoleLevel.MANAGER, RoleLevel.DIRECTOR, RoleLevel.EXECUTIVE})


def leads_people(title: Title | None, statements: Iterable[str]) -> bool:
    """Titles that lead people by their level do; product, account or case managers only where a bullet
    says so, as anyone else."""
    if title is not None and title.level in _LEADING_LEVELS and title.manages_people is not False:
        if title.manages_people:
            return True
    return any(says_leading(statement) for statement in statements)


def says_leading(statement: str) -> bool:
    """Whether a statement says that its writer leads people."""
    if _WORKED_IN.search(statement):
        return False
    return _LEADS.search(statement) is not None
