"""Finds the vocabulary's words in a document: all kinds in one pass over its words."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc, Span

from roles.reading.components.condensed import Condensed, condense, tokens_of
from roles.reading.components.listed_skills import Named, listed
from roles.reading.components.patterns import Words, phrases
from roles.reading.components.phrase_table import PhraseTable
from roles.reading.spelling import normal
from roles.reading.vocabulary import Entry, SkillEntry, Vocabulary
from roles.reading.vocabulary import load as load_vocabulary

# Span groups that this component writes, by the name of the vocabulary's file.
KINDS = ("skills", "certifications", "kpis", "fields", "languages", "areas")
# Words that name a skill only in a list: listed_skills decides.
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

    def match(self, doc: Doc) -> dict[str, list[Named]]:
        """What is named by kind in document order; computes and writes nothing."""
        tokens = tokens_of(doc)
        condensed = condense(tokens)
        hits: dict[str, list[Hit]] = {kind: [] for kind in self.kinds}
        for table, words in ((self._loose, condensed.norms), (self._exact, condensed.orths)):
            for hit in table.find(words):
                _, end, sense = hit
                if not sense.not_before or not _before(condensed, end, sense.not_before):
                    hits[sense.kind].append(hit)
        named = {kind: _longest(condensed, found) for kind, found in hits.items()}
        if bare := named.pop(BARE):
            named["skills"] = listed(tokens, named["skills"], bare)
        return named

    def set_annotations(self, doc: Doc, named: dict[str, list[Named]]) -> Doc:
        for kind, found in named.items():
            doc.spans[kind] = _spans(doc, kind, found)
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


def _spans(doc: Doc, kind: str, named: Iterable[Named]) -> list[Span]:
    """The spans of a group."""
    strings = doc.vocab.strings
    label = strings.add(kind)
    return [Span(doc, start, end, label=label, span_id=strings.add(name)) for start, end, name in named]


def _before(condensed: Condensed, end: int, words: frozenset[str]) -> bool:
    return end < len(condensed.kept) and condensed.tokens.text(condensed.kept[end]).lower() in words


def _rank(hit: Hit) -> tuple[bool, int, int, str]:
    start, end, sense = hit
    return (sense.added, start - end, start, sense.name)


def _longest(condensed: Condensed, hits: list[Hit]) -> list[Named]:
    """The hits, in document order, that no longer one overlaps."""
    hits.sort(key=itemgetter(0))
    chosen: list[Hit] = []
    first = 0
    while first < len(hits):
        covered, last = hits[first][1], first + 1
        while last < len(hits) and hits[last][0] < covered:
            covered = max(covered, hits[last][1])
            last += 1
        chosen += _apart(hits[first:last])
        first = last
    return [(*condensed.covered(start, end), sense.name) for start, end, sense in chosen]


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
