"""Skills that only the learned model sees: told in running words, with no cue and in no list.

The model marks what people marked in job adverts. The rules come first: what they have cited is left
alone, whatever they made of it. Of its spans only what is known and has a name with a capital ("Core
Data", "PostgreSQL") is taken: the others cost precision and found nothing on our samples (model card).
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from roles.enums import Necessity
from roles.reading.learned import shipped
from roles.reading.learned.skillspan import Label
from roles.reading.profile import Profile, Skill
from roles.reading.role_documents import wording
from roles.reading.role_documents.headings import REQUIRING
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.skill_names import SkillNames
from roles.reading.role_documents.source import Piece, Source


def unlisted(source: Source, passages: Sequence[Passage], profile: Profile) -> Iterator[Skill]:
    """The skills in passages about requirements that no fact of the profile cites."""
    facts = (
        *profile.skills, *profile.duties, *profile.education, *profile.experience,
        *profile.certifications, *profile.kpis,
    )  # fmt: skip
    cited = [(each.start or 0, each.end or 0) for fact in facts for each in fact.citations]
    spans = [
        span
        for span in shipped.find(source.doc)
        if span.label_ == Label.KNOWLEDGE and any(map(str.isupper, span.text)) and not _meets(span, cited)
    ]
    names = SkillNames(source)
    for passage in passages:
        if passage.section in REQUIRING and not passage.unrelated:
            inside = [span for span in spans if _lies_in(span, passage.piece)]
            yield from _named(source, names, passage, inside)


def _named(source: Source, names: SkillNames, passage: Passage, spans: Sequence[Span]) -> Iterator[Skill]:
    needed = wording.necessity(source.of(passage.piece), passage.necessity or Necessity.MENTIONED)
    for span in spans:
        place = Piece(span.start_char, span.end_char)
        yield from (names.skill(name, needed, "", place) for name in names.own(place))


def _meets(span: Span, cited: Sequence[tuple[int, int]]) -> bool:
    return any(start < span.end_char and span.start_char < end for start, end in cited)


def _lies_in(span: Span, piece: Piece) -> bool:
    return piece.start <= span.start_char and span.end_char <= piece.end
