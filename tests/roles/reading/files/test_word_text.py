"""What a Word file shows, in its order, and what it hides."""

from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from docx.text.run import Run

from roles.reading.files import extract
from roles.reading.text import HiddenReason, HiddenText, Line
from tests.factories import word_files


def texts(path: Path) -> list[str]:
    document = extract(path)
    return [document.line_text(line) for line in document.lines]


def fill(cell: object, *paragraphs: str) -> None:
    cell.text = "\n".join(paragraphs)  # type: ignore[attr-defined]


def test_paragraphs_and_tables_come_in_body_order(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Before")
        table = document.add_table(2, 3)
        for row, cells in zip(
            table.rows, [("Mill", "Baker", "2014"), ("Inn", "Porter", "2011")], strict=True
        ):
            for cell, text in zip(row.cells, cells, strict=True):
                fill(cell, text)
        document.add_paragraph("After")

    assert texts(word_files.word(tmp_path / "a.docx", write)) == [
        "Before",
        "Mill\tBaker\t2014",
        "Inn\tPorter\t2011",
        "After",
    ]


def test_a_date_cell_stays_beside_the_first_line_of_the_job(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        row = document.add_table(1, 2).rows[0]
        fill(row.cells[0], "2014 - 2018")
        fill(row.cells[1], "Baker", "Dover Mill", "Led the early shift", "Trained four apprentices")

    assert texts(word_files.word(tmp_path / "a.docx", write)) == [
        "2014 - 2018\tBaker",
        "Dover Mill",
        "Led the early shift",
        "Trained four apprentices",
    ]


def test_a_row_of_empty_cells_is_a_gap(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        table = document.add_table(3, 2)
        for row, name in zip(table.rows, ("Mill", "", "Inn"), strict=True):
            fill(row.cells[0], name)

    assert extract(word_files.word(tmp_path / "a.docx", write)).text == "Mill\n\nInn"


def test_a_table_that_lays_out_columns_is_read_cell_by_cell(tmp_path: Path) -> None:
    left = ["Skills", "Rotas", "Ledgers", "First aid"]
    right = ["Work", "Baker at the mill", "Led the early shift", "Trained apprentices"]

    def write(document: Document) -> None:
        row = document.add_table(1, 2).rows[0]
        fill(row.cells[0], *left)
        fill(row.cells[1], *right)

    assert texts(word_files.word(tmp_path / "a.docx", write)) == left + right


def test_headings_items_size_and_weight_are_kept(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        document.add_heading("Practice", 1)
        document.add_paragraph("Kept the diary", style="List Bullet")
        run = document.add_paragraph().add_run("Large and bold")
        run.bold, run.font.size = True, Pt(18)

    def said(line: Line) -> tuple[bool, bool, bool, float]:
        return line.heading, line.item, line.bold, line.size

    lines = extract(word_files.word(tmp_path / "a.docx", write)).lines
    assert [said(line) for line in lines] == [
        (True, False, True, 14.0),
        (False, True, False, 11.0),
        (False, False, True, 18.0),
    ]


def test_the_header_is_read_first_and_page_numbers_are_not_text(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Body")
        document.sections[0].header.paragraphs[0].text = "Ida Grey, ida@example.org"
        document.sections[0].footer.paragraphs[0].text = "Page 1 of 2"

    assert texts(word_files.word(tmp_path / "a.docx", write)) == ["Ida Grey, ida@example.org", "Body"]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Before")
        word_files.text_box(document, "In a box")
        document.add_paragraph("After")

    assert texts(word_files.word(tmp_path / "a.docx", write)) == ["Before", "In a box", "After"]


def test_links_and_insertions_are_read_and_deletions_are_not(tmp_path: Path) -> None:
    runs = (
        "<w:p {}><w:hyperlink><w:r><w:t>ida@example.org</w:t></w:r></w:hyperlink>"
        '<w:ins w:id="1" w:author="x"><w:r><w:t xml:space="preserve"> moved</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText> stayed</w:delText></w:r></w:del></w:p>'
    )

    def write(document: Document) -> None:
        document.element.body.insert(0, parse_xml(runs.format(nsdecls("w"))))

    assert texts(word_files.word(tmp_path / "a.docx", write)) == ["ida@example.org moved"]


def test_tabs_and_line_breaks_part_places_and_lines(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Baker\t2014 - 2018\nDover Mill\t\tLeith")

    assert texts(word_files.word(tmp_path / "a.docx", write)) == ["Baker\t2014 - 2018", "Dover Mill\tLeith"]


def vanished(run: Run) -> None:
    run.font.hidden = True


def white(run: Run) -> None:
    run.font.color.rgb = RGBColor(255, 255, 255)


def tiny(run: Run) -> None:
    run.font.size = Pt(1)


@pytest.mark.parametrize(
    ("hide", "why"),
    [
        (vanished, HiddenReason.MARKED_HIDDEN),
        (white, HiddenReason.SAME_COLOUR),
        (tiny, HiddenReason.TINY),
    ],
)
def test_runs_that_no_one_sees_are_kept_apart(tmp_path: Path, hide: object, why: HiddenReason) -> None:
    def write(document: Document) -> None:
        paragraph = document.add_paragraph("Shift lead")
        hide(paragraph.add_run(" forklift"))  # type: ignore[operator]
        hide(paragraph.add_run(" welding"))  # type: ignore[operator]

    document = extract(word_files.word(tmp_path / "a.docx", write))
    assert document.text == "Shift lead"
    assert document.hidden == (HiddenText("forklift welding", why),)


def test_white_text_in_a_dark_cell_is_seen(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        cell = document.add_table(1, 1).rows[0].cells[0]
        cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="1F3A4D"/>'))
        white(cell.paragraphs[0].add_run("Profile"))

    document = extract(word_files.word(tmp_path / "a.docx", write))
    assert (document.text, document.hidden) == ("Profile", ())
