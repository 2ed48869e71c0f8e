from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from roles.reading.embedding import Embedding, Matrix, StaticVectors, backend
from tests.evaluation.kept_vectors import CHUNK, Kept

TEXTS = ["settled grievances", "", "drove a lorry", "settled grievances"]


class Forgotten(StaticVectors):
    """An embedding that is gone: whoever asks it has not kept what it said."""

    def embed(self, texts: Sequence[str]) -> Matrix:
        raise AssertionError(f"asked again for {texts}")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    with closing(Kept(StaticVectors, tmp_path)) as vectors:
        yield vectors


def test_kept_vectors_are_those_of_the_embedding(kept: Kept) -> None:
    assert np.array_equal(kept.embed(TEXTS), backend(Embedding.STATIC).embed(TEXTS))
    assert kept.embed([]).shape == (0, kept.dimensions)


def test_known_texts_are_not_asked_for_again_in_another_run(kept: Kept, tmp_path: Path) -> None:
    many = [*TEXTS, *(f"call {number}" for number in range(CHUNK))]
    first = kept.embed(many)

    with closing(Kept(Forgotten, tmp_path)) as later:
        again = later.embed(many)
        with pytest.raises(AssertionError, match="never seen"):
            later.embed(["never seen"])

    assert np.array_equal(again, first)


def test_no_text_can_be_found_in_the_file(kept: Kept, tmp_path: Path) -> None:
    kept.embed(TEXTS)

    (file,) = tmp_path.iterdir()

    assert b"grievances" not in file.read_bytes()
