"""Finds the vocabulary's words in a document: all kinds in one pass over its words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from spacy.attrs import NORM, ORTH
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc, Span

from roles.reading.components.condensed import Condensed, condense
from roles.reading.components.patterns import Words, phrases
from roles.reading.components.phrase_table import PhraseTable
from roles.reading.spelling import normal
from roles.reading.vocabulary import Entry, SkillEntry, Vocabulary
from roles.reading.vocabulary import load as load_vocabulary

# Span groups that this component writes, by the name of the vocabulary's file. "bare_skills" holds
# words that name a skill only in a list: listed_skills decides.
KINDS = ("skills", "certifications", "kpis", "fields", "languages", "areas")
BARE = "bare_skills"


@dataclass(frozen=True, slots=True)
class Sense:
    """What one phrase means: an entry of a kind. `added`: by imported vocabulary, which takes no place
    that our own finds something at."""

    kind: str
    name: str
    not_before: frozenset[str]
    added: bool = False


# A sense at words `start` to `end` (excluded).
Hit = tuple[int, int, Sense]


@Language.factory(
    "vocabulary_spans",
    default_config={"kinds": list(KINDS)},
    assigns=["doc.spans"],
)
def make_vocabulary_spans(nlp: Language, name: str, kinds: list[str]) -> "VocabularySpans":
    return VocabularySpans(nlp, load_vocabulary(), kinds)


class VocabularySpans:
    """Writes one span group a kind; `span.id_` is the canonical name. Within a kind the longest match
    at a place wins and spans do not overlap; imported vocabulary is found only beside our own, so that
    an import adds to what is found and takes nothing away.

    Phrases are looked up by the numbers that spaCy gives to words, the same in every vocabulary: none is
    kept here, so the pipeline may be given another at any time. A PhraseMatcher finds
    the same but has to be given a Doc a phrase, which makes starting several times slower.
    """

    def __init__(self, nlp: Language, vocabulary: Vocabulary, kinds: Iterable[str]) -> None:
        self.kinds = (*kinds, BARE)
        self._numbers: dict[str, int] = {}
        self._loose = PhraseTable[Sense]()
        self._exact = PhraseTable[Sense]()
        words = Words(nlp)
        for kind in kinds:
            for entry in getattr(vocabulary, kind):
                self._add(words, kind, entry)
        for entry in vocabulary.added if "skills" in kinds else ():
            self._add(words, "skills", entry, added=True)
        self._numbers.clear()

    def __call__(self, doc: Doc) -> Doc:
        return self.set_annotations(doc, self.match(doc))

    def match(self, doc: Doc) -> dict[str, list[Span]]:
        """Spans by kind in document order; computes and writes nothing."""
        condensed = condense(doc)
        hits: dict[str, list[Hit]] = defaultdict(list)
        for table, attribute in ((self._loose, NORM), (self._exact, ORTH)):
            for start, end, sense in table.find(condensed.values(attribute)):
                if not sense.not_before or not _before(condensed, end, sense.not_before):
                    hits[sense.kind].append((start, end, sense))
        return {kind: _longest(condensed, hits[kind]) for kind in self.kinds}

    def set_annotations(self, doc: Doc, spans: dict[str, list[Span]]) -> Doc:
        for kind, found in spans.items():
            doc.spans[kind] = found
        return doc

    def _add(self, words: Words, kind: str, entry: Entry, *, added: bool = False) -> None:
        sense = Sense(kind, entry.name, frozenset(entry.not_before), added)
        for phrase in phrases(entry):
            self._add_loose(words.of(phrase), sense)
        for phrase in entry.exact:
            self._exact.add([get_string_id(word) for word in words.of(phrase)], sense)
        if isinstance(entry, SkillEntry):
            for phrase in entry.bare:
                self._add_loose(words.of(phrase), Sense(BARE, entry.name, frozenset(), added))

    def _add_loose(self, words: list[str], sense: Sense) -> None:
        self._loose.add([self._number(word) for word in words], sense)

    def _number(self, word: str) -> int:
        """The number of a word's normal form: one object for each, however many phrases have it."""
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = get_string_id(normal(word))
        return number


def _before(condensed: Condensed, end: int, words: frozenset[str]) -> bool:
    return end < len(condensed.kept) and condensed.source[condensed.kept[end]].lower_ in words


def _rank(hit: Hit) -> tuple[bool, int, int, str]:
    start, end, sense = hit
    return (sense.added, start - end, start, sense.name)


def _longest(condensed: Condensed, hits: list[Hit]) -> list[Span]:
    chosen = [hit for cluster in _clusters(hits) for hit in _apart(cluster)]
    return [condensed.span(start, end, sense.kind, sense.name) for start, end, sense in chosen]


def _clusters(hits: list[Hit]) -> Iterator[list[Hit]]:
    """Hits in document order, those together that overlap."""
    cluster: list[Hit] = []
    covered = 0
    for hit in sorted(hits, key=itemgetter(0)):
        if cluster and hit[0] >= covered:
            yield cluster
            cluster = []
        cluster.append(hit)
        covered = max(covered, hit[1])
    if cluster:
        yield cluster


def _apart(cluster: list[Hit]) -> list[Hit]:
    """The longest ones that do not overlap, in document order."""
    if len(cluster) == 1:
        return cluster
    taken: set[int] = set()
    chosen: list[Hit] = []
    for hit in sorted(cluster, key=_rank):
        if taken.isdisjoint(range(hit[0], hit[1])):
            taken.update(range(hit[0], hit[1]))
            chosen.append(hit)
    return sorted(chosen, key=itemgetter(0))
