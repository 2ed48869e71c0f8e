"""Writes one persona as a PDF: the same persona gives the same bytes."""

from dataclasses import replace
from io import BytesIO

from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, FrameBreak, NextPageTemplate, PageTemplate

from tests.factories.resume_files.pdf import sections
from tests.factories.resume_files.pdf.fonts import family
from tests.factories.resume_files.pdf.look import Look
from tests.factories.resume_files.pdf.sheets import SHEETS, Sheet, Sidebar
from tests.factories.resume_files.persona import Persona

# Countries that print on Letter paper.
LETTER_COUNTRIES = ("US", "CA", "PH")
# Sections that go into the sidebar, where there is one.
NARROW = ("skills", "languages", "certifications", "education", "salary")
GUTTER = 18.0
# The date that reportlab writes where asked for the same bytes every time.
INVARIANT_DATE = b"(D:20000101000000+00'00')"


def write(persona: Persona) -> bytes:
    """The persona's resume. Raises FontMissing where its letters take a font that is not here."""
    sheet = SHEETS[persona.layout]
    page = LETTER if persona.country in LETTER_COUNTRIES else A4
    letters = family(persona.model_dump_json(), serif=sheet.serif)
    look = Look(family=letters, width=page[0] - 2 * sheet.margin, **vars(sheet.finish))
    out = BytesIO()
    document = BaseDocTemplate(
        out, pagesize=page, title=f"{persona.contact.name} - resume", author=persona.contact.name, invariant=1
    )
    document.addPageTemplates(_pages(persona, sheet, look, page))
    document.build(_story(persona, sheet, look))
    return out.getvalue().replace(INVARIANT_DATE, f"(D:{persona.sent:%Y%m%d}090000+00'00')".encode())


def _story(persona: Persona, sheet: Sheet, look: Look) -> list[Flowable]:
    if not sheet.sidebar:
        return [*sheet.header(persona, look), *_sections(persona, sheet, look, tuple(persona.sections))]
    side = replace(look, width=sheet.sidebar.width, ink=sheet.sidebar.ink, accent=sheet.sidebar.ink)
    main = replace(look, width=look.width - sheet.sidebar.width - GUTTER)
    narrow = tuple(name for name in persona.sections if name in NARROW)
    wide = tuple(name for name in persona.sections if name not in NARROW)
    left = [*sections.narrow_header(persona, side), *_sections(persona, sheet, side, narrow, in_sidebar=True)]
    right = [*sections.wide_header(persona, main), *_sections(persona, sheet, main, wide)]
    first, second = (right, left) if sheet.sidebar.right else (left, right)
    return [NextPageTemplate("later"), *first, FrameBreak(), *second]


def _sections(
    persona: Persona, sheet: Sheet, look: Look, names: tuple[str, ...], *, in_sidebar: bool = False
) -> list[Flowable]:
    story: list[Flowable] = []
    for name in names:
        story += look.heading(persona.sections[name])
        if name == "jobs":
            story += sheet.jobs(persona, look)
        elif name == "education":
            story += (sections.education_stacked if in_sidebar else sheet.education)(persona, look)
        else:
            story += (sections.stacked if in_sidebar else sections.listed)(persona, look, name)
    return story


def _pages(persona: Persona, sheet: Sheet, look: Look, page: tuple[float, float]) -> list[PageTemplate]:
    def drawn(canvas: Canvas, _: object) -> None:
        _draw(canvas, persona, sheet, look, page)

    def frame(x: float, width: float) -> Frame:
        sides = dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0)
        return Frame(x, sheet.margin, width, page[1] - 2 * sheet.margin, **sides)

    if not sheet.sidebar:
        return [PageTemplate("all", [frame(sheet.margin, look.width)], onPage=drawn)]
    narrow, wide = sheet.sidebar.width, look.width - sheet.sidebar.width - GUTTER
    if sheet.sidebar.right:
        main = frame(sheet.margin, wide)
        frames = [main, frame(sheet.margin + wide + GUTTER, narrow)]
    else:
        main = frame(sheet.margin + narrow + GUTTER, wide)
        frames = [frame(sheet.margin, narrow), main]
    return [PageTemplate("first", frames, onPage=drawn), PageTemplate("later", [main], onPage=drawn)]


def _draw(canvas: Canvas, persona: Persona, sheet: Sheet, look: Look, page: tuple[float, float]) -> None:
    if sheet.sidebar:
        _fill_sidebar(canvas, sheet.sidebar, sheet.margin, page)
    canvas.setFont(look.family.regular, 8)
    if sheet.footer:
        footer = sheet.footer.format(name=persona.contact.name, page=canvas.getPageNumber())
        canvas.drawCentredString(page[0] / 2, 30, footer)
    if persona.hidden and canvas.getPageNumber() == 1:
        canvas.setFillColor(white)
        for row, line in enumerate(persona.hidden.splitlines()):
            canvas.drawString(page[0] / 2.4, 36 - 9 * row, line)


def _fill_sidebar(canvas: Canvas, sidebar: Sidebar, margin: float, page: tuple[float, float]) -> None:
    width = margin + sidebar.width + GUTTER / 2
    canvas.setFillColor(HexColor(sidebar.fill))
    canvas.rect(page[0] - width if sidebar.right else 0, 0, width, page[1], stroke=0, fill=1)
    canvas.setFillColor(HexColor("#111111"))
