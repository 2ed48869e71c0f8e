"""Words in the one form in which they are compared: lower case, American spelling, singular."""

import json
import re
from functools import cache, lru_cache

from pydantic import BaseModel, ConfigDict

from roles.reading.vocabulary import FOLDER

# "A.A.S.", "Ph.D", "B.Com": short groups of letters that dots only decorate.
_DOTTED = re.compile(r"[^\W\d_]{1,4}(?:\.[^\W\d_]{1,4})+\.?")
_POSSESSIVE = re.compile(r"['’]s?$")
# Where a plural ends in "es" after these, both letters go: "boxes", "churches", "classes".
_SIBILANT_PLURAL = re.compile(r"(?:s|x|z|ch|sh)es$")
_NO_PLURAL = re.compile(r"(?:ss|us|is|ous)$")

# Words that a process remembers the forms of, 9 MB; those of 209 real resumes are 25,000.
REMEMBERED = 30_000

_ISE = re.compile(r"(?<=[a-z]{2}[iy])s(?=(?:e|ed|ing|er|ation|ational)$)")
_OUR = re.compile(r"our(?=$|ed$|ing$|al$|able$|ful$|ite$)")


class Spelling(BaseModel):
    """seeds/vocabulary/spelling.json. `american` maps British spellings, `kept` lists words whose
    last "s" changes the meaning ("sales" is a field of work, a "sale" is not)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    american: dict[str, str]
    kept: frozenset[str]


@cache
def spelling() -> Spelling:
    return Spelling.model_validate(json.loads((FOLDER / "spelling.json").read_text(encoding="utf-8")))


@lru_cache(maxsize=REMEMBERED)
def normal(word: str) -> str:
    """The form of one word that comparisons use: "Organisations" is "organization", "&" is "and"."""
    if word == "&":
        return "and"
    lower = word.lower()
    if _DOTTED.fullmatch(lower):
        lower = lower.replace(".", "")
    return _american(_singular(_POSSESSIVE.sub("", lower) or lower))


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word in spelling().kept or _NO_PLURAL.search(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if _SIBILANT_PLURAL.search(word):
        return word[:-2]
    return word[:-1]


def _american(word: str) -> str:
    """Only has to give two spellings one form, so "supervise" may well become "supervize"."""
    known = spelling().american.get(word)
    if known or len(word) < 6:
        return known or word
    word = _ISE.sub("z", word).replace("ae", "e")
    return _OUR.sub("or", word)
