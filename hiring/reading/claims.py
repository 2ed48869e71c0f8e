"""Claims of change in a sentence: "from 78% to 91%", "by 18%", "12 points", "a 15% increase in sales"."""

import re
from collections.abc import Iterator

from hiring.reading import claims_beside
from hiring.reading.claim_words import (
    ABOUT,
    MOST_METRIC_WORDS,
    Claim,
    closing,
    metric_of,
    object_of,
    opening,
    text_of,
    verb_before,
)
from hiring.reading.measures import (
    CHANGE_NOUN,
    DOWN,
    DOWN_BEGINS,
    MULTIPLES,
    PARTS,
    UP,
    UP_BEGINS,
    VALUE,
    Value,
    alike,
    read_value,
    rises,
)
from roles.reading.at_words import AtWords

_DIGIT = re.compile(r"\d")
_PLAIN_VERB = AtWords(re.compile(rf"\b(?:{UP}|{DOWN})\b", re.IGNORECASE), f"{UP_BEGINS} {DOWN_BEGINS}")
_FROM_TO = re.compile(
    rf"(?P<said>\bfrom\s+)?{ABOUT}(?P<was>{VALUE})\s*(?:\([^)]*\)\s*)?(?:(?:to|down to|up to)\s+"
    rf"|(?:→|->|=>)\s*){ABOUT}(?P<now>{VALUE})",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto\b|→|->")
# In lower case: where a change leads.
_TO_VALUE = re.compile(rf"(?:to\s|→|->|=>)\s*{ABOUT}(?:[\d$£€₹]|us[$£€₹]|[a-z]{{3}}\s?\d)")
_BY = re.compile(rf"\bby\s+{ABOUT}(?P<by>{VALUE})", re.IGNORECASE)
_NOUN = re.compile(
    rf"(?P<by>{VALUE})\s+(?:\w+\s+)?(?P<noun>{CHANGE_NOUN})\s+(?:in|of|on|to)\s+(?P<metric>[^.;:()]+)",
    re.IGNORECASE,
)
_GAIN = re.compile(
    rf"(?P<by>{VALUE})\s+(?:in|of)\s+(?:\w+\s+){{0,2}}(?P<metric>savings|revenue|sales|profit|business"
    rf"|funding)\b",
    re.IGNORECASE,
)
# One of these stands in whatever the two patterns above find, or claims_beside.in_words: looking for them
# first is much faster.
_NOUNS = (*CHANGE_NOUN.replace("s?", "").split("|"), "revenue", "sales", "profit", "business", "funding")
_SIZES = (*MULTIPLES, *sorted({part.split()[-1].rstrip("s") for part in PARTS}))
_FIGURE = re.compile(rf"(?<![\w$£€.,])(?P<by>{VALUE})", re.IGNORECASE)
_REACHED = re.compile(
    rf"\b(?:achiev(?:ed|ing|es?)|reach(?:ed|ing)|attain(?:ed|ing)|hit)\b[^.;\d]{{0,50}}?(?P<to>{VALUE})",
    re.IGNORECASE,
)
# A figure after one of these is the reach of something, not the size of a change.
_WHO_SAVES = re.compile(r"(?:compan|firm|business|client|organi[sz]ation|employer|group)\w*", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:below|under|above)\s*$", re.IGNORECASE)
_NO_CHANGE = re.compile(r"\b(?:to|of|for|with|in|across|within|than|and|from|at|on)\s*$", re.IGNORECASE)


def find(sentence: str, *, names_kpi: bool) -> Iterator[Claim]:
    """The claims of a sentence, the surest kinds first, none over the figures of another. `names_kpi`
    says that the sentence names a measure, so that figures may stand beside it without a verb."""
    told = sentence.lower()
    if not _DIGIT.search(sentence):
        if _holds(told, _SIZES):
            yield from claims_beside.in_words(sentence)
        if "from" in told:
            yield from claims_beside.from_words(sentence)
        return
    taken: list[tuple[int, int]] = []
    kinds = (
        _from_to(sentence, names_kpi=names_kpi),
        claims_beside.change_to(sentence) if "to" in told else iter(()),
        _nouns(sentence) if _holds(told, _NOUNS) else iter(()),
        _by(sentence) if "by" in told else iter(()),
        _plain(sentence),
        claims_beside.moved(sentence, names_kpi=names_kpi),
        claims_beside.in_words(sentence) if _holds(told, _SIZES) else iter(()),
        claims_beside.from_words(sentence) if "from" in told else iter(()),
        claims_beside.of_target(sentence),
        claims_beside.to_level(sentence) if names_kpi else iter(()),
        _reached(sentence) if names_kpi else iter(()),
    )
    for kind in kinds:
        for claim in kind:
            if not any(start < claim.end and claim.start < end for start, end in taken):
                taken.append((claim.start, claim.end))
                yield claim


def _holds(sentence: str, signs: tuple[str, ...]) -> bool:
    return any(sign in sentence for sign in signs)


def _leads_on(sentence: str) -> bool:
    """Whether a figure has "to" or an arrow somewhere behind it."""
    figure = _DIGIT.search(sentence)
    return figure is not None and _TO.search(sentence, figure.end()) is not None


def _from_to(sentence: str, *, names_kpi: bool) -> Iterator[Claim]:
    if not _leads_on(sentence) or not _TO_VALUE.search(sentence.lower()):
        return
    for found in _FROM_TO.finditer(sentence):
        was, now = read_value(found["was"]), read_value(found["now"])
        verb = verb_before(sentence, found.start())
        if (
            was is None
            or now is None
            or not (verb or names_kpi or (found["said"] and (was.unit or now.unit)))
        ):
            continue
        if not found["said"] and not names_kpi and not (was.unit or now.unit):
            continue
        if not found["said"] and _is_size(was, now):
            continue
        if ":" in found["was"] and not (verb or names_kpi):
            # Times of the day.
            continue
        was, now = alike(was, now)
        change = Value(round(now.number - was.number, 6), now.unit)
        metric = metric_of(sentence, verb, found.start())
        yield Claim(
            found.start(), found.end(), metric, change, was, now, now.number > was.number, text_of(verb)
        )


def _is_size(was: Value, now: Value) -> bool:
    """ "Rose 18 points to 61", "38% to $12.4M": the first figure is the size of the change."""
    return (
        was.unit in ("percent", "points")
        and was.unit != now.unit
        and (was.unit == "points" or bool(now.unit))
    )


def _by(sentence: str) -> Iterator[Claim]:
    for found in _BY.finditer(sentence):
        value, verb = read_value(found["by"]), verb_before(sentence, found.start())
        if value is not None and verb is not None:
            metric = metric_of(sentence, verb, found.start())
            yield Claim(found.start(), found.end(), metric, value, rose=rises(verb[0]), verb=verb[0])


def _nouns(sentence: str) -> Iterator[Claim]:
    for found in _NOUN.finditer(sentence):
        value, noun = read_value(found["by"]), found["noun"]
        if value is not None:
            metric = opening(found["metric"])
            yield Claim(found.start(), found.end("noun"), metric, value, rose=rises(noun), verb=noun)
    for found in _GAIN.finditer(sentence):
        value, verb = read_value(found["by"]), verb_before(sentence, found.start())
        if value is not None and value.unit and verb is not None:
            yield Claim(found.start(), found.end(), found["metric"].lower(), value, rose=True, verb=verb[0])


def _plain(sentence: str) -> Iterator[Claim]:
    """A verb of change with its figure and no "by": "reduced attrition 12 points", "saved $150K"."""
    for verb in _PLAIN_VERB.finditer(sentence):
        clause = re.split(r"[;:()]|\.\s", sentence[verb.end() :])[0]
        figure = _FIGURE.search(clause)
        value = read_value(figure["by"]) if figure else None
        if figure is None or value is None or not (value.unit or value.factor > 1):
            continue
        between = clause[: figure.start()]
        if len(between.split()) > MOST_METRIC_WORDS or _NO_CHANGE.search(between) or _BOUND.search(between):
            continue
        after = re.match(r"\s+(?:in|of)\s+([^.;:]+)", clause[figure.end() :])
        metric = _without_saver(verb[0], closing(between)) or (opening(after[1]) if after else "")
        metric = metric or object_of(verb[0])
        start, end = verb.end() + figure.start(), verb.end() + figure.end()
        yield Claim(start, end, metric, value, rose=rises(verb[0]), verb=verb[0])


def _without_saver(verb: str, metric: str) -> str:
    """ "Saved the company 240k" names who saved, not what."""
    return "" if verb.lower().startswith("sav") and _WHO_SAVES.fullmatch(metric) else metric


def _reached(sentence: str) -> Iterator[Claim]:
    for found in _REACHED.finditer(sentence):
        value = read_value(found["to"])
        if value is not None and value.unit:
            yield Claim(found.start("to"), found.end(), "", None, now=value)
