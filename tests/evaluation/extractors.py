"""Text extractors that can be had beside ours, each from a PDF's path to its text."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from pypdf import PdfReader

from roles.reading.files import extract
from tests.evaluation.figures import OURS

Extractor = Callable[[Path], str]

SECONDS = 60.0


def ours(path: Path) -> str:
    """Everything that was read: the text, and what no person could see, which is kept apart from it."""
    document = extract(path)
    return "\n".join([document.text, *(hidden.quote for hidden in document.hidden)])


def _pypdf(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def _pdfium(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _pdftotext(path: Path) -> str:
    command = ["pdftotext", "-q", "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True, timeout=SECONDS).stdout.decode()


def installed() -> dict[str, Extractor]:
    """The extractors that are here, ours first; poppler's only where its program is installed."""
    found: dict[str, Extractor] = {OURS: ours, "pypdf": _pypdf, "pypdfium2": _pdfium}
    return found | ({"pdftotext": _pdftotext} if shutil.which("pdftotext") else {})
