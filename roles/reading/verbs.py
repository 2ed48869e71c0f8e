"""What kind of word this is, as far as reading needs English grammar: gerund, verb, plain form.

The list of English verbs is the one that spacy-lookups-data ships for lemmas (WordNet's).
"""

import gzip
import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from roles.reading.components.patterns import irregular_verbs

_DATA = files("spacy_lookups_data") / "data" / "en_lemma_index.json.gz"
# Words in -ing that open no list of activities.
_NO_GERUND = frozenset(
    "thing things nothing something anything everything during king ring spring string morning evening being "
    "outstanding ongoing upcoming following including according interesting exciting existing working "
    "leading "
    "challenging demanding growing rewarding willing".split()
)
_GERUND_AFTER_ALL = frozenset({"working", "leading", "growing", "following", "challenging"})

# Endings of nouns of action, and those of the verbs behind them, the likelier first.
_NOUN_ENDINGS = (
    ("ication", ("y",)),
    ("ation", ("ate", "e", "")),
    ("ption", ("be",)),
    ("olution", ("olve",)),
    ("alysis", ("alyze",)),
    ("ion", ("e", "")),
    ("ment", ("",)),
)


@cache
def _verbs() -> frozenset[str]:
    index = json.loads(gzip.decompress(_DATA.read_bytes()))
    return frozenset(word for word in index["verb"] if word.isalpha() or "-" in word)


@cache
def base_forms() -> dict[str, str]:
    """Irregular forms to their verb: "led" to "lead"."""
    return {form: verb for verb, forms in irregular_verbs().items() for form in forms}


@lru_cache(maxsize=20_000)
def base(word: str) -> str:
    """The plain form of a verb's form ("oversees", "overseeing" → "oversee"), "" where it is no verb."""
    lower = word.lower()
    if lower in base_forms():
        return base_forms()[lower]
    for candidate in _candidates(lower):
        if candidate in _verbs():
            return candidate
    return ""


def _candidates(word: str) -> list[str]:
    if word.endswith("ing") and len(word) > 5:
        stem = word[:-3]
        undoubled = [stem[:-1]] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls" else []
        doubled_l = [stem[:-1]] if stem.endswith("ll") else []
        return [*undoubled, stem, stem + "e", *doubled_l]
    if word.endswith("ies"):
        return [word[:-3] + "y", word[:-1]]
    if re.search(r"(?:s|x|z|ch|sh|o)es$", word):
        return [word[:-2], word[:-1]]
    if word.endswith("s") and not word.endswith("ss"):
        return [word[:-1]]
    return [word]


@lru_cache(maxsize=1024)
def verb_of(noun: str) -> str:
    """The verb that a noun of action is made of ("training" → "train", "prioritization" → "prioritize",
    "management" → "manage"), "" where it is made of none."""
    if noun.endswith("ing"):
        return base(noun)
    return next((verb for verb in _behind(noun) if verb in _verbs()), "")


def _behind(noun: str) -> Iterator[str]:
    for ending, verb_endings in _NOUN_ENDINGS:
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            yield from (noun.removesuffix(ending) + verb for verb in verb_endings)


def is_gerund(word: str) -> bool:
    """ "managing", "co-ordinating"; not "thing" nor the adjectives that end alike."""
    lower = word.lower().split("-")[-1]
    if not lower.endswith("ing") or (lower in _NO_GERUND and lower not in _GERUND_AFTER_ALL):
        return False
    return bool(base(lower)) or len(lower) > 6


def is_plain_verb(word: str) -> bool:
    """ "oversee"; many nouns are plain verbs too ("order"): the place decides."""
    lower = word.lower()
    return lower in _verbs() and not lower.endswith("ing")


def is_third_person(word: str) -> bool:
    """ "oversees", "builds"."""
    return word.lower().endswith("s") and bool(base(word)) and not is_plain_verb(word)


def is_activity(word: str) -> bool:
    """Opens an activity: "Managing", "Oversee", "Oversees", "Preparation"."""
    lower = re.sub(r"[^a-z-]", "", word.lower())
    return is_gerund(lower) or is_plain_verb(lower) or is_third_person(lower) or bool(_NOMINAL.search(lower))


_NOMINAL = re.compile(r"(?:tion|sion|ment|ance|ence|sis|al|ysis)s?$")
