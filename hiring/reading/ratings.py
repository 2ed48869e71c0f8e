"""How well somebody says to know something, behind its name in a list: "Excel (expert)", "SQL - 5 years"."""

import re

_LEVEL = re.compile(
    r"\s*[(–—-]?\s*\b(?:beginner|basic|intermediate|advanced|expert|proficient|fluent|native"
    r"|\d+\+?\s*(?:years?|yrs?)\b.*)\)?\s*$|\s*[★☆●○]+\s*$",
    re.IGNORECASE,
)
# What it finds closes with one of these in lower case, a number aside.
_LEVELS = ("beginner", "basic", "intermediate", "advanced", "expert", "proficient", "fluent", "native")
_MAY_RATE = re.compile(r"[\d★☆●○]")


def unrated(entry: str) -> str:
    """An entry of a list without how well; as it is where it says nothing else."""
    if _may_rate(entry) and (level := _LEVEL.search(entry)) and level.start():
        return entry[: level.start()]
    return entry


def _may_rate(entry: str) -> bool:
    """Whether an entry may say how well; looking for it takes ten times as long."""
    return entry.lower().rstrip().removesuffix(")").endswith(_LEVELS) or _MAY_RATE.search(entry) is not None
