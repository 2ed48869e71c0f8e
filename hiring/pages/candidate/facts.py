"""What was read of a resume as facts that can be corrected, and the corrections made so far."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hiring.models import Correction
from hiring.reading.correction_paths import FIELDS, path_of
from hiring.reading.corrections import CONTACT, Overlay

HEADINGS = {
    "employment": "Jobs",
    "education": "Degrees",
    "certifications": "Certifications and licences",
    CONTACT: "Contact",
}
ONE = {"employment": "job", "education": "degree", "certifications": "certification", CONTACT: "contact"}
LABELS = {
    "title": "Title",
    "employer": "Employer",
    "start": "From",
    "end": "To",
    "current": "Held now",
    "level": "Level",
    "field": "Field",
    "institution": "Institution",
    "year": "Year",
    "completed": "Completed",
    "name": "Name",
    "email": "E-mail",
    "phone": "Telephone",
    "location": "Place",
}


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    words: str
    corrected: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, a degree, a certification or the contact. `gone` says that a person took it out, `new` that one
    added it."""

    kind: str
    index: int
    facts: tuple[Fact, ...]
    gone: bool
    new: bool


@dataclass(frozen=True, slots=True)
class FactGroup:
    """`following` is the number that an entry which was missed would get; None where there is only one."""

    kind: str
    heading: str
    one: str
    entries: tuple[Entry, ...]
    following: int | None


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction in words. `stale`: the file reads otherwise by now, so that it changes nothing."""

    what: str
    before: str
    after: str
    why: str
    correction: Correction
    stale: bool


def fact_groups(laid: Overlay, *, contact: bool) -> list[FactGroup]:
    """Everything that can be corrected; the `contact` only where it may be seen."""
    return [_group(kind, laid) for kind in HEADINGS if contact or kind != CONTACT]


def _group(kind: str, laid: Overlay) -> FactGroup:
    told = [laid.tree[CONTACT]] if kind == CONTACT else laid.tree[kind]
    entries = tuple(_entry(kind, index, entry, laid.fixed) for index, entry in enumerate(told))
    return FactGroup(kind, HEADINGS[kind], ONE[kind], entries, None if kind == CONTACT else len(told))


def _entry(kind: str, index: int, told: dict[str, Any] | None, fixed: frozenset[str]) -> Entry:
    path = path_of(kind, index)
    facts = tuple(
        Fact(LABELS[field], words(told[field]), f"{path}/{field}" in fixed)
        for field in FIELDS[kind]
        if told and (told.get(field) not in (None, "", False) or f"{path}/{field}" in fixed)
    )
    return Entry(kind, index, facts, told is None, told is not None and path in fixed)


def words(value: Any) -> str:
    """A fact as people say it."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(words(each) for each in value.values() if isinstance(each, str) and each)
    return str(value).replace("_", " ")


def told(
    corrections: Iterable[Correction], laid: Overlay, masked: Callable[[str], str], *, contact: bool
) -> Iterator[Corrected]:
    """Corrections in words, the latest first; those of the `contact` only where it may be seen. `masked`
    takes out of words what may not be seen."""
    stale = {(fix.path, str(fix.before), str(fix.after)) for fix in laid.stale}
    for each in reversed(list(corrections)):
        if contact or not each.path.startswith(CONTACT):
            change = (each.path, str(each.before), str(each.after))
            before, after = masked(words(each.before)), masked(words(each.after))
            yield Corrected(what(each.path), before, after, masked(each.why), each, change in stale)


def what(path: str) -> str:
    """ "Job 2: title"."""
    kind, *steps = path.split("/")
    number = f" {int(steps.pop(0)) + 1}" if kind != CONTACT else ""
    field = f": {LABELS[steps[0]].lower()}" if steps else ""
    return f"{ONE[kind].capitalize()}{number}{field}"
