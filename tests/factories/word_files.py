"""Small Word files for tests of reading: ordinary ones, awkward ones and hostile ones. All made up."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def word(path: Path, write: Callable[[Document], Any]) -> Path:
    """A DOCX that a function writes into."""
    document = docx.Document()
    write(document)
    document.save(str(path))
    return path


def text_box(document: Document, text: str) -> None:
    """Adds a text box the way Word does: once for new programs and once for old ones."""
    box = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    names = (
        f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    run = parse_xml(
        f"<w:r {names}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{box}"
        f"</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document.add_paragraph()._p.append(run)


def word_with_part(path: Path, name: str, data: bytes) -> Path:
    """A DOCX with one part replaced or added."""
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            if part.filename != name:
                target.writestr(part, source.read(part))
        target.writestr(name, data)
    return path


def word_bomb(path: Path) -> Path:
    """A DOCX of some KB whose text unpacks to 60 MB."""
    return word_with_part(path, "word/document.xml", b"<w:document>" + b"spam " * 12_000_000)


def entity_bomb(path: Path) -> Path:
    """A DOCX whose XML defines entities that multiply."""
    entities = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    xml = f'<!DOCTYPE d [<!ENTITY l0 "spam">{entities}]><d>&l9;</d>'
    return word_with_part(path, "word/document.xml", xml.encode())


def locked_word(path: Path) -> Path:
    """The first bytes of what Word writes for a document with a password: a compound file."""
    signature = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path.write_bytes(signature + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512)
    return path


def old_word(path: Path) -> Path:
    """The first bytes of a Word file of before 2007."""
    signature = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path.write_bytes(signature + b"\0" * 504 + "WordDocument".encode("utf-16-le") + b"\0" * 512)
    return path
