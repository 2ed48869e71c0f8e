"""Reads SkillSpan (Zhang et al. 2022): sentences of job adverts with skill and knowledge spans."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import Any


class DatasetError(Exception):
    """A data file that does not hold what it should; names the file and the line."""


class Label(StrEnum):
    """What a span is: something done or a quality, or something known."""

    SKILL = "SKILL"
    KNOWLEDGE = "KNOWLEDGE"


TAGS = {Label.SKILL: "tags_skill", Label.KNOWLEDGE: "tags_knowledge"}
# First and last token (excluded) of a span.
Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its tokens joined with spaces, where each stands, and the annotators' spans."""

    tokens: tuple[str, ...]
    spans: dict[Label, tuple[Bounds, ...]]

    @property
    def text(self) -> str:
        return " ".join(self.tokens)

    def characters(self, bounds: Bounds, offset: int = 0) -> Bounds:
        """Where a span of tokens stands in `text`, moved by `offset`."""
        lengths = [len(token) + 1 for token in self.tokens]
        start = sum(lengths[: bounds[0]])
        return offset + start, offset + start + sum(lengths[bounds[0] : bounds[1]]) - 1

    def bounds(self, start: int, end: int) -> Bounds:
        """The tokens that share a character with `start` to `end` of `text`."""
        inside, place = [], 0
        for index, token in enumerate(self.tokens):
            if place < end and start < place + len(token):
                inside.append(index)
            place += len(token) + 1
        return (inside[0], inside[-1] + 1) if inside else (0, 0)


@dataclass(frozen=True, slots=True)
class Advert:
    """The sentences of one advert, in order."""

    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        return "\n".join(sentence.text for sentence in self.sentences)

    def placed(self) -> Iterator[tuple[Sentence, int]]:
        """Every sentence with the place of its first character in `text`."""
        place = 0
        for sentence in self.sentences:
            yield sentence, place
            place += len(sentence.text) + 1


def load(path: Path) -> list[Advert]:
    """The adverts of a file with one JSON object a line. Raises DatasetError naming file and line."""
    rows = list(_rows(path))
    groups = groupby(rows, key=lambda row: (row.get("source"), row.get("idx")))
    return [Advert(tuple(sentence(row) for row in group)) for _, group in groups]


def sentence(row: dict[str, Any]) -> Sentence:
    return Sentence(
        tuple(row["tokens"]), {label: tuple(bounds_of(row[tags])) for label, tags in TAGS.items()}
    )


def bounds_of(tags: Sequence[str]) -> Iterator[Bounds]:
    """The spans that B, I and O tags stand for. An I with nothing before it begins a span."""
    first = None
    for index, tag in enumerate([*tags, "O"]):
        if first is not None and tag != "I":
            yield first, index
            first = None
        if first is None and tag != "O":
            first = index


def digest(path: Path) -> str:
    """The file's SHA-256, by which the training pins its data."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            yield _row(path, number, line)


def _row(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row: dict[str, Any] = json.loads(line)
        lengths = {len(row[key]) for key in ("tokens", *TAGS.values())}
    except (ValueError, KeyError, TypeError) as error:
        raise DatasetError(f"{path.name}, line {number}: not a sentence of SkillSpan ({error})") from error
    if len(lengths) != 1:
        raise DatasetError(f"{path.name}, line {number}: tokens and tags differ in number")
    return row
