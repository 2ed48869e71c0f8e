"""Figures in a sentence that tell the size of what somebody answered for, and results that were measured."""

import re

# A number with what it counts: people, places, money or volumes somebody answered for. No number has more
# than thirty signs: a text of nothing but digits takes no longer than another.
SCOPE = re.compile(
    r"[$€£₹]\s?\d[\d.,]{0,30}\s?(?:k|m|bn|mm|million|billion|crore|lakh)?\b"
    r"|\b\d[\d,.]{0,30}\+?[ -](?:\w+[ -]){0,2}?(?:people|staff|employees|agents?|associates|representatives|"
    r"reps|members?|nurses?|engineers?|analysts?|workers?|officers?|supervisors?|managers?|leaders?|"
    r"direct reports|seats?|sites?|cent(?:er|re)s|stores?|branches|locations|"
    r"countries|beds|units|customers|clients|accounts)\b",
    re.IGNORECASE,
)
# A share, or a change with the figure behind it.
SHARE = re.compile(r"\d[.,]*\s?(?:%|percent|points)", re.IGNORECASE)
CHANGE = re.compile(
    r"(?:sav(?:ed|ing)|generated|grew|increased|reduced|cut|raised|improved|exceeded)\b[^.;]{0,60}?\d",
    re.IGNORECASE,
)
# Stands in whatever either pattern finds; looking for it first is much faster.
_DIGIT = re.compile(r"\d")


def sized(text: str) -> re.Match[str] | None:
    """The first figure that tells a size, with what it counts."""
    return SCOPE.search(text) if _DIGIT.search(text) else None


def has_result(text: str) -> bool:
    """Whether a sentence tells a measured result."""
    return bool(_DIGIT.search(text) and (SHARE.search(text) or CHANGE.search(text)))
