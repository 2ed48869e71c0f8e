"""A file that can't be read gets its reason in one clear line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files import extract
from roles.reading.files.limits import MAX_FILE_BYTES, MAX_PAGES
from tests.factories import files, word_files

Make = Callable[[Path], Path]


def written(name: str, data: bytes) -> Make:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return make


def cut_short(folder: Path) -> Path:
    path = files.pdf(folder / "a.pdf", files.lines([files.VISIBLE]))
    path.write_bytes(path.read_bytes()[:300])
    return path


def cut_word(folder: Path) -> Path:
    path = word_files.word(folder / "a.docx", lambda document: document.add_paragraph("One"))
    path.write_bytes(path.read_bytes()[:2000])
    return path


CASES: dict[str, tuple[Make, Unreadable, str]] = {
    "missing": (
        lambda folder: folder / "no.pdf",
        Unreadable.MISSING,
        "there is no such file; check the path",
    ),
    "folder": (lambda folder: folder, Unreadable.MISSING, "this is a folder, not a file; name a file"),
    "empty": (written("a.txt", b""), Unreadable.EMPTY, "this file is empty; ask for it again"),
    "blank": (written("a.md", b" \n\t\n"), Unreadable.EMPTY, "this file is empty; ask for it again"),
    "blank page": (
        lambda folder: files.pdf(folder / "a.pdf", files.lines([])),
        Unreadable.EMPTY,
        "there is no text in this file; ask for a copy with text in it",
    ),
    "only hidden text": (
        lambda folder: files.pdf(folder / "a.pdf", files.hidden_in_white),
        Unreadable.EMPTY,
        "there is no text in this file; ask for a copy with text in it",
    ),
    "locked PDF": (
        lambda folder: files.locked_pdf(folder / "a.pdf", "opensesame"),
        Unreadable.ENCRYPTED,
        "this PDF is locked with a password; save a copy without one",
    ),
    "locked Word": (
        lambda folder: word_files.locked_word(folder / "a.docx"),
        Unreadable.ENCRYPTED,
        "this Word file is locked with a password; save a copy without one",
    ),
    "cut PDF": (
        cut_short,
        Unreadable.DAMAGED,
        "this PDF is damaged and can't be read; ask for it again, printed to PDF anew",
    ),
    "cut Word": (
        cut_word,
        Unreadable.DAMAGED,
        "this Word file is damaged; open it in Word, save it again, or send a PDF",
    ),
    "entities": (
        lambda folder: word_files.entity_bomb(folder / "a.docx"),
        Unreadable.DAMAGED,
        "this Word file is damaged; open it in Word, save it again, or send a PDF",
    ),
    "binary": (
        written("a.pdf", bytes(range(256)) * 8),
        Unreadable.DAMAGED,
        "the bytes are not those of a PDF file; ask for the file again or save it as PDF",
    ),
    "PDF named Word": (
        lambda folder: files.pdf(folder / "a.docx", files.lines([files.VISIBLE])),
        Unreadable.MISLABELLED,
        "the name says DOCX but this is a PDF file; rename it to .pdf",
    ),
    "text named PDF": (
        written("a.pdf", b"Just a letter.\n"),
        Unreadable.MISLABELLED,
        "the name says PDF but this is plain text; rename it to .txt",
    ),
    "picture named PDF": (
        written("a.pdf", files.picture(4, 4).getvalue()),
        Unreadable.MISLABELLED,
        "the name says PDF but this is a picture; save it as PDF, DOCX, HTML, MD or TXT",
    ),
    "old Word": (
        lambda folder: word_files.old_word(folder / "a.doc"),
        Unreadable.UNSUPPORTED,
        "this is an old Word file (.doc), which can't be read; save it as PDF, DOCX, HTML, MD or TXT",
    ),
    "old Word under a new name": (
        lambda folder: word_files.old_word(folder / "a.docx"),
        Unreadable.MISLABELLED,
        "the name says DOCX but this is an old Word file (.doc); save it as PDF, DOCX, HTML, MD or TXT",
    ),
    "rich text": (
        written("a.rtf", rb"{\rtf1 Hello}"),
        Unreadable.UNSUPPORTED,
        "this is a rich text file (.rtf), which can't be read; save it as PDF, DOCX, HTML, MD or TXT",
    ),
    "large": (
        written("a.txt", b"x" * (MAX_FILE_BYTES + 1_000_000)),
        Unreadable.TOO_LARGE,
        "this file is 11 MB; files up to 10 MB are read, so save a smaller copy",
    ),
    "long": (
        written("a.txt", b"word " * 100_000),
        Unreadable.TOO_LARGE,
        "this file holds over 400,000 characters of text; send only the document itself",
    ),
    "many pages": (
        lambda folder: files.pdf(folder / "a.pdf", *[files.lines(["Leaf"])] * (MAX_PAGES + 1)),
        Unreadable.TOO_LARGE,
        "this PDF has 201 pages; up to 200 are read, so send the part that matters",
    ),
    "Word bomb": (
        lambda folder: word_files.word_bomb(folder / "a.docx"),
        Unreadable.TOO_LARGE,
        "this Word file unpacks to over 20 MB of text or 100 MB in all; send only the document itself",
    ),
    "PDF bomb, packed twice": (
        lambda folder: files.pdf_bomb(folder / "a.pdf", megabytes=60, packings=2),
        Unreadable.TOO_LARGE,
        "this PDF unpacks to over 40 MB; print it to PDF anew and send that",
    ),
}


@pytest.mark.parametrize(("make", "reason", "message"), CASES.values(), ids=CASES)
def test_an_unreadable_file_gets_its_reason(
    tmp_path: Path, make: Make, reason: Unreadable, message: str
) -> None:
    with pytest.raises(UnreadableFile) as refused:
        extract(make(tmp_path))
    assert (refused.value.reason, str(refused.value)) == (reason, message)


def test_a_pdf_without_its_end_is_read_with_a_warning(tmp_path: Path) -> None:
    path = files.pdf(tmp_path / "a.pdf", files.lines([files.VISIBLE]))
    path.write_bytes(path.read_bytes().replace(b"%%EOF", b""))
    document = extract(path)
    assert document.text == files.VISIBLE
    assert document.warnings == ("the end of the file is missing; some of its text may be too",)


def test_a_pdf_that_only_forbids_changes_is_read(tmp_path: Path) -> None:
    assert extract(files.locked_pdf(tmp_path / "a.pdf", "")).text == files.VISIBLE


def test_pictures_of_pages_without_ocr_say_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableFile) as refused:
        extract(files.scan(tmp_path / "a.pdf", ["Dock foreman"]))
    assert (refused.value.reason, str(refused.value)) == (
        Unreadable.IMAGE_ONLY,
        "this PDF holds pictures of pages and no text; ask for a PDF saved from the word processor, "
        "or install tesseract to have pictures read",
    )


def test_pictures_of_pages_are_read_by_the_ocr_program_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\nhead -c 2 >/dev/null; cat >/dev/null; echo 'Dock foreman'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    document = extract(files.scan(tmp_path / "a.pdf", ["Dock foreman"]))
    assert document.text == "Dock foreman"
    assert document.warnings == ("read by OCR from pictures of pages; it may have mistakes",)
