"""Reads role documents, merges those of one role, and stores each role's profile as a new version."""

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from roles.actions.profiles import Draft, grouped, import_role
from roles.management.comparison import compare
from roles.management.drafting import DOCUMENTS, drafts_of
from roles.management.plain import PlainCommand
from roles.management.printing import import_json, print_documents, print_import
from roles.management.sources import listed


class Command(PlainCommand):
    help = (
        "Reads role documents (.txt .md .html .docx .pdf) and written profiles (.yaml), merges those of one "
        "role, and stores each role's profile as a new draft version where it changed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="files, or folders of them")
        parser.add_argument("--publish", action="store_true", help="publish the versions at once")
        parser.add_argument("--json", action="store_true", help="print one JSON line a role, no tables")
        parser.add_argument(
            "--compare",
            metavar="DIR",
            help="store nothing; tell which facts of DIR/*.yaml are found",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with self.judged() as complain:
            listing = listed(options["paths"], DOCUMENTS)
            for problem in listing.problems:
                complain(problem)
            drafts = list(drafts_of(listing.files, complain, self.stderr.write))
            if not drafts:
                return
            if options["compare"]:
                compare(drafts, Path(options["compare"]), self.stdout)
            else:
                self._store(drafts, options)

    def _store(self, drafts: Sequence[Draft], options: dict[str, Any]) -> None:
        if not options["json"]:
            print_documents(drafts, self.stdout)
        for group in grouped(drafts):
            imported = import_role(drafts=group, publish=options["publish"], by=None)
            if options["json"]:
                self.stdout.write(json.dumps(import_json(imported), ensure_ascii=False))
            else:
                print_import(imported, self.stdout)
