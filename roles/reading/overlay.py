"""Vocabulary that was imported and lies beside the instance's data: one file for each source.

The first line says where it comes from, every other one is an entry. It is one file so that it can be
replaced in one step: a killed import leaves the old one whole.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

# How many characters of a hash tell versions apart.
SHORT = 8


class OverlayError(Exception):
    """A file of imported vocabulary that does not hold what it should. `str()` is one line."""


class Provenance(BaseModel):
    """Where imported vocabulary comes from. `counts` says in words how many of what; `sha256` is that of
    the entries, `source_sha256` that of the file they were made from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    release: str
    publisher: str
    licence: str
    attribution: str
    imported: date
    source_sha256: str
    sha256: str = ""
    counts: dict[str, int] = {}

    @property
    def version(self) -> str:
        """Tells this vocabulary from any other."""
        return self.sha256[:SHORT]


def files(folder: Path) -> list[Path]:
    """The overlays in a folder, in a fixed order."""
    return sorted(folder.glob("*.jsonl"))


def provenance(path: Path) -> Provenance:
    """An overlay's first line. Raises OverlayError."""
    try:
        with path.open("rb") as stream:
            return Provenance.model_validate_json(stream.readline())
    except (OSError, ValidationError) as error:
        raise OverlayError(_unusable(path, "its first line does not say where it comes from")) from error


def entries(path: Path) -> list[str]:
    """An overlay's entries, a JSON object each. Raises OverlayError where they are not those written."""
    told = provenance(path)
    lines = path.read_bytes().split(b"\n", 1)[1]
    if hashlib.sha256(lines).hexdigest() != told.sha256:
        raise OverlayError(_unusable(path, "it was changed or cut short"))
    return lines.decode("utf-8").splitlines()


def write(path: Path, told: Provenance, entries: Iterable[str]) -> bool:
    """Puts an overlay in place of the one before it, whole or not at all; False where nothing changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = b"".join(entry.encode("utf-8") + b"\n" for entry in entries)
    told = told.model_copy(update={"sha256": hashlib.sha256(lines).hexdigest()})
    if path.exists() and _same(path, told):
        return False
    first = json.dumps(told.model_dump(mode="json"), ensure_ascii=False, sort_keys=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as stream:
        try:
            stream.write(first.encode("utf-8") + b"\n" + lines)
            stream.flush()
            os.fsync(stream.fileno())
            Path(stream.name).chmod(0o644)
            Path(stream.name).replace(path)
        except BaseException:
            Path(stream.name).unlink(missing_ok=True)
            raise
    return True


def _same(path: Path, told: Provenance) -> bool:
    """Whether the file in place was made from the same, whenever that was, and is still whole."""
    try:
        there = provenance(path)
        entries(path)
    except OverlayError:
        return False
    return there.model_copy(update={"imported": told.imported}) == told


def _unusable(path: Path, why: str) -> str:
    return f"{path}: {why}; import it again, or delete the file to do without"
