"""The spaCy pipeline that resumes and role documents share. Nothing is downloaded: a blank English
tokenizer and our own components over seeds/vocabulary."""

import gc
import re
from functools import cache
from typing import Any

import spacy
from spacy.attrs import IS_STOP, LIKE_EMAIL, LIKE_NUM, LIKE_URL, NORM, PREFIX, SHAPE, SUFFIX
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc
from spacy.util import compile_infix_regex
from spacy.vocab import Vocab

from roles.reading.components import vocabulary_spans  # noqa: F401  registers the factory
from roles.reading.spelling import normal
from roles.reading.text import DocumentText

# Words with marks that the tokenizer would cut off.
KEPT_WHOLE = ("C++",)
# Different words, with the marks around them, that a tokenizer remembers.
CACHED_WORDS = 50_000
# Strings that a store holds before it is left for a fresh one: 25 MB, with the entries of the words. A resume
# brings some fifty words that none before it had; learning the common ones anew costs 0.2 s.
MOST_STRINGS = 50_000
# What a word's entry in spaCy's vocabulary does without.
UNUSED = (SHAPE, PREFIX, SUFFIX, LIKE_URL, LIKE_NUM, LIKE_EMAIL, IS_STOP)
# Inside a word: the hyphen proper (U+2010) and the one that never ends a line (U+2011).
OTHER_HYPHENS = r"(?<=\w)[\u2010\u2011](?=\w)"
# No word of any language: cutting marks off it one at a time would take minutes.
MOST_LETTERS = 300
ENDLESS = re.compile(rf"\S{{{MOST_LETTERS}}}")
COMPONENTS = ("vocabulary_spans",)


@cache
def load() -> Language:
    """The pipeline, built once a process."""
    nlp = spacy.blank("en")
    use_normal_forms(nlp)
    split_at_all_hyphens(nlp)
    make_tokenizer_fast(nlp)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    # Vocabulary lives as long as the process: Python's collector of garbage need not walk through it, which
    # takes as long as reading ten resumes.
    gc.freeze()
    return nlp


def forget_words(nlp: Language) -> None:
    """Gives the pipeline a fresh store of strings and words: spaCy's own grows with every new word for good.

    Docs keep the store that they were made with, so any thread may do it at any time. (In spaCy's memory
    zones a Doc may not outlive the zone, and only one thread may read.) Components stay as they are: they
    hold numbers of strings, which are the same in every store.
    """
    old: Any = nlp.tokenizer
    vocab = Vocab(lex_attr_getters=nlp.vocab.lex_attr_getters)  # type: ignore[attr-defined]  # missing in stubs
    cutting = (old.prefix_search, old.suffix_search, old.infix_finditer, old.token_match, old.url_match)
    nlp.tokenizer = Tokenizer(vocab, old.rules, *cutting, max_cache_size=old.max_cache_size)
    nlp.vocab = vocab


def use_normal_forms(nlp: Language) -> None:
    """Makes a token's NORM our normal form: computed once a word, then read from spaCy's vocabulary."""
    nlp.vocab.lex_attr_getters[NORM] = normal  # type: ignore[attr-defined]  # missing in spaCy's stubs
    for lexeme in nlp.vocab:
        lexeme.norm_ = normal(lexeme.text)


def make_tokenizer_fast(nlp: Language) -> None:
    """Ten times on documents after the first. spaCy's tokenizer remembers how it cut a word, but stops
    remembering in a text at the first special case ("etc.", "don't"), of which English has 1,300 and our
    phrases need few. Shapes and the like of every new word nobody asks for."""
    rules = nlp.tokenizer.rules  # type: ignore[union-attr]  # too wide in spaCy's stubs
    nlp.tokenizer.rules = {word: rules[word] for word in KEPT_WHOLE}  # type: ignore[union-attr]
    nlp.tokenizer.token_match = _endless  # type: ignore[union-attr]
    _spare_plain_words(nlp)
    nlp.tokenizer.max_cache_size = CACHED_WORDS  # type: ignore[union-attr]
    for attribute in UNUSED:
        nlp.vocab.lex_attr_getters.pop(attribute)  # type: ignore[attr-defined]


def _endless(word: str) -> re.Match[str] | None:
    return ENDLESS.match(word) if len(word) >= MOST_LETTERS else None


def _spare_plain_words(nlp: Language) -> None:
    """Most words are letters, with at most one mark behind them. There nothing is cut off in front or within,
    and nothing behind that begins before the mark: spaCy's patterns, of two hundred alternatives each, need
    not be tried."""
    tokenizer: Any = nlp.tokenizer
    prefix, suffix = tokenizer.prefix_search, tokenizer.suffix_search
    infixes, url = tokenizer.infix_finditer, tokenizer.url_match

    def suffix_of(word: str) -> re.Match[str] | None:
        if not word.isascii() or not word[:-1].isalpha():
            found: re.Match[str] | None = suffix(word)
        else:
            found = None if word.isalpha() else suffix(word, len(word) - 1)
        return found

    tokenizer.prefix_search = lambda word: None if word.isascii() and word.isalpha() else prefix(word)
    tokenizer.suffix_search = suffix_of
    tokenizer.infix_finditer = lambda word: () if word.isascii() and word.isalpha() else infixes(word)
    tokenizer.url_match = lambda word: url(word) if "." in word else None


def split_at_all_hyphens(nlp: Language) -> None:
    """spaCy cuts "problem-solving" at the plain hyphen only; word processors write others too."""
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), OTHER_HYPHENS])
    nlp.tokenizer.infix_finditer = infixes.finditer  # type: ignore[union-attr]  # too wide in spaCy's stubs


def annotate(document: DocumentText) -> Doc:
    """The document's Doc: `doc.text == document.text`, `doc.user_data["document"]` is the document, and
    `doc.spans` holds "skills", "certifications", "kpis", "fields", "languages" and "areas", each span with
    its entry's canonical name as `span.id_`. Titles and degrees are read where they are stated, a line at
    a time: roles.reading.titles, roles.reading.degrees."""
    nlp = load()
    if len(nlp.vocab.strings) > MOST_STRINGS:
        forget_words(nlp)
    doc = nlp.make_doc(document.text)
    doc.user_data["document"] = document
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
