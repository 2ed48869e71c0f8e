"""Marks degrees in a document."""

from spacy.language import Language
from spacy.tokens import Doc, Span

from roles.reading import degrees


@Language.factory("degree_spans", assigns=["doc.spans"])
def make_degree_spans(nlp: Language, name: str) -> "DegreeSpans":
    return DegreeSpans()


class DegreeSpans:
    """Writes doc.spans["degrees"]; the mentions themselves, with levels and fields, go to
    `doc.user_data["degrees"]` so that nobody has to look twice."""

    def __call__(self, doc: Doc) -> Doc:
        return self.set_annotations(doc, self.match(doc))

    def match(self, doc: Doc) -> list[degrees.DegreeMention]:
        return degrees.find(doc)

    def set_annotations(self, doc: Doc, found: list[degrees.DegreeMention]) -> Doc:
        doc.user_data["degrees"] = tuple(found)
        doc.spans["degrees"] = [span for mention in found if (span := _span(doc, mention))]
        return doc


def _span(doc: Doc, mention: degrees.DegreeMention) -> Span | None:
    return doc.char_span(
        mention.start, mention.end, label="degrees", span_id=mention.name, alignment_mode="expand"
    )
