"""Skill spans: how many of the spans that people marked in job adverts are found, both ends exactly.

Strict F1 by label over every SkillSpan file of DATA/skills but the one the model learned from; intervals
draw sentences anew. Ours reads an advert as a whole, as the product does; beside it stands the same model
given each sentence alone, the vocabulary looked up, and a rule of phrases.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from roles.reading import pipeline
from roles.reading.learned import shipped
from roles.reading.learned.skillspan import Advert, Bounds, DatasetError, Label, Sentence, digest, load
from roles.reading.learned.training import DATA_SHA256
from tests.evaluation import metrics, skill_profiles, skill_rules
from tests.evaluation.figures import OURS, Figure, Measure, Missing, Target

OWN = Path(__file__).with_name("skill_samples.json")
TARGETS = {Label.SKILL: Target(0.40, strictly=True), Label.KNOWLEDGE: Target(0.58, strictly=True)}

Spans = dict[Label, set[Bounds]]
# The spans that a system finds in each sentence of an advert.
System = Callable[[Advert], list[Spans]]


def measure(data: Path, *, short: bool = False) -> Iterator[Figure | Missing]:
    """Every such file under DATA/skills; `short` takes a few sentences of our own."""
    found = False
    for path in [OWN] if short else sorted((data / "skills").glob("*.json")):
        if digest(path) == DATA_SHA256 or not _is_skillspan(path):
            continue
        found = True
        try:
            adverts = load(path)
            yield from _figures(path.stem, adverts, {} if short else TARGETS)
            yield from skill_profiles.figures(path.stem, adverts)
        except DatasetError as error:
            yield Missing(Measure.SKILLS, f"skill spans of {path.name}", f"well-formed lines ({error})")
    if not found:
        needs = "skills/*.json with tokens, tags_skill and tags_knowledge a line, other than the train split"
        yield Missing(Measure.SKILLS, "skill spans", needs)


def _is_skillspan(path: Path) -> bool:
    """By the first line; a file named as somebody's train split is not measured on either."""
    with path.open(encoding="utf-8") as lines:
        try:
            row = json.loads(next(lines, ""))
        except ValueError:
            return False
    return isinstance(row, dict) and {"tokens", "tags_skill"} <= row.keys() and "train" not in path.stem


def _figures(group: str, adverts: Sequence[Advert], targets: dict[Label, Target]) -> Iterator[Figure]:
    sentences = [sentence for advert in adverts for sentence in advert.sentences]
    for name, system in SYSTEMS.items():
        answers = [spans for advert in adverts for spans in system(advert)]
        for label in Label:
            wanted = [set(sentence.spans[label]) for sentence in sentences]
            found = [spans[label] for spans in answers]
            f1 = metrics.ratio(
                [2 * len(ours & true) for ours, true in zip(found, wanted, strict=True)],
                [len(ours) + len(true) for ours, true in zip(found, wanted, strict=True)],
            )
            yield Figure(
                Measure.SKILLS, f"{label.lower()} spans F1", f1.value, len(sentences), system=name,
                low=f1.low, high=f1.high, target=targets.get(label) if name == OURS else None,
                about=f"strict spans; {sum(map(len, wanted)):,} marked in as many sentences", group=group,
            )  # fmt: skip


def _ours(advert: Advert) -> list[Spans]:
    doc = pipeline.load()(advert.text)
    places = [(Label(span.label_), span.start_char, span.end_char) for span in shipped.find(doc)]
    return [_in(sentence, place, places) for sentence, place in advert.placed()]


def _sentences_alone(advert: Advert) -> list[Spans]:
    return [spans for sentence in advert.sentences for spans in _ours(Advert((sentence,)))]


def _vocabulary(advert: Advert) -> list[Spans]:
    """What the vocabulary knows: its soft skills as skills, all else as knowledge."""
    doc = pipeline.load()(advert.text)
    places = [
        (skill_rules.label(span.id_, group), span.start_char, span.end_char)
        for group in ("skills", "fields", "languages", "certifications")
        for span in doc.spans[group]
    ]
    return [_in(sentence, place, places) for sentence, place in advert.placed()]


def _phrases(advert: Advert) -> list[Spans]:
    return [_in(sentence, 0, list(skill_rules.phrases(sentence.text))) for sentence in advert.sentences]


def _in(sentence: Sentence, offset: int, places: Sequence[tuple[Label, int, int]]) -> Spans:
    """The tokens of the sentence that characters of the advert stand for."""
    spans: Spans = {label: set() for label in Label}
    for label, start, end in places:
        if offset <= start and end <= offset + len(sentence.text):
            spans[label].add(sentence.bounds(start - offset, end - offset))
    return spans


SYSTEMS: dict[str, System] = {
    OURS: _ours,
    "ours, each sentence alone": _sentences_alone,
    "vocabulary look-up": _vocabulary,
    "phrases by rule": _phrases,
}
