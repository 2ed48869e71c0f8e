"""Role documents of our own writing with the facts that they state, from tests/samples/roles."""

from pathlib import Path

from docx import Document

from roles.reading import profiles_yaml
from roles.reading.comparing import Recall, added, recall
from roles.reading.files import extract
from roles.reading.profile import Profile
from roles.reading.role_documents import read_role
from roles.reading.text import DocumentText, FileKind, Line

FOLDER = Path(__file__).parents[3] / "samples" / "roles"
HELD_OUT = FOLDER / "held_out"


def documents(folder: Path) -> list[Path]:
    """The documents of a folder, without the answers beside them."""
    return sorted(path for path in folder.iterdir() if path.is_file() and path.suffix != ".yaml")


def answer(document: Path) -> Profile:
    return profiles_yaml.load(document.with_suffix(".yaml"))


def found_in(document: Path) -> Profile:
    return read_role(extract(document), document.name)


def compared(folder: Path) -> tuple[Recall, Recall]:
    """Recall and precision over all documents of a folder."""
    pairs = [(answer(path), found_in(path)) for path in documents(folder)]
    return (
        added(recall(expected, found) for expected, found in pairs),
        added(recall(found, expected) for expected, found in pairs),
    )


def written(text: str) -> DocumentText:
    """A plain text as its reader would hand it over."""
    lines, position, block = [], 0, 0
    for raw in text.split("\n"):
        row = raw.strip()
        if row:
            start = position + raw.index(row)
            lines.append(Line(start=start, end=start + len(row), block=block))
        else:
            block += 1
        position += len(raw) + 1
    return DocumentText(text=text, lines=tuple(lines), kind=FileKind.TEXT)


def as_docx(markdown: str, path: Path) -> Path:
    """A Word file with the headings and list items of a Markdown text."""
    document = Document()
    for line in filter(None, map(str.strip, markdown.splitlines())):
        if line.startswith("#"):
            document.add_heading(line.lstrip("# "), level=line.count("#", 0, 6))
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        else:
            document.add_paragraph(line)
    document.save(str(path))
    return path
