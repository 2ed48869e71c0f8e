"""What needs no learning: the vocabulary's own kinds, and phrases by their first and last words."""

import re
from collections.abc import Iterator

from roles.reading.learned.skillspan import Label
from roles.reading.role_documents.skill_lookup import kinds
from roles.reading.verbs import is_gerund, is_plain_verb

# An activity stands at the beginning, behind "to" or behind "and", and ends before one of these words.
_BEFORE = ("", "to", "and", "by")
_AFTER = frozenset("for in with on at by to of from as that which who when while . ; : ( )".split())
# Inside a sentence a word with a capital, or several, is the name of something.
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z][\w+#.]*(?: [A-Z][\w+#.]*)*")
_WORD = re.compile(r"\S+")


def label(name: str, group: str) -> Label:
    """The label that stands for an entry of the vocabulary: soft skills are skills, the rest is known."""
    return Label.SKILL if group == "skills" and kinds().get(name) == "soft" else Label.KNOWLEDGE


def phrases(text: str) -> Iterator[tuple[Label, int, int]]:
    """Verb phrases as skills, capitalised names as knowledge, with their first and last character."""
    words = list(_WORD.finditer(text))
    before = ""
    for index, word in enumerate(words):
        plain = word.group().lower()
        if (before in _BEFORE and is_plain_verb(plain)) or is_gerund(plain):
            rest = [other for other in words[index + 1 :] if other.group().lower() in _AFTER]
            last = words[words.index(rest[0]) - 1] if rest else words[-1]
            yield Label.SKILL, word.start(), last.end()
        before = plain
    for name in _NAME.finditer(text):
        yield Label.KNOWLEDGE, name.start(), name.end()
