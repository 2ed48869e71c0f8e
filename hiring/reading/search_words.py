"""The words by which resumes are found: each once and written in one way, so that a search reads little.

Names are kept apart from everything else: where nobody may know yet who somebody is, a search for a name
must find nobody.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from hiring.reading.record import Contact, ResumeReading

# Letters and digits, with the signs that end names of tools: C++, C#.
_WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")
# Longer ones are no words.
_LONGEST = 40
# Of all words of a resume: as many as a book has, and as many as an index takes.
MOST_LETTERS = 190_000
# More words in one search only make it narrower.
MOST_TERMS = 8


@dataclass(frozen=True, slots=True)
class SearchWords:
    """Words in order, each with a blank before and after it, so that " man" finds beginnings.

    `everything` is the whole text with the person's name, address and file; `nameless` the text as it is
    masked, and of what they did the titles and employers, without any word of their name and address.
    """

    everything: str
    nameless: str


def search_words(reading: ResumeReading, file: str, masked: str) -> SearchWords:
    """`masked` is the reading's text as hiring.reading.masking has it."""
    record = reading.record
    jobs = [part for job in record.employment for part in (job.title, job.employer) if part]
    personal = _personal(record.contact)
    return SearchWords(
        everything=_row(words(" ".join([reading.text, file, *personal]))),
        nameless=_row(set(words(" ".join([masked, *jobs]))) - set(words(" ".join(personal)))),
    )


def row_of(texts: Iterable[str]) -> str:
    """The words of some texts as a SearchWords has them."""
    return _row(words(" ".join(texts)))


def terms(query: str) -> list[str]:
    """The words of what somebody searches for, each once."""
    return list(dict.fromkeys(words(query)))[:MOST_TERMS]


def words(text: str) -> list[str]:
    """The words of a text in small letters without accents."""
    return [word for word in _WORD.findall(_folded(text)) if len(word) <= _LONGEST]


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


def _personal(contact: Contact) -> list[str]:
    return [part for part in (contact.name, contact.email, contact.phone, contact.location) if part]


def _row(found: Iterable[str]) -> str:
    return f" {' '.join(sorted(set(found)))[:MOST_LETTERS]} "
