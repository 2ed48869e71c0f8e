"""Finds the vocabulary's words in a document: one PhraseMatcher pass for all kinds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from roles.reading.components.condensed import Condensed, condense
from roles.reading.components.patterns import phrases
from roles.reading.vocabulary import Entry, SkillEntry, Vocabulary
from roles.reading.vocabulary import load as load_vocabulary

# Span groups that this component writes, by the name of the vocabulary's file. "bare_skills" holds
# words that name a skill only in a list: listed_skills decides. The groups "degrees" and "titles" are
# written by their own components.
KINDS = ("skills", "certifications", "kpis", "fields", "languages", "areas")
BARE = "bare_skills"


@dataclass(frozen=True, slots=True)
class Sense:
    """What one pattern means: an entry of a kind."""

    kind: str
    name: str
    not_before: frozenset[str]


@Language.factory(
    "vocabulary_spans",
    default_config={"kinds": list(KINDS)},
    assigns=["doc.spans"],
)
def make_vocabulary_spans(nlp: Language, name: str, kinds: list[str]) -> "VocabularySpans":
    return VocabularySpans(nlp, load_vocabulary(), kinds)


class VocabularySpans:
    """Writes one span group a kind; `span.id_` is the canonical name. Within a kind the longest match
    at a place wins and spans do not overlap."""

    def __init__(self, nlp: Language, vocabulary: Vocabulary, kinds: Iterable[str]) -> None:
        self.kinds = (*kinds, BARE)
        self.senses: dict[int, Sense] = {}
        self._loose = PhraseMatcher(nlp.vocab, attr="NORM")
        self._exact = PhraseMatcher(nlp.vocab, attr="ORTH")
        for kind in kinds:
            for entry in getattr(vocabulary, kind):
                self._add(nlp, kind, entry)

    def __call__(self, doc: Doc) -> Doc:
        return self.set_annotations(doc, self.match(doc))

    def match(self, doc: Doc) -> dict[str, list[Span]]:
        """Spans by kind in document order; computes and writes nothing."""
        condensed = condense(doc)
        hits: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for key, start, end in (*self._loose(condensed.doc), *self._exact(condensed.doc)):
            sense = self.senses[key]
            if not sense.not_before or not _before(condensed.doc, end, sense.not_before):
                hits[sense.kind].append((start, end, sense.name))
        return {kind: _longest(condensed, kind, hits[kind]) for kind in self.kinds}

    def set_annotations(self, doc: Doc, spans: dict[str, list[Span]]) -> Doc:
        for kind, found in spans.items():
            doc.spans[kind] = found
        return doc

    def _add(self, nlp: Language, kind: str, entry: Entry) -> None:
        self._patterns(nlp, self._loose, Sense(kind, entry.name, frozenset(entry.not_before)), phrases(entry))
        self._patterns(nlp, self._exact, Sense(kind, entry.name, frozenset(entry.not_before)), entry.exact)
        if isinstance(entry, SkillEntry):
            self._patterns(nlp, self._loose, Sense(BARE, entry.name, frozenset()), entry.bare)

    def _patterns(self, nlp: Language, matcher: PhraseMatcher, sense: Sense, texts: Iterable[str]) -> None:
        docs = list(_tokenized(nlp, texts))
        if docs:
            key = f"{sense.kind}/{sense.name}"
            self.senses[nlp.vocab.strings.add(key)] = sense
            matcher.add(key, docs)


def _tokenized(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    for text in texts:
        yield condense(nlp.make_doc(text)).doc


def _before(doc: Doc, end: int, words: frozenset[str]) -> bool:
    return end < len(doc) and doc[end].lower_ in words


def _longest(condensed: Condensed, kind: str, hits: list[tuple[int, int, str]]) -> list[Span]:
    taken: set[int] = set()
    chosen: list[tuple[int, int, str]] = []
    for start, end, name in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit)):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            chosen.append((start, end, name))
    return [condensed.span(start, end, kind, name) for start, end, name in sorted(chosen)]
