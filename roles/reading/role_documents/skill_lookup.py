"""The vocabulary's name for a skill told as a phrase of its own: "handle conflict" is conflict handling.

Looks the whole phrase up, bare words too ("creative"), then its words in any order and form. What is
known only as part of a longer text is found by the pipeline.
"""

import re
from functools import cache

from roles.reading.merging.likeness import name_key, stem
from roles.reading.phrases import words
from roles.reading.vocabulary import SkillEntry, load

_AND = re.compile(r"\s+(?:and|&)\s+", re.I)
_SKILLS = re.compile(r"\s+(?:skills?|abilities|ability)$", re.I)


def canonical(phrase: str) -> str | None:
    """The entry's name, or None where the vocabulary does not know the whole phrase."""
    found = _phrases().get(_key(phrase))
    if found is None and len(words(phrase)) > 1:
        return _stems().get(_stem_key(phrase))
    return found


def halves(phrase: str) -> tuple[str, ...]:
    """ "Communication and interpersonal skills" are two skills where each half is known to be one."""
    parts = _AND.split(_SKILLS.sub("", phrase))
    names = [canonical(f"{part} skills") or canonical(part) for part in parts]
    known = tuple(dict.fromkeys(name for name in names if name))
    return known if len(known) == len(parts) > 1 else ()


@cache
def kinds() -> dict[str, str]:
    """The type of each skill ("tool", "method", …) by its name."""
    return {entry.name: entry.type for entry in load().all_skills}


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    return {_key(name): entry.name for entry in reversed(load().all_skills) for name in _names(entry)}


@cache
def _stems() -> dict[frozenset[str], str]:
    """By the stems of two words or more: one stem alone says too little."""
    keyed = {
        _stem_key(name): entry.name
        for entry in reversed(load().all_skills)
        for name in (*entry.aliases, entry.name)
    }
    return {key: name for key, name in keyed.items() if len(key) > 1}


def _names(entry: SkillEntry) -> tuple[str, ...]:
    return (*entry.bare, *entry.exact, *entry.aliases, entry.name)


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(word.form for word in words(phrase))


def _stem_key(phrase: str) -> frozenset[str]:
    return frozenset(map(stem, name_key(phrase))) - {"to"}
