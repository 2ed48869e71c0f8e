"""Certificates: held or not, whatever they are called."""

import re
from bisect import bisect_right
from functools import lru_cache

from hiring.matching import advice
from hiring.matching.assessment import ABSENT, PROVEN, Assessment, gate_of
from hiring.matching.naming import SHORT_FORM
from hiring.matching.report import Evidence
from hiring.matching.view.blind import BlindView
from hiring.matching.view.lines import line_around
from roles.reading import scoring
from roles.reading.criteria import Criterion
from roles.reading.profile import Certification
from roles.reading.vocabulary import load

_WORD = re.compile(r"[^\W\d_]+")


def certification(criterion: Criterion, wanted: Certification, view: BlindView) -> Assessment:
    """Held or not, by any of the vocabulary's names for it."""
    names = _all_names(wanted.name)
    held = any(not spelled(name).isdisjoint(names) for name in view.certifications)
    return Assessment(
        level=PROVEN if held else ABSENT,
        reason=f"{criterion.label}: {scoring.load().anchors[criterion.kind][PROVEN if held else ABSENT]}.",
        advice="" if held else advice.certification(criterion),
        evidence=_certification_evidence(view, names) if held else (),
        gate=gate_of(criterion.kind, PROVEN if held else ABSENT),
    )


@lru_cache(maxsize=256)
def _all_names(name: str) -> tuple[str, ...]:
    """The name and all others of the same certificate, lower case, the longest first."""
    names = set(spelled(name))
    for entry in load().certifications:
        known = {each.lower() for each in (entry.name, *entry.aliases, *entry.exact)}
        names |= known if not names.isdisjoint(known) else set()
    return tuple(sorted(names, key=lambda each: (-len(each), each)))


@lru_cache(maxsize=1024)
def spelled(name: str) -> frozenset[str]:
    """A name in lower case; with its initials in brackets behind it it is three: "Project Management
    Professional (PMP)". What else stands in brackets is part of the name: "Driving licence (C)"."""
    parts = SHORT_FORM.fullmatch(name)
    if parts is None or len(parts[2]) < 2 or _initials(parts[1]) != parts[2]:
        return frozenset({name.lower()})
    return frozenset({name.lower(), parts[1].lower(), parts[2].lower()})


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())


def _certification_evidence(view: BlindView, names: tuple[str, ...]) -> tuple[Evidence, ...]:
    """The first line that holds a name as the vocabulary writes it."""
    for name in names:
        if found := _written(name).search(view.text):
            page = _page_of(view, found.start())
            return (view.quote(line_around(view.text, found.start(), page)),)
    return ()


def _page_of(view: BlindView, offset: int) -> int:
    sentences = view.sentences
    before = bisect_right(sentences.start, offset)
    return sentences.page[before - 1] if before else 1


@lru_cache(maxsize=512)
def _written(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
