"""Personas as plain text files, in five styles."""

import textwrap
from collections.abc import Callable, Iterable, Iterator

from tests.factories.resume_files.layouts import Layout
from tests.factories.resume_files.persona import Persona

WIDTH = 76
# The column in which the text of a tab-aligned resume begins, counted in tabs of eight.
TABS = 3


def write(persona: Persona) -> bytes:
    """The persona's resume as UTF-8 with LF."""
    lines = _STYLES[persona.layout](persona)
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def _wrapped(rows: Iterable[str], mark: str = "") -> Iterator[str]:
    for row in rows:
        yield from textwrap.wrap(
            row, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark),
            break_on_hyphens=False, break_long_words=False,
        )  # fmt: skip


def email(persona: Persona) -> Iterator[str]:
    """The body of an e-mail, its signature last. `headline` is the subject."""
    yield from (f"Subject: {persona.headline}", "")
    for name, heading in persona.sections.items():
        yield from [f"{heading}:"] if heading else []
        if name == "jobs":
            for job in persona.jobs:
                yield from (f"{job.title} at {job.place} ({persona.period(job)})", *_wrapped([job.about]))
                yield from (*_wrapped(job.bullets, "- "), "")
        else:
            yield from (*_wrapped(persona.lines(name)), "")
    yield from ("--", persona.contact.name, *persona.contact.rows)


def underlined(persona: Persona) -> Iterator[str]:
    name = persona.contact.name
    yield from (
        name,
        "=" * len(name),
        *([persona.headline] if persona.headline else []),
        *persona.contact.rows,
    )
    for section, heading in persona.sections.items():
        yield from ("", heading, "-" * len(heading))
        if section != "jobs":
            yield from _wrapped(persona.lines(section), "* " if len(persona.lines(section)) > 1 else "")
            continue
        for job in persona.jobs:
            yield from (f"{job.title}, {job.place}", f"    {persona.period(job)}", *_wrapped([job.about]))
            yield from (*_wrapped(job.bullets, "  * "), "")


def wall(persona: Persona) -> Iterator[str]:
    """No headings, no bullets: each section one unbroken line."""
    yield " ".join((persona.contact.name, *persona.contact.rows))
    for name in persona.sections:
        if name == "jobs":
            jobs = [(persona.period(job), f"{job.title} at {job.place}:", *job.text) for job in persona.jobs]
            yield " ".join(piece for job in jobs for piece in job if piece)
        else:
            yield " ".join(persona.lines(name))


def tabbed(persona: Persona) -> Iterator[str]:
    """Labels and dates on the left, text behind tabs."""
    indent = "\t" * TABS
    yield from (persona.contact.name.upper(), *([persona.headline] if persona.headline else []))
    yield "\t".join(persona.contact.rows)
    for name, heading in persona.sections.items():
        yield from ("", heading.upper())
        if name != "jobs":
            yield from (indent + row for row in persona.lines(name))
            continue
        for job in persona.jobs:
            period = persona.period(job)
            tabs = "\t" * max(1, TABS - len(period) // 8)
            yield from (f"{period}{tabs}{job.title}", f"{indent}{job.place}")
            yield from (f"{indent}- {row}" for row in job.text)


def capitals(persona: Persona) -> Iterator[str]:
    """Everything in capitals, as some people type."""
    yield from (persona.contact.name.upper(), *(piece.upper() for piece in persona.contact.rows), "")
    for name, heading in persona.sections.items():
        yield heading.upper()
        if name != "jobs":
            yield from (*(line.upper() for line in _wrapped(persona.lines(name))), "")
            continue
        for job in persona.jobs:
            yield from (persona.period(job).upper(), job.title.upper(), job.place.upper())
            yield from (*(line.upper() for line in _wrapped(job.text)), "")


_STYLES: dict[Layout, Callable[[Persona], Iterator[str]]] = {
    Layout.TXT_EMAIL: email,
    Layout.TXT_UNDERLINED: underlined,
    Layout.TXT_WALL: wall,
    Layout.TXT_TABS: tabbed,
    Layout.TXT_CAPS: capitals,
}
