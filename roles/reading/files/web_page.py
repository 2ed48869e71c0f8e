"""Reads .html: blocks as a browser lays them out, without what it would not show."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.assembling import Found, Row
from roles.reading.files.limits import MAX_HTML_DEPTH
from roles.reading.files.plain import decode
from roles.reading.files.web_styles import PLAIN, Seen, Sheet
from roles.reading.text import HiddenReason, HiddenText

_NEVER_TEXT = {
    "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "canvas", "title",
    "select", "datalist",
}  # fmt: skip
# Headings with the size in points that browsers give them: it tells one level from another.
_HEADINGS = {"h1": 24.0, "h2": 18.0, "h3": 14.0, "h4": 12.0, "h5": 10.0, "h6": 8.0}
_BOLD = {"b", "strong", "th", *_HEADINGS}
# Elements that begin and end a line…
_LINES = {
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main", "nav", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", *_HEADINGS,
}  # fmt: skip
# …and those that a browser sets apart by white space.
_APART = {
    "p",
    "ul",
    "ol",
    "dl",
    "table",
    "blockquote",
    "section",
    "article",
    "hr",
    "pre",
    "figure",
    *_HEADINGS,
}
_DATE_NAMES = {
    "article:modified_time",
    "article:published_time",
    "date",
    "dcterms.modified",
    "dcterms.created",
}
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Where:
    """What the elements around a piece of text say about it."""

    seen: Seen = PLAIN
    heading: bool = False
    size: float = 0.0
    item: bool = False
    bold: bool = False
    preformatted: bool = False
    depth: int = 0


def read_html(data: bytes) -> Found:
    """Rows of visible text, and what was hidden. Raises UnreadableFile."""
    soup = BeautifulSoup(_markup(data), "lxml")
    page = _Page(Sheet.of(soup))
    page.walk(soup, _Where())
    page.end_line()
    page.found.dated = _dated(soup)
    return page.found


def _markup(data: bytes) -> str:
    declared = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]+)", data[:2048], re.IGNORECASE)
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


class _Page:
    """Collects lines while the document is walked."""

    def __init__(self, sheet: Sheet) -> None:
        self.found = Found()
        self._sheet = sheet
        self._block = 0
        self._parts: list[tuple[str, _Where]] = []

    def walk(self, parent: Tag, where: _Where) -> None:
        """Add the text below an element. Raises UnreadableFile for nesting that only traps are made of."""
        if where.depth > MAX_HTML_DEPTH:
            raise UnreadableFile(
                Unreadable.DAMAGED, "this page nests its elements too deeply; save it again from a browser"
            )
        for child in parent.children:
            if isinstance(child, Tag):
                self._element(child, where)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._text(str(child), where)

    def end_line(self) -> None:
        """What was collected becomes a row."""
        text = "".join(part for part, _ in self._parts).strip(" \n")
        if text:
            first = self._parts[0][1]
            bold = sum(len(part.strip()) for part, where in self._parts if where.bold)
            self.found.rows.append(
                Row(
                    text,
                    block=self._block,
                    size=first.size,
                    heading=first.heading,
                    item=first.item and not first.heading,
                    bold=2 * bold > len(text),
                )
            )
        self._parts = []

    def _element(self, tag: Tag, where: _Where) -> None:
        name = tag.name
        if name in _NEVER_TEXT:
            return
        if name == "br":
            return self.end_line()
        lines = name in _LINES
        if lines:
            self._begin(name, where)
        if name in ("td", "th") and self._parts:
            self._parts.append(("\t", where))
        self.walk(tag, self._inside(tag, where))
        if lines:
            self._begin(name, where)

    def _begin(self, name: str, where: _Where) -> None:
        self.end_line()
        if name in _APART and self.found.rows and not where.item:
            self._block = self.found.rows[-1].block + 1

    def _inside(self, tag: Tag, where: _Where) -> _Where:
        name = tag.name
        return replace(
            where,
            seen=self._sheet.seen(tag, where.seen),
            heading=where.heading or name in _HEADINGS,
            size=_HEADINGS.get(name, where.size),
            item=where.item or name == "li",
            bold=where.bold or name in _BOLD,
            preformatted=where.preformatted or name == "pre",
            depth=where.depth + 1,
        )

    def _text(self, text: str, where: _Where) -> None:
        if where.seen.hidden and text.strip():
            self._hide(" ".join(text.split()), where.seen.hidden)
        elif where.preformatted:
            self._preformatted(text, where)
        elif not where.seen.hidden:
            flat = re.sub(r"[ \t\r\n\f]+", " ", text)
            if self._parts and self._parts[-1][0].endswith((" ", "\t")):
                flat = flat.lstrip(" ")
            if flat.strip() or (flat and self._parts):
                self._parts.append((flat, where))

    def _preformatted(self, text: str, where: _Where) -> None:
        first, *others = text.split("\n")
        self._parts.append((first, where))
        for other in others:
            self.end_line()
            self._parts.append((other, where))

    def _hide(self, text: str, why: HiddenReason) -> None:
        self.found.hidden.append(HiddenText(text, why))


def _dated(soup: BeautifulSoup) -> str:
    """The ISO date in the page's own meta data, the latest kind of date first; "" where there is none."""
    dates = dict(_meta_dates(soup))
    return next((dates[name] for name in sorted(_DATE_NAMES) if name in dates), "")


def _meta_dates(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for meta in soup.find_all("meta"):
        name = str(meta.get("property") or meta.get("name") or "").lower()
        date = _ISO_DATE.match(str(meta.get("content") or ""))
        if name in _DATE_NAMES and date:
            yield name, date[0]
