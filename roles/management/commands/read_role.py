"""Prints what one role document says, as JSON; stores nothing."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from roles.management.plain import Error, PlainCommand
from roles.management.printing import draft_json
from roles.management.sources import read_source
from roles.reading.errors import UnreadableFile
from roles.reading.sandbox import Sandbox


class Command(PlainCommand):
    help = "Prints what one role document says, as JSON with citations; stores nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="a role document: .txt, .md, .html, .docx or .pdf")

    def handle(self, *args: Any, **options: Any) -> None:
        from roles.reading.role_documents import read_role

        path = Path(options["file"])
        try:
            with Sandbox() as sandbox:
                profile = read_role(read_source(path, sandbox).document, path.name)
        except UnreadableFile as error:
            raise Error(f"{path}: {error.message}") from error
        self.stdout.write(json.dumps(draft_json(profile), ensure_ascii=False, indent=2))
