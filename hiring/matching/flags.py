"""What a reviewer should see beside the score: tricks, doubts and mismatches. No flag changes a score."""

from collections import Counter
from collections.abc import Iterator, Sequence

from hiring.matching.overqualification import overqualification
from hiring.matching.pay import pay
from hiring.matching.report import Flag, FlagCode, PayResult
from hiring.matching.reporting import load
from hiring.matching.tricks import Tricks
from hiring.reading.record import ResumeReading
from roles.reading.profile import Profile
from roles.reading.text import HiddenReason

LOOK_ALIKES = {HiddenReason.LOOK_ALIKE, HiddenReason.ZERO_WIDTH}
PAY_FLAGS = {
    PayResult.ABOVE: FlagCode.SALARY_ABOVE_BAND,
    PayResult.NOT_COMPARABLE: FlagCode.SALARY_NOT_COMPARABLE,
}


def flags(reading: ResumeReading, profile: Profile, tricks: Tricks) -> tuple[Flag, ...]:
    """All flags of a resume in a fixed order."""
    return (
        *_hidden(reading),
        *_copied(tricks),
        *_repeated(tricks.repeated),
        *_ordered(tricks.orders),
        *_understanding(reading),
        *_overqualified(reading, profile),
        *_salary(reading, profile),
    )


def _flag(code: FlagCode, **values: object) -> Flag:
    """The flag in the words of seeds/reporting.yaml."""
    return Flag(code=code, text=load().flags[code].text.format(**values))


def _hidden(reading: ResumeReading) -> Iterator[Flag]:
    counts = Counter(hidden.why for hidden in reading.record.hidden_text)
    for why, count in sorted(counts.items()):
        code = FlagCode.LOOK_ALIKE_LETTERS if why in LOOK_ALIKES else FlagCode.HIDDEN_TEXT
        yield _flag(code, why=why, places="1 place" if count == 1 else f"{count} places")


def _copied(tricks: Tricks) -> Iterator[Flag]:
    if tricks.pasted:
        yield _flag(FlagCode.COPIED_FROM_ROLE, count=tricks.copies)


def _repeated(names: Sequence[str]) -> Iterator[Flag]:
    if names:
        yield _flag(FlagCode.KEYWORD_STUFFING, names=", ".join(names))


def _ordered(count: int) -> Iterator[Flag]:
    if count:
        yield _flag(FlagCode.ADDRESSED_TO_MACHINE, count=count)


def _understanding(reading: ResumeReading) -> Iterator[Flag]:
    understood = reading.record.quality.understood
    if not reading.readable:
        yield _flag(FlagCode.COULD_NOT_BE_READ)
    elif understood < load().confidence.understood.little:
        yield _flag(FlagCode.LOW_CONFIDENCE, understood=f"{understood:.0%}")
    elif reading.record.employment and not any(job.start for job in reading.record.employment):
        yield _flag(FlagCode.NO_DATES)


def _overqualified(reading: ResumeReading, profile: Profile) -> Iterator[Flag]:
    if found := overqualification(reading.record, profile.level):
        yield _flag(FlagCode.OVERQUALIFIED, **found)


def _salary(reading: ResumeReading, profile: Profile) -> Iterator[Flag]:
    found = pay(reading.record.salary_expectation, profile.salary_bands)
    if code := PAY_FLAGS.get(found.result):
        yield _flag(code, pay=found.text)
