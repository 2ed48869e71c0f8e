"""Measured results that a resume claims: "raised CSAT from 78% to 91%", "cut AHT by 18%", "saved $150K".

A claim needs a change (claims.py). "Handled 80 calls a day" is a workload, not a result.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Span

from hiring.reading import claims
from hiring.reading.claim_words import Claim
from hiring.reading.mentions import spans
from hiring.reading.record import Outcome
from hiring.reading.words import alternatives
from roles.reading import vocabulary
from roles.reading.vocabulary import KpiEntry

# Verbs that call a change good whatever was changed.
_GOOD_VERBS = ("improv", "enhanc", "strengthen", "optimi", "sav", "streamlin", "boost")
# A KPI further than this many characters from a figure is not what the figure is about.
_FARTHEST = 90
# A name behind the figure is less likely meant than one before it.
_BEHIND, _BEHIND_FACTOR = 20, 2
# "The share of abandoned calls" is about abandoned calls, "transfers of customers" about transfers.
_COUNT_OF = re.compile(
    r"\s*\b(?:share|number|rate|volume|amount|percentage|level|average|cost)\b", re.IGNORECASE
)
_HEAD_NOUN = re.compile(r"\s+(?:of|per|for|in|to|by|on|with|from)\s+", re.IGNORECASE)


def read_outcomes(text: str, doc: Doc, units: Iterable[tuple[int, int]]) -> tuple[Outcome, ...]:
    """Outcomes in text order, one for each changed figure of a unit."""
    kpis = sorted(spans(doc, "kpis"), key=lambda span: span.start_char)
    starts = [span.start_char for span in kpis]
    found: list[Outcome] = []
    for start, end in units:
        inside = kpis[bisect_left(starts, start) : bisect_left(starts, end)]
        sentence = text[start:end]
        told = sorted(claims.find(sentence, names_kpi=bool(inside)), key=lambda claim: claim.start)
        floors = [0, *(claim.end for claim in told)]
        for claim, floor in zip(told, floors, strict=False):
            near = [span for span in inside if span.end_char - start > floor]
            found.append(_outcome(claim, sentence, near, start))
    return tuple(found)


def _outcome(claim: Claim, sentence: str, kpis: Sequence[Span], base: int) -> Outcome:
    kpi = _nearest(claim, sentence, kpis, base)
    entry = _kpi_entries().get(kpi.id_) if kpi is not None else None
    metric = entry.name if entry else claim.metric
    improved = _improved(claim, entry, metric)
    return Outcome(
        metric=metric,
        from_=claim.was.number if claim.was else None,
        to=claim.now.number if claim.now else None,
        change=_signed(claim, entry, improved=improved),
        unit=_unit(claim),
        improved=improved,
        quote=sentence,
    )


def _unit(claim: Claim) -> str | None:
    value = claim.change or claim.now
    return (value.unit or None) if value else None


def _signed(claim: Claim, entry: KpiEntry | None, *, improved: bool | None) -> float | None:
    """The change with its sign: "improved AHT by 18%" is a fall, for AHT is better when lower."""
    if claim.change is None or claim.was is not None:
        return claim.change.number if claim.change else None
    down = claim.rose is False
    if entry is not None and improved and claim.verb.lower().startswith(_GOOD_VERBS):
        down = entry.better == "lower"
    return -claim.change.number if down else claim.change.number


def _nearest(claim: Claim, sentence: str, kpis: Sequence[Span], base: int) -> Span | None:
    """The KPI that a figure is about: the closest one of its clause, those before the figure first."""

    def distance(span: Span) -> int:
        start, end = span.start_char - base, span.end_char - base
        if end <= claim.start:
            return claim.start - end
        return max(0, _BEHIND_FACTOR * (start - claim.end)) + _BEHIND

    def between(span: Span) -> str:
        start, end = span.start_char - base, span.end_char - base
        return sentence[end : claim.start] if end <= claim.start else sentence[claim.end : start]

    near = [span for span in kpis if distance(span) < _FARTHEST and ";" not in between(span)]
    return min(near, key=distance, default=None)


def _improved(claim: Claim, entry: KpiEntry | None, metric: str) -> bool | None:
    if claim.change is None and claim.rose is None:
        return None
    good_verb = claim.verb.lower().startswith(_GOOD_VERBS)
    if claim.was is None and good_verb:
        return True
    better = entry.better if entry else _usually_better(metric)
    if better is None or claim.rose is None:
        return True if good_verb else None
    return claim.rose is (better == "higher")


def _usually_better(metric: str) -> str | None:
    """Which way a measure that the vocabulary lacks usually gets better, by its head noun."""
    head = metric if _COUNT_OF.match(metric) else _HEAD_NOUN.split(metric)[0]
    lower, higher = (max(_places(pattern, head), default=(0, 0)) for pattern in _directions())
    if lower == higher:
        return None
    return "lower" if lower > higher else "higher"


def _places(pattern: re.Pattern[str], head: str) -> Iterator[tuple[int, int]]:
    """Where a pattern is found: what ends last counts, of two that end together the longer."""
    for found in pattern.finditer(head):
        yield found.end(), len(found[0])


@cache
def _directions() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lower, higher = (
        re.compile(rf"\b(?:{alternatives(name)})\b", re.IGNORECASE)
        for name in ("lower_is_better", "higher_is_better")
    )
    return lower, higher


@cache
def _kpi_entries() -> dict[str, KpiEntry]:
    return {entry.name: entry for entry in vocabulary.load().kpis}
