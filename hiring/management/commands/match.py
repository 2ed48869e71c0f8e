"""Scores resumes against a role and prints the reports, best first; stores nothing."""

from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from hiring.actions.matches import chosen_embedding, engine, match_stored
from hiring.management.ranking import best_first, print_ranking, write_csv
from hiring.management.reading import read_files
from hiring.management.roles import NamedRole, role_named_by
from hiring.matching.report import MatchReport
from hiring.queries import matchable, outdated_resumes
from roles.enums import CentreKind
from roles.management.plain import Error, PlainCommand, day


class Command(PlainCommand):
    help = "Scores resumes against a role and prints one JSON line each, best first; stores nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--role", required=True, help="a role's slug, or a role document's path")
        parser.add_argument(
            "files", nargs="*", metavar="FILE", help="resumes: .pdf .docx .html .md .txt .json .xml"
        )
        parser.add_argument("--stored", action="store_true", help="the resumes that were screened, instead")
        parser.add_argument("--as-of", metavar="YYYY-MM-DD", help='what "present" means in the resumes')
        parser.add_argument("--context", choices=list(CentreKind), help="the kind of centre to fill")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--csv", action="store_true", help="comma-separated values instead")
        form.add_argument("--table", action="store_true", help="a table for people instead")

    def handle(self, *args: Any, **options: Any) -> None:
        as_of = day(options["as_of"], "--as-of")
        if bool(options["files"]) == options["stored"]:
            raise Error("name the resumes to match, or give --stored for all that were screened")
        if as_of and options["stored"]:
            raise Error("--as-of: stored resumes keep the day that they were read for")
        role = role_named_by(options["role"])
        context = frozenset({CentreKind(options["context"])} if options["context"] else ())
        files = [Path(name) for name in options["files"]]
        with self.judged() as complain:
            if options["stored"]:
                reports = _of_stored(role, context, complain)
            else:
                reports = _of_files(files, as_of, role, context, complain)
            self._print(f"{role.profile.title} ({role.label})", best_first(reports), options)

    def _print(self, title: str, reports: list[MatchReport], options: dict[str, Any]) -> None:
        if options["csv"]:
            write_csv(reports, self.stdout)
        elif options["table"]:
            print_ranking(title, reports, self.stdout)
        else:
            for report in reports:
                self.stdout.write(report.model_dump_json())


def _of_files(
    files: Sequence[Path],
    as_of: date | None,
    role: NamedRole,
    context: frozenset[CentreKind],
    complain: Callable[[str], None],
) -> list[MatchReport]:
    from hiring.matching.engine import match

    return [
        match(reading, role.profile, role_version=role.label, context=context, embedding=chosen_embedding())
        for reading in read_files(files, as_of, complain)
    ]


def _of_stored(
    role: NamedRole, context: frozenset[CentreKind], complain: Callable[[str], None]
) -> list[MatchReport]:
    """A complaint where some cannot be matched before they are read again."""
    if outdated := outdated_resumes(engine()).count():
        files = "1 resume was" if outdated == 1 else f"{outdated} resumes were"
        complain(f"{files} read by an older version: screen them again first")
    return list(
        match_stored(
            resumes=matchable(engine()),
            profile=role.profile,
            role_version=role.label,
            context=context,
        )
    )
