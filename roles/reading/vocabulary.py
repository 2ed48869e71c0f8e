"""The words the readers know: seeds/vocabulary/*.jsonl, one JSON object a line, validated on load, and
beside them what was imported (roles/reading/overlay.py)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from roles.enums import DegreeLevel, RoleLevel
from roles.reading import overlay
from roles.reading.overlay import Provenance

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
    """`area` is an Area's name or "" for skills of every area. `uris` are those of the same skill in ESCO."""

    type: Literal["soft", "knowledge", "method", "tool"]
    area: str = ""
    uris: tuple[str, ...] = ()


class TitleEntry(Entry):
    """A head noun of job titles ("manager", "account manager") with the level it stands for.
    `unclear` where the words alone do not tell whether people are led ("project manager");
    `area` where the noun itself names the field of work ("nurse")."""

    level: RoleLevel
    unclear: bool = False
    area: str = ""


class AreaEntry(Entry):
    """A field of work. Aliases are the words in titles and texts that point to it.
    `near` names areas whose experience counts as neighbouring. `kinds` are given where a field holds work of
    several kinds: names of one kind stand together, and a role is of the kind that its title names."""

    near: tuple[str, ...] = ()
    kinds: tuple[tuple[str, ...], ...] = ()


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
    """All vocabulary files of one folder, and `added`: skills that were imported. An added entry under the
    name of one in `skills` only adds names to it."""

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
    added: tuple[SkillEntry, ...] = ()

    @cached_property
    def all_skills(self) -> tuple[SkillEntry, ...]:
        """Our skills with the names that were added to them, then those added."""
        if not self.added:
            return self.skills
        together = {entry.name: entry for entry in self.skills}
        for entry in self.added:
            known = together.get(entry.name)
            together[entry.name] = _joined(known, entry) if known else entry
        return tuple(together.values())


class Imported:
    """Where imported vocabulary lies: nowhere, unless whoever starts the process says so (`use`)."""

    folder: Path | None = None


def use(folder: Path | None) -> None:
    """Adds the imported vocabulary of a folder from now on. To be called at the start of a process, before
    anything is read: what was loaded is forgotten, what was built from it is not."""
    Imported.folder = folder
    load.cache_clear()
    sources.cache_clear()


@cache
def sources() -> tuple[Provenance, ...]:
    """Where the imported vocabulary in use comes from. Raises VocabularyError."""
    try:
        return tuple(map(overlay.provenance, overlay.files(Imported.folder))) if Imported.folder else ()
    except overlay.OverlayError as error:
        raise VocabularyError(str(error)) from error


def version() -> str:
    """Tells the imported vocabulary in use from any other: "" where there is none. Part of what fixes an
    answer; costs the reading of one line a file."""
    return "-".join(source.version for source in sources())


@cache
def load(folder: Path = FOLDER) -> Vocabulary:
    """Every vocabulary file of `folder`; beside our own, what was imported. Raises VocabularyError naming
    file and line."""
    own = load_own(folder)
    return replace(own, added=tuple(_added())) if folder == FOLDER and sources() else own


@cache
def load_own(folder: Path = FOLDER) -> Vocabulary:
    """Every vocabulary file of `folder` and nothing else. Raises VocabularyError naming file and line."""
    return Vocabulary(
        skills=tuple(_entries(folder / "skills.jsonl", SkillEntry)),
        titles=tuple(_entries(folder / "titles.jsonl", TitleEntry)),
        areas=load_areas(folder),
        degrees=tuple(_entries(folder / "degrees.jsonl", DegreeEntry)),
        fields=tuple(_entries(folder / "fields.jsonl", FieldEntry)),
        certifications=tuple(_entries(folder / "certifications.jsonl", CertificationEntry)),
        kpis=tuple(_entries(folder / "kpis.jsonl", KpiEntry)),
        languages=tuple(_entries(folder / "languages.jsonl", LanguageEntry)),
        resume_headings=tuple(_entries(folder / "resume_headings.jsonl", HeadingEntry)),
        role_headings=tuple(_entries(folder / "role_headings.jsonl", HeadingEntry)),
    )


@cache
def load_areas(folder: Path = FOLDER) -> tuple[AreaEntry, ...]:
    """Fields of work alone, which nothing is added to: a few lines, where the whole vocabulary takes a
    moment."""
    return tuple(_entries(folder / "areas.jsonl", AreaEntry))


def _added() -> Iterator[SkillEntry]:
    for path in overlay.files(Imported.folder) if Imported.folder else ():
        try:
            lines = overlay.entries(path)
        except overlay.OverlayError as error:
            raise VocabularyError(str(error)) from error
        for number, line in enumerate(lines, start=2):
            yield _entry(path, number, line, SkillEntry)


def _joined(entry: SkillEntry, more: SkillEntry) -> SkillEntry:
    """`entry` with the names and URIs of `more` behind its own."""
    fields = ("aliases", "exact", "bare", "uris")
    return entry.model_copy(update={name: (*getattr(entry, name), *getattr(more, name)) for name in fields})


def _entries(path: Path, kind: type[EntryT]) -> Iterator[EntryT]:
    seen: set[str] = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        entry = _entry(path, number, line, kind)
        if entry.name in seen:
            raise VocabularyError(f"{path.name}, line {number}: {entry.name!r} stands there twice")
        seen.add(entry.name)
        yield entry


def _entry(path: Path, number: int, line: str, kind: type[EntryT]) -> EntryT:
    try:
        return kind.model_validate(json.loads(line))
    except (ValidationError, ValueError) as error:
        raise VocabularyError(f"{path.name}, line {number}: {error}") from error


@cache
def kinds_of(area: str) -> tuple[tuple[str, ...], ...]:
    """The kinds of work that a field holds, empty for a field of one kind. `area` in any letter case."""
    return next((entry.kinds for entry in load_areas() if entry.name.lower() == area.lower()), ())
