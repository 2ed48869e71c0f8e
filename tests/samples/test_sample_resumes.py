"""The committed sample resumes are what their personas say, all of it and nothing else."""

import re
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from pypdf import PdfReader

from roles.reading.files import extract
from roles.reading.text import FileKind
from tests.factories.resume_files.files import write
from tests.factories.resume_files.pdf.fonts import FontMissing
from tests.factories.resume_files.persona import FOLDER, Persona, PersonaError, load
from tests.factories.resume_files.quirks import Quirk

RESUMES = Path(__file__).parents[2] / "seeds" / "resumes"
PERSONAS = load()

each_persona = pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.file)


def _committed(persona: Persona) -> Path:
    return RESUMES / persona.file


def _words(text: str) -> Counter[str]:
    """Words in any letter case; a hyphen at a line's end does not part one."""
    return Counter(re.findall(r"\w+", re.sub(r"-\s*\n\s*", "-", text).casefold()))


def _squeezed(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))


def _unpacked(file: bytes) -> object:
    """What a file holds, whatever the machine's zlib made of it."""
    if file.startswith(b"PK"):
        with ZipFile(BytesIO(file)) as package:
            return [(part.filename, part.date_time, package.read(part)) for part in package.infolist()]
    if file.startswith(b"%PDF"):
        reader = PdfReader(BytesIO(file))
        pages = [(page.mediabox, page.get_contents().get_data()) for page in reader.pages]  # type: ignore[union-attr]
        return (reader.metadata, pages)
    return file


def _dated(path: Path) -> date | None:
    """The day in a file's own properties; None for plain text, which has none."""
    if path.suffix == ".docx":
        created = Document(str(path)).core_properties.created
    elif path.suffix == ".pdf" and (metadata := PdfReader(path).metadata):
        created = metadata.creation_date
    else:
        created = None
    return created.date() if created else None


def _said(persona: Persona) -> str:
    """Everything that a persona's resume shows, each piece once, in no particular order."""
    contact, sections = persona.contact, persona.sections
    jobs = [(job.title, job.employer, job.location, persona.period(job), *job.text) for job in persona.jobs]
    rows = [row for name in sections if name != "jobs" for row in persona.rows(name)]
    pieces = (
        contact.name,
        *contact.rows,
        *sections.values(),
        *(piece for job in jobs for piece in job),
        *rows,
    )
    return "\n".join(dict.fromkeys(pieces))


def test_samples_are_many_and_of_every_kind() -> None:
    kinds = Counter(persona.layout.suffix for persona in PERSONAS)

    assert len(PERSONAS) >= 30
    assert set(kinds) == {".pdf", ".docx", ".txt"}
    assert min(kinds.values()) >= 8


def test_samples_cover_every_layout_and_every_quirk() -> None:
    layouts = {persona.layout for persona in PERSONAS}

    assert layouts == set(type(PERSONAS[0].layout))
    assert {quirk for persona in PERSONAS for quirk in persona.quirks} == set(Quirk)


def test_samples_are_of_every_fit() -> None:
    assert {persona.fit.director for persona in PERSONAS} == {0, 1, 2, 3}
    assert {persona.fit.manager for persona in PERSONAS} == {0, 1, 2, 3}


def test_folder_holds_one_file_for_each_persona_and_no_other() -> None:
    assert sorted(path.name for path in RESUMES.iterdir()) == sorted(persona.file for persona in PERSONAS)


@pytest.mark.parametrize("what", ["name", "email", "phone"])
def test_no_two_personas_share_their_contact(what: str) -> None:
    values = Counter(getattr(persona.contact, what) for persona in PERSONAS)

    assert [value for value, count in values.items() if count > 1] == []


def test_no_sentence_is_used_twice() -> None:
    lines = Counter(line for persona in PERSONAS for job in persona.jobs for line in job.text)

    assert [line for line, count in lines.items() if count > 1] == []


def test_persona_with_an_unknown_field_is_refused_with_its_file_name(tmp_path: Path) -> None:
    path = next(FOLDER.glob("*.yaml"))
    (tmp_path / "odd.yaml").write_text(path.read_text(encoding="utf-8") + "\nage: 41\n", encoding="utf-8")

    with pytest.raises(PersonaError, match=r"^odd\.yaml"):
        load(tmp_path)


@each_persona
def test_committed_file_is_what_the_renderer_writes(persona: Persona) -> None:
    committed = _committed(persona)
    try:
        written = write(persona)
    except FontMissing:
        # Without the font the file can't be drawn anew: then its words must be the persona's.
        assert _words(_said(persona)) - _words(extract(committed).text) == Counter()
    else:
        assert _unpacked(committed.read_bytes()) == _unpacked(written)


@each_persona
def test_written_twice_gives_the_same_bytes(persona: Persona) -> None:
    try:
        assert write(persona) == write(persona)
    except FontMissing:
        assert persona.layout.suffix == ".pdf"


@each_persona
def test_file_says_everything_that_its_persona_says(persona: Persona) -> None:
    text = extract(_committed(persona)).text

    assert _words(_said(persona)) - _words(text) == Counter()


@each_persona
def test_names_titles_and_employers_stand_in_the_file_unbroken(persona: Persona) -> None:
    text = _squeezed(extract(_committed(persona)).text)
    jobs = [piece for job in persona.jobs for piece in (job.title, job.employer)]
    schools = [piece for degree in persona.education for piece in (degree.title, degree.institution)]

    missing = [piece for piece in (persona.contact.name, *jobs, *schools) if _squeezed(piece) not in text]

    assert missing == []


@each_persona
def test_only_the_marked_file_carries_hidden_text(persona: Persona) -> None:
    document = extract(_committed(persona))

    hidden = " ".join(piece.quote for piece in document.hidden)

    assert _words(hidden) == _words(persona.hidden)
    assert bool(persona.hidden) == (Quirk.HIDDEN_TEXT in persona.quirks)


@each_persona
def test_file_is_dated_by_the_day_it_was_sent(persona: Persona) -> None:
    assert _dated(_committed(persona)) in (persona.sent, None)
    assert (_dated(_committed(persona)) is None) == (persona.layout.suffix == ".txt")


@each_persona
def test_length_is_that_of_a_resume(persona: Persona) -> None:
    document = extract(_committed(persona))

    assert 250 <= len(document.text.split()) <= 900
    assert document.kind is FileKind(persona.layout.suffix[1:])
    assert document.pages <= 2
