"""Measured results that a resume claims: "raised CSAT from 78% to 91%", "cut AHT by 18%", "saved $150K".

A claim needs a change (from … to, by, a percentage with a verb or noun of change). "Handled 80 calls a
day" is a workload, not a result.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span

from hiring.reading.lists import spans
from hiring.reading.measures import CHANGE_NOUN, DOWN, UP, VALUE, Value, direction_of, read_value
from hiring.reading.record import Outcome
from roles.reading import vocabulary
from roles.reading.vocabulary import KpiEntry

_MOST_METRIC_WORDS = 7
_DIGIT = re.compile(r"\d")
_VERB = re.compile(rf"\b(?:{UP}|{DOWN})\b", re.IGNORECASE)
_FROM_TO = re.compile(
    rf"(?:\bfrom\s+)?(?:an?\s+|about\s+|around\s+|roughly\s+)?(?P<from>{VALUE})\s*(?:\([^)]*\)\s*)?(?:to|→|->|down to|up to)\s+"
    rf"(?:an?\s+|about\s+|over\s+|under\s+|sub-|just\s+)*(?P<to>{VALUE})",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\bby\s+(?:an?\s+|over\s+|about\s+|nearly\s+|almost\s+|more than\s+|up to\s+|approximately\s+|around\s+|an average of\s+)*(?P<by>{VALUE})",
    re.I,
)
_NOUN = re.compile(
    rf"(?P<by>{VALUE})\s+(?:\w+\s+)?(?P<noun>{CHANGE_NOUN})\s+(?:in|of|on|to)\s+(?P<metric>[^,.;:()]+)",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"(?<![\w$£€.,])(?P<by>{VALUE})", re.IGNORECASE)
_REACHED = re.compile(
    rf"\b(?:achiev(?:ed|ing|e|es)|reach(?:ed|ing)|attain(?:ed|ing)|hit|earned)\b[^.;\d]{{0,50}}?(?P<to>{VALUE})",
    re.IGNORECASE,
)
_METRIC_TRIM = re.compile(
    r"^(?:the|our|its|their|an?|of|in|overall|average|total|company'?s?|team'?s?)\s+|\s+(?:from|by|of|to|down|up|for|with|and)$",
    re.I,
)
_CLAUSE = re.compile(r"[,;:()]|\s[–—-]\s|\b(?:while|and|which|resulting in|through|thereby)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Claim:
    """One change found in a sentence: offsets of its figures, what changed, how."""

    start: int
    end: int
    metric: str
    change: Value
    was: Value | None = None
    now: Value | None = None
    up: bool | None = None
    verb: str = ""


def read_outcomes(text: str, doc: Doc, units: Iterable[tuple[int, int]]) -> tuple[Outcome, ...]:
    """Outcomes in text order, one for each changed figure of a unit."""
    kpis = sorted(spans(doc, "kpis"), key=lambda span: span.start_char)
    found: list[Outcome] = []
    for start, end in units:
        sentence = text[start:end]
        if _DIGIT.search(sentence):
            inside = [span for span in kpis if start <= span.start_char < end]
            found += [_outcome(claim, sentence, inside, start) for claim in _claims(sentence, bool(inside))]
    return tuple(found)


def _claims(sentence: str, with_kpi: bool) -> Iterator[_Claim]:
    taken: list[tuple[int, int]] = []
    for claim in (
        *_from_to(sentence, with_kpi),
        *_nouns(sentence),
        *_by(sentence),
        *_plain(sentence),
        *_reached(sentence, with_kpi),
    ):
        if not any(start < claim.end and claim.start < end for start, end in taken):
            taken.append((claim.start, claim.end))
            yield claim


def _from_to(sentence: str, with_kpi: bool) -> Iterator[_Claim]:
    for found in _FROM_TO.finditer(sentence):
        was, now = read_value(found["from"]), read_value(found["to"])
        if was is None or now is None:
            continue
        verb = _verb_before(sentence, found.start())
        said_from = found.group().lower().startswith("from")
        if not (verb or with_kpi or (said_from and (was.unit or now.unit))):
            continue
        if not said_from and not was.unit and not now.unit and not with_kpi:
            continue
        unit = now.unit or was.unit
        was = Value(was.number * (now.factor if was.factor == 1 and not was.unit else 1), unit, was.factor)
        metric = _words_between(sentence, verb.end() if verb else None, found.start())
        change = Value(round(now.number - was.number, 6), unit, 1)
        yield _Claim(
            found.start(),
            found.end(),
            metric,
            change,
            was,
            now,
            now.number > was.number,
            verb[0] if verb else "",
        )


def _by(sentence: str) -> Iterator[_Claim]:
    for found in _BY.finditer(sentence):
        value, verb = read_value(found["by"]), _verb_before(sentence, found.start())
        if value is None or verb is None:
            continue
        metric = _words_between(sentence, verb.end(), found.start())
        yield _Claim(verb.start(), found.end(), metric, value, up=direction_of(verb[0]), verb=verb[0])


def _nouns(sentence: str) -> Iterator[_Claim]:
    for found in _NOUN.finditer(sentence):
        value = read_value(found["by"])
        if value is not None:
            metric = _few(_CLAUSE.split(found["metric"])[0])
            yield _Claim(
                found.start(),
                found.end("noun"),
                metric,
                value,
                up=direction_of(found["noun"]),
                verb=found["noun"],
            )


def _plain(sentence: str) -> Iterator[_Claim]:
    """A verb of change with its figure and no "by": "reduced attrition 12 points", "saved $150K"."""
    for verb in _VERB.finditer(sentence):
        clause = re.split(r"[;:()]|\.\s", sentence[verb.end() :])[0]
        figure = _PLAIN.search(clause)
        value = read_value(figure["by"]) if figure else None
        if figure is None or value is None or not value.unit:
            continue
        between = clause[: figure.start()]
        if len(between.split()) > _MOST_METRIC_WORDS or re.search(
            r"\b(?:to|of|for|with|in|across|within|than|and|from)\s*$", between
        ):
            continue
        after = re.match(r"\s+(?:in|of)\s+([^,.;:]+)", clause[figure.end() :])
        metric = _few(between) or (_few(after[1]) if after else "") or _object_of(verb[0])
        yield _Claim(
            verb.start(), verb.end() + figure.end(), metric, value, up=direction_of(verb[0]), verb=verb[0]
        )


def _reached(sentence: str, with_kpi: bool) -> Iterator[_Claim]:
    if with_kpi:
        for found in _REACHED.finditer(sentence):
            value = read_value(found["to"])
            if value is not None and value.unit:
                yield _Claim(found.start(), found.end(), "", Value(0.0, value.unit, 1), now=value, verb="")


def _verb_before(sentence: str, offset: int) -> re.Match[str] | None:
    """The last verb of change before an offset, in the same clause or the one before."""
    last = None
    for verb in _VERB.finditer(sentence, 0, offset):
        last = verb
    return last


def _words_between(sentence: str, start: int | None, end: int) -> str:
    return _few(sentence[start if start is not None else 0 : end])


def _few(words: str) -> str:
    """The words that name a metric, at most a few: the last clause of them."""
    clause = [part for part in _CLAUSE.split(words) if part.strip()]
    flat = " ".join(clause[-1].split()) if clause else ""
    before = None
    while before != flat:
        before, flat = flat, _METRIC_TRIM.sub("", flat)
    return " ".join(flat.split()[-_MOST_METRIC_WORDS:]).strip(" .,-–'\"")


def _object_of(verb: str) -> str:
    return "cost" if verb.lower().startswith("sav") else ""


def _outcome(claim: _Claim, sentence: str, kpis: Sequence[Span], base: int) -> Outcome:
    kpi = _nearest(claim, kpis, base)
    entry = _kpi_entries()[kpi.id_] if kpi is not None and kpi.id_ in _kpi_entries() else None
    metric = entry.name if entry else claim.metric
    signed = claim.change.number if claim.was or claim.up is not False else -claim.change.number
    improved = _improved(claim, entry, metric)
    if (
        claim.was is None
        and entry is not None
        and improved
        and claim.verb.lower().startswith(("improv", "enhanc"))
    ):
        signed = abs(claim.change.number) * (1 if entry.better == "higher" else -1)
    return Outcome(
        metric=metric,
        from_=claim.was.number if claim.was else None,
        to=claim.now.number if claim.now else None,
        change=signed if claim.was or claim.now is None else None,
        unit=claim.change.unit or None,
        improved=improved,
        quote=sentence,
    )


def _nearest(claim: _Claim, kpis: Sequence[Span], base: int) -> Span | None:
    """The KPI that a figure is about: the closest one, those before the figure first."""

    def distance(span: Span) -> int:
        start, end = span.start_char - base, span.end_char - base
        if end <= claim.end:
            return max(0, claim.end - end)
        return 2 * (start - claim.end) + 20

    near = [span for span in kpis if distance(span) < 90]
    return min(near, key=distance, default=None)


def _improved(claim: _Claim, entry: KpiEntry | None, metric: str) -> bool | None:
    verb = claim.verb.lower()
    if claim.up is None and claim.was is None:
        return True if verb else None
    if claim.was is None and verb.startswith(
        ("improv", "enhanc", "strengthen", "optimi", "sav", "streamlin")
    ):
        return True
    better = entry.better if entry else _usually_better(metric)
    if better is None:
        return True if verb.startswith(("improv", "enhanc", "strengthen", "optimi", "sav", "boost")) else None
    return claim.up is (better == "higher")


_LOWER = re.compile(
    r"\b(?:costs?|expenses?|spend(?:ing)?|time|times|days|turnover|attrition|churn|errors?|defects?|complaints?|latency|delays?|backlog"
    r"|downtime|incidents?|injur\w+|accidents?|waste|scrap|shrink(?:age)?|escalations?|abandon\w*|overtime|absence|absenteeism|calls? volume"
    r"|rework|risk|losses|loss|debt|dso|readmissions?|infections?|falls|vacancy|no-shows|returns|refunds?|handle|wait\w*|queue|rate of false"
    r"|false positives?|tickets|outages|cycle|usage|duration|mttr)\b",
    re.IGNORECASE,
)
_HIGHER = re.compile(
    r"\b(?:revenues?|sales|profit\w*|margins?|satisfaction|csat|nps|retention|productivity|efficiency|quality|accuracy|compliance|growth"
    r"|conversion|throughput|attendance|engagement|bookings?|income|membership|customers?|clients?|scores?|ratings?|resolution|adoption"
    r"|coverage|output|capacity|performance|traffic|leads|uptime|availability|savings|renewals?|speed|yield|occupancy|donations?|fundraising"
    r"|participation|enrol\w+|market share|ebitda|service level|utili[sz]ation|recovery|collections?|followers|audience)\b",
    re.IGNORECASE,
)


def _usually_better(metric: str) -> str | None:
    lower, higher = bool(_LOWER.search(metric)), bool(_HIGHER.search(metric))
    if lower:
        return "lower"
    return "higher" if higher else None


@cache
def _kpi_entries() -> dict[str, KpiEntry]:
    return {entry.name: entry for entry in vocabulary.load().kpis}
