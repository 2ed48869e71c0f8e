"""Claims of change in a sentence: "from 78% to 91%", "by 18%", "12 points", "a 15% increase in sales"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hiring.reading.measures import CHANGE_NOUN, DOWN, EITHER, UP, VALUE, Value, alike, read_value, rises

_MOST_METRIC_WORDS = 7
_DIGIT = re.compile(r"\d")
_VERB = re.compile(rf"\b(?:{UP}|{DOWN}|{EITHER})\b", re.IGNORECASE)
_PLAIN_VERB = re.compile(rf"\b(?:{UP}|{DOWN})\b", re.IGNORECASE)
_ABOUT = (
    r"(?:an?\s+|over\s+|about\s+|around\s+|roughly\s+|nearly\s+|almost\s+|more than\s+|up to\s+"
    r"|approximately\s+|under\s+|sub-|just\s+|an average of\s+|as much as\s+|at least\s+)*"
)
_FROM_TO = re.compile(
    rf"(?P<said>\bfrom\s+)?{_ABOUT}(?P<was>{VALUE})\s*(?:\([^)]*\)\s*)?(?:to|→|->|down to"
    rf"|up to)\s+{_ABOUT}(?P<now>{VALUE})",
    re.IGNORECASE,
)
_TO = re.compile(r"\d.*?(?:\bto\b|→|->)")
_BY = re.compile(rf"\bby\s+{_ABOUT}(?P<by>{VALUE})", re.IGNORECASE)
_NOUN = re.compile(
    rf"(?P<by>{VALUE})\s+(?:\w+\s+)?(?P<noun>{CHANGE_NOUN})\s+(?:in|of|on|to)\s+(?P<metric>[^.;:()]+)",
    re.IGNORECASE,
)
_GAIN = re.compile(
    rf"(?P<by>{VALUE})\s+(?:in|of)\s+(?:\w+\s+){{0,2}}(?P<metric>savings|revenue|sales|profit|business"
    rf"|funding)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(rf"(?<![\w$£€.,])(?P<by>{VALUE})", re.IGNORECASE)
_REACHED = re.compile(
    rf"\b(?:achiev(?:ed|ing|es?)|reach(?:ed|ing)|attain(?:ed|ing)|hit)\b[^.;\d]{{0,50}}?(?P<to>{VALUE})",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r",(?!\d)|[;:()]|\s[–—-]\s|\b(?:while|and|which|resulting in|through|thereby|under which|so that"
    r"|after)\b",
    re.IGNORECASE,
)
_METRIC_ENDS = re.compile(
    r"\b(?:by|without|through|with|after|from|within|over|while|across|during)\b", re.IGNORECASE
)
_TRIM = re.compile(
    r"^(?:the|our|its|their|an?|of|in|overall|average|total|company'?s?|team'?s?|was|were|has|have|been)\s+"
    r"|(?:^|\s+)(?:from|by|of|to|down|up|for|with|and|was|were|is|are|has|have|been|again|as|much|least|almost|nearly|over|an)$",
    re.IGNORECASE,
)
# A figure after one of these is the reach of something, not the size of a change.
_NO_CHANGE = re.compile(r"\b(?:to|of|for|with|in|across|within|than|and|from|at|on)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """One change found in a sentence: offsets of its figures, the words for what changed, by how much,
    from and to where stated, and whether it rose (null where the words leave it open)."""

    start: int
    end: int
    metric: str
    change: Value | None
    was: Value | None = None
    now: Value | None = None
    rose: bool | None = None
    verb: str = ""


def find(sentence: str, *, names_kpi: bool) -> Iterator[Claim]:
    """The claims of a sentence, the surest kinds first, none over the figures of another. `names_kpi`
    says that the sentence names a measure, so that figures may stand beside it without a verb."""
    if not _DIGIT.search(sentence):
        return
    taken: list[tuple[int, int]] = []
    kinds = (
        _from_to(sentence, names_kpi=names_kpi),
        _nouns(sentence),
        _by(sentence),
        _plain(sentence),
        _reached(sentence) if names_kpi else iter(()),
    )
    for kind in kinds:
        for claim in kind:
            if not any(start < claim.end and claim.start < end for start, end in taken):
                taken.append((claim.start, claim.end))
                yield claim


def _from_to(sentence: str, *, names_kpi: bool) -> Iterator[Claim]:
    if not _TO.search(sentence):
        return
    for found in _FROM_TO.finditer(sentence):
        was, now = read_value(found["was"]), read_value(found["now"])
        verb = _verb_before(sentence, found.start())
        if (
            was is None
            or now is None
            or not (verb or names_kpi or (found["said"] and (was.unit or now.unit)))
        ):
            continue
        if not found["said"] and not names_kpi and not (was.unit or now.unit):
            continue
        was, now = alike(was, now)
        change = Value(round(now.number - was.number, 6), now.unit)
        metric = _metric(sentence, verb, found.start())
        yield Claim(
            found.start(), found.end(), metric, change, was, now, now.number > was.number, _text(verb)
        )


def _by(sentence: str) -> Iterator[Claim]:
    for found in _BY.finditer(sentence):
        value, verb = read_value(found["by"]), _verb_before(sentence, found.start())
        if value is not None and verb is not None:
            metric = _metric(sentence, verb, found.start())
            yield Claim(found.start(), found.end(), metric, value, rose=rises(verb[0]), verb=verb[0])


def _nouns(sentence: str) -> Iterator[Claim]:
    for found in _NOUN.finditer(sentence):
        value, noun = read_value(found["by"]), found["noun"]
        if value is not None:
            metric = _opening(found["metric"])
            yield Claim(found.start(), found.end("noun"), metric, value, rose=rises(noun), verb=noun)
    for found in _GAIN.finditer(sentence):
        value, verb = read_value(found["by"]), _verb_before(sentence, found.start())
        if value is not None and value.unit and verb is not None:
            yield Claim(found.start(), found.end(), found["metric"].lower(), value, rose=True, verb=verb[0])


def _plain(sentence: str) -> Iterator[Claim]:
    """A verb of change with its figure and no "by": "reduced attrition 12 points", "saved $150K"."""
    for verb in _PLAIN_VERB.finditer(sentence):
        clause = re.split(r"[;:()]|\.\s", sentence[verb.end() :])[0]
        figure = _FIGURE.search(clause)
        value = read_value(figure["by"]) if figure else None
        if figure is None or value is None or not value.unit:
            continue
        between = clause[: figure.start()]
        if len(between.split()) > _MOST_METRIC_WORDS or _NO_CHANGE.search(between):
            continue
        after = re.match(r"\s+(?:in|of)\s+([^.;:]+)", clause[figure.end() :])
        metric = _closing(between) or (_opening(after[1]) if after else "") or _object_of(verb[0])
        start, end = verb.end() + figure.start(), verb.end() + figure.end()
        yield Claim(start, end, metric, value, rose=rises(verb[0]), verb=verb[0])


def _reached(sentence: str) -> Iterator[Claim]:
    for found in _REACHED.finditer(sentence):
        value = read_value(found["to"])
        if value is not None and value.unit:
            yield Claim(found.start("to"), found.end(), "", None, now=value)


def _verb_before(sentence: str, offset: int) -> re.Match[str] | None:
    """The last verb of change before an offset."""
    last = None
    for verb in _VERB.finditer(sentence, 0, offset):
        last = verb
    return last


def _text(verb: re.Match[str] | None) -> str:
    return verb[0] if verb else ""


def _metric(sentence: str, verb: re.Match[str] | None, end: int) -> str:
    """What stands between verb and figure ("cut AHT by"), else what stands before it ("AHT fell by")."""
    if verb is None:
        return _closing(sentence[:end])
    return _closing(sentence[verb.end() : end]) or _closing(sentence[: verb.start()])


def _closing(words: str) -> str:
    """The words of the last clause."""
    clauses = [part for part in _CLAUSE.split(words) if part.strip()]
    return _trimmed(clauses[-1]) if clauses else ""


def _opening(words: str) -> str:
    """The words of the first clause."""
    return _trimmed(_METRIC_ENDS.split(_CLAUSE.split(words)[0])[0])


def _trimmed(words: str) -> str:
    flat, before = " ".join(words.split()), ""
    while before != flat:
        before, flat = flat, _TRIM.sub("", flat)
    return " ".join(flat.split()[-_MOST_METRIC_WORDS:]).strip(" .,-–'\"%")


def _object_of(verb: str) -> str:
    return "cost" if verb.lower().startswith("sav") else ""
