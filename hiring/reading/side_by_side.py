"""Title and employer with nothing between them: "STOREKEEPER HALDEN BYGG AS"."""

import re
from dataclasses import replace

from hiring.reading import employers
from hiring.reading.known import is_generic
from hiring.reading.part_words import TITLE_SURE, TRIM
from hiring.reading.parts import Joint, Part
from roles.reading import titles

_WORD = re.compile(r"\S+")
# A name of at least so many words behind the title.
_FEWEST = 2


def parted(part: Part) -> tuple[Part, Part] | None:
    """Title and employer of one part: up to the last head noun, and a name behind it that its words speak
    for. Null where the part is one of both only."""
    words = list(_WORD.finditer(part.text))
    heads = [at for at, word in enumerate(words) if titles.parse(word[0].strip(TRIM)).level is not None]
    if not heads or heads[-1] + _FEWEST >= len(words):
        return None
    cut, begin = words[heads[-1]].end(), words[heads[-1] + 1].start()
    name = part.text[begin:]
    says = employers.evidence(name)
    if says < employers.LIKELY or not name[0].isupper() or is_generic(name):
        return None
    title = replace(part, end=part.start + cut, text=part.text[:cut], title=TITLE_SURE, employer=0.0)
    employer = replace(part, start=part.start + begin, text=name, title=0.0, employer=says, joint=Joint.GAP)
    return title, employer
