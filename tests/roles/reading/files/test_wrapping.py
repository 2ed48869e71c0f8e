"""How wide a text was set changes nothing in what is read: wrapped lines are one again."""

import re
from pathlib import Path
from textwrap import wrap

import pytest
from docx import Document
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from roles.reading.files import extract

FONT = "Helvetica"
RESUME = [
    "Ottilie Farrow",
    "ottilie.farrow@example.org",
    "",
    "PROFILE",
    "Depot supervisor who has spent eleven years in cold stores and parcel hubs. Known for short meetings, "
    "tidy yards and lorries that leave on the minute. Looks for a site with more than forty people.",
    "",
    "EXPERIENCE",
    "Depot Supervisor, Marram Cold Stores, Grimsby",
    "03/2018 - Present",
    "- Leads thirty-one pickers and drivers over two shifts, and answers for a yearly budget of 1.4 million "
    "that has been kept in each of the last five years",
    "- Cut late departures from 9% to 2% by moving the loading of trailers ahead of the evening break, with "
    "the agreement of the drivers",
    "- Trains new team leaders in the safe use of reach trucks and in the Warehouse Management System that "
    "Marram built with two suppliers from Hull",
    "",
    "Stock Clerk, Teal & Sons",
    "2014 - 2018",
    "Counted, booked and traced goods for forty shops. Wrote the guide to damaged pallets that is still in "
    "use. Covered for the supervisor in three summers, and closed the books at the end of every quarter.",
    "",
    "EDUCATION",
    "NVQ Level 3 in Warehousing, Humber College, 2013",
    "",
    "SKILLS",
    "Forklift, Reach truck, Stock control, Rota planning, Excel, Warehouse Management System, Toolbox talks, "
    "Incident reports, First aid, Conflict Resolution",
]
TEXT = "\n".join(RESUME)


def _texts(path: Path) -> str:
    return extract(path).text


def _told(text: str) -> list[str]:
    """Its sentences, and its lines that are none: a line may well end where a sentence does."""
    return [part for part in re.split(r"(?<=\.)\s+|\n+", text) if part]


@pytest.mark.parametrize("hanging", ["", "  ", "      "])
@pytest.mark.parametrize("name", ["resume.txt", "resume.md"])
@pytest.mark.parametrize("width", range(60, 121, 5))
def test_text_of_any_width_is_the_text_that_was_wrapped(
    tmp_path: Path, name: str, width: int, hanging: str
) -> None:
    rows = [
        wrapped
        for line in RESUME
        for wrapped in wrap(line, width, subsequent_indent=hanging if line.startswith("- ") else "") or [""]
    ]
    path = tmp_path / name
    path.write_text("\n".join(rows), encoding="utf-8")
    assert _told(_texts(path)) == _told(TEXT)


@pytest.mark.parametrize("hanging", [0, 8])
@pytest.mark.parametrize("size", [8, 10, 12])
@pytest.mark.parametrize("width", [300, 360, 420, 495])
def test_pdfs_of_any_width_are_the_text_that_was_wrapped(
    tmp_path: Path, width: int, size: int, hanging: int
) -> None:
    path = tmp_path / "resume.pdf"
    _draw(path, width, size, hanging)
    assert _told(_texts(path)) == _told(TEXT)


def _draw(path: Path, width: int, size: int, hanging: int) -> None:
    canvas = Canvas(str(path), pagesize=(595, 1400), invariant=1)
    canvas.setFont(FONT, size)
    top = 1350.0
    for line in RESUME:
        hang = hanging if line.startswith("- ") else 0
        for number, row in enumerate(simpleSplit(line, FONT, size, width) or [""]):
            canvas.drawString(50 + hang * bool(number), top, row)
            top -= 1.2 * size
    canvas.save()


def test_a_paragraph_that_goes_on_overleaf_is_one(tmp_path: Path) -> None:
    path = tmp_path / "resume.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    halves = ["Led the move of four shops and a store to", "one building, and kept all of the people."]
    for number, half in enumerate(halves):
        canvas.drawString(50, 60 if number == 0 else 800, half)
        canvas.showPage()
    canvas.save()
    document = extract(path)
    assert document.text == " ".join(halves)
    assert [line.page for line in document.lines] == [1]


def test_pasted_lines_in_word_are_one_paragraph(tmp_path: Path) -> None:
    document = Document()
    for line in wrap(RESUME[4], 60):
        document.add_paragraph(line)
    document.save(str(tmp_path / "resume.docx"))
    assert _told(_texts(tmp_path / "resume.docx")) == _told(RESUME[4])


def test_a_compound_broken_behind_its_hyphen_has_no_blank(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Wrote guides for customer-\nfocused teams, and kept a\ndiary for the whole of the\noffice staff.\n"
    )
    assert (
        _texts(path)
        == "Wrote guides for customer-focused teams, and kept a diary for the whole of the office staff.\n"
    )


LINES = {
    "rows of names": ["Payroll", "Ledgers", "Budgets", "Rota planning", "Stock control"],
    "items": ["Kept the books of three shops and paid", "• their suppliers", "• the staff", "• the rent"],
    "a heading under prose": [
        "looked after the yard, the gate, the scales and the",
        "drivers of forty lorries, and wrote it all down in a",
        "book that nobody else has read from that day",
        "Education",
    ],
    "dates under prose": [
        "looked after the yard, the gate, the scales and the",
        "drivers of forty lorries, and wrote it all down in a",
        "book that nobody else has read from that day",
        "03/2014 - 02/2018",
    ],
    "the heading of the next job": [
        "looked after the yard, the gate, the scales and the",
        "drivers of forty lorries, and wrote it all down in a",
        "book that nobody else has read from that day",
        "Stock Clerk - Teal & Sons",
    ],
    "an address": [
        "looked after the yard, the gate, the scales and the",
        "drivers of forty lorries, and wrote it all down in a",
        "book that nobody else has read from that day",
        "ottilie.farrow@example.org",
    ],
}


@pytest.mark.parametrize("name", LINES)
def test_lines_that_begin_something_stay_lines(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n".join(LINES[name]), encoding="utf-8")
    assert _texts(path).splitlines()[-1] == LINES[name][-1]
