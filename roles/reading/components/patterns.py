"""The phrases that vocabulary entries stand for, and their words as the tokenizer cuts them."""

from collections.abc import Iterable, Iterator
from functools import cache

from pydantic import TypeAdapter
from spacy.language import Language

from roles.reading.components.condensed import condense, tokens_of
from roles.reading.vocabulary import FOLDER, Entry

_VERBS = TypeAdapter(dict[str, tuple[str, ...]])


@cache
def irregular_verbs() -> dict[str, tuple[str, ...]]:
    """Verbs with the forms that no rule gives: seeds/vocabulary/verbs.json."""
    return _VERBS.validate_json((FOLDER / "verbs.json").read_text(encoding="utf-8"))


def phrases(entry: Entry) -> Iterator[str]:
    """Every phrase that names the entry in any letter case."""
    names: Iterable[str] = (
        (entry.name, *entry.aliases) if entry.named and entry.name not in entry.exact else entry.aliases
    )
    for name in names:
        yield from verb_forms(name.removeprefix("to ")) if name.startswith("to ") else (name,)


def verb_forms(phrase: str) -> Iterator[str]:
    """ "lead a team" gives "leads", "leading" and "led a team" too."""
    verb, _, rest = phrase.partition(" ")
    for form in (verb, *irregular_verbs().get(verb, _regular(verb))):
        yield f"{form} {rest}".strip()


def _regular(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (verb + "s", verb[:-1] + "ing", verb + "d")
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return (verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied")
    plural = "es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return (verb + plural, verb + "ing", verb + "ed")


class Words:
    """Cuts phrases into the words that a condensed document has. Most phrases are plain words,
    which need no tokenizer: that is what makes loading ten thousand of them fast."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        # "cannot" and its like: words that the tokenizer cuts in two.
        self._cut = frozenset(nlp.tokenizer.rules)  # type: ignore[union-attr]  # too wide in spaCy's stubs

    def of(self, phrase: str) -> list[str]:
        plain = phrase.split(" ")
        if all(word.isascii() and word.isalpha() for word in plain) and self._cut.isdisjoint(plain):
            return plain
        tokens = tokens_of(self._nlp.make_doc(phrase))
        return [tokens.text(index) for index in condense(tokens).kept]
