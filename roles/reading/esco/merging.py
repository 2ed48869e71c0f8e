"""ESCO's concepts beside our own vocabulary: known ones get their URI and more names, others are added.

Our own names come first: a label that our vocabulary uses for something names only that.
"""

from collections import Counter
from dataclasses import dataclass, field

from roles.reading.components.patterns import phrases
from roles.reading.esco.labels import Use, name_of, unqualified, use_of
from roles.reading.esco.skills import Concept
from roles.reading.phrases import words
from roles.reading.vocabulary import SkillEntry, Vocabulary

Key = tuple[str, ...]
# In the table of claims: more than one concept has the label.
AMBIGUOUS = ""


@dataclass
class Counts:
    """What came of the concepts and their labels; `left_out` by reason."""

    joined: int = 0
    added: int = 0
    languages: int = 0
    labels: int = 0
    left_out: Counter[str] = field(default_factory=Counter)

    def told(self) -> dict[str, int]:
        plain = {"concepts joined to known skills": self.joined, "skills added": self.added,
                 "labels added": self.labels, "languages left out": self.languages}  # fmt: skip
        return plain | {f"labels left out: {why}": number for why, number in sorted(self.left_out.items())}


class Merging:
    """Makes vocabulary entries of concepts, each of which has to `claim` its labels before the first is
    asked for. An entry under the name of an own one adds to it."""

    def __init__(self, own: Vocabulary, counts: Counts) -> None:
        self._counts = counts
        self._own = _own_names(own)
        self._languages = {_key(name) for entry in own.languages for name in (entry.name, *entry.aliases)}
        self._preferred: dict[Key, str] = {}
        self._others: dict[Key, str] = {}

    def claim(self, concept: Concept) -> int:
        """Notes the concept's labels. Gives 1, so that concepts can be counted on the way."""
        for label in dict.fromkeys((concept.label, unqualified(concept.label))):
            self._preferred.setdefault(_key(label), concept.uri)
        for key in dict.fromkeys(_key(unqualified(label)) for label in concept.others):
            self._others[key] = AMBIGUOUS if key in self._others else concept.uri
        return 1

    def entry(self, concept: Concept) -> SkillEntry | None:
        """What the concept adds to the vocabulary; None where it adds nothing that could be found."""
        if _key(concept.label) in self._languages:
            self._counts.languages += 1
            return None
        known = self._known(concept)
        names = self._names(concept)
        if known is None and not any(names.values()):
            return None
        self._count(known, names)
        return SkillEntry(
            name=known.name if known else name_of(concept.label),
            type=known.type if known else _type(concept),
            area=known.area if known else "",
            uris=(concept.uri,),
            named=False,
            aliases=tuple(names[Use.ANY_CASE]),
            exact=tuple(names[Use.AS_WRITTEN]),
            bare=tuple(names[Use.IN_LISTS]),
        )

    def _known(self, concept: Concept) -> SkillEntry | None:
        """The own entry that the concept's preferred label names."""
        return self._own.get(_key(concept.label)) or self._own.get(_key(unqualified(concept.label)))

    def _count(self, known: SkillEntry | None, names: dict[Use, list[str]]) -> None:
        self._counts.joined += known is not None
        self._counts.added += known is None
        self._counts.labels += sum(map(len, names.values()))

    def _names(self, concept: Concept) -> dict[Use, list[str]]:
        names: dict[Use, list[str]] = {Use.ANY_CASE: [], Use.AS_WRITTEN: [], Use.IN_LISTS: []}
        labels: dict[Key, str] = {}
        for label in (concept.label, *concept.others):
            labels.setdefault(_key(unqualified(label)), label)
        for key, label in labels.items():
            use = use_of(label)
            why = self._why_not(concept, key) if use.found else use.value
            if why:
                self._counts.left_out[why] += 1
            else:
                names[use].append(_written(concept, label, use))
        return names

    def _why_not(self, concept: Concept, key: Key) -> str:
        """Why the concept cannot have a label; "" where it can."""
        if not key or key in self._own:
            return "known already"
        holder = self._preferred.get(key) or self._others.get(key, concept.uri)
        return "" if holder == concept.uri else "of several skills"


def _own_names(own: Vocabulary) -> dict[Key, SkillEntry]:
    names: dict[Key, SkillEntry] = {}
    for entry in own.skills:
        for name in (entry.name, *phrases(entry), *entry.exact, *entry.bare):
            names.setdefault(_key(name), entry)
    return names


def _type(concept: Concept) -> str:
    if concept.transversal:
        return "soft"
    return "knowledge" if concept.knowledge else "method"


def _written(concept: Concept, label: str, use: Use) -> str:
    """Competences are told as verbs: "manage staff" stands for "managed staff" too. Their other labels
    are found as they are, for four forms of each of a hundred thousand would fill the memory."""
    verb = use is Use.ANY_CASE and not concept.knowledge and label == concept.label
    return f"to {unqualified(label)}" if verb else unqualified(label)


def _key(label: str) -> Key:
    return tuple(word.form for word in words(label))
