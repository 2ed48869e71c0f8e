"""What is attached to a PDF is told of; what it says does not count."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from roles.reading.files import extract
from tests.factories import structured
from tests.factories.hostile.files import pdf


def attached(folder: Path, *names: str) -> Path:
    """A page of text with the same Europass XML attached under each name."""
    path = folder / "cv.pdf"
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(path, "Betty Smith\nClerk, Acme Ltd").read_bytes())))
    for name in names:
        writer.add_attachment(name, structured.PASSPORT.read_bytes())
    writer.write(path)
    return path


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ((), ()),
        (("europass.xml",), ("a file",)),
        (("a.xml", "b.xml", "c.xml", "d.xml", "e.xml"), ("5 files",)),
    ],
)
def test_only_the_pages_are_read_and_the_rest_is_told_of(
    names: tuple[str, ...], told: tuple[str, ...], tmp_path: Path
) -> None:
    document = extract(attached(tmp_path, *names))

    assert document.text == "Betty Smith\nClerk, Acme Ltd"
    assert document.warnings == tuple(
        f"This PDF has {each} attached: only what its pages show was read." for each in told
    )
