"""Marks job titles in a document."""

from spacy.language import Language
from spacy.tokens import Doc, Span

from roles.reading import titles


@Language.factory("title_spans", assigns=["doc.spans"])
def make_title_spans(nlp: Language, name: str) -> "TitleSpans":
    return TitleSpans()


class TitleSpans:
    """Writes doc.spans["titles"]; `span.id_` is the head noun's name."""

    def __call__(self, doc: Doc) -> Doc:
        return self.set_annotations(doc, self.match(doc))

    def match(self, doc: Doc) -> list[Span]:
        return titles.find(doc)

    def set_annotations(self, doc: Doc, spans: list[Span]) -> Doc:
        doc.spans["titles"] = spans
        return doc
