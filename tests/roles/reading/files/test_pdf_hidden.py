"""What a person can't see on a PDF page is kept apart and named; what they can see stays."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pdf_oxide
import pytest
from reportlab.lib.colors import HexColor, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from roles.reading.files import extract
from roles.reading.files.pdf_clues import clues
from roles.reading.files.pdf_ink import Box, Seen
from roles.reading.files.pdf_page import read_page
from roles.reading.text import HiddenReason, HiddenText
from tests.factories import files

TRICKS = [
    (files.hidden_in_white, HiddenReason.SAME_COLOUR),
    (files.hidden_in_nearly_white, HiddenReason.SAME_COLOUR),
    (files.hidden_as_dark_on_dark, HiddenReason.SAME_COLOUR),
    (files.hidden_by_size, HiddenReason.TINY),
    (files.hidden_off_the_page, HiddenReason.OFF_PAGE),
    (files.hidden_by_render_mode, HiddenReason.TRANSPARENT),
    (files.hidden_by_transparency, HiddenReason.TRANSPARENT),
    (files.hidden_under_a_box, HiddenReason.COVERED),
    (files.hidden_under_a_picture, HiddenReason.COVERED),
    (files.hidden_by_clipping, HiddenReason.NOT_DRAWN),
]


@pytest.mark.parametrize(("trick", "why"), TRICKS, ids=[trick.__name__ for trick, _ in TRICKS])
@pytest.mark.parametrize("compress", [0, 1])
def test_a_trick_hides_its_words_and_nothing_else(
    tmp_path: Path, trick: Callable[[Canvas], None], why: HiddenReason, compress: int
) -> None:
    page = files.both(files.lines([files.VISIBLE]), trick)
    document = extract(files.pdf(tmp_path / "a.pdf", page, compress=compress))
    assert document.text == files.VISIBLE
    assert document.hidden == (HiddenText(files.HIDDEN, why),)


def test_white_words_after_visible_ones_on_the_same_line_are_kept_apart(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Shift lead ")
        canvas.setFillColor(white)
        canvas.drawString(60 + canvas.stringWidth("Shift lead "), 700, files.HIDDEN)

    document = extract(files.pdf(tmp_path / "a.pdf", draw))
    assert document.text == "Shift lead"
    assert document.hidden == (HiddenText(files.HIDDEN, HiddenReason.SAME_COLOUR),)


def test_hidden_text_inside_a_form_is_found(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, files.VISIBLE)
        canvas.beginForm("inner")
        canvas.setFont("Helvetica", 10)
        files.hidden_by_render_mode(canvas)
        canvas.endForm()
        canvas.doForm("inner")

    document = extract(files.pdf(tmp_path / "a.pdf", draw))
    assert (document.text, [hidden.quote for hidden in document.hidden]) == (files.VISIBLE, [files.HIDDEN])


def test_pale_but_readable_grey_is_not_hidden(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor("#b5b5b5"))
        canvas.drawString(60, 700, files.VISIBLE)

    document = extract(files.pdf(tmp_path / "a.pdf", draw))
    assert (document.text, document.hidden) == (files.VISIBLE, ())


def test_text_over_a_shaded_band_or_a_picture_is_not_hidden(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor("#eeeeee"))
        canvas.rect(50, 690, 400, 30, stroke=0, fill=1)
        canvas.drawImage(ImageReader(files.picture(8, 8)), 50, 490, 400, 30)
        canvas.setFillColor(HexColor("#000000"))
        canvas.drawString(60, 700, "On a band")
        canvas.setFillColor(white)
        canvas.drawString(60, 500, "On a picture")

    document = extract(files.pdf(tmp_path / "a.pdf", draw))
    assert (document.text, document.hidden) == ("On a band\n\nOn a picture", ())


def test_the_text_layer_of_a_scan_is_read_with_a_warning(tmp_path: Path) -> None:
    texts = ["Dock foreman since spring", "Led a crew of twelve people", "Kept the cranes certified"]
    document = extract(files.scan(tmp_path / "a.pdf", texts, text_beneath=True))
    assert [document.line_text(line) for line in document.lines] == texts
    assert document.hidden == ()
    assert document.warnings == (
        "some pages are scans whose text another program recognised; it may have mistakes",
    )


def test_plain_pages_are_read_without_drawing_them(tmp_path: Path) -> None:
    data = files.pdf(tmp_path / "a.pdf", files.lines([files.VISIBLE])).read_bytes()

    def never(places: Sequence[Box]) -> list[Seen]:
        raise AssertionError(f"drawn to look at {len(places)} places")

    page = read_page(pdf_oxide.PdfDocument.from_bytes(data), 0, clues(data), never)
    assert [row.text for row in page.rows] == [files.VISIBLE]
