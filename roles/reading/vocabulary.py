"""The words the readers know: seeds/vocabulary/*.jsonl, one JSON object a line, validated on load."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from roles.enums import DegreeLevel, RoleLevel

FOLDER = Path(__file__).resolve().parents[2] / "seeds" / "vocabulary"


class VocabularyError(Exception):
    """A vocabulary file that does not hold what it should; names the file and the line."""


class Entry(BaseModel):
    """One thing with its names. `aliases` match in any letter case, `exact` only as written
    (short or ambiguous ones: "IT", "R", "Go"). Plurals, hyphens and British or American spelling
    need no alias; one that begins with "to " stands for all forms of its verb ("to lead a team").
    A hit before one of the `not_before` words is none ("Excel at"). `bare` words name the entry only
    where its kind is the subject: in a list, or beside "skills" ("communication and planning skills").
    `named` is false where the name itself is no alias, being too common a word ("Leadership")."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    aliases: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    named: bool = True


class SkillEntry(Entry):
    """`area` is an Area's name or "" for skills of every area."""

    type: Literal["soft", "knowledge", "method", "tool"]
    area: str = ""


class TitleEntry(Entry):
    """A head noun of job titles ("manager", "account manager") with the level it stands for.
    `unclear` where the words alone do not tell whether people are led ("project manager");
    `area` where the noun itself names the field of work ("nurse")."""

    level: RoleLevel
    unclear: bool = False
    area: str = ""


class AreaEntry(Entry):
    """A field of work. Aliases are the words in titles and texts that point to it.
    `near` names areas whose experience counts as neighbouring."""

    near: tuple[str, ...] = ()


class DegreeEntry(Entry):
    """`weak` names count, as written, only where education is the subject ("HND" in a list, "MS")."""

    level: DegreeLevel
    weak: tuple[str, ...] = ()


class FieldEntry(Entry):
    """A field of study. `near` names fields that "or a related field" takes in."""

    near: tuple[str, ...] = ()


class CertificationEntry(Entry):
    area: str = ""


class KpiEntry(Entry):
    """`better` is the direction of improvement, `unit` what it is usually counted in."""

    better: Literal["higher", "lower"]
    unit: Literal["percent", "seconds", "money", "count", "score"]
    area: str = ""


class LanguageEntry(Entry):
    """A spoken language; `name` in English."""


class HeadingEntry(Entry):
    """A section with the headings that open it."""


EntryT = TypeVar("EntryT", bound=Entry)


@dataclass(frozen=True)
class Vocabulary:
    """All vocabulary files of one folder.."""

    skills: tuple[SkillEntry, ...]
    titles: tuple[TitleEntry, ...]
    areas: tuple[AreaEntry, ...]
    degrees: tuple[DegreeEntry, ...]
    fields: tuple[FieldEntry, ...]
    certifications: tuple[CertificationEntry, ...]
    kpis: tuple[KpiEntry, ...]
    languages: tuple[LanguageEntry, ...]
    resume_headings: tuple[HeadingEntry, ...]
    role_headings: tuple[HeadingEntry, ...]


@cache
def load(folder: Path = FOLDER) -> Vocabulary:
    """Every vocabulary file of `folder`. Raises VocabularyError naming file and line."""
    return Vocabulary(
        skills=tuple(_entries(folder / "skills.jsonl", SkillEntry)),
        titles=tuple(_entries(folder / "titles.jsonl", TitleEntry)),
        areas=tuple(_entries(folder / "areas.jsonl", AreaEntry)),
        degrees=tuple(_entries(folder / "degrees.jsonl", DegreeEntry)),
        fields=tuple(_entries(folder / "fields.jsonl", FieldEntry)),
        certifications=tuple(_entries(folder / "certifications.jsonl", CertificationEntry)),
        kpis=tuple(_entries(folder / "kpis.jsonl", KpiEntry)),
        languages=tuple(_entries(folder / "languages.jsonl", LanguageEntry)),
        resume_headings=tuple(_entries(folder / "resume_headings.jsonl", HeadingEntry)),
        role_headings=tuple(_entries(folder / "role_headings.jsonl", HeadingEntry)),
    )


def _entries(path: Path, kind: type[EntryT]) -> Iterator[EntryT]:
    seen: set[str] = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            entry = kind.model_validate(json.loads(line))
        except (ValidationError, ValueError) as error:
            raise VocabularyError(f"{path.name}, line {number}: {error}") from error
        if entry.name in seen:
            raise VocabularyError(f"{path.name}, line {number}: {entry.name!r} stands there twice")
        seen.add(entry.name)
        yield entry
