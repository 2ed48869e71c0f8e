"""The fonts of the sample PDFs: the standard ones of every PDF reader, DejaVu for other letters."""

from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

# Where Debian, Fedora and macOS keep fonts.
FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path("/opt/homebrew/share/fonts"),
    Path.home() / "Library/Fonts",
    Path.home() / ".local/share/fonts",
)


class FontMissing(Exception):
    """A font that is needed to write a PDF is not on this machine."""


@dataclass(frozen=True)
class Family:
    """Font names for one resume. Bold and italic are reached by <b> and <i> in paragraphs."""

    regular: str
    bold: str


HELVETICA = Family("Helvetica", "Helvetica-Bold")
TIMES = Family("Times-Roman", "Times-Bold")


def family(text: str, *, serif: bool) -> Family:
    """A family that has every letter of `text`. Raises FontMissing where that takes DejaVu."""
    if not needs_dejavu(text):
        return TIMES if serif else HELVETICA
    return _dejavu("DejaVuSerifCondensed" if serif else "DejaVuSansCondensed")


def needs_dejavu(text: str) -> bool:
    """Whether `text` has letters that the standard fonts (Windows-1252) lack."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return True
    return False


def _dejavu(name: str) -> Family:
    if name not in pdfmetrics.getRegisteredFontNames():
        faces = {"": (0, 0), "-Bold": (1, 0), "-Oblique": (0, 1), "-BoldOblique": (1, 1)}
        for face, (bold, italic) in faces.items():
            face = face.replace("Oblique", "Italic") if "Serif" in name else face
            pdfmetrics.registerFont(TTFont(name + face, _find(f"{name}{face}.ttf")))
            addMapping(name, bold, italic, name + face)
    return Family(name, f"{name}-Bold")


def _find(file: str) -> str:
    for folder in FOLDERS:
        for path in sorted(folder.rglob(file)):
            return str(path)
    raise FontMissing(f"{file} is not installed: install the DejaVu fonts (Debian: fonts-dejavu-extra)")
