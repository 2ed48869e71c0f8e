"""What a folder of data holds, by its layout alone: no file is known by its name."""

from collections.abc import Iterator
from pathlib import Path

LAYOUT = "resumes/graded/*.pdf, resumes/grades.jsonl, resumes/other/*.pdf, layouts/*.truth.json, skills/"


class NotData(Exception):
    """A folder that holds nothing to measure with; says what should be there."""


def check(data: Path) -> Path:
    """The folder itself. Raises NotData where it holds nothing that any measure could use."""
    if not data.is_dir():
        raise NotData(f"{data}: there is no such folder; name one that holds {LAYOUT}")
    if next(_known(data), None) is None:
        raise NotData(f"{data}: nothing to measure with is in this folder; it should hold {LAYOUT}")
    return data


def _known(data: Path) -> Iterator[Path]:
    yield from graded_pdfs(data)
    yield from other_pdfs(data)
    yield from truths(data)
    yield from (path for path in (grades(data), *(data / "skills").glob("*")) if path.is_file())


def grades(data: Path) -> Path:
    """One JSON object a line: "id" names a file of resumes/graded, the rest is what graders said."""
    return data / "resumes" / "grades.jsonl"


def graded_pdfs(data: Path) -> list[Path]:
    return sorted((data / "resumes" / "graded").glob("*.pdf"))


def other_pdfs(data: Path) -> list[Path]:
    return sorted((data / "resumes" / "other").glob("*.pdf"))


def truths(data: Path) -> list[Path]:
    """The answers to the PDFs beside them: NAME.truth.json is about NAME.pdf."""
    return sorted((data / "layouts").glob("*.truth.json"))


def role_documents(data: Path) -> list[Path]:
    """Role documents may lie in a folder "seeds" beside the data."""
    return sorted(path for path in (data.resolve().parent / "seeds").glob("*") if path.is_file())
