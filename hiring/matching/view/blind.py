"""What scoring may look at: the resume without the person, and nothing that depends on a role.

Nothing that is compared with a role tells a contact, a date of birth or a year of graduation; the whole text
is there to be quoted from, and to take out what is not the person's own words. A view is worked out once from
a reading (looking.py) and stored with it (stored.py): matching a resume again, for another role or a new
version, reads nothing anew.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from hiring.matching.report import Evidence
from hiring.matching.view.figures import sized
from hiring.matching.view.said import Said
from hiring.matching.view.tokens import tokens
from hiring.reading.leadership import leads_people, level_told
from hiring.reading.months import Interval
from hiring.reading.record import Salary
from roles.enums import DegreeLevel, RoleLevel
from roles.reading import degrees, titles

# What a sentence tells: nothing, something learned, something done.
NOTHING, LEARNT, DONE = range(3)
LEADING = (RoleLevel.TEAM_LEAD, RoleLevel.MANAGER, RoleLevel.DIRECTOR, RoleLevel.EXECUTIVE)
# What follows the name of a certificate where no more words belong to the name.
NAME_ENDS = re.compile(r" ?(?:$|[\n,;|.)(:–—•·-]|\d{4}|certif|licen|(?:since|from|by|in|at)\b)")


class Place(NamedTuple):
    """A stretch of the resume's text that can be quoted."""

    start: int
    end: int
    page: int


@dataclass(frozen=True, slots=True)
class Sentences:
    """Units of the reading (hiring.reading.record.Unit), a column each for what can be said of them before
    any role asks.

    `told` are their words with everything personal taken out, lower case. `job` is an index in the view's
    jobs, -1 for none. `tells` is what a sentence tells: NOTHING (the line with a job's title and dates), what
    was LEARNT or DONE. `result` is whether it does so in figures, `sized` whether it says how large it was.
    `words` counts those between blanks.
    """

    told: tuple[str, ...]
    start: list[int]
    end: list[int]
    page: list[int]
    job: list[int]
    words: list[int]
    tells: list[int]
    result: list[int]
    sized: list[int]

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True, slots=True)
class Mentions:
    """Names of fields of work, of KPIs, tools and methods, a column each (hiring/matching/view/mentions.py):
    sentence, place in words from the beginning of all (each sentence ends with one more), number of words,
    name."""

    sentence: list[int]
    place: list[int]
    length: list[int]
    name: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """List entries of sentences, a column each: sentence, entry, the entry without its first word."""

    sentence: list[int]
    entry: tuple[str, ...]
    tail: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlindJob:
    """`title` and `area` (the field that the title names, lower case) are "" where unknown, `stretch` is
    null without dates that can be. `told` counts the words that describe the job, `scope` quotes a figure
    for its size, `line` is where the title stands. `recent` orders jobs: the later, the more."""

    title: str
    area: str
    level: RoleLevel | None
    leads: bool
    dated: bool
    stretch: Interval | None
    described: bool
    told: int
    scope: str
    recent: tuple[bool, str, str]
    line: Place | None


@dataclass(frozen=True, slots=True)
class BlindDegree:
    """`line` names its field or school."""

    level: DegreeLevel | None
    field: str | None
    completed: bool
    line: Place | None


@dataclass(frozen=True, slots=True)
class Legible:
    """How well the text could be read. `words` counts those of the whole text; `ocr` says that it was read
    from a picture, `cut` that pages were left out. `hidden` are reasons with how often each was found."""

    understood: float
    other_language: float = 0.0
    words: int = 0
    ocr: bool = False
    cut: bool = False
    hidden: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Oddities:
    """What no one writes for a reader, as far as it shows without a role.

    `entries` are the list entries outside dated jobs with how often each stands there, from two on, `lines`
    the same for sentences; `outside` is the text there, `elsewhere` the one where no sentence stands, both
    lower case in single blanks. `stutters` are phrases four times in a row, `orders` the sentences that
    tell a program what to do, `ordered` how many lines anywhere do. `often` are the words that sentences and
    `elsewhere` hold many times (entries.py).
    """

    entries: dict[str, int] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    outside: str = ""
    elsewhere: str = ""
    stutters: tuple[str, ...] = ()
    orders: frozenset[int] = frozenset()
    ordered: int = 0
    often: frozenset[str] = frozenset()


