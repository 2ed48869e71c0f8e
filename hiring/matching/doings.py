"""Skills told by their verb: who "trained 40 agents" shows training, who "managed the budget" its management.

The name of a doing is also said by the verb that it is made of, before the other words of the name. Only
words used as verbs count: "plans" are not planning, nor was who is "highly motivated" a motivator.
"""

from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiring.matching.view.said import Numbers, Places, Said
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

Uses = NDArray[np.uint8]


# What a word may be, in bits: a verb of some doing, and that in a form that is one wherever it stands; a word
# that tells what the next one is, or the one before.
VERB, SURE, BEFORE_VERB, BEFORE_STATE, TO = (1 << bit for bit in range(5))


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
        # The other words of the doings that each form of a verb may tell.
        self._others = {
            form: frozenset(other for doings in alike.values() for doing in doings for other in doing.others)
            for form, alike in self._forms.items()
        }
        self._reach = max((count for alike in self._forms.values() for count in alike), default=0) + BETWEEN
        words = {*self._forms, *BEFORE_VERBS, *BEFORE_STATES, "to"}
        self._uses = {word: self._use(word) for word in words}

    def found(self, said: Said) -> Iterator[tuple[int, int]]:
        """Row and sentence, by sentence, several times where one tells a doing by several names."""
        for (verb, *after), sentence in said.onwards(self._verbs(said), 1 + self._reach):
            alike, behind = self._forms[verb], list(map(normal, after))
            if 0 in alike or not self._others[verb].isdisjoint(behind):
                for count, doings in alike.items():
                    near = frozenset(behind[: count + BETWEEN])
                    yield from [(row, sentence) for others, row in doings if others <= near]

    def _verbs(self, said: Said) -> Numbers:
        """The places of the verbs among all words said, used as such as far as their neighbours tell."""
        different = np.frombuffer(bytes(map(self._uses.get, said.words, repeat(0))), dtype=np.uint8)
        uses = different[said.places]
        before, after = _neighbours(uses, said.clauses.first)
        ruled_out = (before & BEFORE_STATE) | (after & TO)
        found = (uses & VERB > 0) & (ruled_out == 0)
        unsure = np.flatnonzero(found & ((uses & SURE) | (before & BEFORE_VERB) == 0))
        found[[at for at in unsure.tolist() if not said.words[said.places[at - 1]].endswith("ly")]] = False
        return np.flatnonzero(found)

    def _use(self, word: str) -> int:
        sure = word.endswith(ENDINGS) or (word in verbs.base_forms() and not word.endswith("s"))
        return (
            VERB * (word in self._forms)
            | SURE * sure
            | BEFORE_VERB * (word in BEFORE_VERBS)
            | BEFORE_STATE * (word in BEFORE_STATES)
            | TO * (word == "to")
        )


def _neighbours(uses: Uses, first: Places) -> tuple[Uses, Uses]:
    """What the words before and after each may be; `first` are the places of the first words of parts. Those
    of another part tell nothing, and a part may begin with a verb."""
    before, after = np.roll(uses, 1), np.roll(uses, -1)
    before[first], after[first.astype(np.intp) - 1] = BEFORE_VERB, 0
    return before, after


def _doings(name: str, row: int) -> Iterator[tuple[str, Doing]]:
    words = [word for word in name.replace("-", " ").split() if word not in SMALL_WORDS]
    actions = [word for word in words if verbs.verb_of(word)]
    # Of two doings nobody knows which is done to which.
    if len(actions) == 1:
        others = frozenset(normal(word) for word in words if word not in actions)
        yield verbs.verb_of(actions[0]), Doing(others, row)
