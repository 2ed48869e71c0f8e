"""Words whose Cyrillic or Greek letters look Latin: a reader sees a word that a search does not find."""

import re

from roles.reading.text import HiddenReason, HiddenText

# Letters drawn like Latin ones in common fonts (Unicode Technical Standard 39, confusables).
_CYRILLIC = "аеорсухіјѕһԁԛԝүАВЕКМНОРСТХУІЈЅԌԚԜҮ"
_GREEK = "ονρυικαγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_ALIKE = _CYRILLIC + _GREEK
_OTHER_LETTERS = re.compile(f"(?![{_ALIKE}])[\u0370-\u052f]")
_ANY = re.compile(f"[{_ALIKE}]")
_WORD = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def has_look_alikes(text: str) -> bool:
    """Whether any letter of the text could pass for a Latin one: a quick first look."""
    return not text.isascii() and bool(_ANY.search(text))


def honest_alphabet(text: str) -> bool:
    """Whether the text really is written in Cyrillic or Greek, at least in part."""
    return bool(_OTHER_LETTERS.search(text))


def without_look_alikes(text: str, honest: bool) -> tuple[str, list[HiddenText]]:
    """The text without words made to look Latin, and these words.

    `honest`: the document is written in such an alphabet elsewhere, so that words wholly in it are real.
    """
    hidden: list[HiddenText] = []

    def kept(found: re.Match[str]) -> str:
        word = found[0]
        if not _disguised(word, honest):
            return word
        hidden.append(HiddenText(word, HiddenReason.LOOK_ALIKE))
        return ""

    return _WORD.sub(kept, text), hidden


def _disguised(word: str, honest: bool) -> bool:
    alike = len(_ANY.findall(word))
    if not alike or len(word) < 3 or _OTHER_LETTERS.search(word):
        return False
    # Formulas put single Greek letters beside Latin ones ("αβ", "νx"): a disguised word is longer.
    return bool(len(_LATIN.findall(word)) > 1) if _LATIN.search(word) else not honest
