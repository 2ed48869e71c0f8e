"""SkillSpan as a spaCy corpus: excerpts of adverts with their annotated spans."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from spacy.language import Language
from spacy.training import Example
from spacy.util import registry

from roles.reading import pipeline
from roles.reading.learned import sources
from roles.reading.learned.component import FEATURES, GROUP, LEXICON
from roles.reading.learned.counts import Mentions
from roles.reading.learned.features import Features, features
from roles.reading.learned.hints import Counted, Hints
from roles.reading.learned.lexicon import load as load_lexicon
from roles.reading.learned.skillspan import Advert, Label, load
from roles.reading.learned.sources import TRAIN
from roles.reading.learned.words import lines

# So many words of one advert learn together; the next update sees others.
EXCERPT = 150

Place = tuple[Label, int, int]


class Part(StrEnum):
    ALL = "all"
    LEARNED = "learned"
    HELD_OUT = "held_out"


def skillspan_corpus(data: str, part: str, hold_out: int) -> Callable[[Language], Iterator[Example]]:
    """A corpus of one part of SkillSpan's training file, where the last of every `hold_out` adverts is held
    out. Whole adverts are: lines of one advert repeat each other's words."""

    def read(nlp: Language) -> Iterator[Example]:
        adverts = load(Path(data) / TRAIN)
        held_out = range(hold_out - 1, len(adverts), hold_out) if Part(part) is not Part.ALL else range(0)
        counts = [mentions(advert) for advert in adverts]
        counted = Mentions()
        for index in set(range(len(adverts))).difference(held_out):
            counted.add(counts[index])
        for index, advert in enumerate(adverts):
            if (index in held_out) is not (Part(part) is Part.HELD_OUT):
                continue
            own = Mentions() if index in held_out else counts[index]
            counted.take(own)
            yield from examples(nlp, advert, Counted(sources.usage(Path(data)), counted))
            counted.add(own)

    return read


registry.readers("rolefit.SkillSpan.v2", func=skillspan_corpus)


def mentions(advert: Advert) -> Mentions:
    """What is marked in the advert, counted."""
    return Mentions.of(lines(advert.text), annotated(advert))


def examples(nlp: Language, advert: Advert, hints: Hints) -> Iterator[Example]:
    """Excerpts of whole lines, each with the features that its words have in the whole advert."""
    known = features(pipeline.load()(advert.text), load_lexicon(LEXICON), hints)
    places = list(annotated(advert))
    for first, last in excerpts(known):
        start, end = known.lines[first][0].start, known.lines[last - 1][-1].end
        inside = [(label, one - start, other - start) for label, one, other in places if one >= start]
        yield _example(nlp, advert.text[start:end], known.part(first, last), inside)


def annotated(advert: Advert) -> Iterator[Place]:
    """Label, first and last character (excluded) of the advert's spans."""
    for sentence, place in advert.placed():
        for label, spans in sentence.spans.items():
            yield from ((label, *sentence.characters(bounds, place)) for bounds in spans)


def excerpts(known: Features) -> Iterator[tuple[int, int]]:
    """First and last line (excluded) of the excerpts of a text."""
    first = words = 0
    for index, line in enumerate(known.lines, start=1):
        words += len(line)
        if words >= EXCERPT or index == len(known.lines):
            yield first, index
            first, words = index, 0


def _example(nlp: Language, text: str, known: Features, places: list[Place]) -> Example:
    predicted, reference = nlp.make_doc(text), nlp.make_doc(text)
    predicted.user_data[FEATURES] = known
    reference.spans[GROUP] = [
        span
        for label, one, other in places
        if other <= len(text) and (span := reference.char_span(one, other, label, alignment_mode="expand"))
    ]
    return Example(predicted, reference)
