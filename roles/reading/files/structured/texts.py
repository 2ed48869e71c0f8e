"""Texts of named fields, as lines of a document: one line each, without what no text holds."""

import re
import unicodedata
from collections.abc import Iterator

from roles.reading.files.assembling import check_length

# List marks that people write into fields; the rendering has its own.
_MARK = re.compile(r"\s*(?:[-*•●▪◦‣·–]\s+)+")
# What ends a line in HTML.
_BREAK = re.compile(r"<(?:br|hr|/p|/li|/div|/h[1-6]|/tr|/ul|/ol)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def one_line(text: str) -> str:
    """Without line ends, control characters and halves of surrogate pairs."""
    check_length(len(text))
    clean = "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in text)
    return " ".join(clean.encode("utf-8", "ignore").decode().split())


def paragraphs(text: str) -> Iterator[str]:
    """The lines of a longer text, list marks taken off; HTML without its tags."""
    for line in without_tags(text).splitlines():
        if told := one_line(_MARK.sub("", line, count=1) if _MARK.match(line) else line):
            yield told


def without_tags(text: str) -> str:
    """The words of a piece of HTML; a text without tags as it is."""
    if not _TAG.search(text):
        return text
    from bs4 import BeautifulSoup

    return BeautifulSoup(_BREAK.sub("\n", text), "lxml").get_text()
