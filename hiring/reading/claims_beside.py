"""Claims without "from … to" and "by": "doubled NPS", "churn cut by a third", "sales up 22%", "FCR to 84%",
"revenue 38% to $12M", "uptime of 99.9%"."""

import re
from collections.abc import Iterator

from hiring.reading.claim_words import ABOUT, Claim, closing, metric_of, opening, text_of, verb_before
from hiring.reading.measures import (
    DOWN,
    DOWN_BEGINS,
    MULTIPLES,
    PARTS,
    UP,
    UP_BEGINS,
    VALUE,
    Value,
    read_value,
    rises,
)
from roles.reading.at_words import AtWords
from roles.reading.numbers import NUMBER
from roles.reading.numbers import value as number

# One of these stands in whatever tells a size in words; looking for it first is much faster.
_MAY_TELL = re.compile(r"(?:[Dd]oubl|[TtQq]\w+pl|[Tt]rebl|[Hh]al[fv]|third|quarter|fifth|tenth)")
_MULTIPLE = re.compile(r"\b(?P<verb>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing)\b", re.IGNORECASE)
_TO = re.compile(rf"\bto\s+{ABOUT}(?P<now>{VALUE})", re.IGNORECASE)
_PART = re.compile(
    rf"\b(?P<verb>{UP}|{DOWN}|down|up)\s+(?P<metric>(?:[\w'’-]+\s+){{0,5}}?)(?:by\s+)?(?:about\s+|almost\s+"
    rf"|nearly\s+|over\s+|more than\s+)?(?P<part>{'|'.join(PARTS).replace(' ', '[ -]')})\b",
    re.IGNORECASE,
)
# Whatever it finds opens with one of these, in lower case.
_MAY_MOVE = re.compile(r"(?:up|down)\s|[+−▲▼]|-\d")
_MOVED = re.compile(
    rf"(?:\b(?P<way>up|down)\s+(?:by\s+)?{ABOUT}|(?<![\w+-])(?P<sign>[+−▲▼]|-(?=\d))\s?)(?P<by>{VALUE})",
    re.IGNORECASE,
)
_CHANGE_TO = AtWords(
    re.compile(
        rf"\b(?P<verb>{UP}|{DOWN})\s+(?P<metric>(?:[\w'’-]+\s+){{0,5}}?){ABOUT}(?P<by>{VALUE})\s+to\s+{ABOUT}"
        rf"(?P<now>{VALUE})",
        re.IGNORECASE,
    ),
    f"{UP_BEGINS} {DOWN_BEGINS}",
)
_LEVEL = re.compile(
    rf"\b(?:averag(?:ed|ing)|maintain(?:ed|ing)|sustain(?:ed|ing)|held|kept|keeping|at|of|with|to)\s+(?:\w+\s+)?"
    rf"{ABOUT}(?P<now>{VALUE})",
    re.IGNORECASE,
)
_WORDED = re.compile(
    rf"\bfrom\s+(?P<was>{NUMBER})\s+(?:[\w-]+\s+)?(?P<unit>seconds?|minutes?|hours?|days?|weeks?|months?)\s+(?:down\s+)?"
    rf"to\s+(?P<now>{NUMBER})",
    re.IGNORECASE,
)
_OF_TARGET = AtWords(
    re.compile(
        rf"\b(?:achiev|reach|attain|hit|deliver|mad|sold|clos|finish)\w*\s+(?:at\s+)?{ABOUT}(?P<now>{VALUE})\s+"
        r"(?:of|to|against)\s+(?:(?:the|my|our|an?|each|every)\s+)?(?P<metric>(?:[\w-]+\s+){0,2}(?:targets?|quotas?|goals?|plan))\b",
        re.IGNORECASE,
    ),
    "achiev reach attain hit deliver mad sold clos finish",
)
_AIM = re.compile(r"\b(?:target|goal|aim|objective)\b", re.IGNORECASE)
_FEWEST_LETTERS = 2
_MOST_WORDS_BESIDE_SIGN = 3
WHOLE = 100.0


