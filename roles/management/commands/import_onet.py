"""Makes role profiles of O*NET's occupations and stores each as a new version where it changed."""

import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from roles.actions.profiles import import_role
from roles.management.occupations import Chosen, Spool, draft_of
from roles.management.plain import Error, PlainCommand
from roles.management.printing import draft_json, outcome
from roles.management.progress import shown
from roles.management.sources import unstated
from roles.reading import onet
from roles.reading.onet import Occupation
from roles.reading.onet.tables import Table
from roles.reading.releases import Release, ReleaseError


class Command(PlainCommand):
    help = (
        "Makes a role profile of each occupation in a release of the O*NET database (.xlsx or .txt tables in "
        "a folder), and stores it as a new draft version where it changed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR", help="the release, unpacked")
        parser.add_argument(
            "--only",
            action="append",
            default=[],
            metavar="CODE|TITLE",
            help='only these occupations, e.g. 29-1141.00, or "*nurse*"; may be given again',
        )
        parser.add_argument(
            "--release", metavar="NUMBER", help="e.g. 29.3, where the folder does not state it"
        )
        parser.add_argument("--publish", action="store_true", help="publish the versions at once")
        parser.add_argument("--json", action="store_true", help="print one JSON line a role, store nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(options["folder"])
        try:
            files = onet.tables_in(folder)
            release = onet.release_of(folder, options["release"])
            if not release.number:
                self.stderr.write(unstated(folder, "29.3"))
            if options["json"]:
                self._print(files, release, Chosen(options["only"]))
            else:
                self._import(files, release, options)
        except ReleaseError as error:
            raise Error(str(error)) from error

    def _print(self, files: Mapping[Table, Path], release: Release, chosen: Chosen) -> None:
        for occupation in onet.occupations(files):
            if chosen.wants(occupation):
                _, profile = onet.draft(occupation, release)
                content = {"code": occupation.code, **draft_json(profile)}
                self.stdout.write(json.dumps(content, ensure_ascii=False, default=str))
        chosen.check()

    def _import(self, files: Mapping[Table, Path], release: Release, options: dict[str, Any]) -> None:
        with Spool() as spool:
            chosen = Chosen(options["only"])
            for occupation in self._read(files):
                if chosen.wants(occupation):
                    spool.add(draft_of(occupation, release))
            chosen.check()
            self._store(spool, release, publish=options["publish"])

    def _read(self, files: Mapping[Table, Path]) -> Iterator[Occupation]:
        total = onet.count(files)
        with shown("Occupations read", total, self.stdout) as show:
            for number, occupation in enumerate(onet.occupations(files), start=1):
                yield occupation
                show(number, total)

    def _store(self, spool: Spool, release: Release, *, publish: bool) -> None:
        """Each role in a transaction of its own: what was stored when the command is killed is whole."""
        outcomes: Counter[str] = Counter()
        with shown("Roles stored", spool.count, self.stdout) as show:
            for number, draft in enumerate(spool, start=1):
                imported = import_role(drafts=[draft], publish=publish, by=None)
                outcomes[outcome(imported)] += 1
                if spool.count <= FEW:
                    self.stdout.write(f"{imported.version.label}: {outcome(imported)}")
                show(number, spool.count)
        told = "; ".join(f"{number} {words}" for words, number in sorted(outcomes.items()))
        self.stdout.write(f"{spool.count} roles from {release.citation}: {told}.")


# As many roles are named one by one.
FEW = 20
