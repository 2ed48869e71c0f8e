"""Sentences that open the story of a job: "2016 to 2021 service rep at Acme", "Clerk at Acme (2012-2015)",
"I worked as a cook for Acme from 2009 to 2011", "Electrician at Acme, Northtown: …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hiring.reading import places, stated
from hiring.reading.known import is_generic
from hiring.reading.statements import sentences
from hiring.reading.wording import reads_as_heading
from roles.reading import titles
from roles.reading.dates import DateRange

Piece = tuple[int, int]

# "Before that I worked as a …": what leads up to a title in a sentence.
_LEAD = re.compile(
    r"[\s,:(–—-]*(?:(?:currently|now|then|next|(?:before|prior\s+to|after)\s+(?:that|this)"
    r"|previously|earlier|later|and|since)\b[\s,]*)*"
    r"(?:(?:i(?:['’]m|\s+am|['’]ve\s+been|\s+have\s+been|\s+was|\s+have|\s+had)?"
    r"|my\s+(?:job|role|position)\s+(?:is|was))\b\s*)?"
    r"(?:(?:currently|also|now|then|first|been)\s+)*"
    r"(?:(?:employed|work(?:ed|ing|s)?|serv(?:e|ed|ing)|act(?:ed|ing)|hired|promoted)\s+(?:as|to)\s+)?(?:(?:an?|the)\s+)?",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Hh]e|[Ss]he)\b")
# One date in such a sentence is when the work began.
_BEGAN = re.compile(
    r"\b(?:joined|started|began|hired|recruited|came to|moved to|took up|appointed)\b", re.IGNORECASE
)
_BEFORE_DATES = re.compile(r"[\s,(\[|–—-]*(?:\b(?:from|between|since|in|during))?[\s(:]*$", re.IGNORECASE)
_JOB = re.compile(
    r"(?P<title>[^\W\d_][^.:;()|\n]{2,80}?)(?:\s+(?:at|for|with|@)\s+|\s*[–—|]\s*|\s+-\s+)(?:the\s+)?"
    r"(?P<employer>[A-Z0-9À-Þ][^:;()|]{1,90})"
)
# What ends the employer's name in a sentence.
_AFTER_EMPLOYER = re.compile(
    r"\s*(?:[:;(|]|\s[–—-]\s|\.(?:\s|$)|,?\s+(?:where|and|which|who|when|doing|as|in charge|I)\b"
    r"|,\s+(?=[a-z]))"
)
_MOST_TITLE_WORDS, _MOST_EMPLOYER_WORDS, _MOST_HEADING_WORDS = 8, 10, 16
# Without dates one sentence alone could be of anything.
_FEWEST_UNDATED = 2


@dataclass(frozen=True, slots=True)
class Opening:
    """Offsets of the whole opening, and of the title and the employer in it; one piece may name both."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    dates: DateRange | None = None
    # It is a sentence that says so, not a heading that runs on.
    in_words: bool = False


def find_openings(text: str, start: int, end: int, ranges: Sequence[DateRange]) -> Iterator[Opening]:
    """The openings of one paragraph in order, by its dates. Those without dates count where dated ones or
    several stand."""
    found = [
        one for begin, stop in sentences(text, start, end) if (one := _opening(text, begin, stop, ranges))
    ]
    found = [replace(one, in_words=_SPEAKER.search(text, one.start, one.end) is not None) for one in found]
    dated = any(one.dates for one in found)
    if dated or len(found) >= _FEWEST_UNDATED:
        yield from found


def _opening(text: str, start: int, end: int, ranges: Sequence[DateRange]) -> Opening | None:
    within = [one for one in ranges if start <= one.start < end]
    dates = next((one for one in within if not one.single), None)
    if (
        within
        and within[0].single
        and (dates is None or dates.first is None)
        and _BEGAN.search(text, start, end)
    ):
        last = dates.last if dates else None
        return _stated(text, start, end, replace(within[0], last=last, single=False))
    if dates is None:
        return _undated(text, start, end)
    if _BEFORE_DATES.fullmatch(text[start : dates.start]):
        return _dates_first(text, start, end, dates) or _stated(text, start, end, dates)
    return _dates_last(text, start, dates) or _stated(text, start, end, dates)


def _stated(text: str, start: int, end: int, dates: DateRange) -> Opening | None:
    """A sentence that says it in its own words; what follows title, employer and dates is told about them."""
    pieces = stated.find(text, start, end, dates)
    if not pieces:
        return None
    return Opening(start, max(dates.end, *(stop for _, stop in pieces)), pieces, dates)


def _undated(text: str, start: int, end: int) -> Opening | None:
    """A title and an employer before a colon."""
    colon = text.find(":", start, end)
    if colon < 0 or not text[start].isupper() or len(text[start:colon].split()) > _MOST_HEADING_WORDS:
        return None
    pieces = _title_and_employer(text, start, colon)
    return Opening(start, colon, pieces) if pieces else None


def _dates_first(text: str, start: int, end: int, dates: DateRange) -> Opening | None:
    begin = _after_lead(text, dates.end, end)
    pieces = _title_and_employer(text, begin, end)
    if pieces is None:
        return None
    return Opening(start, pieces[-1][1], pieces, dates)


def _dates_last(text: str, start: int, dates: DateRange) -> Opening | None:
    begin = _after_lead(text, start, dates.start)
    joint = _BEFORE_DATES.search(text, begin, dates.start)
    stop = joint.start() if joint else dates.start
    if len(text[begin:stop].split()) > _MOST_HEADING_WORDS:
        return None
    pieces = _title_and_employer(text, begin, stop) or _side_by_side(text, begin, stop)
    return Opening(start, dates.end, pieces, dates) if pieces else None


def _after_lead(text: str, start: int, end: int) -> int:
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _title_and_employer(text: str, start: int, end: int) -> tuple[Piece, Piece] | None:
    found = _JOB.match(text, start, end)
    if found is None or not _is_title(found["title"]):
        return None
    closing = _AFTER_EMPLOYER.search(text, found.start("employer"), found.end("employer"))
    stop = closing.start() if closing else found.end("employer")
    name = text[found.start("employer") : stop].rstrip(" ,.")
    if not name or len(name.split()) > _MOST_EMPLOYER_WORDS:
        return None
    return found.span("title"), (found.start("employer"), found.start("employer") + len(name))


def _is_title(words: str) -> bool:
    return len(words.split()) <= _MOST_TITLE_WORDS and titles.parse(words).level is not None


def _side_by_side(text: str, start: int, end: int) -> tuple[Piece, ...] | None:
    """A title with the employer right behind it: "Office Assistant Acme Freight, Grove City"."""
    words = text[start:end]
    if not words or not reads_as_heading(words):
        return None
    lead = re.split(r",|\s[–—-]\s|\|", words)[0]
    heads = [
        word for word in re.finditer(r"[^\W\d_][\w'’.-]*", lead) if titles.parse(word[0]).level is not None
    ]
    if not heads:
        return None
    behind = lead[heads[-1].end() :].strip()
    if not behind:
        return ((start, start + len(words.rstrip(" ,"))),)
    if not behind[0].isupper() or is_generic(behind) or places.is_place(behind):
        return None
    cut = start + heads[-1].end()
    begin = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    return (start, cut), (begin, begin + len(text[begin:end].rstrip(" ,")))
