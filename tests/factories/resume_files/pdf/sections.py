"""The headers and the other sections of PDF resumes."""

from collections.abc import Callable

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.platypus import Flowable, Spacer

from tests.factories.resume_files.pdf.look import Look
from tests.factories.resume_files.persona import Persona

Part = Callable[[Persona, Look], list[Flowable]]


def left_header(persona: Persona, look: Look) -> list[Flowable]:
    name = look.text(persona.contact.name, bold=True, size=19, leading=24, textColor=look.accent)
    title = [look.text(persona.headline, size=look.size + 2)] if persona.headline else []
    return [name, *title, look.text(" | ".join(persona.contact.rows), spaceAfter=4)]


def centred_header(persona: Persona, look: Look) -> list[Flowable]:
    name = look.text(persona.contact.name, bold=True, size=18, alignment=TA_CENTER)
    title = [look.text(persona.headline, alignment=TA_CENTER)] if persona.headline else []
    line = look.text(" · ".join(persona.contact.rows), alignment=TA_CENTER, spaceAfter=4)
    return [name, *title, line]


def split_header(persona: Persona, look: Look) -> list[Flowable]:
    """Name on the left, each piece of contact on its own line on the right."""
    contact = persona.contact
    left: list[Flowable] = [look.text(contact.name.upper(), bold=True, size=16, textColor=look.accent)]
    left += [look.text(persona.headline)] if persona.headline else []
    pieces = contact.rows
    right: list[Flowable] = [look.text(piece, alignment=TA_RIGHT, size=look.size - 0.5) for piece in pieces]
    return [look.columns([left, right], [0.6, 0.4], right=0.0), Spacer(0, 6)]


def labelled_header(persona: Persona, look: Look) -> list[Flowable]:
    """ "Curriculum vitae" above rows of label and value."""
    contact = persona.contact
    rows = [
        ("Name", contact.name),
        ("Address", contact.location),
        ("Phone", contact.phone),
        ("E-mail", contact.email),
    ]
    title = look.text("CURRICULUM VITAE", bold=True, size=15, alignment=TA_CENTER, spaceAfter=8)
    lines = [
        look.columns([look.text(label, bold=True), look.text(value)], [0.15, 0.85]) for label, value in rows
    ]
    return [title, *lines, *[look.text(other) for other in contact.others], Spacer(0, 4)]


def plain_header(persona: Persona, look: Look) -> list[Flowable]:
    """Name and contact as ordinary text."""
    return [look.text(f"{persona.contact.name} {', '.join(persona.contact.rows)}", spaceAfter=4)]


def narrow_header(persona: Persona, look: Look) -> list[Flowable]:
    """Contact in a sidebar; the name stands above the main column."""
    contact = persona.contact
    pieces = contact.rows
    return [look.text(piece, size=look.size - 0.5, spaceAfter=3) for piece in pieces]


def wide_header(persona: Persona, look: Look) -> list[Flowable]:
    name = look.text(persona.contact.name, bold=True, size=20, leading=24, textColor=look.accent)
    return [
        name,
        *([look.text(persona.headline, size=look.size + 2, spaceAfter=4)] if persona.headline else []),
    ]


def education(persona: Persona, look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for degree in persona.education:
        story.append(look.text(degree.line, spaceAfter=1.5))
        story += [look.text(degree.note, italic=True, spaceAfter=2)] if degree.note else []
    return story


def education_rows(persona: Persona, look: Look) -> list[Flowable]:
    """Institution and year on one row, the degree under it."""
    story: list[Flowable] = []
    for degree in persona.education:
        year = look.text(degree.written_year, alignment=TA_RIGHT)
        story.append(look.columns([look.text(degree.institution, bold=True), year], [0.75, 0.25], right=0.0))
        story.append(look.text(degree.title, spaceAfter=2))
        story += [look.text(degree.note, italic=True, spaceAfter=2)] if degree.note else []
    return story


def education_stacked(persona: Persona, look: Look) -> list[Flowable]:
    """For narrow columns: degree, institution and year on a line each."""
    story: list[Flowable] = []
    for degree in persona.education:
        story.append(look.text(degree.title, bold=True))
        rows = (degree.institution, degree.written_year, degree.note)
        story += [look.text(row) for row in rows if row]
        story.append(Spacer(0, 4))
    return story


def listed(persona: Persona, look: Look, name: str) -> list[Flowable]:
    """Skills and languages in one line, everything else line by line."""
    rows = persona.lines(name)
    return [look.text(rows[0])] if len(rows) == 1 else look.bullets(rows)


def stacked(persona: Persona, look: Look, name: str) -> list[Flowable]:
    """One entry a line, for narrow columns."""
    return [look.text(row, spaceAfter=2) for row in persona.rows(name)]
