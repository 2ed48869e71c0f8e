"""The spaCy pipeline that resumes and role documents share. Nothing is downloaded: a blank English
tokenizer and our own components over seeds/vocabulary."""

from functools import cache

import spacy
from spacy.attrs import NORM
from spacy.language import Language
from spacy.tokens import Doc

from roles.reading.components import (  # noqa: F401  registers the factories
    listed_skills,
    vocabulary_spans,
)
from roles.reading.spelling import normal
from roles.reading.text import DocumentText

COMPONENTS = ("vocabulary_spans", "listed_skills")


@cache
def load() -> Language:
    """The pipeline, built once a process."""
    nlp = spacy.blank("en")
    use_normal_forms(nlp)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def use_normal_forms(nlp: Language) -> None:
    """Makes a token's NORM our normal form: computed once a word, then read from spaCy's vocabulary."""
    nlp.vocab.lex_attr_getters[NORM] = normal  # type: ignore[attr-defined]  # missing in spaCy's stubs
    for lexeme in nlp.vocab:
        lexeme.norm_ = normal(lexeme.text)


def annotate(document: DocumentText) -> Doc:
    """The document's Doc: `doc.text == document.text`, `doc.user_data["document"]` is the document, and
    `doc.spans` holds "skills", "certifications", "kpis", "fields", "languages" and "areas", each span with
    its entry's canonical name as `span.id_`. Titles and degrees are read where they are stated, a line at
    a time: roles.reading.titles, roles.reading.degrees."""
    nlp = load()
    doc = nlp.make_doc(document.text)
    doc.user_data["document"] = document
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
