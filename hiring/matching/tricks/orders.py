"""Sentences that are addressed to a program instead of a reader: "Ignore previous instructions".

Nothing here obeys instructions. But words are words: such a sentence could be like some duty by chance, and
a reviewer should know that somebody tried.
"""

import re
from collections.abc import Sequence

_MACHINE = r"(?:ai|llm|chatgpt|gpt|language model|ats|algorithm|bot|screening (?:tool|system|software))"
_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.;]{0,30}\b(?:previous|prior|above|earlier|other|all|any)\b"
    r"[^.;]{0,30}\b(?:instructions?|prompts?|rules?|criteria|guidelines|directions)\b"
    r"|\b(?:score|rate|rank|grade|mark|classify|evaluate)\b[^.;]{0,20}"
    r"\b(?:this|the|my|me|candidate|resume|cv)\b[^.;]{0,30}"
    r"\b(?:100|10/10|highest|maximum|top|first|perfect|excellent|best|qualified|hire)\b"
    rf"|\b(?:as|you are|dear|attention|note to|hey)\s+(?:an?\s+|the\s+|all\s+)?{_MACHINE}\b"
    r"|^\W*(?:system|assistant|user|developer)\s*:\s"
    r"|</?(?:resume|cv|system|prompt|instructions?|user|document)>"
    r"|\b(?:this|the) (?:candidate|applicant)\b[^.;]{0,30}"
    r"\b(?:meets|satisfies|fulfil?ls|exceeds) (?:every|all)\b"
    r"|\b(?:recommend|shortlist|select|hire|choose|advance|approve)\b[^.;]{0,15}"
    r"\bthis (?:candidate|applicant|resume)\b"
)

# In every order stand words of each set in one of these lines; looking for them first is much faster.
_WORDS = tuple(
    tuple(frozenset(words.split()) for words in line)
    for line in (
        ("ignore disregard forget override bypass",),
        (
            "score rate rank grade mark classify evaluate",
            "100 10 highest maximum top first perfect excellent best qualified hire",
            "this the my me candidate resume cv",
        ),
        ("ai llm chatgpt gpt language ats algorithm bot screening", "as you dear attention note hey"),
        ("system assistant user developer",),
        ("resume cv system prompt instruction instructions user document",),
        ("candidate applicant", "meets satisfies fulfils fulfills exceeds"),
        ("candidate applicant resume", "recommend shortlist select hire choose advance approve"),
    )
)
_WORD = re.compile(r"\w+")


def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case."""
    return frozenset(_WORD.findall(text))


def orders(sentences: Sequence[str], words: frozenset[str] | None = None) -> frozenset[int]:
    """Indices of the sentences (lower case) that tell a program what to do. `words` are those of a text
    that holds the sentences, where they are known."""
    words = words or words_of("\n".join(sentences))
    lines = [line for line in _WORDS if not any(words.isdisjoint(each) for each in line)]
    signs = sorted({sign for line in lines for sign in line[0] & words})
    return frozenset(
        index
        for index, sentence in enumerate(sentences)
        if any(sign in sentence for sign in signs) and _ORDER.search(sentence)
    )
