"""What free tools do: rank resumes by the words or vectors they share with the role's text."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from roles.reading.embedding import Embedding, embed

WORD = re.compile(r"[a-z][a-z+#]+")
BM25_K1, BM25_B = 1.2, 0.75
# A shorter line is no sentence.
LEAST_WORDS = 3

Baseline = Callable[[str, Sequence[str]], list[float]]


def words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def keyword_share(role: str, resumes: Sequence[str]) -> list[float]:
    """The share of the role's different words that the resume holds."""
    wanted = set(words(role))
    return [len(wanted & set(words(resume))) / len(wanted) for resume in resumes]


def bm25(role: str, resumes: Sequence[str]) -> list[float]:
    """Okapi BM25 with the usual constants, the role as the query (Robertson and Zaragoza 2009)."""
    counts = [Counter(words(resume)) for resume in resumes]
    lengths = [sum(count.values()) for count in counts]
    mean = sum(lengths) / len(lengths)
    weight = _inverse_document_frequency(counts)
    query = Counter(words(role))
    return [
        sum(
            times * weight.get(word, 0) * count[word] * (BM25_K1 + 1)
            / (count[word] + BM25_K1 * (1 - BM25_B + BM25_B * length / mean))
            for word, times in query.items()
        )
        for count, length in zip(counts, lengths, strict=True)
    ]  # fmt: skip


def tf_idf_cosine(role: str, resumes: Sequence[str]) -> list[float]:
    """Cosine of logarithmic tf-idf vectors."""
    counts = [Counter(words(resume)) for resume in resumes]
    weight = _inverse_document_frequency(counts)

    def vector(count: Counter[str]) -> dict[str, float]:
        raw = {word: (1 + math.log(times)) * weight.get(word, 0) for word, times in count.items()}
        norm = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        return {word: value / norm for word, value in raw.items()}

    query = vector(Counter(words(role)))
    return [sum(value * query.get(word, 0) for word, value in vector(count).items()) for count in counts]


def static_vector_cosine(role: str, resumes: Sequence[str]) -> list[float]:
    """Cosine of static vectors of the whole texts."""
    return _cosine(role, resumes, Embedding.STATIC)


def minilm_cosine(role: str, resumes: Sequence[str]) -> list[float]:
    """Cosine of MiniLM's vectors of the whole texts, of which it reads the first 256 tokens."""
    return _cosine(role, resumes, Embedding.MINILM)


def minilm_best_sentence(role: str, resumes: Sequence[str]) -> list[float]:
    """Each line of the role with the line of the resume that is likest to it, the mean of the role's
    lines."""
    wanted = embed(tuple(_lines(role)), Embedding.MINILM)
    return [
        float((wanted @ embed(tuple(_lines(resume) or [""]), Embedding.MINILM).T).max(axis=1).mean())
        for resume in resumes
    ]


def _cosine(role: str, resumes: Sequence[str], embedding: Embedding) -> list[float]:
    return [
        float(value) for value in np.ravel(embed((role,), embedding) @ embed(tuple(resumes), embedding).T)
    ]


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if len(words(line)) >= LEAST_WORDS]


def _inverse_document_frequency(counts: list[Counter[str]]) -> dict[str, float]:
    documents = Counter(word for count in counts for word in count)
    return {
        word: math.log(1 + (len(counts) - number + 0.5) / (number + 0.5))
        for word, number in documents.items()
    }


BASELINES: dict[str, Baseline] = {
    "keyword share": keyword_share,
    "BM25": bm25,
    "TF-IDF cosine": tf_idf_cosine,
    "static-vector cosine": static_vector_cosine,
}

# Only where the extra is installed.
MINILM: dict[str, Baseline] = {
    "MiniLM cosine": minilm_cosine,
    "MiniLM best sentence": minilm_best_sentence,
}
