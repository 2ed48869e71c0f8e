"""The same resume from somebody else: another name, gender, address, age, other years of school."""

import re
from collections.abc import Callable
from functools import partial

from hiring.reading.record import ResumeReading

Pair = tuple[str, str]
Swap = Callable[[ResumeReading], Pair]

NAMES = ("Quillon Vasker Thornby Ulme", "Aoife Nwachukwu Brandt Oyelaran")
ADDRESSES = ("14 Alder Row, Littleton, CO 80120", "7B Marine Parade, Mombasa, Kenya")
DETAILS = (
    "Date of birth: 3 March 1961\nAge: 65\nGender: male\nNationality: Norwegian\nMarital status: married",
    "Date of birth: 9 July 2001\nAge: 25\nGender: female\nNationality: Indian\nMarital status: single",
)
GENDER = {"he": "she", "him": "her", "his": "her", "himself": "herself", "mr": "ms", "man": "woman"}
OTHER_GENDER = GENDER | {new: old for old, new in GENDER.items() if new != "her"} | {"her": "his"}
YEARS_YOUNGER = 19


def name(reading: ResumeReading) -> Pair:
    """The name read, replaced wherever it stands; a name on top where none was read."""
    known = reading.record.contact.name
    if not known:
        return f"{NAMES[0]}\n{reading.text}", f"{NAMES[1]}\n{reading.text}"
    text = reading.text
    for old, new in zip(known.split(), NAMES[0].split(), strict=False):
        text = re.sub(rf"\b{re.escape(old)}\b", partial(_as_cased, new), text, flags=re.IGNORECASE)
    return reading.text, text


def gender(reading: ResumeReading) -> Pair:
    words = re.compile(rf"\b({'|'.join(OTHER_GENDER)})\b", re.IGNORECASE)
    return reading.text, words.sub(
        lambda found: _cased(found[0], OTHER_GENDER[found[0].lower()]), reading.text
    )


def address(reading: ResumeReading) -> Pair:
    known = reading.record.contact.location
    if known and known in reading.text:
        return reading.text, reading.text.replace(known, ADDRESSES[0])
    first, _, rest = reading.text.partition("\n")
    return f"{first}\n{ADDRESSES[0]}\n{rest}", f"{first}\n{ADDRESSES[1]}\n{rest}"


def age(reading: ResumeReading) -> Pair:
    old, young = (f"{reading.text}\n\nPersonal details\n\n{details}\n" for details in DETAILS)
    return old, young


def graduation_year(reading: ResumeReading) -> Pair:
    """Years of school that no job names too, moved: those are dates of jobs."""
    record = reading.record
    jobs = " ".join(f"{job.start} {job.end}" for job in record.employment)
    years = {degree.year[:4] for degree in record.education if degree.year} - set(re.findall(r"\d{4}", jobs))
    return reading.text, re.sub(r"\b(?:19|20)\d\d\b", lambda found: _earlier(found[0], years), reading.text)


SWAPS: dict[str, Swap] = {
    "name": name,
    "gender words": gender,
    "address": address,
    "age": age,
    "graduation year": graduation_year,
}


def _earlier(year: str, years: set[str]) -> str:
    return str(int(year) - YEARS_YOUNGER) if year in years else year


def _as_cased(new: str, found: re.Match[str]) -> str:
    return _cased(found[0], new)


def _cased(old: str, new: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new.title() if old[0].isupper() else new.lower()
