"""The ways in which PDF resumes write their employment history."""

from itertools import groupby
from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.platypus import Flowable, Spacer, Table

from tests.factories.resume_files.pdf.look import Look
from tests.factories.resume_files.persona import Job, Persona


def _under(job: Job, look: Look) -> list[Flowable]:
    about = [look.text(job.about, spaceAfter=2)] if job.about else []
    return [*about, *look.bullets(job.bullets), Spacer(0, 5)]


def title_first(persona: Persona, look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for job in persona.jobs:
        story.append(look.text(job.title, bold=True, keepWithNext=1))
        line = " | ".join(part for part in (job.place, persona.period(job)) if part)
        story += [look.text(line, keepWithNext=1, spaceAfter=2), *_under(job, look)]
    return story


def employer_first(persona: Persona, look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for job in persona.jobs:
        first = [look.text(job.employer, bold=True), look.text(job.location, alignment=TA_RIGHT)]
        dates = look.text(persona.period(job), alignment=TA_RIGHT)
        second = [look.text(job.title, italic=True), dates]
        story += [look.columns(row, [0.68, 0.32], right=0.0) for row in (first, second)]
        story += _under(job, look)
    return story


def dates_right(persona: Persona, look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for job in persona.jobs:
        dates = look.text(persona.period(job), alignment=TA_RIGHT)
        story.append(look.columns([look.text(job.title, bold=True), dates], [0.68, 0.32], right=0.0))
        story += [look.text(job.place, textColor=look.accent, spaceAfter=2), *_under(job, look)]
    return story


def dates_left(persona: Persona, look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for job in persona.jobs:
        dates = look.text(persona.period(job), textColor=look.accent)
        body = [look.text(job.title, bold=True), look.text(job.place, italic=True), *_under(job, look)]
        story.append(look.columns([dates, body], [0.22, 0.78]))
    return story


def dates_first(persona: Persona, look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for job in persona.jobs:
        line = look.text(f"{persona.period(job)}   {job.place}", keepWithNext=1)
        story += [line, look.text(job.title, bold=True, keepWithNext=1, spaceAfter=2), *_under(job, look)]
    return story


def mid_dots(persona: Persona, look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for job in persona.jobs:
        title = look.text(" · ".join((job.title, job.place)), bold=True, keepWithNext=1)
        dates = look.text(persona.period(job), italic=True, keepWithNext=1, spaceAfter=2)
        story += [title, dates, *_under(job, look)]
    return story


def one_line(persona: Persona, look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for job in persona.jobs:
        line = f"{persona.period(job)}: {job.title}, {job.place}"
        story.append(look.text(line, bold=True, keepWithNext=1))
        text = " ".join(job.text).strip()
        story.append(look.text(text, spaceAfter=4))
    return story


def run_together(persona: Persona, look: Look) -> list[Flowable]:
    """All jobs in one paragraph."""
    parts = [(job.title, job.place, persona.period(job), *job.text) for job in persona.jobs]
    return [look.text(" ".join(piece for part in parts for piece in part if piece))]


def grouped(persona: Persona, look: Look) -> list[Flowable]:
    """Titles of one employer, side by side in the persona, stand under its name once."""
    story: list[Flowable] = []
    for (employer, location), jobs in groupby(persona.jobs, key=lambda job: (job.employer, job.location)):
        where = look.text(location, alignment=TA_RIGHT)
        story.append(
            look.columns([look.text(employer, bold=True, size=look.size + 1), where], [0.7, 0.3], right=0.0)
        )
        for job in jobs:
            line = f"{job.title} ({persona.period(job)})"
            story += [look.text(line, italic=True, spaceBefore=2, spaceAfter=1), *_under(job, look)]
    return story


def grid(persona: Persona, look: Look) -> list[Flowable]:
    """A bordered row for each job: period, organisation and position, duties."""
    names = ("Period", "Organisation / Designation", "Responsibilities")
    story = [_bordered([look.text(name, bold=True) for name in names], look)]
    for job in persona.jobs:
        who = [look.text(job.title, bold=True), look.text(job.employer), look.text(job.location)]
        story.append(_bordered([look.text(persona.period(job)), who, _under(job, look)], look))
    return story


def _bordered(cells: list[Any], look: Look) -> Flowable:
    table = Table([cells], [share * look.width for share in (0.2, 0.3, 0.5)])
    table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, look.accent), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return table
