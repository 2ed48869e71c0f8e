"""Dates as people write them: months, seasons, quarters, years, their ranges and open ends.

The readers get every date of a text with its offsets. Nothing is judged here: "02/1753" is a date
of the year 1753, and whoever uses it asks `PartialDate.plausible`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

# No working life that a resume tells began before this year, none is planned past the other.
EARLIEST_YEAR, LATEST_YEAR = 1940, 2100
# Two-digit years up to this one belong to our century: "'09" is 2009, "'87" is 1987.
CENTURY_PIVOT = 40

_MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
# First and last month of a season, taken on the northern half of the globe.
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (1, 2)}

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:em[ ]?ber)?|oct(?:ober)?|nov(?:em[ ]?ber)?|dec(?:em[ ]?ber)?)\b\.?"
)
# "ï¼" and "â€“" are a dash whose bytes were read in the wrong encoding; many real files carry them.
_JOIN = r"\s*(?:[-–—−‐‑―~～－→]+|ï¼\W?|â€[“”\"]?|\bto\b|\buntil\b|\btill?\b|\bthr(?:u|ough)\b|\bup[ ]to\b)\s*"
_PRESENT = (
    r"(?:till[ ]|the[ ])?(?:present|pres\b|current|now\b|today|to[ ]?date|date\b|on-?going|onwards?\b)"
    r"(?:ly)?(?:[ ]day)?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SHORT_YEAR = (
    r"(?:['’]\s?\d\d(?!\d)|\d\d(?=[ ]*(?:$|[-–—)|,;\t\n]|to\b)|[ ]{2})|(?<=[a-z]-)\d\d(?!\d|[-/.]\d))"
)

_POINT = re.compile(
    rf"""
    (?P<named>(?:(?<![\d-]){_DAY}[ -])?\b(?P<n_month>{_MONTH})(?:[ ]?{_DAY}(?=,?[ ]+\d{{4}}))?
        (?:[\s,./’'-]*?(?P<n_year>\d{{4}}(?!\d)|['’]\s?\d\d(?!\d)|(?<=\W){_SHORT_YEAR})))
    |(?P<season>\b(?P<s_name>spring|summer|fall|autumn|winter|early|mid|late)s?
        [\s,'’-]*(?:of[ ])?(?P<s_year>\d{{4}}|(?<=['’])\d\d)\b)
    |(?P<term>\b(?:term|semester|trimester)[ ]?[1-4][\s,/-]*(?P<t_year>\d{{4}})\b)
    |(?P<quarter>\bQ(?P<q_number>[1-4])[\s/,'’-]*(?P<q_year>\d{{4}})\b)
    |(?P<iso>(?<![\w.,$€£/-])(?P<i_year>[12]\d{{3}})(?P<i_sep>[-/.])(?P<i_month>0[1-9]|1[0-2])
        (?:[-/.]\d\d)?(?![\w/]))
    |(?P<day>(?<![\d/.])(?P<d_first>\d{{1,2}})(?P<d_sep>[/.-])(?P<d_second>\d{{1,2}})
        (?P=d_sep)(?P<d_year>\d{{4}}|\d\d)(?!\d))
    |(?P<numeric>(?<![\d/.,$€£])(?P<m_month>\d{{1,2}})[ ]?[/.-][ ]?(?P<m_year>[12]\d{{3}})(?![\d/]))
    |(?P<short>(?<![\d/.,$€£])(?P<h_month>0?[1-9]|1[0-2])/['’]?(?P<h_year>\d\d)
        (?={_JOIN}(?:\d{{1,2}}/|{_PRESENT})))
    |(?P<month>\b(?P<o_month>{_MONTH})(?={_JOIN}{_MONTH}[\s,]*\d{{4}}))
    |(?P<apostrophe>(?<=['’])(?<!\w['’])(?P<a_year>\d\d)(?={_JOIN}(?:['’]\d\d|(?:19|20)\d\d|{_PRESENT})))
    |(?P<year>(?<![\w.,$€£#/+])(?P<y_year>(?:19|20)\d\d)(?![\w%+]|[.,:/]\d))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_JOINED = re.compile(_JOIN, re.IGNORECASE)
_LAST_SHORT = re.compile(
    r"(?:(?P<month>0?[1-9]|1[0-2])/)?['’]?(?P<year>\d\d)(?![\w%/]|[.,]\d|[ ]+(?:years?|months?)\b)"
)
_OPEN = re.compile(
    rf"(?:{_JOIN}|[ \t,]+){_PRESENT}\b|[ \t]*[-–—](?=[ \t]*(?:\)|\n|$)|\t|[ ]{{2}})", re.I | re.X
)
# Seasons and the years of seasonal work are also joined so: "summers 2014 and 2015", and "between" says so.
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|&)\s+", re.IGNORECASE)
_FULL_DATE = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)")
_PRESENT_FIRST = re.compile(rf"\b{_PRESENT}{_JOIN}$", re.I | re.X)
_SINCE = re.compile(r"\bsince:?\s+$", re.IGNORECASE)
_PARTS = frozenset("-–—,;:|·•(")
# Forms ask for both dates, often on lines of their own: the second behind a colon within so many characters.
_FIELD_REACH = 24
_END_ASKED = re.compile(
    r"[ \t]*\n?[ \t]*(?:(?:end(?:ing)?|leaving|finish|last)(?:[ ]date)?"
    r"|date[ ](?:left|to|ended|of[ ]leaving)|to|until|left)[ ]?:[ \t]*",
    re.IGNORECASE,
)
_OPEN_ASKED = re.compile(rf"{_END_ASKED.pattern}(?:{_PRESENT})\b", re.I | re.X)
_UNTIL = re.compile(r"\b(?:until|till?)\s+$", re.IGNORECASE)
# Where a date can begin: trying the long pattern only here makes the search ten times as fast.
_BEGINNING = re.compile(
    r"\b(?:\d|J[AUau]|F[AEae]|M[AIai]|A[PUpu]|S[EPUepu]|T[Ee]|O[Cc]|N[Oo]|D[Ee]|Q[1-4]|W[Ii]|E[Aa]|L[Aa]"
    r"|j[au]|f[ae]|m[ai]|a[pu]|s[epu]|te|oc|no|de|q[1-4]|wi|ea|la)"
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A month, or a year where no month is stated."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"

    @property
    def plausible(self) -> bool:
        return EARLIEST_YEAR <= self.year <= LATEST_YEAR and (self.month is None or 1 <= self.month <= 12)

    @property
    def earliest(self) -> int:
        """The first month that it can mean, counted from year 0."""
        return self.year * 12 + (self.month or 1) - 1

    @property
    def latest(self) -> int:
        """The last month that it can mean, counted from year 0."""
        return self.year * 12 + (self.month or 12) - 1


@dataclass(frozen=True, slots=True)
class DateRange:
    """One stated stretch of time, or a single date (`first` equal to what `last` starts from).

    `start` and `end` are offsets. `single` says that one date alone is written.
    """

    start: int
    end: int
    first: PartialDate | None
    last: PartialDate | None
    current: bool = False
    single: bool = False

    @property
    def dates(self) -> tuple[PartialDate, ...]:
        return tuple(date for date in (self.first, self.last) if date is not None)

    @property
    def plausible(self) -> bool:
        """Every date of it can be of a working life, and it does not end before it starts."""
        return all(date.plausible for date in self.dates) and not self.reversed

    @property
    def reversed(self) -> bool:
        return self.first is not None and self.last is not None and self.last.latest < self.first.earliest


@dataclass(frozen=True, slots=True)
class _Point:
    start: int
    end: int
    first: PartialDate
    last: PartialDate
    kind: str


def find(text: str) -> tuple[DateRange, ...]:
    """Every date and range of dates in `text`, in order, none overlapping another."""
    return tuple(_ranges(text))


def _ranges(text: str) -> Iterator[DateRange]:
    position = 0
    for beginning in _BEGINNING.finditer(text):
        if beginning.start() >= position and (match := _POINT.match(text, beginning.start())):
            found = _range(text, _point(match))
            yield found
            position = found.end


@lru_cache(maxsize=4)
def _puts_day_first(text: str) -> bool:
    """Whether the full dates of a text that can be read in one way only put the day before the month."""
    votes = [
        int(found[1]) > 12
        for found in _FULL_DATE.finditer(text)
        if (int(found[1]) > 12) != (int(found[3]) > 12)
    ]
    return sum(votes) * 2 > len(votes)


def _range(text: str, point: _Point) -> DateRange:
    last = _last(text, point)
    if last is None and (open_end := _OPEN_ASKED.match(text, point.end) or _OPEN.match(text, point.end)):
        return DateRange(point.start, open_end.end(), point.first, None, current=True)
    if last:
        first = PartialDate(last.last.year, point.first.month) if point.kind == "month" else point.first
        return DateRange(point.start, last.end, first, last.last)
    reach = max(0, point.start - 20)
    before = text[reach : point.start]
    if since := _SINCE.search(before):
        start = reach + since.start()
        # Where it opens the line or follows a mark it is part of the date, elsewhere of what is told
        # ("treasurer since 2018").
        ahead = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
        opens = not ahead or ahead[-1] in _PARTS
        return DateRange(start if opens else point.start, point.end, point.first, None, current=True)
    if _PRESENT_FIRST.search(before):
        return DateRange(point.start, point.end, point.first, None, current=True)
    if _UNTIL.search(before):
        return DateRange(point.start, point.end, None, point.last)
    if point.kind == "iso" and (years := _school_years(text, point)):
        return years
    return DateRange(point.start, point.end, point.first, point.last, single=True)


def _last(text: str, point: _Point) -> _Point | None:
    """The date that a joining word or dash leads to, if any."""
    asked = ":" in text[point.end : point.end + _FIELD_REACH]
    joined = (_END_ASKED.match(text, point.end) if asked else None) or _JOINED.match(text, point.end)
    if joined is None and (both := _AND.match(text, point.end)):
        between = _BETWEEN.search(text, max(0, point.start - 10), point.start)
        joined = both if point.kind == "season" or between else None
    if joined is None:
        return None
    if match := _POINT.match(text, joined.end()):
        return _point(match)
    short = _LAST_SHORT.match(text, joined.end())
    if short is None or "\n" in joined.group():
        return None
    date = PartialDate(_full_year(short["year"]), int(short["month"]) if short["month"] else None)
    return _Point(short.start(), short.end(), date, date, "short") if date.year >= point.first.year else None


def _school_years(text: str, point: _Point) -> DateRange | None:
    """ "2009-10" alone means two years, though "2009-10 – 2012-03" names months."""
    year, following = point.first.year, point.first.month or 0
    if point.end - point.start != 7 or text[point.start + 4] == "." or following <= year % 100:
        return None
    last = PartialDate(year - year % 100 + following)
    return DateRange(point.start, point.end, PartialDate(year), last)


def _point(match: re.Match[str]) -> _Point:
    kind = str(match.lastgroup)
    first, last = _READERS[kind](match)
    return _Point(match.start() - (kind == "apostrophe"), match.end(), first, last, kind)


Pair = tuple[PartialDate, PartialDate]


def _same(year: int, month: int | None = None) -> Pair:
    date = PartialDate(year, month)
    return date, date


def _named(match: re.Match[str]) -> Pair:
    return _same(_full_year(match["n_year"]), _month_number(match["n_month"]))


def _season(match: re.Match[str]) -> Pair:
    year = _full_year(match["s_year"])
    months = _SEASONS.get(match["s_name"].lower())
    return (PartialDate(year, months[0]), PartialDate(year, months[1])) if months else _same(year)


def _quarter(match: re.Match[str]) -> Pair:
    year, last = int(match["q_year"]), 3 * int(match["q_number"])
    return PartialDate(year, last - 2), PartialDate(year, last)


def _day(match: re.Match[str]) -> Pair:
    """A full date: dots put the day first; slashes the month where both readings are possible, unless the
    text's other dates put the day first."""
    first, second = int(match["d_first"]), int(match["d_second"])
    leads = match["d_sep"] == "." or first > 12 or _puts_day_first(match.string)
    month = second if leads and second <= 12 else first
    return _same(_full_year(match["d_year"]), month)


def _month_number(name: str) -> int:
    return _MONTH_NAMES.index(name[:3].lower()) + 1


def _full_year(written: str) -> int:
    digits = re.sub(r"\D", "", written)
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) <= CENTURY_PIVOT else 1900)


_READERS: dict[str, Callable[[re.Match[str]], Pair]] = {
    "named": _named,
    "season": _season,
    "quarter": _quarter,
    "day": _day,
    "iso": lambda match: _same(int(match["i_year"]), int(match["i_month"])),
    "numeric": lambda match: _same(int(match["m_year"]), int(match["m_month"])),
    "short": lambda match: _same(_full_year(match["h_year"]), int(match["h_month"])),
    "month": lambda match: _same(0, _month_number(match["o_month"])),
    "term": lambda match: _same(int(match["t_year"])),
    "apostrophe": lambda match: _same(_full_year(match["a_year"])),
    "year": lambda match: _same(int(match["y_year"])),
}
