"""Plain text and Markdown stay the file's own text."""

from pathlib import Path

import pytest

from roles.reading.files import extract
from roles.reading.text import DocumentText, FileKind, HiddenReason, HiddenText


def read(tmp_path: Path, data: bytes, name: str = "a.txt") -> DocumentText:
    (tmp_path / name).write_bytes(data)
    return extract(tmp_path / name)


def test_the_text_is_the_decoded_file_with_unix_newlines(tmp_path: Path) -> None:
    text = "  Ida Grey\r\n\r\n\r\nBaker   2014\tLeith  \r\nâ€™ stays\r\n"
    document = read(tmp_path, text.encode())
    assert document.text == text.replace("\r\n", "\n")
    assert document.kind is FileKind.TEXT


def test_lines_are_the_trimmed_rows_with_blocks_parted_by_blank_lines(tmp_path: Path) -> None:
    document = read(tmp_path, b"\n  One \nTwo\n\n\n Three\n")
    assert [(document.line_text(line), line.block) for line in document.lines] == [
        ("One", 0),
        ("Two", 0),
        ("Three", 1),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
def test_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    text = "José Núñez, gerente de almacén\nFormación y gestión de equipos en Málaga\n" * 5
    assert read(tmp_path, text.encode(encoding)).text == text


def test_markdown_headings_and_items_are_marked(tmp_path: Path) -> None:
    document = read(tmp_path, b"# Practice\n\n- Kept the diary\n1. Sorted post\nPlain\n", "a.md")
    assert [(line.heading, line.item) for line in document.lines] == [
        (True, False),
        (False, True),
        (False, True),
        (False, False),
    ]


def test_zero_width_characters_inside_words_are_taken_out_and_reported(tmp_path: Path) -> None:
    document = read(tmp_path, "Ran pay\u200broll\n".encode())
    assert document.text == "Ran payroll\n"
    assert document.hidden == (HiddenText("pay\u200broll", HiddenReason.ZERO_WIDTH),)


def test_look_alike_words_are_kept_apart(tmp_path: Path) -> None:
    document = read(tmp_path, "Shift Man\u0430ger here\n".encode())
    assert document.text == "Shift  here\n"
    assert document.hidden == (HiddenText("Man\u0430ger", HiddenReason.LOOK_ALIKE),)
