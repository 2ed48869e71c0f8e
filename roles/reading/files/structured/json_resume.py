"""Reads JSON Resume 1.0.0 (https://jsonresume.org/schema), also as older and careless programs write it.

Only fields that are named here are looked at: others, whatever they say of a person, do not come in.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.plain import decode
from roles.reading.files.structured.dates import words
from roles.reading.files.structured.fields import MOST_REASONS, Fields, Reasons
from roles.reading.files.structured.stated import Entry, StatedDegree, StatedJob, StatedResume, Stretch
from roles.reading.files.structured.texts import hidden_in

SECTIONS = frozenset(
    "basics work volunteer education awards certificates publications skills languages interests references"
    " projects".split()
)
NO_RESUME = (
    f"this is JSON, but no JSON Resume (none of {', '.join(sorted(SECTIONS))} is in it); "
    "export it as JSON Resume 1.0.0, or save it as PDF"
)
TWICE = "{field} is there twice in one place; only the last counts."
TOO_LONG = "a number in this JSON is longer than any; export it again"
TOO_DEEP = "this JSON nests deeper than any resume; export it again as JSON Resume 1.0.0, or save it as PDF"
# Levels of skill that the readers know and take off again; all others would pass for part of the name.
_LEVELS = frozenset("beginner basic intermediate advanced expert proficient".split())


def read_json_resume(data: bytes) -> StatedResume:
    """What the file states. Raises UnreadableFile where it is no JSON Resume."""
    twice: list[str] = []
    found = _parsed(data, twice)
    if not isinstance(found, dict) or not any(isinstance(found.get(name), dict | list) for name in SECTIONS):
        raise UnreadableFile(Unreadable.UNSUPPORTED, NO_RESUME)
    stated = stated_in(found, twice)
    stated.hidden = hidden_in(_strings(found))
    return stated


def stated_in(document: dict[str, Any], twice: Iterable[str] = ()) -> StatedResume:
    """What a parsed document states. `twice` are the names of fields that it has more than once."""
    # Other names may be anybody's words, and reasons are shown where a person's name is not.
    known = (f'"{name}"' if name in SECTIONS else "A field" for name in twice)
    reasons = Reasons(TWICE.format(field=name) for name in dict.fromkeys(known))
    top = Fields(document, "", reasons)
    basics = top.inner("basics")
    return StatedResume(
        name=basics.text("name"),
        email=basics.text("email"),
        phone=basics.text("phone"),
        place=_place(basics.inner("location", "city")),
        headline=basics.text("label"),
        summary=basics.long_text("summary"),
        jobs=tuple(_job(each) for each in top.each("work")),
        degrees=tuple(_degree(each) for each in top.each("education")),
        skills=tuple(group for each in top.each("skills", "name") if (group := _skills(each))),
        certificates=_entries(top, "certificates"),
        languages=_entries(top, "languages"),
        volunteer=tuple(_job(each) for each in top.each("volunteer")),
        projects=_entries(top, "projects"),
        awards=_entries(top, "awards"),
        publications=_entries(top, "publications"),
        interests=tuple(name for each in top.each("interests", "name") for name in _interests(each)),
        references=_entries(top, "references"),
        dated=_dated(top.inner("meta")),
        warnings=reasons,
    )


def _parsed(data: bytes, twice: list[str]) -> Any:
    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs) and len(twice) < MOST_REASONS:
            twice.append(
                next(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)
            )
        return found

    try:
        return json.loads(decode(data), object_pairs_hook=object_of)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        reason = f"this is not whole JSON: it goes wrong in {where}; export it again, or save it as PDF"
        raise UnreadableFile(Unreadable.DAMAGED, reason) from error
    except ValueError as error:
        # A number of more digits than Python turns into one.
        raise UnreadableFile(Unreadable.DAMAGED, TOO_LONG) from error
    except RecursionError as error:
        raise UnreadableFile(Unreadable.LIMIT, TOO_DEEP) from error


def _strings(document: Any) -> Iterator[str]:
    """All texts of a document, wherever they stand."""
    pending = [document]
    while pending:
        found = pending.pop()
        if isinstance(found, str):
            yield found
        elif isinstance(found, dict | list):
            pending += found.values() if isinstance(found, dict) else found


def _place(location: Fields) -> str:
    """Town, region and country; not the street."""
    return ", ".join(filter(None, (location.text(name) for name in ("city", "region", "countryCode"))))


def _job(entry: Fields) -> StatedJob:
    return StatedJob(
        title=entry.text("position"),
        employer=entry.text("name", "organization", "company"),
        place=_place(entry.inner("location", "city")),
        dates=entry.stretch(),
        told=(*entry.long_text("description", "summary"), *entry.texts("highlights")),
    )


def _degree(entry: Fields) -> StatedDegree:
    courses = ", ".join(entry.texts("courses"))
    score = entry.text("score", "gpa")
    told = (f"Courses: {courses}" if courses else "", f"Grade: {score}" if score else "")
    return StatedDegree(
        degree=entry.text("studyType"),
        area=entry.text("area"),
        institution=entry.text("institution"),
        dates=entry.stretch(),
        told=tuple(filter(None, told)),
    )


def _skills(entry: Fields) -> tuple[str, ...]:
    name, level = entry.text("name"), entry.text("level")
    named = f"{name} ({level})" if name and level.casefold() in _LEVELS else name
    return tuple(filter(None, (named, *entry.texts("keywords"))))


def _interests(entry: Fields) -> tuple[str, ...]:
    return tuple(filter(None, (entry.text("name"), *entry.texts("keywords"))))


def _entries(top: Fields, section: str) -> tuple[Entry, ...]:
    found = (_entry(each) for each in top.each(section, "name"))
    return tuple(each for each in found if each.name)


def _entry(entry: Fields) -> Entry:
    """A certificate, language, project, award, publication or reference: what it is called, its notes, and
    what is told about it."""
    name = entry.text("name", "title", "language")
    giver = entry.text("entity", "issuer", "awarder", "publisher")
    notes = (entry.text("fluency"), *entry.texts("roles"), giver)
    told = (*entry.long_text("description", "summary", "reference"), *entry.texts("highlights"))
    keywords = ", ".join(entry.texts("keywords"))
    return Entry(
        name=name,
        notes=tuple(filter(None, (*notes, _when(entry)))),
        told=(*told, *([keywords] if keywords else [])),
    )


def _when(entry: Fields) -> str:
    day = entry.date("date") or entry.date("releaseDate")
    if day:
        return words(Stretch(start=day))
    return words(entry.stretch())


def _dated(meta: Fields) -> str:
    """The day on which the file says it was last changed."""
    try:
        return date.fromisoformat(meta.text("lastModified")[:10]).isoformat()
    except ValueError:
        return ""