@dataclass(frozen=True)
class BlindView:
    """The parts of a reading that matching uses. Offsets point into the resume's text.

    `skills` are the sentences that name each skill (lower case). Sentences of `void` (indices) are not the
    person's own words: what was read from them alone is not there. Sentences of `lists` only name things,
    wherever they stand.
    """

    file: str
    as_of: str
    readable: bool
    text: str
    sentences: Sentences
    said: Said
    mentions: Mentions
    entries: Entries
    skills: dict[str, list[int]]
    jobs: tuple[BlindJob, ...]
    education: tuple[BlindDegree, ...]
    certifications: tuple[str, ...]
    salary: Salary | None
    legible: Legible
    odd: Oddities
    void: frozenset[int] = frozenset()
    lists: frozenset[int] = frozenset()

    def without(
        self,
        void: frozenset[int],
        lists: frozenset[int],
        titled: frozenset[int] = frozenset(),
        *,
        unsaid: bool = False,
    ) -> "BlindView":
        """The same view with these sentences and the titles of these jobs taken out, with `unsaid` also all
        that stands in no sentence, and these sentences known as lists."""
        if not void and not lists and not unsaid:
            return self
        other = replace(self, void=void, lists=lists)
        return other._retold(titled, unsaid) if void or unsaid else other

    def quote(self, place: Place) -> Evidence:
        start, end, page = place
        return Evidence(start=start, end=end, quote=self.text[start:end], page=page)

    def quoted(self, sentence: int) -> Evidence:
        """A sentence as evidence. Remembered: the same few prove many things."""
        known = self._quoted.get(sentence)
        if known is None:
            start, end = self.sentences.start[sentence], self.sentences.end[sentence]
            known = Evidence(start, end, self.text[start:end], self.sentences.page[sentence])
            self._quoted[sentence] = known
        return known

    def forms(self, sentence: int) -> list[str]:
        """The words of a sentence in the form in which names are compared."""
        return [form for token in tokens(self.sentences.told[sentence]) for form in token.forms]

    @cached_property
    def told(self) -> str:
        """All sentences, a line each."""
        return "\n".join(self.sentences.told)

    @cached_property
    def _quoted(self) -> dict[int, Evidence]:
        return {}

    @cached_property
    def _telling_of(self) -> dict[int, list[int]]:
        """The sentences that tell of each job."""
        found: dict[int, list[int]] = {}
        for index, job in enumerate(self.sentences.job):
            found.setdefault(job, []).append(index)
        return found

    def _retold(self, titled: frozenset[int], unsaid: bool) -> "BlindView":
        """With the jobs, degrees and certificates that the person's own words tell."""
        named = (
            {degree.level for degree in degrees.find(self._without(self.void))} if self.education else set()
        )
        void = {self.sentences.job[index] for index in self.void}
        return replace(
            self,
            jobs=tuple(
                self._own(number, _untitled(job) if number in titled else job)
                if number in void | titled
                else job
                for number, job in enumerate(self.jobs)
            ),
            education=tuple(degree for degree in self.education if degree.level in named),
            certifications=self._held(unsaid) if self.certifications else (),
        )

    def _held(self, unsaid: bool) -> tuple[str, ...]:
        """The certificates that the person's own words name outside of jobs, each by itself: "Six Sigma
        projects" and "Lean Six Sigma Green Belt" make "Six Sigma" of a void list none that is held."""
        told = {index for index, job in enumerate(self.sentences.job) if job >= 0}
        void = self.void | told
        text = self._only(void) if unsaid else self._without(void)
        lines = text.lower().splitlines()
        own = "\n".join(" ".join(line.split()) for line in lines)
        held: set[str] = set()
        for name in sorted(self.certifications, key=len, reverse=True):
            written = re.compile(rf"(?<!\w){re.escape(' '.join(name.lower().split()))}(?!\w)")
            if any(NAME_ENDS.match(own, found.end()) for found in written.finditer(own)):
                held.add(name)
            own = written.sub(" ", own)
        return tuple(name for name in self.certifications if name in held)

    def _own(self, number: int, job: BlindJob) -> BlindJob:
        title = titles.parse(job.title) if job.title else None
        own = [
            self.text[self.sentences.start[index] : self.sentences.end[index]]
            for index in self._telling_of.get(number, ())
            if index not in self.void
        ]
        leads = leads_people(title, own)
        level = level_told(title, leads)
        scope = next((found.group().strip() for each in own if (found := sized(each))), "")
        return replace(job, level=level, leads=leads or level in LEADING, described=bool(own), scope=scope)

    def _only(self, void: frozenset[int]) -> str:
        """The sentences but some, and nothing else."""
        starts, ends = self.sentences.start, self.sentences.end
        return "\n".join(self.text[starts[at] : ends[at]] for at in range(len(starts)) if at not in void)

    def _without(self, sentences: Iterable[int]) -> str:
        """The text without some sentences."""
        parts, position = [], 0
        for index in sorted(sentences):
            parts.append(self.text[position : self.sentences.start[index]])
            position = self.sentences.end[index]
        return "\n".join([*parts, self.text[position:]])


def _untitled(job: BlindJob) -> BlindJob:
    return replace(job, title="", area="", line=None)
