"""Which release of ESCO a folder holds, and its file of skills."""

import re
from collections.abc import Iterator
from pathlib import Path

from roles.reading.releases import Release, ReleaseError

# The words that the European Commission asks for, and the terms it publishes under.
ATTRIBUTION = "This service uses the ESCO classification of the European Commission."
LICENCE = "Commission Decision 2011/833/EU (CC BY 4.0)"
FILE = "skills_en.csv"
# "ESCO dataset - v1.2.0 - classification - en - csv", "ESCO v1.1".
_STATED = re.compile(r"ESCO(?![a-z])[^\d\n]{0,40}?v?\s?(\d+\.\d+(?:\.\d+)?)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+\.\d+(?:\.\d+)?")
_READ_ME = re.compile(r"read[ _-]?me", re.IGNORECASE)
_READ = 20_000


def skills_file(folder: Path) -> Path:
    """The English skills of a release. Raises ReleaseError where the folder holds none."""
    if not folder.is_dir():
        raise ReleaseError(f"{folder}: there is no such folder; give that of an ESCO release, unpacked")
    path = folder / FILE
    if path.is_file():
        return path
    others = sorted(other.name for other in folder.glob("skills_*.csv"))
    seen = f" ({', '.join(others[:3])} is another language)" if others else ""
    raise ReleaseError(
        f"{folder}: no {FILE} in it{seen}; give the folder of an ESCO release, unpacked: English, as CSV"
    )


def release_of(folder: Path, given: str | None = None) -> Release:
    """The release in a folder; `given` is what the caller says it is. Its number is "" where nothing states
    it. Raises ReleaseError where the folder states another."""
    if given and not _NUMBER.fullmatch(given):
        raise ReleaseError(f"--release {given}: not a release's number; write it as 1.2.0")
    stated = next(_stated(folder.resolve()), None)
    if given and stated and given != stated:
        raise ReleaseError(f"{folder}: this folder states release {stated}, not {given}")
    return Release("ESCO", given or stated or "", "European Commission", LICENCE)


def _stated(folder: Path) -> Iterator[str]:
    for text in (folder.name, folder.parent.name, *_read_mes(folder)):
        if found := _STATED.search(text):
            yield found[1]


def _read_mes(folder: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        if path.is_file() and _READ_ME.match(path.name) and path.suffix.lower() in {".txt", ".md", ""}:
            with path.open(encoding="utf-8", errors="replace") as stream:
                yield stream.read(_READ)
