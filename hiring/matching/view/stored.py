"""A blind view as bytes, to be kept with the reading it was worked out of: one line of JSON, then arrays and
long texts, which are read back as they stand.

Reading it back and matching it take a small part of the time of reading a resume (`make bench`).
"""

import json
from collections.abc import Sequence
from dataclasses import astuple, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic_core import from_json

from hiring.matching.view.blind import (
    BlindDegree,
    BlindJob,
    BlindView,
    Entries,
    Legible,
    Mentions,
    Oddities,
    Place,
    Sentences,
)
from hiring.matching.view.said import Clauses, Said
from hiring.reading.months import Interval
from hiring.reading.record import Salary
from roles.enums import DegreeLevel, RoleLevel

# Raised whenever the bytes of a view change, and ENGINE_VERSION with it: resumes are then read anew.
FORMAT = 4
# Arrays lie one behind the other, numbers of 4 bytes first.
_LONG, _SHORT = np.dtype("<i4"), np.dtype("<u2")
_REAL = np.dtype("<f4")
_COLUMNS: Sequence[str] = tuple(each.name for each in fields(Sentences))[1:]
_KINDS: list[np.dtype[Any]] = [_LONG, _REAL, _REAL, *[_SHORT] * 10]


def pack(view: BlindView) -> bytes:
    """The bytes of a view as it was worked out, nothing taken out of it."""
    said, clauses = view.said, view.said.clauses
    arrays: list[NDArray[Any]] = [
        np.array([getattr(view.sentences, name) for name in _COLUMNS]).reshape(-1),
        clauses.counts, clauses.scales,
        said.places, clauses.first, clauses.heads, clauses.owners, clauses.pairs.reshape(-1),
        clauses.compared, clauses.sentences, clauses.begins,
        np.array([view.mentions.sentence, view.mentions.place, view.mentions.length]).reshape(-1),
        np.array(view.entries.sentence),
    ]  # fmt: skip
    odd = view.odd
    texts = [
        text.encode()
        for text in (
            view.text, view.told, odd.outside, odd.elsewhere,
            *map("\n".join, (said.words, view.mentions.name, view.entries.entry, view.entries.tail)),
        )
    ]  # fmt: skip
    head = {
        "format": FORMAT,
        "sizes": [len(array) for array in arrays],
        "lengths": [len(text) for text in texts],
        "file": view.file,
        "as_of": view.as_of,
        "readable": view.readable,
        "skills": view.skills,
        "jobs": [astuple(job) for job in view.jobs],
        "education": [astuple(degree) for degree in view.education],
        "certifications": view.certifications,
        "salary": view.salary and view.salary.model_dump(mode="json"),
        "legible": astuple(view.legible),
        "odd": [odd.entries, odd.lines, odd.stutters, sorted(odd.orders), odd.ordered, sorted(odd.often)],
    }
    body = b"".join(array.astype(kind).tobytes() for array, kind in zip(arrays, _KINDS, strict=True))
    line = json.dumps(head, ensure_ascii=False).encode()
    # Arrays begin where their numbers can be read in one step.
    return b"".join([line, b" " * (-(len(line) + 1) % _LONG.itemsize), b"\n", body, *texts])


def unpack(stored: bytes) -> BlindView:
    """The view that was packed. Raises ValueError for the bytes of another format."""
    end = stored.index(b"\n")
    head = from_json(stored[:end], cache_strings="none")
    if head["format"] != FORMAT:
        raise ValueError(f"a view of format {head['format']}, not {FORMAT}")
    arrays = _arrays(stored, end + 1, head["sizes"])
    text, told, outside, elsewhere, words, mentioned, entries, tails = _texts(stored, head["lengths"])
    numbers, counts, scales, places, first, heads, wholes, pairs, compared, spoken, begins, named, owners = (
        arrays
    )
    clauses = Clauses(
        first=first, heads=heads, owners=wholes, pairs=pairs.reshape(2, -1), compared=compared,
        sentences=spoken, begins=begins, counts=counts, scales=scales,
    )  # fmt: skip
    return BlindView(
        file=head["file"],
        as_of=head["as_of"],
        readable=head["readable"],
        text=text,
        sentences=Sentences(_split(told, len(numbers)), *numbers.reshape(len(_COLUMNS), -1).tolist()),
        said=Said(_split(words, len(places)), places, clauses),
        mentions=_mentions(named, mentioned),
        entries=Entries(owners.tolist(), _split(entries, len(owners)), _split(tails, len(owners))),
        skills=head["skills"],
        jobs=tuple(map(_job, head["jobs"])),
        education=tuple(map(_degree, head["education"])),
        certifications=tuple(head["certifications"]),
        salary=head["salary"] and Salary.model_validate(head["salary"]),
        legible=_legible(head["legible"]),
        odd=_oddities(head["odd"], outside, elsewhere),
    )


def _arrays(stored: bytes, start: int, sizes: Sequence[int]) -> list[NDArray[Any]]:
    found: list[NDArray[Any]] = []
    for kind, size in zip(_KINDS, sizes, strict=True):
        found.append(np.frombuffer(stored, dtype=kind, count=size, offset=start))
        start += size * kind.itemsize
    return found


def _texts(stored: bytes, lengths: Sequence[int]) -> list[str]:
    """The last texts, each so many bytes long."""
    found: list[str] = []
    start = len(stored) - sum(lengths)
    for length in lengths:
        found.append(stored[start : start + length].decode())
        start += length
    return found


def _split(joined: str, count: int) -> tuple[str, ...]:
    """The lines that were joined; `count` tells nothing from one that is empty."""
    return tuple(joined.split("\n")) if count else ()


def _mentions(numbers: NDArray[Any], names: str) -> Mentions:
    sentence, place, length = numbers.reshape(3, -1).tolist()
    return Mentions(sentence, place, length, _split(names, len(place)))


def _job(told: Sequence[Any]) -> BlindJob:
    title, area, level, leads, dated, stretch, described, words, scope, recent, line = told
    return BlindJob(
        title=title,
        area=area,
        level=level and RoleLevel(level),
        leads=leads,
        dated=dated,
        stretch=stretch and Interval(*stretch),
        described=described,
        told=words,
        scope=scope,
        recent=tuple(recent),
        line=line and Place(*line),
    )


def _degree(told: Sequence[Any]) -> BlindDegree:
    level, field, completed, line = told
    return BlindDegree(level and DegreeLevel(level), field, completed, line and Place(*line))


def _legible(told: Sequence[Any]) -> Legible:
    understood, other_language, words, ocr, cut, hidden = told
    return Legible(understood, other_language, words, ocr, cut, tuple((why, count) for why, count in hidden))


def _oddities(told: Sequence[Any], outside: str, elsewhere: str) -> Oddities:
    entries, lines, stutters, orders, ordered, often = told
    return Oddities(
        entries, lines, outside, elsewhere, tuple(stutters), frozenset(orders), ordered, frozenset(often)
    )
