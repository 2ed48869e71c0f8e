"""The PDF layouts: which header, history, education and page each is made of."""

from dataclasses import dataclass, field

from tests.factories.resume_files.layouts import Layout
from tests.factories.resume_files.pdf import jobs, sections
from tests.factories.resume_files.pdf.look import Finish, Headings
from tests.factories.resume_files.pdf.sections import Part


@dataclass(frozen=True)
class Sidebar:
    """A column beside the main one, in points; a dark one has white text."""

    width: float = 165
    right: bool = False
    fill: str = "#eeeeee"
    ink: str = "#111111"


@dataclass(frozen=True)
class Sheet:
    """One layout. `margin` in points; `footer` is formatted with name and page."""

    jobs: Part
    header: Part = sections.left_header
    education: Part = sections.education
    serif: bool = False
    margin: float = 50
    sidebar: Sidebar | None = None
    footer: str = ""
    finish: Finish = field(default_factory=Finish)


SHEETS: dict[Layout, Sheet] = {
    Layout.PDF_CLASSIC: Sheet(jobs.title_first, finish=Finish(headings=Headings.PLAIN)),
    Layout.PDF_HARVARD: Sheet(
        jobs.employer_first,
        sections.centred_header,
        sections.education_rows,
        serif=True,
        margin=58,
        finish=Finish(headings=Headings.CENTRED, size=10),
    ),
    Layout.PDF_DATE_COLUMN: Sheet(
        jobs.dates_left, finish=Finish(accent="#2b4a78", headings=Headings.COLOUR, size=9)
    ),
    Layout.PDF_DARK_SIDEBAR: Sheet(
        jobs.title_first,
        sidebar=Sidebar(fill="#22303c", ink="#ffffff"),
        finish=Finish(headings=Headings.COLOUR, accent="#9a4a1c"),
    ),
    Layout.PDF_RIGHT_SIDEBAR: Sheet(
        jobs.employer_first,
        margin=40,
        sidebar=Sidebar(150, right=True),
        finish=Finish(accent="#176b5b", size=9.2),
    ),
    Layout.PDF_GRID: Sheet(
        jobs.grid,
        sections.labelled_header,
        serif=True,
        margin=44,
        finish=Finish(accent="#333333", headings=Headings.BAND, size=9.5),
    ),
    Layout.PDF_GROUPED: Sheet(
        jobs.grouped, sections.split_header, sections.education_rows, finish=Finish(accent="#1d2f5e")
    ),
    Layout.PDF_CENTRED: Sheet(
        jobs.mid_dots, sections.centred_header, finish=Finish(headings=Headings.CENTRED, size=9.8)
    ),
    Layout.PDF_COMPACT: Sheet(jobs.one_line, margin=42, finish=Finish(size=8.8, headings=Headings.PLAIN)),
    Layout.PDF_FOOTERS: Sheet(
        jobs.dates_right,
        sections.split_header,
        sections.education_rows,
        margin=66,
        footer="{name} - Curriculum Vitae - Page {page}",
        finish=Finish(size=10.5, accent="#5a1f3d", headings=Headings.COLOUR),
    ),
    Layout.PDF_DATES_FIRST: Sheet(
        jobs.dates_first, serif=True, finish=Finish(headings=Headings.PLAIN, size=10, bullet="-")
    ),
    Layout.PDF_WALL: Sheet(jobs.run_together, sections.plain_header, margin=44, finish=Finish(size=9)),
}
