"""What a persona's file holds under headings, as a file with named fields states it."""

import re
from dataclasses import dataclass

from tests.factories.resume_files.persona import Degree, Persona

_YEAR = re.compile(r",? \(?(?P<year>(?:19|20)\d\d)\)?$")
_RATED = re.compile(r"(?P<name>[^(:–]+?)\s*(?:[(:–]\s*(?P<how>[^)]+)\)?)?")
# Keys of notes that people also write into the fields of these names.
VOLUNTEER = ("voluntary", "community", "activities")
INTERESTS = ("interests", "hobbies")


@dataclass(frozen=True, slots=True)
class Dated:
    """A certificate or language: its name, and its year or how well."""

    name: str
    more: str = ""


def certificates(persona: Persona) -> list[Dated]:
    return [
        Dated(_YEAR.sub("", text), year["year"] if (year := _YEAR.search(text)) else "")
        for text in persona.certifications
    ]


def languages(persona: Persona) -> list[Dated]:
    found = (_RATED.fullmatch(text) for text in persona.languages)
    return [
        Dated(match["name"], match["how"] or "") if match else Dated(text)
        for text, match in zip(persona.languages, found, strict=True)
    ]


def notes(persona: Persona, *keys: str) -> list[str]:
    return [text for key in keys for text in persona.notes.get(key, ())]


def degree_title(degree: Degree) -> str:
    """With what the file writes where a year would stand ("expected June 2027") and its note."""
    more = ", ".join(filter(None, (degree.when, degree.note)))
    return f"{degree.title} ({more})" if more else degree.title
