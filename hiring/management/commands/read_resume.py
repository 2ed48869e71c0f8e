"""Prints what resumes say, one JSON line each; stores nothing."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from hiring.management.reading import read_files
from roles.management.plain import PlainCommand, day


class Command(PlainCommand):
    help = "Prints what resumes say, one JSON line each; stores nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files", nargs="+", metavar="FILE", help="a resume: .pdf, .docx, .html, .md, .txt, .json or .xml"
        )
        parser.add_argument("--as-of", metavar="YYYY-MM-DD", help='what "present" means in the resumes')

    def handle(self, *args: Any, **options: Any) -> None:
        as_of = day(options["as_of"], "--as-of")
        files = [Path(name) for name in options["files"]]
        with self.judged() as complain:
            for reading in read_files(files, as_of, complain):
                self.stdout.write(reading.record.model_dump_json(by_alias=True))
