"""How words are used: Brown clusters and rarity of the commoner English words.

Words of one cluster stand in the same places of sentences ("manage", "develop", "organise"), which
tells verbs from nouns without a tagger. Both come from spacy-lookups-data; its million words take
seconds to load, so training keeps the commonest as numbers: a hash, a cluster, a rarity, no text.
"""

from functools import cache
from pathlib import Path

import numpy as np
import srsly  # type: ignore[import-untyped]
from numpy.typing import NDArray
from spacy.strings import get_string_id

WORDS = 40_000
# A word that the table does not hold: in no cluster, rarer than any in it.
UNKNOWN = (0, 31)
_ROW = np.dtype([("word", "<u8"), ("cluster", "<u4"), ("rarity", "u1")])

Table = NDArray[np.void]


class Lexicon:
    """Looks words up in a table sorted by the words' hashes."""

    def __init__(self, table: Table) -> None:
        self._words = np.ascontiguousarray(table["word"])
        self._rows = list(zip(table["cluster"].tolist(), table["rarity"].tolist(), strict=True))

    def find(self, word: str) -> tuple[int, int]:
        """Cluster, and rarity as minus the natural logarithm of the word's share of all words."""
        wanted = np.uint64(get_string_id(word.lower()))
        place = int(np.searchsorted(self._words, wanted))
        known = place < len(self._words) and self._words[place] == wanted
        return self._rows[place] if known else UNKNOWN


@cache
def load(path: Path) -> Lexicon:
    return Lexicon(np.load(path, allow_pickle=False))


def build(size: int = WORDS) -> Table:
    """The table of the `size` commonest words, by the lookups that spacy-lookups-data carries. A word
    with and without capitals is one, as it is written most."""
    clusters, likely = _lookup("cluster"), _lookup("prob")
    best: dict[str, tuple[float, int]] = {}
    for word, cluster in clusters.items():
        found = (likely.get(word, -99.0), int(cluster))
        best[word.lower()] = max(best.get(word.lower(), found), found)
    return _table(best, size)


def _lookup(name: str) -> dict[str, float]:
    import spacy_lookups_data  # type: ignore[import-untyped]

    folder = Path(spacy_lookups_data.__file__).parent / "data"
    table: dict[str, float] = srsly.read_gzip_json(folder / f"en_lexeme_{name}.json.gz")
    return table


def _table(best: dict[str, tuple[float, int]], size: int) -> Table:
    words = [word for word, (_, cluster) in best.items() if cluster and any(map(str.isalpha, word))]
    words.sort(key=lambda word: (-best[word][0], word))
    rows = [(get_string_id(word), best[word][1], min(30, round(-best[word][0]))) for word in words[:size]]
    return np.sort(np.array(rows, dtype=_ROW), order="word")
