"""Words that the vocabulary uses: a phrase made of nothing else names no person and no firm."""

import re
from functools import cache

from roles.reading import vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"and", "of", "the", "for", "in", "to", "a", "an", "at", "on", "with"})


def is_generic(text: str) -> bool:
    """Whether every word of a phrase stands in names of skills, areas, titles, fields or KPIs."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return bool(words) and all(word in _SMALL or is_known(word) for word in words)


def is_known(word: str) -> bool:
    return word.casefold() in _known()


@cache
def _known() -> frozenset[str]:
    entries = vocabulary.load()
    kinds = (
        *entries.skills,
        *entries.areas,
        *entries.titles,
        *entries.fields,
        *entries.kpis,
        *entries.resume_headings,
    )
    names = (name for entry in kinds for name in (entry.name, *entry.aliases))
    return frozenset(word for name in names for word in _WORD.findall(name.casefold()) if len(word) > 2)
