"""python -m tests.evaluation.speed_steps start|steps < PATHS: seconds of each step, in a fresh process.

One JSON object a line comes back. Seconds are this process's CPU time: by the clock one would measure
what else the machine does.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from time import process_time

import pdf_oxide
import spacy

from hiring.matching.engine import AT_A_TIME, match_view, match_views
from hiring.matching.view.blind import BlindView
from hiring.matching.view.looking import look
from hiring.matching.view.stored import pack, unpack
from hiring.reading.resumes import read_resume
from roles.reading import profiles_yaml
from roles.reading.files import extract
from roles.reading.text import DocumentText

SEEDS = Path(__file__).parents[2] / "seeds"
ROLE = SEEDS / "roles" / "call-center-director.yaml"
SAMPLES = SEEDS / "resumes"
TODAY = date(2026, 11, 21)
# Samples read before the measuring: a worker is warm from its first files on.
WARM_UP = 8

Seconds = dict[str, float]


def read(document: DocumentText, path: Path) -> BlindView:
    """A document read, and what scoring may look at of it."""
    return look(read_resume(document, file=path.name, sha256="0" * 64, received=TODAY))


def start(files: Sequence[Path]) -> Iterator[Seconds]:
    """From nothing to the first resume matched: interpreter, imports, vocabulary, vectors."""
    profile = profiles_yaml.load(ROLE)
    match_view(read(extract(files[0]), files[0]), profile, role_version="1")
    yield {"start": process_time()}


def steps(files: Sequence[Path]) -> Iterator[Seconds]:
    """Seconds of each step for each file.

    Floors and pipeline take turns, file by file, and in who comes first. No file was read before by the
    pipeline. Stored resumes are matched again when all files were read: what a process remembers of the
    last few files does not help.
    """
    bench = _Bench()
    for path in sorted(SAMPLES.glob("*.pdf"))[:WARM_UP]:
        bench.floors(path)
        bench.again([bench.pipeline(path)[1]])
    found: list[tuple[Seconds, bytes]] = []
    for number, path in enumerate(files):
        floors = bench.floors(path) if number % 2 else {}
        seconds, stored = bench.pipeline(path)
        found.append(((floors or bench.floors(path)) | seconds, stored))
    for first in range(0, len(found), AT_A_TIME):
        some = found[first : first + AT_A_TIME]
        again = bench.again([stored for _, stored in some])
        yield from (seconds | again for seconds, _ in some)


class _Bench:
    def __init__(self) -> None:
        self._bare = spacy.blank("en").tokenizer
        self._profile = profiles_yaml.load(ROLE)

    def floors(self, path: Path) -> Seconds:
        """Text extraction and the bare tokenizer: with our extraction, with the PDF library's own."""
        begun = process_time()
        self._bare(extract(path).text)
        ours = process_time()
        self._bare(_library_text(path))
        return {"floor": ours - begun, "library_floor": process_time() - ours}

    def pipeline(self, path: Path) -> tuple[Seconds, bytes]:
        """File in to match computed, and what the database stores for matching again."""
        begun = process_time()
        document = extract(path)
        extracted = process_time()
        view = read(document, path)
        was_read = process_time()
        match_view(view, self._profile, role_version="1")
        matched = process_time()
        stored = pack(view)
        return {
            "extract": extracted - begun,
            "read": was_read - extracted,
            "match": matched - was_read,
        }, stored

    def again(self, stored: Sequence[bytes]) -> Seconds:
        """Stored resumes matched, each one's share: from the bytes that the database gives to the reports."""
        begun = process_time()
        match_views(list(map(unpack, stored)), self._profile, role_version="1")
        return {"again": (process_time() - begun) / len(stored)}


def _library_text(path: Path) -> str:
    """pdf_oxide's own text: no columns, no gaps, nothing hidden kept apart."""
    document = pdf_oxide.PdfDocument.from_bytes(path.read_bytes())
    return "\n".join(document.extract_text(page) for page in range(document.page_count()))


if __name__ == "__main__":
    paths = [Path(line) for line in sys.stdin.read().splitlines()]
    for answer in {"start": start, "steps": steps}[sys.argv[1]](paths):
        sys.stdout.write(json.dumps(answer) + "\n")
