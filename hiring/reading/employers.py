"""What makes a few words look like the name of an employer."""

import re
from functools import cache

from hiring.reading.words import alternatives, may_close_with, may_name

# What masked or unfilled resumes carry in place of a name.
PLACEHOLDER = re.compile(
    r"\b(?:(?:Company|Employer|Organi[sz]ation|Business) Name|Name of (?:Company|Employer|Organi[sz]ation))\b"
)
# How much the words alone say: a legal form settles it, a kind of business as the last word nearly does.
SURE, LIKELY, POSSIBLE = 3.0, 1.5, 1.0


def evidence(text: str) -> float:
    """How much the words themselves say that they name an employer: 0 nothing, SURE settled."""
    if PLACEHOLDER.search(text) or ends_with_legal_form(text):
        return SURE
    kinds = list(_kind().finditer(text)) if may_name("employer_kinds", text) else []
    if not kinds:
        return 0.0
    closes = kinds[-1].end() >= len(text.rstrip(" .)")) - 1
    return LIKELY if closes else POSSIBLE


def ends_with_legal_form(text: str) -> bool:
    found = _legal_form().search(text) if may_close_with("legal_forms", text) else None
    return found is not None and _written_as_name(found["form"])


def is_legal_form(text: str) -> bool:
    """Whether `text` is nothing but a legal form, as "Inc." after a comma."""
    found = _legal_form().fullmatch(text.strip())
    return found is not None and _written_as_name(found["form"])


def _written_as_name(form: str) -> bool:
    """ "AS" closes a name, "as" does not."""
    return form[0].isupper() or "." in form


@cache
def _legal_form() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s,(])(?P<form>{alternatives('legal_forms')})\.?\)?$", re.IGNORECASE)


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives('employer_kinds')})(?!\w)", re.IGNORECASE)
