"""Rows of running text as statements: wrapped lines joined, sentences parted, list entries parted."""

import re
from collections.abc import Iterator, Sequence

from hiring.reading.rows import Row
from hiring.reading.words import words
from roles.reading.files.wrapping import leaves_open

_END = r"(?P<mark>[.!?])[\"'”’)\]]*(?:\s+(?=[\"'“(\[]?[A-Z0-9À-Þ•*$£€])|(?=[A-Z][a-z]{2,}\s))"
_BULLET = re.compile(r"[•●▪■◆►➢✓]")
_BOUNDARY = re.compile(rf"{_END}|\s+{_BULLET.pattern}\s*")
# The same where no bullet stands: twice as fast.
_END_OF_SENTENCE = re.compile(_END)
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
# Both patterns of marks open with the set of characters that can begin a match: the engine looks ahead for
# one of a set, while blanks of any number before a mark it would try at every letter.
_MARKS = ",;|•●▪■◆►➢✓·"
_LIST_MARK = re.compile(
    rf"[\s{_MARKS}](?:(?<=[{_MARKS}])|\s*(?:[{_MARKS}\t]|\s\*\s|\s{{3,}}|\n)|(?<=\t)|\*\s|\s{{2,}}|(?<=\n))\s*"
)
# Where entries are parted by marks, a line's end only wraps one of them.
_BLANK = r"[^\S\n]"
_WRAPPED_MARK = re.compile(
    rf"[\s{_MARKS}](?<!\n)(?:(?<=[{_MARKS}])|{_BLANK}*(?:[{_MARKS}\t]|{_BLANK}{{3,}})|(?<=\t)|{_BLANK}{{2,}})\s*"
)
_SOFT = re.compile(r"[,;|•·][^\n]*[^\s,;|•·]\n\s*[^\n,;|•·]+[,;|•·]")


def statements(text: str, rows: Sequence[Row], first: int | None = None) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences and bullets of some rows, in order. `first` begins the first row later."""
    for start, end in paragraphs(rows):
        begin = first if first is not None and start <= first < end else start
        yield from sentences(text, begin, end)


def paragraphs(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Offsets of runs of rows that belong together: a bullet with its wrapped lines, a paragraph."""
    start = end = -1
    above: Row | None = None
    for row in rows:
        if above is not None and _continues(above, row):
            end = row.end
        else:
            if end >= 0:
                yield start, end
            start, end = row.start, row.end
        above = row
    if end >= 0:
        yield start, end


def _continues(above: Row, row: Row) -> bool:
    if row.bullet or row.line.page < above.line.page:
        return False
    ended = above.ends_sentence and not _abbreviated(above.text, 0, len(above.text) - 1)
    if row.text[0].islower() and not ended:
        return True
    if row.gap or ended:
        return False
    return above.text.endswith("-") or leaves_open(above.text)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of sentences, also of those with no blank between them ("materials.Prepared")."""
    position = start
    boundary = _BOUNDARY if _BULLET.search(text, start, end) else _END_OF_SENTENCE
    for found in boundary.finditer(text, start, end):
        if found["mark"] == "." and _abbreviated(text, position, found.start()):
            continue
        stop = found.start() + 1 if found["mark"] else found.start()
        yield from _trimmed(text, position, stop)
        position = found.end()
    yield from _trimmed(text, position, end)


def _abbreviated(text: str, start: int, stop: int) -> bool:
    """Whether the dot at `stop` belongs to a short form or to an initial."""
    word = re.split(r"[\s(,/]", text[max(start, stop - 12) : stop])[-1]
    return word.casefold() in words("abbreviations") or (len(word) == 1 and word.isupper())


def list_entries(text: str, start: int, end: int, *, wraps: bool = False) -> Iterator[tuple[int, int]]:
    """Offsets of the entries of a list; commas inside brackets part nothing. A line's end parts entries, but
    where the list `wraps` only if no marks do."""
    position, depth_text = start, text[start:end]
    mark = _WRAPPED_MARK if wraps and "\n" in depth_text and _SOFT.search(depth_text) else _LIST_MARK
    for found in [*mark.finditer(depth_text), None]:
        stop = start + found.start() if found else end
        if found and _open_brackets(text[position:stop]):
            continue
        yield from _trimmed(text, position, stop)
        position = start + found.end() if found else end


def _open_brackets(piece: str) -> bool:
    return piece.count("(") > piece.count(")")


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if _LETTER_OR_DIGIT.search(piece):
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
