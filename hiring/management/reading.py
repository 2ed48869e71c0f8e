"""Reads resumes for commands that store nothing."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from django.utils import timezone

from hiring.reading.record import ResumeReading
from roles.management.sources import read_each
from roles.reading.errors import UnreadableFile
from roles.reading.sandbox import Sandbox


def read_files(
    files: Iterable[Path], as_of: date | None, complain: Callable[[str], None]
) -> Iterator[ResumeReading]:
    """The readings of the files that can be read, in their order; a complaint for each of the others."""
    from hiring.reading.resumes import read_resume

    received = timezone.localdate()
    with Sandbox() as sandbox:
        for source in read_each(files, sandbox, complain):
            name, sha256 = source.path.name, source.sha256
            try:
                yield read_resume(source.document, file=name, sha256=sha256, received=received, as_of=as_of)
            except UnreadableFile as error:
                complain(f"{source.path}: {error.message}")
