"""Fields of a JSON document, taken where they are what they should be; of each other the reason is kept, with
the field's place: "work.0.startDate: not a date"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from roles.reading.files.structured import dates
from roles.reading.files.structured.stated import StatedDate, Stretch
from roles.reading.files.structured.texts import one_line, paragraphs

NOT_DATE = "not a date (YYYY, YYYY-MM or YYYY-MM-DD)"
# So many reasons help somebody who puts a file right; more only say that it is another kind of file.
MOST_REASONS = 20
LEFT_OUT = "it was left out"


class Reasons(list[str]):
    """What was left out, in order; no more than can be read."""

    def add(self, field: str, reason: str) -> None:
        if len(self) < MOST_REASONS:
            self.append(f"{field}: {reason}; {LEFT_OUT}.")
        elif len(self) == MOST_REASONS:
            self.append("More fields could not be read, and were left out.")


@dataclass(frozen=True, slots=True)
class Fields:
    """One object of a JSON document; `at` is its place."""

    values: Mapping[str, Any]
    at: str
    reasons: Reasons

    def text(self, *names: str) -> str:
        """The first of these that says something, in one line. A number counts as its digits."""
        return next((one_line(value) for _, value in self._texts(names) if one_line(value)), "")

    def long_text(self, *names: str) -> tuple[str, ...]:
        """The paragraphs of a longer text."""
        return tuple(line for _, value in self._texts(names) for line in paragraphs(value))

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list, however deep lists stand in it."""
        return tuple(self._flat(self.values.get(name), self._place(name)))

    def inner(self, name: str, called: str = "") -> "Fields":
        """An object in this one; an empty one where there is none. A bare text in its place is `called`."""
        found = self.values.get(name)
        if called and isinstance(found, str):
            found = {called: found}
        return self._object(found, self._place(name))

    def each(self, name: str, called: str = "") -> Iterator["Fields"]:
        """The objects of a list; bare names that people write in it ("skills": ["SQL"]) are `called`."""
        found = self.values.get(name)
        if found is not None and not isinstance(found, list):
            self.reasons.add(self._place(name), "not a list")
            return
        for number, value in enumerate(found or ()):
            if called and isinstance(value, str):
                value = {called: value}
            if (entry := self._object(value, f"{self._place(name)}.{number}")).values:
                yield entry

    def date(self, name: str) -> StatedDate | None:
        written = self.text(name)
        found = dates.read_date(written) if written else None
        if written and found is None:
            self.reasons.add(self._place(name), NOT_DATE)
        return found

    def stretch(self) -> Stretch:
        """startDate and endDate. In this format what has begun and has no end goes on; an end that cannot be
        read is none of either."""
        start = self.date("startDate")
        if not (written := self.text("endDate")):
            return Stretch(start, None, current=start is not None)
        if dates.is_now(written):
            return Stretch(start, None, current=True)
        return Stretch(start, self.date("endDate"))

    def _texts(self, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for name in names:
            value = self.values.get(name)
            if isinstance(value, str):
                yield name, value
            elif _is_number(value):
                yield name, str(value)
            elif value is not None:
                self.reasons.add(self._place(name), "not a text")

    def _flat(self, value: Any, place: str) -> Iterator[str]:
        pending = [(place, value)]
        while pending:
            at, found = pending.pop()
            if isinstance(found, list):
                pending += [(f"{at}.{number}", each) for number, each in enumerate(found)][::-1]
            elif isinstance(found, str):
                yield from paragraphs(found)
            elif found is not None:
                self.reasons.add(at, "not a text")

    def _object(self, value: Any, place: str) -> "Fields":
        if value is not None and not isinstance(value, dict):
            self.reasons.add(place, "not an object")
        return Fields(value if isinstance(value, dict) else {}, place, self.reasons)

    def _place(self, name: str) -> str:
        return f"{self.at}.{name}" if self.at else name


def _is_number(value: Any) -> bool:
    """JSON's own numbers: "NaN" and "Infinity" are none, and a truth is none."""
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)
