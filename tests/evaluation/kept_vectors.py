"""MiniLM's vectors, kept from one evaluation to the next: computing those of ESCO's labels takes minutes.

Texts themselves are not kept, only a hash of each. The file may be deleted at any time.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

import numpy as np

from roles.reading.embedding import Backend, Embedding, Matrix, MiniLM, installed, use_backend

VAR = Path(__file__).parents[2] / "var"
# SQLite answers for so many keys at a time, and so many are lost where a run is stopped.
CHUNK = 500


class Kept:
    """A backend's vectors, those of known texts from a file. `backend` is made when a text is new."""

    def __init__(self, backend: type[Backend], folder: Path) -> None:
        self.name, self.dimensions = backend.name, backend.dimensions
        self._make = backend
        self._made: Backend | None = None
        folder.mkdir(parents=True, exist_ok=True)
        self._file = sqlite3.connect(folder / f"{self.name}.sqlite3")
        self._file.execute("CREATE TABLE IF NOT EXISTS vectors (text BLOB PRIMARY KEY, vector BLOB)")

    def embed(self, texts: Sequence[str]) -> Matrix:
        keys = [sha256(text.encode()).digest() for text in texts]
        text_of = dict(zip(keys, texts, strict=True))
        found = {key: vector for chunk in _chunks(list(text_of)) for key, vector in self._known(chunk)}
        for chunk in _chunks([key for key in text_of if key not in found]):
            found |= self._learned(chunk, [text_of[key] for key in chunk])
        return np.array([found[key] for key in keys], dtype=np.float32).reshape(-1, self.dimensions)

    def close(self) -> None:
        self._file.close()

    def _known(self, keys: Sequence[bytes]) -> Iterator[tuple[bytes, Matrix]]:
        marks = ",".join("?" * len(keys))
        rows = self._file.execute(f"SELECT text, vector FROM vectors WHERE text IN ({marks})", keys)  # noqa: S608
        return ((key, np.frombuffer(vector, dtype=np.float32)) for key, vector in rows)

    def _learned(self, keys: Sequence[bytes], texts: Sequence[str]) -> dict[bytes, Matrix]:
        found = dict(zip(keys, self._backend().embed(texts), strict=True))
        with self._file:
            rows = [(key, vector.tobytes()) for key, vector in found.items()]
            self._file.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", rows)
        return found

    def _backend(self) -> Backend:
        if self._made is None:
            self._made = self._make()
        return self._made


def _chunks(keys: list[bytes]) -> Iterator[list[bytes]]:
    return (keys[at : at + CHUNK] for at in range(0, len(keys), CHUNK))


@cache
def keep_minilm() -> None:
    """This process keeps MiniLM's vectors in ROLEFIT_VAR or var/, where the extra is installed."""
    if installed(Embedding.MINILM):
        use_backend(Embedding.MINILM, Kept(MiniLM, Path(os.environ.get("ROLEFIT_VAR") or VAR) / "vectors"))
