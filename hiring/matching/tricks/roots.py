"""Words cut to what a change of tense leaves of them: "planned", "planning" and "plans" are "plan"."""

import re
from functools import lru_cache

from roles.reading.spelling import normal
from roles.reading.verbs import base_forms

WORD = re.compile(r"[a-z][a-z+#]+")
# Words that carry no content in duties and resumes alike.
EMPTY_WORDS = frozenset(
    """a an and any are as at be been being both but by can for from has have having in into is it its
    may of on or other others our out over own per related so such than that the their them then there
    these they this those through to up upon was were when where which while who will with within work
    working would you your all also various responsible responsibilities duties including include
    includes ensure ensured ensuring provide provided providing perform performed day daily new well
    use used using make making effective effectively successfully""".split()
)
# Letters after which two words seldom differ in more than their ending.
LENGTH = 5
ENDING = re.compile(r"(?:ing|ed|es|e|s)$")
# What is left of a word without its ending is at least so long: "need" is no past tense.
SHORTEST = 3


def roots(text: str) -> tuple[str, ...]:
    """The roots of the words of a text that carry content, in order."""
    return tuple([_root(word) for word in WORD.findall(text.lower()) if word not in EMPTY_WORDS])


@lru_cache(maxsize=20_000)
def _root(word: str) -> str:
    word = normal(word)
    word = base_forms().get(word, word)
    stem = ENDING.sub("", word)
    word = stem if len(stem) >= SHORTEST else word
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    if word.endswith("i"):
        word = word[:-1] + "y"
    return word[:LENGTH]
