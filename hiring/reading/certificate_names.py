"""How the name that a resume gives a certificate and the vocabulary's name for it go together."""

import re
from collections.abc import Sequence

# Words that say it is a certificate, not which.
_GENERIC = re.compile(
    r"certif\w*|licen[cs]\w*|accredit\w*|registration|registered|qualification|certificate|card|lean|in|of|the"
    r"|for|and|an?|course|holder|held|designation|level|\d+",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(r"certif|licen[cs]|accredit|regist|qualif|belt|practitioner|admitted", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
# Words alike in as many letters are forms of one ("driver", "driving").
_STEM = 4


def held_names(written: str, known: Sequence[str]) -> tuple[str, ...]:
    """The names to record for one entry that a section lists as `written`, where the vocabulary sees `known`
    in it: its name where it says the same, the resume's words besides where these say more, and the
    resume's words alone where the vocabulary only has a neighbour ("Administrator" for "Developer")."""
    same = [name for name in dict.fromkeys(known) if _stems(name) <= _stems(written) or _short(name, written)]
    if any(_says_all(name, written) for name in same):
        return tuple(same)
    return (written, *same)


def mentioned_names(written: str, name: str) -> tuple[str, ...]:
    """The names to record for a mention in running text: letters are read as the vocabulary's name."""
    flat = " ".join(written.split())
    return (name,) if " " not in flat else held_names(flat, (name,))


def is_claim(written: str, name: str) -> bool:
    """Whether a mention outside a list of certificates says that one is held: its letters in capitals
    ("PMP"), or words that speak of a certificate where its name does; a method alone does not."""
    if not any(character.isalpha() for character in written):
        return False
    if " " not in " ".join(written.split()):
        return sum(character.isupper() for character in written) > 1
    return bool(_SAYS_SO.search(written)) or not _SAYS_SO.search(name)


def _stems(name: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(name))
    return frozenset(word[:_STEM] for word in words if not _GENERIC.fullmatch(word))


def _says_all(name: str, written: str) -> bool:
    alike = _stems(name) == _stems(written) or name.casefold() in written.casefold()
    return alike or _short(name, written)


def _short(name: str, written: str) -> bool:
    """Whether the entry opens with the initials of the name ("CPA" for "Certified Public Accountant")."""
    initials = "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())
    opening = _WORD.match(written)
    return len(initials) > 1 and opening is not None and opening[0] == initials
