"""By what two candidates are found to be one person: their contact details, the same however written.

Compared are keys and nothing else: two candidates with a key in common may be one person, and somebody
looks at them side by side. Nothing is merged by itself.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from hiring.enums import KeyKind
from hiring.reading import employers

Key = tuple[KeyKind, str]

LONGEST = 255
# The digits from the right that are the same with and without the codes of country and long distance:
# "+44 20 7946 0018" and "020 7946 0018". Fewer digits are no telephone number.
PHONE_DIGITS = 8
# Providers for whom dots before the @ mean nothing, and the name under which they also deliver.
DOTLESS = {"gmail.com": "gmail.com", "googlemail.com": "gmail.com"}
_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\s,]+")
_TITLES = frozenset("mr mrs ms miss mx dr prof sir".split())
# Letters that stay as they are when accents are taken off.
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})


def keys_of(*, name: str, email: str, phone: str, employers: Iterable[str]) -> frozenset[Key]:
    """Every key of a person; none where there is nothing to compare."""
    return frozenset((kind, value[:LONGEST]) for kind, value in _keys(name, email, phone, employers) if value)


def _keys(name: str, email: str, phone: str, worked_for: Iterable[str]) -> Iterator[Key]:
    yield KeyKind.EMAIL, email_key(email)
    yield KeyKind.PHONE, phone_key(phone)
    person = name_key(name)
    for employer in map(employer_key, worked_for):
        if person and employer:
            yield KeyKind.NAME_AND_EMPLOYER, f"{person} · {employer}"


def email_key(email: str) -> str:
    """The mailbox that an address leads to: "A.Obi+jobs@Gmail.com" is aobi@gmail.com (RFC 5233)."""
    local, at, domain = email.strip().casefold().rpartition("@")
    if not (at and local and domain):
        return ""
    mailbox = local.split("+", 1)[0] or local
    if domain in DOTLESS:
        return f"{mailbox.replace('.', '')}@{DOTLESS[domain]}"
    return f"{mailbox}@{domain}"


def phone_key(phone: str) -> str:
    """The last digits of a telephone number."""
    digits = "".join(str(unicodedata.digit(sign)) for sign in phone if sign.isdigit())
    return digits[-PHONE_DIGITS:] if len(digits) >= PHONE_DIGITS else ""


def name_key(name: str) -> str:
    """The words of a name in alphabetical order, without accents and titles: "Obi, Ádá" is "ada obi".
    One word alone names too many people."""
    found = sorted(word for word in _plain_words(name) if word not in _TITLES)
    return " ".join(found) if len(found) > 1 else ""


def employer_key(employer: str) -> str:
    """An employer without legal form, accents and punctuation: "The Hill Clinic, Inc." is "hill clinic"."""
    if not employer or employers.PLACEHOLDER.search(employer):
        return ""
    return " ".join(word for word in _plain_words(_without_legal_form(employer)) if word != "the")


def _without_legal_form(employer: str) -> str:
    """Without the longest legal form at its end; a name that is nothing else stays."""
    for gap in _GAP.finditer(employer):
        if gap.start() and employers.is_legal_form(employer[gap.end() :]):
            return _without_legal_form(employer[: gap.start()])
    return employer


def _plain_words(text: str) -> list[str]:
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _WORD.findall(re.sub(r"['’]", "", plain))
