"""Text: words found and words glued together in real PDFs, and the order in which two columns are read.

What a PDF says is nobody's to know but its reader's, so the reference of real files is a vote of the
other extractors, ours left out: a word counts as often as two of them agree. That favours them, and it
cannot favour us. Pages whose text is known are drawn from our own sample resumes.
"""

import logging
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from roles.reading.errors import UnreadableFile
from tests.evaluation import folder, known, metrics, words
from tests.evaluation.extractors import installed
from tests.evaluation.figures import OURS, Figure, Measure, Missing, Target
from tests.factories.resume_files.persona import load

WORDS_FOUND, WORDS_JOINED = Target(0.995), Target(0.002, at_most=True)
# How many personas the short form draws.
FEW = 3

VOTED = "words that at least two of the other extractors agree on; encoding accidents mended in all alike"
GLUED = "words of the reference that stand only in a run of words without blanks between them"
ORDERED = "pairs of neighbouring passages of a column read one right after the other"

Texts = list[str | None]
Found = Figure | Missing


def measure(data: Path, *, short: bool = False) -> Iterator[Found]:
    """Words of every PDF under DATA/resumes, and the order of two-column pages that we draw."""
    with _mapping(short=short) as every:
        yield from _words([*folder.graded_pdfs(data), *folder.other_pdfs(data)], every)
        yield from _orders(every, short=short)
    if "pdftotext" not in installed():
        yield Missing(Measure.TEXT, "poppler's pdftotext beside ours", "the package poppler-utils")


Every = Callable[[str, Sequence[Path]], Texts]


@contextmanager
def _mapping(*, short: bool) -> Iterator[Every]:
    """Extracts on every core, but a handful of files in this process: starting others takes longer."""
    if short:
        yield lambda system, paths: [_extracted(system, path) for path in paths]
        return
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        yield partial(_spread, pool)


def _spread(pool: Executor, system: str, paths: Sequence[Path]) -> Texts:
    return list(pool.map(partial(_extracted, system), paths, chunksize=4))


def _extracted(system: str, path: Path) -> str | None:
    """A file's text, null where the extractor cannot read it."""
    logging.disable(logging.WARNING)
    try:
        return installed()[system](path)
    except UnreadableFile:
        return None
    except Exception:
        # Other people's readers fail in ways of their own; ours has one.
        if system == OURS:
            raise
        return None


def _words(paths: Sequence[Path], every: Every) -> Iterator[Found]:
    if not paths:
        yield Missing(Measure.TEXT, "words of real PDFs", "resumes/graded/*.pdf or resumes/other/*.pdf")
        return
    texts = {system: every(system, paths) for system in installed()}
    references = [
        words.agreed([text for system, text in row.items() if text is not None and system != OURS])
        for row in _by_file(texts, len(paths))
    ]
    if unread := sum(text is None for text in texts[OURS]):
        yield Missing(Measure.TEXT, f"the words of {unread} of {len(paths)} PDFs", "files that can be read")
    for system, found in texts.items():
        counts = [
            words.count(reference, text or "") for reference, text in zip(references, found, strict=True)
        ]
        wanted = [float(each.wanted) for each in counts]
        yield _figure(
            "words found",
            metrics.ratio([each.found for each in counts], wanted),
            WORDS_FOUND,
            system,
            len(paths),
            VOTED,
        )
        yield _figure(
            "words joined",
            metrics.ratio([each.joined for each in counts], wanted),
            WORDS_JOINED,
            system,
            len(paths),
            GLUED,
        )


def _by_file(texts: dict[str, Texts], number: int) -> Iterator[dict[str, str | None]]:
    return ({system: found[place] for system, found in texts.items()} for place in range(number))


def _orders(every: Every, *, short: bool) -> Iterator[Figure]:
    personas = load()[:FEW] if short else load()
    with tempfile.TemporaryDirectory() as place:
        drawn = {
            "order of two columns, held column by column": list(known.draw(personas, Path(place))),
            "order of two columns, held row by row": list(known.draw_by_rows(personas, Path(place))),
        }
        for name, pages in drawn.items():
            for system in installed():
                texts = every(system, [page.path for page in pages])
                yield _order(name, system, pages, texts)


def _order(name: str, system: str, pages: Iterable[known.Page], texts: Texts) -> Figure:
    pairs = [known.in_order(page.columns, text or "") for page, text in zip(pages, texts, strict=True)]
    right, of = zip(*pairs, strict=True)
    return _figure(name, metrics.ratio(right, of), None, system, len(pairs), ORDERED)


def _figure(
    name: str, found: metrics.Interval, target: Target | None, system: str, files: int, about: str
) -> Figure:
    return Figure(
        Measure.TEXT, name, found.value, files, system=system,
        low=found.low, high=found.high, target=target if system == OURS else None, about=about,
    )  # fmt: skip
