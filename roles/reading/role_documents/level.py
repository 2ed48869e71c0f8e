"""The role's level: its title's, and where the title alone cannot tell, what the holder does."""

import re
from collections.abc import Iterable

from roles.enums import Necessity, RoleLevel
from roles.reading.profile import Duty, Experience
from roles.reading.titles import Title

_LEADS = re.compile(
    r"^\W*(?:\w+,?\s+(?:and\s+)?){0,3}?"
    r"(?:lead|manag|supervis|oversee|direct|hir|recruit|train|coach|mentor|apprais|develop)\w*\s+"
    r"(?:(?!(?:with|for|from|to)\b)[\w-]+,?\s+){0,6}?"
    r"(?:teams?|staff|people|employees|personnel|crews?|direct\s+reports|subordinates|volunteers"
    r"|(?:\w+\s+)?workers|assistants|coordinators|managers|supervisors|officers)\b",
    re.I,
)
# A team that works on something together has another leader.
_TOGETHER = re.compile(r"\b(?:cross[- ]functional|project|virtual|matrix)\s+teams?\b", re.I)


def level_of(title: Title, duties: Iterable[Duty], experience: Iterable[Experience]) -> RoleLevel:
    """`title.level`, but MANAGER for a title that leaves open whether people are led ("project manager")
    where a duty is to lead them, or to have led people is required. INDIVIDUAL without a head noun."""
    if title.head and title.manages_people is None and title.level is RoleLevel.INDIVIDUAL:
        led = any(fact.management and fact.necessity is Necessity.REQUIRED for fact in experience)
        return RoleLevel.MANAGER if led or any(map(_leads, duties)) else RoleLevel.INDIVIDUAL
    return title.level or RoleLevel.INDIVIDUAL


def _leads(duty: Duty) -> bool:
    return bool(_LEADS.search(duty.text)) and not _TOGETHER.search(duty.text)
