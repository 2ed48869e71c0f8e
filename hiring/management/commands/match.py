"""Scores resumes against a role and prints the reports, best first; stores nothing."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from hiring.actions.matches import chosen_embedding
from hiring.management.ranking import best_first, print_ranking, write_csv
from hiring.management.reading import read_files
from hiring.management.roles import role_named_by
from hiring.matching.report import MatchReport
from roles.enums import CentreKind
from roles.management.plain import PlainCommand, day


class Command(PlainCommand):
    help = "Scores resumes against a role and prints one JSON line each, best first; stores nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--role", required=True, help="a role's slug, or a role document's path")
        parser.add_argument("files", nargs="+", metavar="FILE", help="resumes: .pdf .docx .html .md .txt")
        parser.add_argument("--as-of", metavar="YYYY-MM-DD", help='what "present" means in the resumes')
        parser.add_argument("--context", choices=list(CentreKind), help="the kind of centre to fill")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--csv", action="store_true", help="comma-separated values instead")
        form.add_argument("--table", action="store_true", help="a table for people instead")

    def handle(self, *args: Any, **options: Any) -> None:
        from hiring.matching.engine import match

        as_of = day(options["as_of"], "--as-of")
        role = role_named_by(options["role"])
        context = frozenset({CentreKind(options["context"])} if options["context"] else ())
        files = [Path(name) for name in options["files"]]
        with self.judged() as complain:
            reports = [
                match(
                    reading,
                    role.profile,
                    role_version=role.label,
                    context=context,
                    embedding=chosen_embedding(),
                )
                for reading in read_files(files, as_of, complain)
            ]
            self._print(f"{role.profile.title} ({role.label})", best_first(reports), options)

    def _print(self, title: str, reports: list[MatchReport], options: dict[str, Any]) -> None:
        if options["csv"]:
            write_csv(reports, self.stdout)
        elif options["table"]:
            print_ranking(title, reports, self.stdout)
        else:
            for report in reports:
                self.stdout.write(report.model_dump_json())
