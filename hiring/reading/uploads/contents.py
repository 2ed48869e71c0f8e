"""The resumes in an upload, one at a time; what is not taken comes with its reason, in words for people."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO

from hiring.reading.tables.candidates import candidates_in
from hiring.reading.tables.problems import BadTable
from hiring.reading.uploads.found import Refused, ResumeFile
from hiring.reading.uploads.limits import MAX_FILES
from hiring.reading.uploads.naming import shown
from hiring.reading.uploads.zips import Entry, is_archive, unpacked
from roles.reading.files.kinds import READABLE, READABLE_RESUMES, RESUME_SUFFIXES
from roles.reading.files.limits import MAX_FILE_BYTES

TABLE = ".csv"
TAKEN = (*RESUME_SUFFIXES, TABLE)
KINDS = f"{READABLE_RESUMES}, or a CSV with a row for each candidate"
EMPTY = "the file is empty"
TOO_MANY = f"more than {MAX_FILES} files in one go: send it with the next ones"
TOO_LARGE = f"larger than {MAX_FILE_BYTES // 1_000_000} MB: send a smaller copy, without pictures"
NO_RESUME = f"not a kind of file that can be read: save it as {READABLE}"
OTHER_ARCHIVE = "an archive of this kind is not opened: send a ZIP or the files themselves"


@dataclass(frozen=True, slots=True)
class Sent:
    """One file as it was sent."""

    name: str
    size: int
    stream: IO[bytes]


def contents(sent: Iterable[Sent]) -> Iterator[ResumeFile | Refused]:
    """Every resume and every refusal, in the order in which they were sent. One file is held at a time."""
    opened = 0
    for file in _opened(sent):
        if isinstance(file, Refused):
            yield file
        elif reason := _against(file, opened):
            yield Refused(file.name, reason)
        else:
            opened += 1
            yield from _taken(_read(file))


def _opened(sent: Iterable[Sent]) -> Iterator[Sent | Entry | Refused]:
    """Loose files as they are, ZIPs as their entries."""
    for file in sent:
        if PurePath(file.name).suffix.lower() == ".zip":
            yield from unpacked(file.stream, shown(file.name))
        else:
            yield Sent(shown(file.name), file.size, file.stream)


def _against(file: Sent | Entry, opened: int) -> str:
    """Why a file is not even opened; "" where nothing speaks against it."""
    if is_archive(file.name):
        return OTHER_ARCHIVE
    if PurePath(file.name).suffix.lower() not in TAKEN:
        return NO_RESUME
    if file.size > MAX_FILE_BYTES:
        return TOO_LARGE
    return TOO_MANY if opened >= MAX_FILES else ""


def _taken(file: ResumeFile | Refused) -> Iterator[ResumeFile | Refused]:
    """A file as it is; of a table each of its rows, or what is wrong with them and then none."""
    if isinstance(file, Refused) or not is_table(file.name):
        yield file
        return
    try:
        yield from candidates_in(file.content, file.name)
    except BadTable as bad:
        yield from (Refused(file.name, str(problem)) for problem in bad.problems)


def is_table(name: str) -> bool:
    return PurePath(name).suffix.lower() == TABLE


def _read(file: Sent | Entry) -> ResumeFile | Refused:
    content = file.stream.read(MAX_FILE_BYTES + 1) if isinstance(file, Sent) else file.read()
    if isinstance(content, str):
        return Refused(file.name, content)
    if not content:
        return Refused(file.name, EMPTY)
    return Refused(file.name, TOO_LARGE) if len(content) > MAX_FILE_BYTES else ResumeFile(file.name, content)
