"""A DocumentText or a refusal as JSON, for the pipe between the sandbox and its helper process.

JSON and not pickle: what comes back from a process that has read a stranger's file is data only.
"""

import json
import os
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.text import DocumentText, FileKind, HiddenReason, HiddenText, Line, Told

# Bytes before each message that hold its length, big end first.
HEADER = 4
# The first message of a helper process that has started.
READY = b"ready"
# How every picture begins.
PNG = b"\x89PNG\r\n\x1a\n"
# Characters of text at most 4 bytes each, with room for the lines.
MAX_MESSAGE_BYTES = 32_000_000


def framed(message: bytes) -> bytes:
    """The message with its length before it."""
    return len(message).to_bytes(HEADER, "big") + message


@dataclass(frozen=True, slots=True)
class Question:
    """What the helper is asked: a file's text, or the picture of a page (from 1). Where the file's bytes come
    with the question, `path` only names them and nothing is opened."""

    path: Path
    page: int | None = None
    content: bytes | None = None


def question_message(question: Question) -> bytes:
    """The question as bytes: path, page and content, zero bytes between them. No path holds one."""
    page = b"" if question.page is None else b"%d" % question.page
    content = [] if question.content is None else [question.content]
    return b"\0".join([os.fsencode(question.path), page, *content])


def asked(message: bytes) -> Question:
    """The question in a message."""
    path, page, *content = message.split(b"\0", 2)
    return Question(Path(os.fsdecode(path)), int(page) if page else None, content[0] if content else None)


def document_message(document: DocumentText) -> bytes:
    """The document as JSON bytes."""
    return _bytes(
        {
            "text": document.text,
            "lines": [astuple(line) for line in document.lines],
            "kind": document.kind,
            "pages": document.pages,
            "hidden": [[hidden.quote, hidden.why] for hidden in document.hidden],
            "warnings": document.warnings,
            "dated": document.dated,
        }
    )


def refusal_message(error: UnreadableFile) -> bytes:
    """The reason a file can't be read as JSON bytes."""
    return _bytes({"reason": error.reason, "message": error.message})


def picture(message: bytes) -> bytes:
    """The picture in a message. Raises UnreadableFile for a refusal, ValueError for anything else."""
    if message.startswith(PNG):
        return message
    understood(message)
    raise ValueError("this is not a picture")


def understood(message: bytes) -> DocumentText:
    """The document in a message. Raises UnreadableFile for a refusal, ValueError for anything else."""
    try:
        fields = json.loads(message)
        if "reason" in fields:
            raise UnreadableFile(Unreadable(fields["reason"]), str(fields["message"]))
        return DocumentText(
            text=str(fields["text"]),
            lines=tuple(map(_line, fields["lines"])),
            kind=FileKind(fields["kind"]),
            pages=int(fields["pages"]),
            hidden=tuple(HiddenText(str(quote), HiddenReason(why)) for quote, why in fields["hidden"]),
            warnings=tuple(map(str, fields["warnings"])),
            dated=str(fields["dated"]),
        )
    except (KeyError, TypeError, UnicodeDecodeError) as error:
        raise ValueError("this is not a message of the helper process") from error


def _line(values: list[Any]) -> Line:
    *place, told = values
    return replace(Line(*place), told=Told(told))


def _bytes(fields: dict[str, object]) -> bytes:
    return json.dumps(fields, ensure_ascii=True, separators=(",", ":")).encode()
