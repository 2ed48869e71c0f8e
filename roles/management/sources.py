"""The files that a command line names: folders searched, bytes hashed, text extracted."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from roles.actions.documents import bytes_of
from roles.management.plain import Error
from roles.reading.errors import UnreadableFile
from roles.reading.files.kinds import RESUME_SUFFIXES
from roles.reading.sandbox import HelperFailed, Sandbox
from roles.reading.text import DocumentText

READABLE = frozenset(RESUME_SUFFIXES)


@dataclass(frozen=True, slots=True)
class Source:
    """A file and its text."""

    path: Path
    sha256: str
    document: DocumentText


@dataclass(slots=True)
class Listing:
    """The files found, what was wrong with the rest, and the endings in folders that were passed over."""

    files: list[Path] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)
    seen: set[Path] = field(default_factory=set)

    def add(self, path: Path) -> None:
        """One more file, unless it was named before."""
        if path.resolve() not in self.seen:
            self.seen.add(path.resolve())
            self.files.append(path)

    @property
    def note(self) -> str:
        """One line about what was passed over, "" where nothing was."""
        endings = ", ".join(f"{number} {ending}" for ending, number in sorted(self.ignored.items()))
        return f"Passed over in folders: {endings}." if endings else ""


def listed(paths: Iterable[str], endings: frozenset[str] = READABLE) -> Listing:
    """The files named, and those with one of the endings in folders named, in a fixed order."""
    listing = Listing()
    for path in map(Path, paths):
        if path.is_dir():
            _search(path, endings, listing)
        elif path.exists():
            listing.add(path)
        else:
            listing.problems.append(f"{path}: there is no such file or folder; check the path")
    return listing


def read_source(path: Path, sandbox: Sandbox) -> Source:
    """The file's hash and text. Raises UnreadableFile; Error where no helper process can be started."""
    try:
        document = sandbox.extract(path)
        return Source(path, hash_of(path), document)
    except HelperFailed as failure:
        raise Error(f"{failure}") from failure


def hash_of(path: Path) -> str:
    """SHA-256 of the file's bytes. Raises UnreadableFile where it cannot be opened."""
    return hashlib.sha256(bytes_of(path)).hexdigest()


def read_each(paths: Iterable[Path], sandbox: Sandbox, complain: Callable[[str], None]) -> Iterable[Source]:
    """The files that can be read; a line of complaint for each of the others."""
    for path in paths:
        try:
            yield read_source(path, sandbox)
        except UnreadableFile as error:
            complain(f"{path}: {error.message}")


def unstated(folder: Path, example: str) -> str:
    """A line about a release that does not say which it is."""
    return f"{folder}: nothing states which release this is; say so with --release, e.g. --release {example}"


def _search(folder: Path, endings: frozenset[str], listing: Listing) -> None:
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not _hidden(path, folder))
    readable = [path for path in found if path.suffix.lower() in endings]
    listing.ignored.update(path.suffix.lower() or path.name for path in found if path not in readable)
    for path in readable:
        listing.add(path)
    if not readable:
        kinds = " ".join(sorted(endings))
        listing.problems.append(f"{folder}: no file in this folder can be read; name one with {kinds}")


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)
