"""Skills told by their verb: who "trained 40 agents" shows training, who "managed the budget" its management.

The name of a doing is also said by the verb that it is made of, before the other words of the name. Only
words used as verbs count: "plans" are not planning, nor was who is "highly motivated" a motivator.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from hiring.matching.view.said import Said
from roles.reading import verbs
from roles.reading.components.patterns import verb_forms
from roles.reading.spelling import normal

# What verbs end in wherever they stand; others in the present tense are nouns as often.
ENDINGS = ("ed", "ing")
# Words of a name that are not looked for.
SMALL_WORDS = frozenset("a an and for in of the to".split())
# Before the bare form of a verb: "able to train", "helped train", "can plan and train".
BEFORE_VERBS = frozenset("to and or also can could will would help helped".split())
# Before a participle that tells how somebody was, not what was done: "highly motivated", "was trained".
BEFORE_STATES = frozenset("highly self well am is are was were be been being".split())
# So many more words than the name has may stand after the verb to find it in: "managed the monthly budget".
BETWEEN = 4


class Doing(NamedTuple):
    """What is done, by the words of a name beside its verb, and the row of its criterion."""

    others: frozenset[str]
    row: int


class Doings:
    """The doings among names, each given with the row of its criterion."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        # By how many other words their names have: so many more are looked at.
        self._forms: dict[str, dict[int, list[Doing]]] = {}
        for name, row in names:
            for verb, doing in _doings(name, row):
                for form in verb_forms(verb):
                    alike = self._forms.setdefault(form, {}).setdefault(len(doing.others), [])
                    if doing not in alike:
                        alike.append(doing)

    def found(self, said: Said) -> Iterator[tuple[int, int]]:
        """Row and sentence, several times where a sentence tells a doing by several names."""
        verbal = np.fromiter(map(self._forms.__contains__, said.words), dtype=bool, count=len(said.words))
        for part, at, sentence in said.around(np.flatnonzero(verbal[said.places])):
            if _is_verb(part, at):
                for count, doings in self._forms[part[at]].items():
                    after = _after(part, at, count)
                    yield from ((row, sentence) for others, row in doings if others <= after)


def _doings(name: str, row: int) -> Iterator[tuple[str, Doing]]:
    words = [word for word in name.replace("-", " ").split() if word not in SMALL_WORDS]
    actions = [word for word in words if verbs.verb_of(word)]
    # Of two doings nobody knows which is done to which.
    if len(actions) == 1:
        others = frozenset(normal(word) for word in words if word not in actions)
        yield verbs.verb_of(actions[0]), Doing(others, row)


def _is_verb(part: Sequence[str], at: int) -> bool:
    """Whether a form of a verb is used as one, as far as its neighbours tell."""
    word, before = part[at], part[at - 1] if at else ""
    if before in BEFORE_STATES or part[at + 1 : at + 2] == ["to"]:
        return False
    if word.endswith(ENDINGS) or (word in verbs.base_forms() and not word.endswith("s")):
        return True
    return not before or before in BEFORE_VERBS or before.endswith("ly")


def _after(part: Sequence[str], at: int, count: int) -> frozenset[str]:
    return frozenset(map(normal, part[at + 1 : at + 1 + count + BETWEEN])) if count else frozenset()
