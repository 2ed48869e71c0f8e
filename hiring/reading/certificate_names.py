"""How the name that a resume gives a certificate and the vocabulary's name for it go together."""

import re
from collections.abc import Iterable, Sequence

from hiring.reading.record import HeldCertification

# Words that say it is a certificate, not which.
_GENERIC = re.compile(
    r"certif\w*|licen[cs]\w*|accredit\w*|registration|registered|qualification|certificate|card|lean|in|of|the"
    r"|for|and|an?|course|holder|held|designation|level|\d+",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(r"certif|licen[cs]|accredit|regist|qualif|belt|practitioner|admitted", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
# Words alike in as many letters are forms of one ("driver", "driving").
_STEM = 4


def listed_name(written: str, known: Iterable[str]) -> HeldCertification:
    """An entry of a list: the resume's words, and which names that the vocabulary sees in them mean the same.
    A neighbour ("Administrator" for "Developer") does not."""
    return _named(written, [name for name in dict.fromkeys(known) if _means(name, written)])


def mentioned_name(written: str, name: str) -> HeldCertification:
    """A mention in running text, all of which the vocabulary knows as `name`."""
    return _named(written, [name])


def _named(written: str, same: Sequence[str]) -> HeldCertification:
    """Where the resume gives letters only ("PMP"), the name that they stand for speaks for them."""
    if same and _are_letters(written):
        return HeldCertification(name=same[0], also=tuple(same[1:]))
    also = tuple(name for name in same if name.casefold() != written.casefold())
    return HeldCertification(name=written, also=also)


def _are_letters(written: str) -> bool:
    return " " not in written and written.isupper()


def is_claim(written: str, name: str) -> bool:
    """Whether a mention outside a list of certificates says that one is held: its letters in capitals
    ("PMP"), or words that speak of a certificate where its name does; a method alone does not."""
    if not any(character.isalpha() for character in written):
        return False
    if " " not in " ".join(written.split()):
        return sum(character.isupper() for character in written) > 1
    return bool(_SAYS_SO.search(written)) or not _SAYS_SO.search(name)


def without_repeats(found: Iterable[HeldCertification]) -> tuple[HeldCertification, ...]:
    """Each certificate once, as it was named first, with all that later names add."""
    # The names of each by how they are compared, and the first certificate that has a name.
    kept: list[dict[str, str]] = []
    first: dict[str, int] = {}
    for each in found:
        names = [(name.casefold(), name) for name in (each.name, *each.also)]
        at = min((first[same] for same, _ in names if same in first), default=len(kept))
        if at == len(kept):
            kept.append({})
        for same, name in names:
            kept[at].setdefault(same, name)
            first[same] = min(at, first.get(same, at))
    return tuple(HeldCertification(name=name, also=also) for name, *also in (each.values() for each in kept))


def _means(name: str, written: str) -> bool:
    """Whether all that the vocabulary's name says stands in what is written, or its letters do."""
    if not set(_NUMBER.findall(name)) <= set(_NUMBER.findall(written)):
        return False
    return _stems(name) <= _stems(written) or _short(name, written)


def _stems(name: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(name))
    return frozenset(word[:_STEM] for word in words if not _GENERIC.fullmatch(word))


def _short(name: str, written: str) -> bool:
    """Whether the entry opens with the initials of the name ("CPA" for "Certified Public Accountant")."""
    initials = "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())
    opening = _WORD.match(written)
    return len(initials) > 1 and opening is not None and opening[0] == initials
