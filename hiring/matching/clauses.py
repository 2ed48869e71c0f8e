"""Parts of a sentence that can each prove something: one bullet often tells of three duties.

"Led 45 agents, rewrote the escalation policy and cut handle time" is compared as a whole and in its
parts: a whole bullet is like none of the three.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

# Where a sentence can be cut without losing what its parts say.
JOINT = re.compile(r"[;,:]\s+|\.\s+|\s+(?:and|while|by|to|for|with|which|that|after)\s+")
# A shorter part says too little to be like anything but by chance.
LEAST_WORDS = 3


def clauses(sentence: str) -> list[str]:
    """The sentence, its parts, and pairs of neighbouring parts; nothing shorter than three words."""
    parts = [part for part in JOINT.split(sentence) if _long_enough(part)]
    pairs = [f"{one} {other}" for one, other in pairwise(parts)]
    whole = [sentence] if _long_enough(sentence) else []
    return list(dict.fromkeys([*whole, *parts, *pairs]))


def clauses_of(sentences: Sequence[str]) -> tuple[list[str], list[int]]:
    """All clauses of all sentences, and for each the index of its sentence."""
    texts: list[str] = []
    owners: list[int] = []
    for index, sentence in enumerate(sentences):
        found = clauses(sentence)
        texts += found
        owners += [index] * len(found)
    return texts, owners


def _long_enough(text: str) -> bool:
    return text.count(" ") >= LEAST_WORDS - 1
