"""How alike two short texts are in meaning: static sentence vectors joined with shared word stems.

Dense vectors see that "handled escalated complaints" is "resolving customer issues"; shared stems keep
them honest where one rare word decides ("triage", "budget"). Neither alone ranks as well as both.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

DENSE_SHARE = 0.6
STEM_LENGTH = 6
WORD = re.compile(r"[a-z][a-z+#]+")
# Words that carry no content in duties and resumes alike.
EMPTY_WORDS = frozenset(
    """a an and any are as at be been being both but by can for from has have having in into is it its
    may of on or other others our out over own per related so such than that the their them then there
    these they this those through to up upon was were when where which while who will with within work
    working would you your all also various responsible responsibilities duties including include
    includes ensure ensured ensuring provide provided providing perform performed day daily new well
    use used using make making effective effectively successfully""".split()
)


@cache
def _vectors() -> Any:
    """The static vectors that the wordllama wheel carries; nothing is downloaded."""
    import wordllama

    folder = Path(wordllama.__file__).parent
    return wordllama.WordLlama.load(cache_dir=folder, disable_download=True)


def likeness(queries: Sequence[str], sentences: Sequence[str]) -> Matrix:
    """Likeness of every query to every sentence: shape (queries, sentences), values 0 to 1."""
    if not queries or not sentences:
        return np.zeros((len(queries), len(sentences)), dtype=np.float32)
    dense = embed(tuple(queries)) @ embed(tuple(sentences)).T
    joined = DENSE_SHARE * np.clip(dense, 0, 1) + (1 - DENSE_SHARE) * _shared(queries, sentences)
    return np.asarray(joined, dtype=np.float32)


@lru_cache(maxsize=64)
def embed(texts: tuple[str, ...]) -> Matrix:
    """Unit vectors, shape (texts, 256). Texts without a known token get zeros."""
    vectors = np.asarray(_vectors().embed(list(texts), norm=False), dtype=np.float32)
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(np.divide(vectors, length, out=np.zeros_like(vectors), where=length > 0))


def stems(text: str) -> frozenset[str]:
    """Content words cut to their first letters: "budgeting" and "budgets" share one."""
    return frozenset(word[:STEM_LENGTH] for word in WORD.findall(text.lower()) if word not in EMPTY_WORDS)


def _shared(queries: Sequence[str], sentences: Sequence[str]) -> Matrix:
    """Share of each query's stems that each sentence holds, rarer stems weighing more.

    How rare a stem is is counted among the queries: what every duty of a role says ("call",
    "center") tells none of them apart.
    """
    asked = [stems(query) for query in queries]
    rarity = {stem: 1.0 / sum(stem in other for other in asked) for stem in sorted(frozenset().union(*asked))}
    held = [stems(sentence) for sentence in sentences]
    result = np.zeros((len(queries), len(sentences)), dtype=np.float32)
    for row, wanted in enumerate(asked):
        total = sum(rarity[stem] for stem in sorted(wanted))
        for column, found in enumerate(held):
            if total and (common := wanted & found):
                result[row, column] = sum(rarity[stem] for stem in sorted(common)) / total
    return result
