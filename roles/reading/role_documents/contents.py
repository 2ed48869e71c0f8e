"""What a list is about where its heading does not tell: by the items themselves."""

import re
from collections.abc import Sequence

from roles.reading.role_documents.headings import Section
from roles.reading.verbs import is_activity

# What only requirements say: a degree, years, a certificate, how well something is known.
_ASKS = re.compile(
    r"\b(?:degree|diploma|bachelor|master['’]s|certificat\w+|licen[cs]e|qualification|years?|experienced?"
    r"|knowledge|proficien\w+|familiar\w*|fluen\w+|skills?|abilit(?:y|ies)|able\s+to|understanding\s+of)\b",
    re.I,
)
_FEWEST = 2
_SHARE = 0.5


def section_of(items: Sequence[str]) -> Section:
    """REQUIREMENTS where at least half of two or more items ask for something and open with no
    activity, DUTIES where nearly all are activities, else NONE."""
    if len(items) < _FEWEST:
        return Section.NONE
    acts = sum(is_activity(item.split()[0]) for item in items)
    asks = sum(bool(_ASKS.search(item)) and not is_activity(item.split()[0]) for item in items)
    if asks >= _FEWEST and asks >= _SHARE * len(items):
        return Section.REQUIREMENTS
    return Section.DUTIES if len(items) > _FEWEST and acts >= len(items) - 1 else Section.NONE
