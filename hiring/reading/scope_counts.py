"""What a sentence counts that somebody can lead: people ("120 agents", "a team of twelve") and places of
work ("3 sites"). Whether they are led is told by the words around (scope_leading.py)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from hiring.reading.leadership import THINGS
from hiring.reading.record import ScopeKind
from hiring.reading.scope_numbers import NUMBER, lower, places, whole
from hiring.reading.words import words

# Names of groups: how many there are of them says nothing of how many people.
_GROUPS = frozenset(
    """team teams crew crews department departments staff staffs workforce force manpower brigade squad
    group pool unit division shift organization organisation centre center operation function branch
    kitchen floor""".split()
)
_GROUP = "|".join(sorted(_GROUPS - {"force"})) + r"|faculty|work[- ]?force"
# "A 300-member organization" leads as little as any association does.
_LOOSE = frozenset({"organization", "organisation", "function", "division", "unit"})
# "A 12-person team", "a 340-strong workforce"; other nouns in the singular do too ("a 45-agent team").
_STRONG = frozenset({"strong", "person", "persons", "people", "member", "man", "head"})
# Machines as often as people.
_NOBODY = frozenset({"faculty", "servers"})
_MEMBERS = frozenset({"team", "staff", "crew", "faculty"})
# Nouns that say by themselves that they are led.
_OWN = frozenset({"reports", "subordinates"})
# Everybody, as against some kind of people among them.
_EVERYBODY = re.compile(
    r"(?:ftes?|wtes?|headcount|hc|staff|employees|people|persons|pax|heads|personnel|reports)$", re.IGNORECASE
)
_AT_LEAST = re.compile(
    r"\b(?:over|more\s+than|at\s+least|above|in\s+excess\s+of|upwards?\s+of|exceeding|north\s+of"
    r"|(?:a\s+)?minimum(?:\s+of)?|well\s+over)\s*$",
    re.IGNORECASE,
)
_ABOUT = (
    r"(?:(?:up\s+to|over|about|approx(?:\.|imately)?|more\s+than|around|some|nearly|almost|at\s+least|roughly"
    r"|circa|ca\.|above|in\s+excess\s+of|upwards?\s+of|exceeding|between|as\s+many\s+as|an?\s+average\s+of)\s*)*"
)
_TEAM_OF = re.compile(
    r"\b(?:teams?|crews?|staffs?|work[- ]?force|manpower|brigade|squad|department|pool|head\s?count|size"
    rf"|strength|span(?:\s+of\s+control)?)\s+of\s+(?:an?\s+)?{_ABOUT}$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:(?P<own>(?:direct\s+)?reports|span\s+of\s+control"
    r"|(?:staff|people|employees)\s+(?:managed|supervised|led))"
    r"|team\s+size|team\s+strength|team|staff|employees|head\s?count|hc|ftes?|manpower|work\s?force)"
    rf"\s*(?:[:=]|\s[–-])?\s*{_ABOUT}$",
    re.IGNORECASE,
)
_GROWN = re.compile(
    rf"\b(?:(?:{_GROUP})|head\s?count)\s+(?:\w+\s+){{0,2}}?(?:from|(?<!up\s)to)\s+{_ABOUT}$", re.IGNORECASE
)
_SITES_LABEL = re.compile(
    r"\b(?:sites|locations|branches|stores|countries)\s*(?:managed|led)?\s*[:=]\s*$", re.IGNORECASE
)
_BETWEEN = re.compile(rf"\bbetween\s+(?P<low>{NUMBER})\s+and\s+$", re.IGNORECASE)
_FIGURE = re.compile(
    rf"(?P<low>{NUMBER})(?:\s*(?:-|–|—|\bto\b)\s*(?P<high>{NUMBER}))?"
    r"(?P<plus>\s?\+|\s+or\s+more\b|\s+plus\b)?(?:\s*\(\d+\+?\))?",
    re.IGNORECASE,
)
# What a figure without a noun stands behind: nearly no figure does.
_BARE_BEHIND = frozenset(
    """of to from over than about around approx. approximately least nearly some between excess exceeding
    circa ca. roughly almost upwards a an headcount count hc fte ftes staff employees team size
    strength manpower workforce force reports control managed supervised led""".split()
)
# How far back the words before a figure are looked at, and how many words on for its noun.
_BACK, _ON = 60, 6
# "Check-in, gate and desk staff": a comma behind a word in the singular parts what comes before the noun.
_WORD = re.compile(r"(?:(?<![sS]),)?[\s-]+(?P<word>[^\W\d_][\w'’/.&]*\w|&|\w)")
_THINGS = re.compile(rf"\s+(?:{THINGS})\b|['’]s?\b", re.IGNORECASE)
# No noun of a figure stands behind one of these.
_ENDS = frozenset(
    """of to for in on at by per with from the a an as who that which were was is are or than including
    year years month months week weeks day days hour hours minute minutes quarter quarters bed
    beds star mile miles calls ticket tickets project projects student students patient patients
    client clients customers users members accounts cases guests hundred million am pm x other
    percent plus several various multiple two three four five six seven eight nine ten""".split()
)


@dataclass(frozen=True, slots=True)
class Count:
    """One counted thing: offsets in the sentence, figure and noun. `total` stands for everybody led, `own`
    says by itself that they are led ("6 direct reports")."""

    kind: ScopeKind
    amount: float
    at_least: bool
    unit: str
    start: int
    end: int
    total: bool = False
    own: bool = False


class _Figure:
    """A number in a sentence, with what stands before it."""

    __slots__ = ("end", "found", "high", "low", "sentence", "start")

    def __init__(self, sentence: str, found: re.Match[str], low: float, high: float | None) -> None:
        self.sentence, self.found, self.low, self.high = sentence, found, low, high
        self.start, self.end = found.span()

    @property
    def before(self) -> str:
        return self.sentence[max(0, self.start - _BACK) : self.start]

    @property
    def grown(self) -> bool:
        """ "Grew the team from 4 to 19": the last figure is what was led."""
        return _GROWN.search(self.before) is not None

    def count(self, kind: ScopeKind, unit: str, end: int, *, own: bool = False) -> Count:
        low, high = self.low, self.high
        if lower := _BETWEEN.search(self.before):
            low, high = whole(lower["low"]) or low, low
        ranged = high is not None and not self.grown
        amount = high if high and (not ranged or high < low) else low
        at_least = bool(ranged or self.found["plus"] or _AT_LEAST.search(self.before))
        total = bool(_EVERYBODY.search(unit))
        return Count(kind, amount, at_least, unit, self.start, end, total=total, own=own)


def find(sentence: str, starts: Iterable[int] | None = None) -> Iterator[Count]:
    """Counted people and places in order. `starts` are the places of numbers where they are known."""
    position = 0
    for start in places(lower(sentence)) if starts is None else starts:
        if start >= position and (figure := _figure(sentence, start)):
            position = figure.end
            if count := _noun(figure) or _bare(figure):
                position = count.end
                yield count


def _figure(sentence: str, start: int) -> _Figure | None:
    found = _FIGURE.match(sentence, start)
    low = whole(found["low"]) if found else None
    if found is None or not low:
        return None
    return _Figure(sentence, found, low, whole(found["high"]) if found["high"] else None)


def _noun(figure: _Figure) -> Count | None:
    """ "120 agents", "a 12-person team", "3 call centers": what stands behind the figure."""
    sentence, end, seen = figure.sentence, figure.end, list[str]()
    while len(seen) < _ON and (word := _WORD.match(sentence, end)):
        seen.append(word["word"].lower())
        end = word.end()
        if (kind := _kind(seen)) and not _THINGS.match(sentence, end):
            unit = "people" if seen[0] in _STRONG and seen[-1] in _GROUPS else " ".join(seen)
            return figure.count(kind, unit, end, own=seen[-1] in _OWN)
        if seen[-1] in _ENDS:
            return None
    return None


def _kind(seen: Sequence[str]) -> ScopeKind | None:
    """What the words behind a figure count, once the last of them is the noun."""
    last, two = seen[-1], " ".join(seen[-2:])
    if last in _sites() or two in _sites():
        return ScopeKind.SITES
    if last in _people() or two in _people() or (last == "members" and seen[-2:-1] and seen[-2] in _MEMBERS):
        return ScopeKind.PEOPLE
    if last in _GROUPS - _LOOSE and len(seen) > 1 and (seen[0] in _STRONG or f"{seen[0]}s" in _people()):
        return ScopeKind.PEOPLE
    return None


def _bare(figure: _Figure) -> Count | None:
    """ "A team of twelve", "Headcount: 220", "Sites: 3": what stands before a figure without a noun."""
    before = figure.before
    behind = before.rstrip().lower()
    if not behind.endswith((":", "=", "-", "–")) and behind.split(" ")[-1].lstrip("(") not in _BARE_BEHIND:
        return None
    label = _LABEL.search(before)
    if label or figure.grown or _TEAM_OF.search(before):
        return figure.count(ScopeKind.PEOPLE, "people", figure.end, own=bool(label and label["own"]))
    return figure.count(ScopeKind.SITES, "sites", figure.end) if _SITES_LABEL.search(before) else None


@cache
def leadable() -> frozenset[str]:
    """The nouns of people and places."""
    return _people() | _sites() | words("people")


@cache
def _people() -> frozenset[str]:
    return (words("people") | words("led_people") | {"seats"}) - (_GROUPS - {"staff"}) - _NOBODY


@cache
def _sites() -> frozenset[str]:
    return words("sites")
