"""Sentences that tell what somebody learned or was taught: training received is not training given.

Such a sentence says the words of a duty without having done it ("Attended training on staff management").
One that goes on to what was done is none of them, nor one of who attended to patients or calls.
"""

import re

from roles.reading import verbs

_EVENTS = (
    r"(?:trainings?|courses?|coursework|classes|seminars?|workshops?|conferences?|conventions?|lectures?)"
)
# What stands behind an event where it is the event itself that is meant, and not its manuals or its guests.
_BEHIND = r"(?=\W*$|\s*[.,;:()]|\s(?:in|on|at|with|by|from|about|through|under|as|to|and)\b)"
_LEARNT = re.compile(
    r"\W*(?:(?:also|regularly|successfully|actively|i|have|has)\s+){0,2}"
    r"(?:(?:learn(?:ed|t|ing|s)?|studied|studying"
    r"|(?:was|were|been|being)\s+(?:trained|taught|coached)|trained\s+(?:in|as|under|by)(?!-))\b"
    r"|(?:attend(?:ed|ing|s)?|completed|received|underwent|took part in|participat(?:ed|es|ing) in)\b"
    rf"[^.;,]{{0,40}}?\b{_EVENTS}{_BEHIND})"
)
# Duties that learning itself answers.
_ASKED = re.compile(
    r"\b(?:attend|participate|take part|learn|study"
    r"|(?:keep|stay|remain) (?:abreast|current|up[- ]to[- ]date|informed)"
    r"|continuing education|professional development)\b"
)


def learnt(sentence: str) -> bool:
    """Whether a sentence (lower case) tells of something learned, and of nothing done."""
    found = _LEARNT.match(sentence)
    return found is not None and not any(map(_done, sentence[found.end() :].split()))


def asks_to_learn(duty: str) -> bool:
    """Whether who learned something did what a duty (lower case) asks."""
    return _ASKED.search(duty) is not None


def _done(word: str) -> bool:
    plain = word.strip(".,;:()")
    # "welding" is what a course is on.
    return plain.endswith("ed") or (plain in verbs.base_forms() and not plain.endswith("ing"))
