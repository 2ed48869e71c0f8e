"""Adds skills that are named by a common word in a list: "communication, leadership and planning skills"."""

from spacy.language import Language
from spacy.tokens import Doc, Span

# Nouns that close such a list.
_CLOSERS = frozenset(
    {"skill", "ability", "capability", "competency", "quality", "talent", "strength", "trait", "technique"}
)
_JOINTS = frozenset({",", "/", "&", "and", "or", "-", "as", "well", "both", "(", ")"})
_AND = frozenset({"and", "&", "or"})
# Bullets of symbol fonts among them.
_EDGES = frozenset([*"•·|;:▪●*–—-‣◦○➢✓\uf0b7\uf0a7o.,/"])
# Tokens between two members of one list.
FARTHEST = 12
_ADJECTIVES = frozenset(
    """strong excellent exceptional effective good great outstanding superior solid proven demonstrated
    exemplary advanced clear polished professional superb sound high highly top stellar impeccable
    strategic skilled""".split()
)


@Language.factory("listed_skills", requires=["doc.spans"], assigns=["doc.spans"])
def make_listed_skills(nlp: Language, name: str) -> "ListedSkills":
    return ListedSkills()


class ListedSkills:
    """Moves those of doc.spans["bare_skills"] that stand in a list to doc.spans["skills"]."""

    def __call__(self, doc: Doc) -> Doc:
        return self.set_annotations(doc, self.match(doc))

    def match(self, doc: Doc) -> list[Span]:
        """The bare words that do name a skill."""
        found: list[Span] = []
        following = False
        taken = {i for span in doc.spans["skills"] for i in range(span.start, span.end)}
        named = _Named(doc)
        for span in reversed(list(doc.spans["bare_skills"])):
            listed = _closes(doc, span.end) or (following and _joins(doc, span.end, found[-1].start))
            following = listed or named.stands_in_list(span)
            if following:
                found.append(span)
        return [span for span in found if taken.isdisjoint(range(span.start, span.end))]

    def set_annotations(self, doc: Doc, spans: list[Span]) -> Doc:
        skills = [Span(doc, span.start, span.end, label="skills", span_id=span.id_) for span in spans]
        doc.spans["skills"] = sorted([*doc.spans["skills"], *skills], key=lambda span: span.start)
        del doc.spans["bare_skills"]
        return doc


class _Named:
    """Where words that name a skill begin and end: "planning and leadership" is a list of two."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        spans = [*doc.spans["skills"], *doc.spans["bare_skills"]]
        self._starts = frozenset(span.start for span in spans)
        self._ends = frozenset(span.end for span in spans)

    def stands_in_list(self, span: Span) -> bool:
        """Set off on both sides, or on one side and joined by "and" to another skill on the other."""
        left, right = _edge(self._doc, span.start - 1, -1), _edge(self._doc, span.end, 1)
        if left and right:
            return True
        return (left and self._joined_after(span)) or (right and self._joined_before(span))

    def _joined_after(self, span: Span) -> bool:
        return self._word(span.end) in _AND and span.end + 1 in self._starts

    def _joined_before(self, span: Span) -> bool:
        return self._word(span.start - 1) in _AND and span.start - 1 in self._ends

    def _word(self, index: int) -> str:
        return str(self._doc[index].lower_) if 0 <= index < len(self._doc) else ""


def _closes(doc: Doc, index: int) -> bool:
    return index < len(doc) and doc[index].norm_ in _CLOSERS


def _joins(doc: Doc, start: int, end: int) -> bool:
    """Between two list members stand only joints and adjectives, and three other words at most."""
    if end - start > FARTHEST:
        return False
    between = [token.lower_ for token in doc[start:end] if not token.is_space]
    others = [word for word in between if word not in _JOINTS and word not in _ADJECTIVES]
    return len(others) <= 3 and any(word in _JOINTS for word in between)


def _edge(doc: Doc, index: int, step: int) -> bool:
    while 0 <= index < len(doc) and doc[index].lower_ in _ADJECTIVES and step < 0:
        index += step
    if not 0 <= index < len(doc):
        return True
    token = doc[index]
    return (token.is_space and ("\n" in token.text or "\t" in token.text)) or token.text in _EDGES
