"""Pages whose text is known: our own sample resumes, drawn in two columns."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.evaluation import two_columns
from tests.evaluation.words import WORD, plain
from tests.factories.resume_files.files import write
from tests.factories.resume_files.layouts import Layout
from tests.factories.resume_files.pdf.fonts import FontMissing
from tests.factories.resume_files.pdf.write import NARROW
from tests.factories.resume_files.persona import Persona

TWO_COLUMNS = (Layout.PDF_DARK_SIDEBAR, Layout.PDF_RIGHT_SIDEBAR)

# The passages of one column from top to bottom: paragraphs, bullets, headings, entries of lists.
Column = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A PDF file that shows these columns, and words beside them."""

    path: Path
    columns: tuple[Column, ...]

    @property
    def passages(self) -> str:
        return "\n".join(passage for column in self.columns for passage in column)


def draw(personas: Iterable[Persona], folder: Path) -> Iterator[Page]:
    """Each persona in the sample layouts with a sidebar, which files hold column by column."""
    for persona in personas:
        for layout in TWO_COLUMNS:
            path = folder / f"{Path(persona.file).stem}-{layout.name.lower()}.pdf"
            with suppress(FontMissing):
                path.write_bytes(write(persona.model_copy(update={"layout": layout, "hidden": ""})))
                yield Page(path, columns_of(persona))


def draw_by_rows(personas: Iterable[Persona], folder: Path) -> Iterator[Page]:
    """Each persona with its sidebar on either side, which files hold row by row."""
    for persona in personas:
        side, main = columns_of(persona)
        for right in (False, True):
            path = folder / f"{Path(persona.file).stem}-rows-{right:d}.pdf"
            with suppress(FontMissing):
                two_columns.write(path, side, main, side_right=right)
                yield Page(path, (side, main))


def columns_of(persona: Persona) -> tuple[Column, Column]:
    """What a sidebar and the main column hold. A job's own lines, whose order is the layout's, are left
    out."""
    narrow = [name for name in persona.sections if name in NARROW]
    wide = [name for name in persona.sections if name not in NARROW]
    side = (*persona.contact.rows, *_passages(persona, narrow))
    return (side, tuple(_passages(persona, wide)))


def _passages(persona: Persona, sections: Sequence[str]) -> Iterator[str]:
    for name in sections:
        yield persona.sections[name]
        if name == "jobs":
            yield from (row for job in persona.jobs for row in job.text)
        elif name == "education":
            for degree in persona.education:
                yield from (degree.title, degree.institution, degree.note)
        else:
            yield from persona.rows(name)


def in_order(columns: Sequence[Column], text: str) -> tuple[int, int]:
    """Of how many pairs of neighbouring passages of one column the text has the second right after the
    first, and how many pairs there are.

    Judged by words that stand once in the columns and once in the text: all of the first passage's come
    before all of the second's, and none of another column's between them.
    """
    places = _places(columns, text)
    right = pairs = 0
    for number, column in enumerate(columns):
        others = sorted(
            place for other, each in enumerate(columns) if other != number for place in _of(each, places)
        )
        told = [found for passage in column if (found := _of([passage], places))]
        for first, second in pairwise(told):
            pairs += 1
            between = any(min(first) < place < max(second) for place in others)
            right += max(first) < min(second) and not between
    return right, pairs


def _of(passages: Iterable[str], places: dict[str, int]) -> list[int]:
    return [places[word] for passage in passages for word in WORD.findall(plain(passage)) if word in places]


def _places(columns: Sequence[Column], text: str) -> dict[str, int]:
    known = Counter(WORD.findall(plain("\n".join(passage for column in columns for passage in column))))
    read = WORD.findall(plain(text))
    once = Counter(read)
    return {word: place for place, word in enumerate(read) if once[word] == 1 and known[word] == 1}