def in_words(sentence: str) -> Iterator[Claim]:
    """Sizes told without figures: multiples and parts of a whole, in percent."""
    if not _MAY_TELL.search(sentence):
        return
    for found in _MULTIPLE.finditer(sentence):
        percent = MULTIPLES[found["verb"].lower()]
        metric, reached = opening(sentence[found.end() :]), _TO.search(sentence, found.end())
        now = read_value(reached["now"]) if reached else None
        end = reached.end() if reached and now else found.end()
        if len(metric) >= _FEWEST_LETTERS and metric[0].isalpha():
            metric = re.split(r"\s+to\s+", metric)[0]
            change = Value(abs(percent), "percent")
            yield Claim(found.start(), end, metric, change, now=now, rose=percent > 0, verb=found[0])
    for found in _PART.finditer(sentence):
        verb, part = found["verb"], PARTS[re.sub(r"[ -]+", " ", found["part"].lower())]
        metric = closing(found["metric"]) or closing(sentence[: found.start()])
        if metric:
            rose = verb.lower() == "up" or (verb.lower() != "down" and rises(verb) is True)
            yield Claim(found.start(), found.end(), metric, Value(part, "percent"), rose=rose, verb=verb)


def moved(sentence: str, *, names_kpi: bool) -> Iterator[Claim]:
    """ "Sales up 22%", "ESAT +12 pts"; a bare sign counts beside a measure or a name of a few words."""
    for found in _MOVED.finditer(sentence) if _MAY_MOVE.search(sentence.lower()) else ():
        value = read_value(found["by"])
        if value is None or not value.unit:
            continue
        metric = closing(sentence[: found.start()])
        if metric and (found["way"] or names_kpi or len(metric.split()) <= _MOST_WORDS_BESIDE_SIGN):
            rose = found["way"].lower() == "up" if found["way"] else found["sign"] in "+▲"
            yield Claim(found.start(), found.end(), metric, value, rose=rose)


def from_words(sentence: str) -> Iterator[Claim]:
    """ "From twelve working days to five"."""
    for found in _WORDED.finditer(sentence):
        was, now = number(found["was"]), number(found["now"])
        if was is None or now is None or found["was"].isdigit():
            continue
        unit = found["unit"].lower().rstrip("s") + "s"
        verb = verb_before(sentence, found.start())
        metric = metric_of(sentence, verb, found.start())
        change = Value(now - was, unit)
        yield Claim(
            found.start(),
            found.end(),
            metric,
            change,
            Value(was, unit),
            Value(now, unit),
            now > was,
            text_of(verb),
        )


def of_target(sentence: str) -> Iterator[Claim]:
    """ "Achieved 112% of target": above the whole of it is better than asked."""
    for found in _OF_TARGET.finditer(sentence):
        now = read_value(found["now"])
        if now is not None and now.unit == "percent":
            rose = True if now.number > WHOLE else None
            yield Claim(found.start(), found.end(), opening(found["metric"]), None, now=now, rose=rose)


def change_to(sentence: str) -> Iterator[Claim]:
    """The size of a change and where it led: "grew revenue 38% to $12.4M", "rose 18 points to 61"."""
    for found in _CHANGE_TO.finditer(sentence):
        value, now = read_value(found["by"]), read_value(found["now"])
        if value is None or now is None or value.unit not in ("percent", "points") or value.unit == now.unit:
            continue
        metric = closing(found["metric"]) or closing(sentence[: found.start()])
        verb = found["verb"]
        yield Claim(found.start(), found.end(), metric, value, now=now, rose=rises(verb), verb=verb)


def to_level(sentence: str) -> Iterator[Claim]:
    """Where a measure got to or was kept: "increased FCR to 84%", "uptime of 99.9%"."""
    for found in _LEVEL.finditer(sentence):
        now, verb = read_value(found["now"]), verb_before(sentence, found.start())
        if now is None or now.unit != "percent" or _AIM.search(sentence, 0, found.start()):
            continue
        rose = rises(verb[0]) if verb and found[0].lower().startswith("to") else None
        metric = metric_of(sentence, verb, found.start())
        yield Claim(
            found.start(), found.end(), metric, None, now=now, rose=rose, verb=verb[0] if verb else ""
        )
