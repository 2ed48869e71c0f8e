"""How a line is worded: as a heading (short, capitalised, no sentence) or as a description of work."""

import re
from functools import cache

from hiring.reading import employers
from roles.reading.text import CELL_GAP

MAX_HEADING_WORDS = 16
MAX_HEADING_CHARACTERS = 140
_SMALL = frozenset(
    "of and the for in at to a an & on with from by or de la du des der und van von le el y e di da do dos as del und am".split()
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_ENDS_SENTENCE = re.compile(r"[.;!?]\s*$")
_ABBREVIATION = re.compile(
    r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|St|Dept|Univ|Govt|Pvt|L\.L\.C|U\.S|U\.K|[A-Z])\.\s*$"
)
_PAST = re.compile(r"(?:[a-z]{2,}ed|[a-z]{3,}ing|[a-z]{3,}izes?|[a-z]{3,}ates?)$")
_VERBS = (
    "led built ran oversaw drove grew won cut held made set took wrote taught kept met sold spoke gave began brought"
    " bought chose did found got hit put rebuilt sent stood undertook was were am is have had lead manage supervise direct"
    " oversee coach train develop maintain provide ensure assist support prepare perform handle conduct coordinate create"
    " design plan run drive grow build make take write teach keep meet sell answer respond resolve review report analyze"
    " analyse monitor process work help serve act use deliver implement establish identify organize organise responsible"
    " responsibilities duties leads manages supervises directs oversees coaches trains develops maintains provides ensures"
    " assists supports prepares performs handles conducts plans runs drives grows builds makes takes writes works helps"
    " serves acts uses delivers reports reviews resolves answers processes partner partnered collaborate interact"
    " communicate troubleshoot troubleshot spearhead maximize improve increase reduce achieve"
)
# Words that look like verbs of doing and open titles or names all the same.
_NOT_VERBS = frozenset(
    "marketing accounting engineering nursing operating purchasing banking manufacturing teaching training recruiting"
    " consulting advertising broadcasting building catering cleaning collecting computing counseling counselling dining"
    " executing fundraising hiring housing lending leading licensed certified registered advanced united limited"
    " assisting associate associates corporate senate private real estate executive chartered united mixed retired"
    " booking billing branding clearing coaching coding data editing filing fleet gaming lighting merchandising mining"
    " packaging parking planning pricing printing processing procurement programming publishing receiving scheduling"
    " shipping staffing sourcing tax testing tutoring underwriting wedding welding writing managing general sterling".split()
)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(_VERBS.split())


def reads_as_heading(text: str) -> bool:
    """Whether a line (its dates left out) is worded as a heading of an entry."""
    flat = " ".join(text.split())
    if not flat:
        return True
    if flat[0].islower() and not flat[1:2].isupper():
        return False
    if (
        _ENDS_SENTENCE.search(flat)
        and not _ABBREVIATION.search(flat)
        and not employers.ends_with_legal_form(flat)
    ):
        return False
    words = _WORD.findall(flat)
    limit = MAX_HEADING_WORDS * (2 if CELL_GAP.search(text) or "|" in text else 1)
    if len(words) > limit or len(flat) > MAX_HEADING_CHARACTERS:
        return False
    if opens_with_verb(flat) and len(words) > 2:
        return False
    return lowered_share(words) <= (0.5 if len(words) <= 3 else 0.34)


def lowered_share(words: list[str]) -> float:
    """The share of words in lower case among those that a heading would capitalise."""
    counted = [word for word in words[1:] if word.casefold() not in _SMALL]
    if not counted:
        return 0.0
    return sum(word[0].islower() for word in counted) / (len(counted) + 1)


def opens_with_verb(text: str) -> bool:
    """Whether a line begins as descriptions of work do ("Managed …", "Led …", "Responsible for …")."""
    first = _WORD.match(text)
    if first is None:
        return False
    word = first[0].casefold()
    if word in _NOT_VERBS:
        return False
    return word in _verbs() or (_PAST.search(word) is not None and not first[0].isupper())
