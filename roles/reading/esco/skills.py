"""The skills of an ESCO release, one row at a time."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from roles.reading.releases import ReleaseError

URI, KIND, REUSE, LABEL, OTHERS = "conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels"
NEEDED = (URI, KIND, REUSE, LABEL, OTHERS)
# Not in every release.
HIDDEN, STATUS = "hiddenLabels", "status"
RELEASED = "released"
# The longest description is far below; a cell longer than this is no cell.
LONGEST_CELL = 1_000_000


@dataclass(frozen=True, slots=True)
class Concept:
    """A skill or field of knowledge. `others` are its alternative and hidden labels, in the file's order."""

    uri: str
    label: str
    others: tuple[str, ...]
    knowledge: bool
    transversal: bool


def concepts(path: Path) -> Iterator[Concept]:
    """Every released concept of `skills_en.csv`. Raises ReleaseError where the file is not that."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            yield from _concepts(path, csv.reader(stream, strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise ReleaseError(f"{path}: this is no whole CSV file ({error}); download it again") from error


def _concepts(path: Path, rows: Iterator[list[str]]) -> Iterator[Concept]:
    header = next(rows, [])
    missing = [name for name in NEEDED if name not in header]
    if missing:
        raise ReleaseError(f"{path}: no column “{missing[0]}” in its first row; is this ESCO's own file?")
    for number, row in enumerate(rows, start=2):
        if len(row) != len(header):
            raise ReleaseError(
                f"{path}: row {number} has {len(row)} cells and not {len(header)}; download it again"
            )
        cells = dict(zip(header, row, strict=True))
        if cells.get(STATUS, RELEASED).strip().lower() == RELEASED and cells[URI] and cells[LABEL]:
            yield _concept(cells)


def _concept(cells: dict[str, str]) -> Concept:
    others = f"{cells[OTHERS]}\n{cells.get(HIDDEN, '')}".splitlines()
    return Concept(
        uri=cells[URI].strip(),
        label=" ".join(cells[LABEL].split()),
        others=tuple(dict.fromkeys(" ".join(other.split()) for other in others if other.strip())),
        knowledge=cells[KIND].strip().lower() == "knowledge",
        transversal=cells[REUSE].strip().lower() == "transversal",
    )
