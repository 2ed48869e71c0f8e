"""Texts of named fields, as lines of a document: one line each, without what no text holds."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.assembling import Found, check_length
from roles.reading.text import HiddenText

# List marks that people write into fields; the rendering has its own.
_MARK = re.compile(r"\s*(?:[-*•●▪◦‣·–]\s+)+")
# What ends a line in HTML.
_BREAK = re.compile(r"<(?:br|hr|/p|/li|/div|/h[1-6]|/tr|/ul|/ol)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--")
# What can keep an element from being shown.
_MAY_HIDE = re.compile(r"<[^<>]*\b(?:style|hidden|color)\b", re.IGNORECASE)
TOO_DEEP = "a text in this file nests its tags deeper than any resume; export it again, or save it as PDF"


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
    """The words of a piece of HTML that a browser would show; a text without tags as it is."""
    return "\n".join(row.text for row in _shown(text).rows) if _TAG.search(text) else text


def hidden_in(texts: Iterable[str]) -> list[HiddenText]:
    """What pieces of HTML hold and no browser shows."""
    return [hidden for text in texts if _MAY_HIDE.search(text) for hidden in _shown(text).hidden]


def _shown(text: str) -> Found:
    # Brings a parser of HTML with it, which most files do not need.
    from roles.reading.files.web_page import read_html

    check_length(len(text))
    markup = text if _BREAK.search(text) else text.replace("\n", "<br>")
    try:
        return read_html(f'<meta charset="utf-8">{markup}'.encode("utf-8", "ignore"))
    except UnreadableFile as error:
        raise UnreadableFile(Unreadable.LIMIT, TOO_DEEP) from error
