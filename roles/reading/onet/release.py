"""Which release a folder holds, where the folder, a read-me or a workbook states it."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from roles.reading.onet.tables import OCCUPATIONS, tables_in
from roles.reading.releases import Release, ReleaseError

# "db_29_3_excel", "db_29_3_text", "O*NET 29.3": two digits, a point or line, and one.
_FOLDER = re.compile(r"db[_-](\d{2})[_.-](\d)(?:[_.-]|$)", re.IGNORECASE)
_STATED = re.compile(r"O\*NET\W{0,4}(?:\w+\W+){0,2}?(?:version\s*)?(\d{2})\.(\d)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}\.\d")
# Characters of a read-me in which the release would be named.
_READ = 20_000
_READ_ME = re.compile(r"read[ _-]?me", re.IGNORECASE)


def release_of(folder: Path, given: str | None = None) -> Release:
    """The release in a folder; `given` is what the caller says it is. Its number is "" where nothing states
    it. Raises ReleaseError where the folder states another."""
    if given and not _NUMBER.fullmatch(given):
        raise ReleaseError(f"--release {given}: not a release's number; write it as 29.3")
    stated = next(_stated(folder), None)
    if given and stated and given != stated:
        raise ReleaseError(f"{folder}: this folder states release {stated}, not {given}")
    return Release("O*NET", given or stated or "", "US Department of Labor", "CC BY 4.0")


def _stated(folder: Path) -> Iterator[str]:
    here = folder.resolve()
    for name in (here.name, here.parent.name):
        if found := _FOLDER.search(name):
            yield f"{found[1]}.{found[2]}"
    for text in (*_read_mes(here), _properties(here), *_read_mes(here.parent)):
        if found := _STATED.search(text):
            yield f"{found[1]}.{found[2]}"


def _read_mes(folder: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        if path.is_file() and _READ_ME.match(path.name) and path.suffix.lower() in {".txt", ".md", ""}:
            with path.open(encoding="utf-8", errors="replace") as stream:
                yield stream.read(_READ)


def _properties(folder: Path) -> str:
    path = tables_in(folder)[OCCUPATIONS]
    if path.suffix != ".xlsx":
        return ""
    try:
        with zipfile.ZipFile(path) as archive, archive.open("docProps/core.xml") as stream:
            return stream.read(_READ).decode("utf-8", errors="replace")
    except (zipfile.BadZipFile, KeyError):
        return ""
