"""Screening as the commands do it: files in, progress, rankings out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from django.core.management.base import OutputWrapper

from hiring.actions.screenings import screen_resume
from hiring.management.ranking import print_ranking
from hiring.models import Opening
from hiring.queries import bad_files, ranking
from hiring.reading.tables.candidates import candidates_in
from hiring.reading.tables.problems import BadTable
from hiring.reading.uploads.contents import TAKEN, is_table
from hiring.reading.uploads.found import ResumeFile
from roles.actions.documents import bytes_of
from roles.reading.errors import UnreadableFile

# What is looked for in folders.
ENDINGS = frozenset(TAKEN)


@dataclass(slots=True)
class Taken:
    """What became of the files on their way in: names by kind."""

    new: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    # (name, the name under which the same bytes came before)
    duplicates: list[tuple[str, str]] = field(default_factory=list)


def take_in(
    files: Sequence[Path], opening: Opening, as_of: date | None, complain: Callable[[str], None]
) -> Taken:
    """Stores each file and queues its job; a complaint for each that cannot even be stored."""
    taken = Taken()
    hashes: set[str] = set()
    for path, file in _resumes(files, complain):
        try:
            job, new = screen_resume(
                opening=opening,
                content=file.content,
                name=file.name,
                as_of=as_of,
                by=None,
                source=file.source,
            )
        except UnreadableFile as error:
            complain(f"{path}: {error.message}")
            continue
        if job.resume.sha256 in hashes or job.resume.name != file.name:
            taken.duplicates.append((str(path), job.resume.name))
        else:
            (taken.new if new else taken.known).append(file.name)
        hashes.add(job.resume.sha256)
    return taken


def _resumes(files: Sequence[Path], complain: Callable[[str], None]) -> Iterator[tuple[Path, ResumeFile]]:
    """Each file, and each row of a table of candidates as one; a complaint for whatever cannot be opened, and
    for each row of a table of which nothing is taken."""
    for path in files:
        try:
            content = bytes_of(path)
            found = (
                candidates_in(content, path.name) if is_table(path.name) else [ResumeFile(path.name, content)]
            )
        except UnreadableFile as error:
            complain(f"{path}: {error.message}")
        except BadTable as bad:
            for problem in bad.problems:
                complain(f"{path}: {problem}")
        else:
            yield from ((path, file) for file in found)


def print_taken(taken: Taken, stdout: OutputWrapper) -> None:
    stdout.write(
        f"{len(taken.new)} new, {len(taken.known)} screened before, {len(taken.duplicates)} duplicates."
    )
    for name, original in taken.duplicates:
        stdout.write(f"Duplicate: {name} has the same bytes as {original}; counted once.")


def print_opening(opening: Opening, limit: int | None, stdout: OutputWrapper) -> None:
    """The opening's ranking, best first."""
    applications = [application for application in ranking(opening) if application.match]
    reports = [application.match.match_report for application in applications if application.match]
    title = f"{opening.title} ({opening.role_version.label}): {len(reports)} resumes"
    print_ranking(title, reports[:limit], stdout)
    if limit and len(reports) > limit:
        stdout.write(f"The best {limit} of {len(reports)}; --limit shows more.")


def complain_of_bad_files(openings: Sequence[Opening], complain: Callable[[str], None]) -> None:
    """A line for each file that came to nothing, with its reason; once, however many openings it was for."""
    jobs = [job for opening in openings for job in bad_files(opening)]
    for line in dict.fromkeys(f"{job.resume.name}: {job.status}: {job.reason}" for job in jobs):
        complain(line)
