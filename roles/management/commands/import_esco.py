"""Adds ESCO's skills to the vocabulary, beside our own."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from roles.management.plain import Error, PlainCommand
from roles.management.progress import shown
from roles.management.sources import hash_of, unstated
from roles.reading import esco, overlay, vocabulary
from roles.reading.overlay import Provenance
from roles.reading.releases import ReleaseError
from roles.reading.vocabulary import SkillEntry

RESTART = "Restart the site and the workers; matches made before say which vocabulary they were made with."


class Command(PlainCommand):
    help = (
        "Adds the skills of a release of the ESCO classification (skills_en.csv in a folder), with their "
        "URIs and other names, to the vocabulary that resumes and role documents are read with."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", metavar="DIR", help="the release, unpacked")
        parser.add_argument(
            "--release", metavar="NUMBER", help="e.g. 1.2.0, where the folder does not state it"
        )
        parser.add_argument("--remove", action="store_true", help="take away what was added")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["remove"] == bool(options["folder"]):
            raise Error("Name the folder of an ESCO release, or --remove what was imported.")
        path: Path = settings.VOCABULARY / "esco.jsonl"
        if options["remove"]:
            self._remove(path)
            return
        try:
            self._import(Path(options["folder"]), path, options["release"])
        except ReleaseError as error:
            raise Error(str(error)) from error

    def _remove(self, path: Path) -> None:
        there = path.exists()
        path.unlink(missing_ok=True)
        self.stdout.write(
            f"ESCO's skills are taken away. {RESTART}" if there else "No ESCO skills are there."
        )

    def _import(self, folder: Path, path: Path, number: str | None) -> None:
        file = esco.skills_file(folder)
        release = esco.release_of(folder, number)
        if not release.number:
            self.stderr.write(unstated(folder, "1.2.0"))
        counts = esco.Counts()
        entries = [entry.model_dump_json(exclude_defaults=True) for entry in self._merged(file, counts)]
        told = Provenance(
            name=release.name,
            release=release.number,
            publisher=release.publisher,
            licence=release.licence,
            attribution=esco.ATTRIBUTION,
            imported=timezone.localdate(),
            source_sha256=hash_of(file),
            counts=counts.told(),
        )
        changed = overlay.write(path, told, entries)
        self._tell(release.citation, counts, changed)

    def _merged(self, file: Path, counts: esco.Counts) -> Iterator[SkillEntry]:
        merging = esco.Merging(vocabulary.load_own(), counts)
        total = sum(map(merging.claim, esco.concepts(file)))
        with shown("Skills read", total, self.stdout) as show:
            for number, concept in enumerate(esco.concepts(file), start=1):
                if entry := merging.entry(concept):
                    yield entry
                show(number, total)

    def _tell(self, citation: str, counts: esco.Counts, changed: bool) -> None:
        for what, number in counts.told().items():
            self.stdout.write(f"  {number} {what}")
        state = f"imported. {RESTART}" if changed else "unchanged."
        self.stdout.write(f"{citation}: {state}")
