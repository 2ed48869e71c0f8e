"""python -m tests.evaluation.fuzz [ROUNDS]: damaged files through reading and matching.

Every sample resume is cut, flipped and spliced at random (the seed is fixed, so a finding can be repeated).
What comes out must be a reading or UnreadableFile, and a report that adds up: anything else is a defect,
printed with the round that shows it.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from rich.console import Console
from rich.progress import track

from hiring.matching.report import MatchReport
from hiring.reading.tables.candidates import candidates_in
from hiring.reading.tables.problems import BadTable
from hiring.reading.uploads.contents import is_table
from roles.reading.errors import UnreadableFile
from roles.reading.sandbox import Sandbox
from tests.evaluation import trials
from tests.evaluation.robustness import SAMPLES
from tests.factories import structured
from tests.factories.hostile import roles

SEED = 20261121
ROUNDS = 1000
MOST_CHANGES = 6
# Half of the Word files are damaged inside: the archive is whole, its text is not. So with JSON: its values.
INSIDE = 0.5
# Of the values of a JSON document so many are replaced by one of these.
ODD = 0.03
ODD_VALUES: tuple[Any, ...] = (
    None, True, 7, -1e300, "", " ", "\u0000", "\ud800", "present", "2019-99", "0000-00-00", "Experience", [],
    {}, [[[["deep"]]]], {"name": {"name": []}}, "<b>bold</b><script>x</script>",
    "x" * 5000, "• Education\n\n",
)  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    rounds = int(arguments[0]) if arguments else ROUNDS
    console, outcomes = Console(), Counter[str]()
    sources = [path for path in sorted(SAMPLES.iterdir()) if path.is_file()]
    # As often as all others together: there are few of them, and each is another kind.
    sources += [*structured.ALL, structured.TABLE] * (len(sources) // len(structured.ALL))
    target = roles.written()[0]
    with TemporaryDirectory() as folder, Sandbox() as sandbox:
        for number in track(range(rounds), "files", console=console):
            chance = random.Random(SEED + number)  # noqa: S311 - a repeatable choice, no secret
            source = chance.choice(sources)
            path = Path(folder) / f"damaged{source.suffix}"
            path.write_bytes(_damaged_file(source, chance))
            outcomes[_outcome(path, sandbox, target)] += 1
    for outcome, count in outcomes.most_common():
        console.print(f"{count:6} {outcome}")
    return int(any(outcome.startswith("DEFECT") for outcome in outcomes))


def _damaged_file(source: Path, chance: random.Random) -> bytes:
    data = source.read_bytes()
    if source.suffix == ".docx" and chance.random() < INSIDE:
        return _damaged_inside(data, chance)
    if source.suffix == ".json" and chance.random() < INSIDE:
        return json.dumps(with_odd_values(json.loads(data), chance)).encode()
    return damaged(data, chance)


def _damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """A Word file with one of its parts damaged."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as whole, ZipFile(out, "w", ZIP_DEFLATED) as other:
        names = [name for name in whole.namelist() if name.endswith((".xml", ".rels"))]
        chosen = chance.choice([*names, "word/document.xml", "word/document.xml"])
        for name in whole.namelist():
            part = whole.read(name)
            other.writestr(name, damaged(part, chance) if name == chosen else part)
    return out.getvalue()


def with_odd_values(value: Any, chance: random.Random) -> Any:
    """A JSON document with some of its values of another kind, doubled or gone."""
    if chance.random() < ODD:
        return chance.choice(ODD_VALUES)
    if isinstance(value, dict):
        return {key: with_odd_values(inner, chance) for key, inner in value.items()}
    if isinstance(value, list):
        return [with_odd_values(inner, chance) for inner in value * chance.choice((1, 1, 1, 2))]
    return value


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, cut out, doubled or moved."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        start = chance.randrange(len(changed) or 1)
        stop = min(len(changed), start + chance.choice((1, 2, 16, 200)))
        match chance.randrange(4):
            case 0:
                changed[start:stop] = chance.randbytes(stop - start)
            case 1:
                del changed[start:stop]
            case 2:
                changed[start:start] = changed[start:stop]
            case _:
                changed[start:stop] = bytes(stop - start)
    return bytes(changed)


def _outcome(path: Path, sandbox: Sandbox, target: roles.Target) -> str:
    try:
        reports = [
            trials.matched(trials.read_document(sandbox.extract(each), each.name), target)
            for each in _resumes(path)
        ]
    except UnreadableFile as error:
        return f"refused: {error.reason}"
    except BadTable:
        return "refused: table"
    except Exception as error:
        return f"DEFECT {type(error).__name__}: {error}"
    return "read" if all(map(adds_up, reports)) else "DEFECT the score is not the sum of its contributions"


def _resumes(path: Path) -> list[Path]:
    """The file itself; of a table the files that its rows become."""
    if not is_table(path.name):
        return [path]
    rows = [(path.with_name(file.name), file) for file in candidates_in(path.read_bytes(), path.name)]
    for row, file in rows:
        row.write_bytes(file.content)
    return [row for row, _ in rows]


def adds_up(report: MatchReport) -> bool:
    """Whether a score is the exact sum of contributions and lies between 0 and 100."""
    printed = report.model_dump(mode="json")
    if printed["score"] is None:
        return not printed["criteria"]
    total = sum(result["contribution"] for result in printed["criteria"])
    return bool(total == printed["score"] and 0 <= total <= 100)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
