"""What the training reads beside the adverts: names of technologies, of tasks and of skills."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from roles.reading.esco.labels import unqualified
from roles.reading.learned.counts import Phrases, Usage, Words
from roles.reading.learned.skillspan import digest
from roles.reading.learned.words import words
from roles.reading.onet.spreadsheet import rows

TRAIN = Path("skills") / "skillspan_train.json"
LABELS = Path("skills") / "skills_en_label.txt"
TOOLS = Path("onet") / "Technology Skills.xlsx"
TASKS = Path("onet") / "Task Statements.xlsx"
ACTIVITIES = Path("onet") / "DWA Reference.xlsx"
ALL = (TRAIN, LABELS, TOOLS, TASKS, ACTIVITIES)
# What the shipped weights were made of.
PINNED = {
    "skillspan_train.json": "5e884c3426087d14fc437d328eb72132082edbfe1e776292ae0e6e9b36c1e1f6",
    "skills_en_label.txt": "1a809c7d4b7d028cf5e46717ac7e3575361335ed24c51fd8ee5832528513e348",
    "Technology Skills.xlsx": "ed39ff225e4c17dbaea338e6fe565e477cfaa617b99b15c985640fc9e8e52083",
    "Task Statements.xlsx": "44e9ce8d46eec806a369fe3e0a9f72c0b0ca1c334270640e22bb43278b55a28d",
    "DWA Reference.xlsx": "2bc21199fec3dc2cdd26b0511e2c79461db07efd209be16f422ad37788ee4fcb",
}


def missing(data: Path) -> list[Path]:
    return [path for path in ALL if not (data / path).is_file()]


def changed(data: Path) -> list[Path]:
    """The files that are not those of the shipped weights."""
    return [path for path in ALL if digest(data / path) != PINNED[path.name]]


@lru_cache(maxsize=1)
def usage(data: Path) -> Usage:
    tools = {*_column(data / TOOLS, "Example"), *_column(data / TOOLS, "Commodity Title")}
    labels = (data / LABELS).read_text(encoding="utf-8").splitlines()
    tasks = [*_column(data / TASKS, "Task"), *_column(data / ACTIVITIES, "DWA Title")]
    return Usage(
        tools=Phrases(map(_words, tools)),
        labels=Phrases(_words(unqualified(label)) for label in labels),
        tasks=Phrases(map(_words, tasks)),
    )


def _words(text: str) -> Words:
    return tuple(word.text.lower() for word in words(text))


def _column(path: Path, name: str) -> Iterator[str]:
    """Of a workbook with a header."""
    sheet = rows(path)
    place = next(sheet).index(name)
    yield from (row[place] for row in sheet if len(row) > place)
