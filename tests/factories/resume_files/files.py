"""Writes personas in the layouts they ask for."""

from collections.abc import Callable, Iterable
from pathlib import Path

from tests.factories.resume_files import text, word
from tests.factories.resume_files.pdf import write as pdf
from tests.factories.resume_files.persona import Persona

_WRITERS: dict[str, Callable[[Persona], bytes]] = {
    ".pdf": pdf.write,
    ".docx": word.write,
    ".txt": text.write,
}


def write(persona: Persona) -> bytes:
    """The bytes of the persona's file. Raises FontMissing for a PDF whose font is not installed."""
    return _WRITERS[persona.layout.suffix](persona)


def write_all(personas: Iterable[Persona], folder: Path) -> list[Path]:
    """Writes each persona's file into `folder`; returns the paths."""
    paths = []
    for persona in personas:
        path = folder / persona.file
        path.write_bytes(write(persona))
        paths.append(path)
    return paths
