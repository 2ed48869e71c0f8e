"""What a reviewer should see beside the score: tricks, doubts and mismatches. No flag changes a score."""

from collections import Counter
from collections.abc import Iterator, Sequence

from hiring.matching.evidence import Proof
from hiring.matching.report import Flag
from hiring.reading.record import ResumeReading
from roles.enums import RoleLevel
from roles.reading import scoring
from roles.reading.profile import Profile, SalaryBand

UNDERSTOOD_ENOUGH = 0.5
# A level this many steps above the role's may be over-qualified.
STEPS_ABOVE = 2
HIDDEN_CODES = {
    "letters of another alphabet that look Latin": "look_alike_letters",
    "zero-width characters inside words": "look_alike_letters",
}


def flags(
    reading: ResumeReading, profile: Profile, copied: Sequence[Proof], repeated: Sequence[str]
) -> tuple[Flag, ...]:
    """All flags of a resume in a fixed order."""
    return (
        *_hidden(reading),
        *_copied(copied),
        *_repeated(repeated),
        *_understanding(reading),
        *_overqualified(reading, profile),
        *_salary(reading, profile),
    )


def _hidden(reading: ResumeReading) -> Iterator[Flag]:
    counts = Counter(hidden.why for hidden in reading.record.hidden_text)
    for why, count in sorted(counts.items()):
        places = "1 place" if count == 1 else f"{count} places"
        yield Flag(
            code=HIDDEN_CODES.get(why, "hidden_text"),
            text=f"The file carries text that a reader cannot see ({why}, {places}); it was not scored.",
        )


def _copied(copied: Sequence[Proof]) -> Iterator[Flag]:
    if len(copied) >= scoring.load().stuffing.copied_sentences:
        text = f"{len(copied)} sentences repeat the role document word for word; they were not scored."
        yield Flag(code="copied_from_role", text=text)


def _repeated(names: Sequence[str]) -> Iterator[Flag]:
    if names:
        text = f"Repeated as for a machine: {', '.join(names)}; nothing outside dated jobs was scored."
        yield Flag(code="keyword_stuffing", text=text)


def _understanding(reading: ResumeReading) -> Iterator[Flag]:
    understood = reading.record.quality.understood
    if not reading.readable:
        yield Flag(
            code="could_not_be_read",
            text="The resume is not in English or shows no known sections: a person has to read it.",
        )
    elif understood < UNDERSTOOD_ENOUGH:
        text = f"Only {understood:.0%} of the text was understood: read the original beside the score."
        yield Flag(code="low_confidence", text=text)
    elif reading.record.employment and not any(job.start for job in reading.record.employment):
        yield Flag(code="no_dates", text="No job carries a date: years of experience could not be counted.")


def _overqualified(reading: ResumeReading, profile: Profile) -> Iterator[Flag]:
    order = list(RoleLevel)
    held = [order.index(job.level) for job in reading.record.employment[:2] if job.level]
    if held and max(held) - order.index(profile.level) >= STEPS_ABOVE:
        words = order[max(held)].replace("_", " ")
        yield Flag(code="overqualified", text=f"Recent jobs were at {words} level, well above this role.")


def _salary(reading: ResumeReading, profile: Profile) -> Iterator[Flag]:
    wish = reading.record.salary_expectation
    bands = [
        band
        for band in profile.salary_bands
        if wish and band.currency == wish.currency and band.period == wish.period
    ]
    if not wish or not bands:
        return
    top = max((band.maximum for band in bands if band.maximum is not None), default=None)
    if top is not None and wish.amount > top:
        yield Flag(code="salary_above_band", text=f"Expects {_money(wish.amount, bands[0])}, above the band.")


def _money(amount: float, band: SalaryBand) -> str:
    return f"{band.currency} {amount:,.0f} a {band.period}"
