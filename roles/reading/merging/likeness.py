"""When two wordings say the same: names by their words, duties by the words they share."""

import re
from collections.abc import Iterable
from functools import lru_cache

from roles.reading.phrases import words
from roles.reading.spelling import normal
from roles.reading.verbs import base

# Words that tell nothing about what a duty is.
_LITTLE = frozenset(
    "a an the and or of to in for with on by at from as that which who their his her its our your they it "
    "this these those is are be "
    "been being was were will would may might can must should also all any some every each other others "
    "etc both well not so such than "
    "then there into within across out up down over about while when where how what more most very new "
    "own overall regular regularly "
    "use used using have has had do does make sure ensure including include related various different".split()
)
_NAME_LITTLE = frozenset(
    "a an the of and or in to for with skill skillset ability competency management".split()
) - {"management"}
# Two duties of two documents are one where they share at least half of all their words.
SAME_DUTY = 0.5
# A short duty whose every word another has is part of it, if it has at least so many words.
PART_WORDS = 3
_STEM_LENGTH = 6


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """One form for "manage", "managing", "management": the verb's, cut to six letters."""
    form = normal(word)
    return (base(form) or form)[:_STEM_LENGTH]


def content(text: str, dropped: Iterable[str] = ()) -> frozenset[str]:
    """The stems of a duty's telling words; `dropped` are words of the role's own name."""
    skipped = {stem(word) for word in dropped}
    return frozenset(
        stem(word.form) for word in words(text) if word.form not in _LITTLE and stem(word.form) not in skipped
    )


def same_duty(one: frozenset[str], other: frozenset[str]) -> bool:
    """Jaccard likeness of at least SAME_DUTY, or one wholly part of the other."""
    if not one or not other:
        return False
    shared = len(one & other)
    return shared / len(one | other) >= SAME_DUTY or (
        shared == min(len(one), len(other)) and shared >= PART_WORDS
    )


@lru_cache(maxsize=20_000)
def name_key(name: str) -> frozenset[str]:
    """What makes two names of a skill, certification or KPI one: words without brackets, number, order."""
    plain = re.sub(r"\([^)]*\)", " ", name)
    return frozenset(word.form for word in words(plain)) - _NAME_LITTLE or frozenset({name.lower()})


def title_key(title: str) -> frozenset[str]:
    """What makes two titles one: "Director Call Center" is "Call Center Director"."""
    return frozenset(normal(word.form) for word in words(title)) - {"of", "the", "a", "an", "for", "and"}
