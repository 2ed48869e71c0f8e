"""Other wordings of one sentence: what a copier does so that it is no longer the same string."""

import re
from functools import cache

from roles.reading.components.patterns import irregular_verbs

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
VOWELS = "aeiou"
# Words of adverts and what a hurried copier puts in their place.
OTHER_WORDS = {
    "manage": "handle", "manages": "handles", "managing": "handling", "manager": "head",
    "oversee": "supervise", "overseeing": "supervising", "develop": "create", "developing": "creating",
    "implement": "introduce", "implementing": "introducing",
    "ensure": "guarantee", "ensuring": "guaranteeing",
    "monitor": "track", "monitoring": "tracking", "improve": "enhance", "improving": "enhancing",
    "train": "teach", "training": "teaching", "staff": "personnel", "team": "crew", "teams": "crews",
    "employees": "workers", "customers": "clients", "customer": "client", "performance": "results",
    "goals": "aims", "targets": "goals", "reports": "reviews", "report": "present", "plan": "organize",
    "planning": "organizing", "resolve": "settle", "resolving": "settling", "identify": "spot",
    "procedures": "routines", "policies": "rules", "processes": "workflows", "quality": "standard",
    "support": "assist", "provide": "offer", "create": "produce", "building": "making", "build": "make",
    "keep": "hold", "daily": "everyday", "regular": "frequent", "new": "recent", "set": "define",
    "patients": "residents", "hire": "recruit", "hiring": "recruiting", "budget": "finances",
    "data": "information", "design": "draft", "designing": "drafting", "problems": "issues",
    "shift": "turn", "safety": "security", "check": "verify", "work": "cooperate", "stock": "goods",
    "complaints": "grievances", "efficiency": "productivity", "strategies": "plans", "meet": "reach",
}  # fmt: skip
PADDING = ("successfully", "proactively", "consistently", "personally", "independently")
RESULTS = (
    "raising results by 18%", "from 71% to 88% in one year", "saving $240,000 a year",
    "cutting delays by 31%", "for 45 people at 3 sites",
)  # fmt: skip


@cache
def _irregular() -> dict[str, str]:
    return {base: others[-1] for base, others in irregular_verbs().items()}


def past(sentence: str) -> str:
    """A duty as if it had been done: "Plan rosters and train" becomes "Planned rosters and trained"."""
    first, *rest = re.split(r"(\band\b|,)", sentence, maxsplit=1)
    told = _with_past_verb(first)
    if rest and _first_word(rest[-1]) in _verbs():
        rest[-1] = _with_past_verb(rest[-1])
    return told + "".join(rest)


def _first_word(text: str) -> str:
    found = WORD.search(text)
    return found[0].lower() if found else ""


@cache
def _verbs() -> frozenset[str]:
    return frozenset(_irregular()) | frozenset(
        "implement improve train coach monitor resolve approve change manage design recommend develop report "
        "supervise investigate forecast document hire appraise order carry review plan maintain".split()
    )


def _with_past_verb(text: str) -> str:
    return WORD.sub(lambda found: _past_verb(found[0]), text, count=1)


def _past_verb(verb: str) -> str:
    lower = verb.lower()
    base = lower[:-3] if lower.endswith("ing") and len(lower) > 6 else lower
    told = _irregular().get(base) or _irregular().get(base + "e") or _regular(base)
    return told.capitalize() if verb[0].isupper() else told


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def other_words(sentence: str) -> str:
    """Words replaced by others of like meaning, wherever the table knows one."""
    return WORD.sub(lambda found: _cased(found[0], OTHER_WORDS.get(found[0].lower())), sentence)


def _cased(old: str, new: str | None) -> str:
    if new is None:
        return old
    return new.capitalize() if old[0].isupper() else new


def slightly_changed(sentence: str, number: int) -> str:
    """One word in seven left out and an adverb put in: no longer word for word, the same to a reader."""
    words = sentence.split()
    kept = [word for place, word in enumerate(words) if place % 7 != 5]
    kept.insert(min(1, len(kept)), PADDING[number % len(PADDING)])
    return " ".join(kept)


def turned(sentence: str) -> str:
    """The second half before the first: the words are all there, the string is not."""
    head, comma, tail = sentence.partition(" and ")
    return f"{tail} and {head}" if comma else sentence


def with_result(sentence: str, number: int) -> str:
    return f"{past(sentence).rstrip('.')}, {RESULTS[number % len(RESULTS)]}"
