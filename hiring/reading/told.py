"""Entries of files with named fields, where nothing has to be guessed: what a line holds is said with it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hiring.reading.needs import head_row
from hiring.reading.parts import HeadRow
from hiring.reading.record import Contact
from hiring.reading.rows import Row
from hiring.reading.sections import Placed
from roles.reading.dates import DateRange
from roles.reading.text import Told

# What the rendering writes where something goes on and nobody says since when.
_GOES_ON = "present"


def is_told(rows: Sequence[Row]) -> bool:
    return any(row.line.told for row in rows)


def apart(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows of each entry by themselves; rows of other files as they are."""
    entry: list[Row] = []
    for row in rows:
        if row.line.told and row.gap and entry:
            yield entry
            entry = []
        entry.append(row)
    if entry:
        yield entry


def heads(rows: Sequence[Row]) -> list[HeadRow]:
    return [head_row(row) for row in rows if row.line.told]


def body(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if not row.line.told]


def dates_of(rows: Sequence[Row]) -> DateRange | None:
    """When an entry was. A beginning alone has no end; it does not mean that month."""
    row = next((each for each in rows if each.line.told is Told.DATES), None)
    if row is None:
        return None
    if row.text == _GOES_ON:
        return DateRange(row.start, row.end, None, None, current=True)
    found = next(iter(row.own_dates), None)
    return replace(found, last=None) if found is not None and found.single else found


def title_of(rows: Sequence[Row]) -> Row | None:
    return next((row for row in rows if row.line.told is Told.TITLE), None)


def employer_of(rows: Sequence[Row]) -> str | None:
    return next((row.text for row in rows if row.line.told is Told.EMPLOYER), None)


def contact_of(placed: Sequence[Placed]) -> Contact | None:
    """Who the file is about; null where it does not say what its lines are."""
    head = {each.row.line.told: each.row.text for each in placed if each.section == "header"}
    told = any(each.row.line.told for each in placed)
    name, email, phone, place = map(head.get, (Told.NAME, Told.EMAIL, Told.PHONE, Told.PLACE))
    return Contact(name=name, email=email, phone=phone, location=place) if told else None
