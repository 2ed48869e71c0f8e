"""Adds skills that are named by a common word in a list: "communication, leadership and planning skills"."""

from collections.abc import Iterable, Sequence
from operator import itemgetter

from spacy.strings import get_string_id

from roles.reading.components.condensed import Tokens

# The name of an entry at tokens `start` to `end` (excluded).
Named = tuple[int, int, str]

# Nouns that close such a list.
_CLOSERS = frozenset(
    {"skill", "ability", "capability", "competency", "quality", "talent", "strength", "trait", "technique"}
)
_JOINTS = frozenset({",", "/", "&", "and", "or", "-", "as", "well", "both", "(", ")"})
_AND = frozenset({"and", "&", "or"})
# Bullets of symbol fonts among them.
_EDGES = frozenset([*"•·|;:▪●*–—-‣◦○➢✓\uf0b7\uf0a7o.,/"])
# Tokens between two members of one list.
FARTHEST = 12
_ADJECTIVES = frozenset(
    """strong excellent exceptional effective good great outstanding superior solid proven demonstrated
    exemplary advanced clear polished professional superb sound high highly top stellar impeccable
    strategic skilled""".split()
)


def _numbers(words: Iterable[str]) -> frozenset[int]:
    """The words as spaCy numbers them."""
    return frozenset(map(get_string_id, words))


_CLOSING, _JOINING, _ANDS = _numbers(_CLOSERS), _numbers(_JOINTS), _numbers(_AND)
_AT_EDGES, _DESCRIBING = _numbers(_EDGES), _numbers(_ADJECTIVES)


def listed(tokens: Tokens, skills: Sequence[Named], bare: Sequence[Named]) -> list[Named]:
    """The skills with those of the bare words that stand in a list, in document order."""
    found: list[Named] = []
    following = False
    taken = {index for start, end, _ in skills for index in range(start, end)}
    lists = _Lists(tokens, [*skills, *bare])
    for each in reversed(bare):
        start, end, _ = each
        closed = lists.closes(end) or (following and lists.joins(end, found[-1][0]))
        following = closed or lists.hold(start, end)
        if following:
            found.append(each)
    added = [each for each in found if taken.isdisjoint(range(each[0], each[1]))]
    return sorted([*skills, *added], key=itemgetter(0))


class _Lists:
    """Where words that name a skill begin and end: "planning and leadership" is a list of two."""

    def __init__(self, tokens: Tokens, named: Sequence[Named]) -> None:
        self._orths, self._lowers = tokens.orths.tolist(), tokens.lowers.tolist()
        self._norms, self._spaces = tokens.norms.tolist(), tokens.spaces
        self._starts = frozenset(start for start, _, _ in named)
        self._ends = frozenset(end for _, end, _ in named)

    def closes(self, index: int) -> bool:
        return index < len(self._norms) and self._norms[index] in _CLOSING

    def joins(self, start: int, end: int) -> bool:
        """Between two members stand only joints and adjectives, and three other words at most."""
        if end - start > FARTHEST:
            return False
        between = [self._lowers[index] for index in range(start, end) if index not in self._spaces]
        others = [word for word in between if word not in _JOINING and word not in _DESCRIBING]
        return len(others) <= 3 and any(word in _JOINING for word in between)

    def hold(self, start: int, end: int) -> bool:
        """Set off on both sides, or on one side and joined by "and" to another skill on the other."""
        before = start - 1
        while before >= 0 and self._lowers[before] in _DESCRIBING:
            before -= 1
        left, right = self._is_edge(before), self._is_edge(end)
        if left and right:
            return True
        return (left and self._joined_after(end)) or (right and self._joined_before(start))

    def _joined_after(self, end: int) -> bool:
        return end + 1 in self._starts and self._lowers[end] in _ANDS

    def _joined_before(self, start: int) -> bool:
        return start - 1 in self._ends and self._lowers[start - 1] in _ANDS

    def _is_edge(self, index: int) -> bool:
        """A mark that sets off an item, the end of a line or of a cell."""
        if not 0 <= index < len(self._orths):
            return True
        space = self._spaces.get(index, "")
        return self._orths[index] in _AT_EDGES or "\n" in space or "\t" in space
