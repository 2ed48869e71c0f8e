"""Personas as Word files (.docx), in five styles. The same persona gives the same bytes."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.factories.resume_files.layouts import Layout
from tests.factories.resume_files.persona import Job, Persona

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(persona: Persona) -> bytes:
    """The persona's resume as a .docx dated by the day it was sent."""
    document = Document()
    sent = datetime.combine(persona.sent, time(9), UTC)
    properties = document.core_properties
    properties.author = properties.last_modified_by = persona.contact.name
    properties.title, properties.comments = f"Resume {persona.contact.name}", ""
    properties.created = properties.modified = sent
    _STYLES[persona.layout](persona, document)
    out = BytesIO()
    document.save(out)
    return _dated(out)


def _dated(file: BytesIO) -> bytes:
    """The same package with fixed times of its parts, which python-docx takes from the clock."""
    out = BytesIO()
    with ZipFile(file) as source, ZipFile(out, "w") as target:
        for info in source.infolist():
            fixed = ZipInfo(info.filename, ZIP_EPOCH)
            target.writestr(fixed, source.read(info), compress_type=ZIP_DEFLATED)
    return out.getvalue()


def _bold(document: Docx, text: str) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = True
    return paragraph


def styles(persona: Persona, document: Docx) -> None:
    """Word's own title, heading and list styles."""
    document.add_heading(persona.contact.name, 0)
    document.add_paragraph(" | ".join(persona.contact.rows))
    for name, heading in persona.sections.items():
        document.add_heading(heading, 1)
        if name == "jobs":
            for job in persona.jobs:
                document.add_heading(f"{job.title}, {job.place}", 2)
                document.add_paragraph(persona.period(job))
                _under(document, job)
        else:
            for row in persona.lines(name):
                document.add_paragraph(row)


def _under(document: Docx, job: Job) -> None:
    if job.about:
        document.add_paragraph(job.about)
    for row in job.bullets:
        document.add_paragraph(row, style="List Bullet")


def plain(persona: Persona, document: Docx) -> None:
    """Bold text where others use headings, typed dashes for bullets."""
    _bold(document, persona.contact.name).runs[0].font.size = Pt(16)
    for piece in persona.contact.rows:
        document.add_paragraph(piece).paragraph_format.space_after = Pt(0)
    for name, heading in persona.sections.items():
        _bold(document, heading.upper()).paragraph_format.space_before = Pt(10)
        if name != "jobs":
            document.add_paragraph("\n".join(persona.lines(name)))
            continue
        for job in persona.jobs:
            document.add_paragraph(f"{job.place}\t{persona.period(job)}")
            _bold(document, job.title)
            document.add_paragraph("\n".join(f"- {row}" for row in job.text))


def table(persona: Persona, document: Docx) -> None:
    """A bordered table: headings on the left, content on the right; jobs take a row each."""
    document.add_heading(persona.contact.name, 1)
    document.add_paragraph(" / ".join(persona.contact.rows))
    grid = document.add_table(0, 2, style="Table Grid")
    for name, heading in persona.sections.items():
        if name != "jobs":
            _row(grid.add_row().cells, heading, persona.lines(name))
            continue
        grid.add_row().cells[0].merge(grid.rows[-1].cells[1]).text = heading
        for job in persona.jobs:
            lines = [job.title, job.place, *job.text]
            _row(grid.add_row().cells, persona.period(job), lines)


def _row(cells: tuple[_Cell, ...], label: str, lines: list[str]) -> None:
    cells[0].width, cells[1].width = Pt(110), Pt(360)
    cells[0].text = ""
    cells[0].paragraphs[0].add_run(label).bold = True
    cells[1].text = lines[0]
    for line in lines[1:]:
        cells[1].add_paragraph(line)


def tabs(persona: Persona, document: Docx) -> None:
    """Employer left, dates at a right tab stop, title in italics under it."""
    document.add_heading(persona.contact.name, 1)
    document.add_paragraph(" • ".join(persona.contact.rows))
    for name, heading in persona.sections.items():
        document.add_heading(heading, 2)
        if name != "jobs":
            for row in persona.lines(name):
                document.add_paragraph(row, style="List Bullet" if len(persona.lines(name)) > 1 else None)
            continue
        for job in persona.jobs:
            line = document.add_paragraph(f"{job.place}\t{persona.period(job)}")
            line.paragraph_format.tab_stops.add_tab_stop(Pt(430), WD_TAB_ALIGNMENT.RIGHT)
            document.add_paragraph().add_run(job.title).italic = True
            _under(document, job)


def header(persona: Persona, document: Docx) -> None:
    """Name and contact in the header of the page, not in its text."""
    top = document.sections[0].header
    top.paragraphs[0].add_run(persona.contact.name).bold = True
    top.add_paragraph(" | ".join(persona.contact.rows))
    for name, heading in persona.sections.items():
        document.add_heading(heading, 2)
        if name != "jobs":
            for row in persona.lines(name):
                document.add_paragraph(row)
            continue
        for job in persona.jobs:
            _bold(document, f"{persona.period(job)}  {job.title}")
            document.add_paragraph(job.place)
            _under(document, job)


_STYLES: dict[Layout, Callable[[Persona, Docx], None]] = {
    Layout.DOCX_STYLES: styles,
    Layout.DOCX_PLAIN: plain,
    Layout.DOCX_TABLE: table,
    Layout.DOCX_TABS: tabs,
    Layout.DOCX_HEADER: header,
}
