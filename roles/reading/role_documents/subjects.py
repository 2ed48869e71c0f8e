"""Who a sentence is about: the role by its title, or by a pronoun that carries it on."""

import re

from roles.reading.role_documents.headings import Section
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.source import Piece, Source

_OPENING = re.compile(
    r"(?:(?:additionally|also|in\s+addition|furthermore|moreover|as\s+well|besides|finally|overall|often"
    r"|usually|typically|"
    r"on\s+(?:most|some)\s+days|day\s+to\s+day|ultimately|as\s+(?:an?|the)\s+[\w\s-]{3,40}?"
    r"|in\s+this\s+(?:role|job|position)|"
    r"reporting\s+to\s+[^,]{3,60}"
    # When it is done: "Every month you …", "Twice a year they …".
    r"|(?:every|each|once|twice|in\s+between|between|during|after|before|most|some)\b[^,.;:]{0,30}?"
    r"(?=,?\s+(?:you|they|he|she|the)\b))\s*,?\s+)?",
    re.I,
)
_PRONOUN = re.compile(
    r"(?:they|he\s+or\s+she|she\s+or\s+he|he/she|he|she|you|the\s+(?:holder|incumbent"
    r"|job[ -]?holder|post[ -]?holder|successful\s+candidate))\b",
    re.I,
)
_ABOUT_WORK = re.compile(
    r"\b(?:responsibilit(?:y|ies)|dut(?:y|ies)|tasks|objectives?)\b|^(?:this|that|it)\s+(?:means|includes"
    r"|involves)\b",
    re.I,
)
# "The finance director, sometimes called the head of finance, signs …".
_ASIDE = re.compile(
    r"\s*,\s*(?:also|sometimes|often|or|known|called|who|which|occasionally)\b[^,.;]{3,70},\s*", re.I
)
_YOU = re.compile(r"you\b", re.I)


class Subjects:
    """Knows the names of the role. Passages must be asked in document order: pronouns look back."""

    def __init__(self, source: Source, names: tuple[str, ...], head: str) -> None:
        self.source = source
        variants = [re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=lambda n: -len(n))]
        full = "|".join(variants) or r"(?!)"
        own = rf"|the\s+(?:\w+\s+)?{re.escape(head)}s?" if head else ""
        self._subject = re.compile(
            rf"(?:(?:an?|the|our|this|most|many|all|good|successful"
            rf"|every)\s+)*(?:(?:{full})s?{own})(?:['’]s?\s+(?:main\s+)?\w+)?"
            rf"(?:\s+is\s+the\s+one\s+who)?(?=\W)\s*",
            re.I,
        )
        self._paragraph = -1
        self._carried = False

    def about(self, passage: Passage) -> int:
        """Where the predicate begins if the sentence's subject is the role, else 0."""
        text, piece = self.source.text, passage.piece
        if passage.paragraph != self._paragraph:
            self._carried = self._carried and passage.paragraph == self._paragraph + 1
            self._paragraph = passage.paragraph
        opening = _OPENING.match(text, piece.start, piece.end)
        for start in (piece.start, *([opening.end()] if opening else [])):
            found = self._subject.match(text, start, piece.end)
            if found:
                self._carried = True
                aside = _ASIDE.match(text, found.end(), piece.end)
                return aside.end() if aside else found.end()
            pronoun = _PRONOUN.match(text, start, piece.end)
            if pronoun and self._pronoun(passage, pronoun.group()):
                return self._after(pronoun.end())
        self._carried = self._carried and (
            self._mentions(piece) or bool(_ABOUT_WORK.search(self.source.of(piece)))
        )
        return 0

    def _pronoun(self, passage: Passage, pronoun: str) -> bool:
        if _YOU.match(pronoun):
            return (
                passage.section in {Section.DUTIES, Section.NONE, Section.REQUIREMENTS}
                and not passage.unrelated
            )
        return self._carried or (passage.section is Section.DUTIES and not passage.unrelated)

    def _after(self, end: int) -> int:
        text = self.source.text
        while end < len(text) and text[end].isspace():
            end += 1
        return end

    def _mentions(self, piece: Piece) -> bool:
        return bool(self._subject.search(self.source.text, piece.start, piece.end))
