"""What a reviewer should see beside the score: tricks, doubts and mismatches. No flag changes a score."""

from collections.abc import Iterator, Sequence

from hiring.matching.overqualification import overqualification
from hiring.matching.pay import pay
from hiring.matching.report import Flag, FlagCode, PayResult
from hiring.matching.reporting import load
from hiring.matching.tricks.finding import Tricks
from hiring.matching.view.blind import BlindView
from roles.reading.profile import Profile
from roles.reading.text import HiddenReason

LOOK_ALIKES = {HiddenReason.LOOK_ALIKE, HiddenReason.ZERO_WIDTH}
PAY_FLAGS = {
    PayResult.ABOVE: FlagCode.SALARY_ABOVE_BAND,
    PayResult.NOT_COMPARABLE: FlagCode.SALARY_NOT_COMPARABLE,
}


def flags(view: BlindView, profile: Profile, tricks: Tricks) -> tuple[Flag, ...]:
    """All flags of a resume in a fixed order."""
    return (
        *_hidden(view),
        *_copied(tricks),
        *_repeated(tricks.repeated),
        *_ordered(tricks.orders),
        *_understanding(view),
        *_overqualified(view, profile),
        *_salary(view, profile),
    )


def _flag(code: FlagCode, **values: object) -> Flag:
    """The flag in the words of seeds/reporting.yaml."""
    return Flag(code=code, text=load().flags[code].text.format(**values))


def _hidden(view: BlindView) -> Iterator[Flag]:
    for why, count in view.legible.hidden:
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


def _understanding(view: BlindView) -> Iterator[Flag]:
    understood = view.legible.understood
    if not view.readable:
        yield _flag(FlagCode.COULD_NOT_BE_READ)
    elif understood < load().confidence.understood.little:
        yield _flag(FlagCode.LOW_CONFIDENCE, understood=f"{understood:.0%}")
    elif view.jobs and not any(job.dated for job in view.jobs):
        yield _flag(FlagCode.NO_DATES)


def _overqualified(view: BlindView, profile: Profile) -> Iterator[Flag]:
    if found := overqualification(view, profile.level):
        yield _flag(FlagCode.OVERQUALIFIED, **found)


def _salary(view: BlindView, profile: Profile) -> Iterator[Flag]:
    found = pay(view.salary, profile.salary_bands)
    if code := PAY_FLAGS.get(found.result):
        yield _flag(code, pay=found.text)
