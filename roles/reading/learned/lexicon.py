"""How words are used: Brown clusters and rarity of the commoner English words.

Words of one cluster stand in the same places of sentences ("manage", "develop", "organise"), which
tells verbs from nouns without a tagger. Both come from spacy-lookups-data; its million words take
seconds to load, so training keeps those with a cluster as numbers: a hash, a cluster, a rarity, no text.
"""

from functools import cache
from pathlib import Path

import numpy as np
import srsly  # type: ignore[import-untyped]
from numpy.typing import NDArray
from spacy.strings import get_string_id

# A word that the table does not hold: in no cluster, rarer than most in it.
NO_CLUSTER, RAREST = 0, 20
_ROW = np.dtype([("word", "<u4"), ("cluster", "<u2"), ("rarity", "u1")])

Table = NDArray[np.void]
Clusters = NDArray[np.uint32]


class Lexicon:
    """Looks words up in a table sorted by the words' hashes. A cluster is the path to it in a binary tree,
    lowest bit first: what two paths share from there on, their clusters share."""

    def __init__(self, table: Table, clusters: Clusters) -> None:
        self._words = np.ascontiguousarray(table["word"])
        self._table, self._clusters = table, clusters

    def find(self, word: str) -> tuple[int, int]:
        """Cluster of the word as it is written, or else without or with one capital; rarity, in small
        letters, as minus the natural logarithm of its share of all words."""
        lower = self._row(word.lower())
        rows = (self._row(word), lower, self._row(word.title()))
        cluster = next((int(self._clusters[row["cluster"]]) for row in rows if row is not None), NO_CLUSTER)
        return cluster, RAREST if lower is None else int(lower["rarity"])

    def _row(self, word: str) -> np.void | None:
        wanted = _hash(word)
        place = int(np.searchsorted(self._words, wanted))
        known = place < len(self._words) and self._words[place] == wanted
        return self._table[place] if known else None


@cache
def load(path: Path) -> Lexicon:
    with np.load(path, allow_pickle=False) as stored:
        return Lexicon(stored["words"], stored["clusters"])


def save(path: Path) -> None:
    """Writes the table of all words with a cluster: some 180,000."""
    found, likely = _lookup("cluster"), _lookup("prob")
    words = [word for word, cluster in found.items() if cluster and any(map(str.isalpha, word))]
    words.sort(key=lambda word: (-likely.get(word, -99.0), word))
    clusters = sorted({int(found[word]) for word in words})
    number = {cluster: index for index, cluster in enumerate(clusters)}
    rows = {
        _hash(word): (number[int(found[word])], min(30, round(-likely.get(word, -30.0))))
        for word in reversed(words)
    }
    table = np.array([(word, *rows[word]) for word in sorted(rows)], dtype=_ROW)
    np.savez(path, words=table, clusters=np.array(clusters, dtype=np.uint32))


def _hash(word: str) -> np.uint32:
    """32 bits: of 180,000 words about four share one with another, and the commoner keeps it."""
    return np.uint32(get_string_id(word) & 0xFFFFFFFF)


def _lookup(name: str) -> dict[str, float]:
    import spacy_lookups_data  # type: ignore[import-untyped]

    folder = Path(spacy_lookups_data.__file__).parent / "data"
    table: dict[str, float] = srsly.read_gzip_json(folder / f"en_lexeme_{name}.json.gz")
    return table
