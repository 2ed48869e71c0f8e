"""Pages of a PDF drawn as pictures, in the helper process as in this one."""

import struct
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from roles.reading.errors import UnreadableFile
from roles.reading.files.pdf_picture import MAX_EDGE, draw
from roles.reading.sandbox import Limits, Sandbox
from tests.factories.files import lines, pdf


def size_of(picture: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">2I", picture[16:24])
    return width, height


def colours(picture: bytes) -> set[tuple[int, ...]]:
    image = ImageReader(BytesIO(picture))._image
    return {colour for _, colour in image.convert("RGB").getcolors(maxcolors=image.width * image.height)}


def red(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 300, 842, stroke=0, fill=1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return pdf(tmp_path / "ada.pdf", lines(["Ward Manager"]), red)


def test_a_page_is_drawn_in_its_own_colours(file: Path) -> None:
    picture = draw(file, 2)

    assert size_of(picture) == (910, 1287)
    assert {(255, 0, 0), (255, 255, 255)} <= colours(picture)


def test_a_huge_page_is_drawn_small(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    canvas = Canvas(str(path), pagesize=(14_000, 7_000))
    canvas.showPage()
    canvas.save()

    assert size_of(draw(path, 1)) == (MAX_EDGE, MAX_EDGE // 2)


@pytest.mark.parametrize("number", [0, 3])
def test_a_page_that_is_not_there_is_refused(file: Path, number: int) -> None:
    with pytest.raises(UnreadableFile, match=f"has no page {number}"):
        draw(file, number)


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ada.pdf"
    path.write_text("<script>alert(1)</script>")

    with pytest.raises(UnreadableFile, match="cannot be drawn"):
        draw(path, 1)


def test_the_helper_draws_what_this_process_draws_and_reads_on(file: Path) -> None:
    with Sandbox(Limits()) as sandbox:
        drawn = sandbox.draw(file, 1)
        with pytest.raises(UnreadableFile, match="has no page 9"):
            sandbox.draw(file, 9)

        assert drawn == draw(file, 1)
        assert "Ward Manager" in sandbox.extract(file).text
