"""Words whose letters only look Latin: a reader sees a word that a search does not find.

Letters of other alphabets are honest in words of those alphabets, so only what imitates counts: letters
drawn like Latin ones, in words that are otherwise Latin or where nothing else is written in that alphabet,
and the Latin letters that Unicode keeps for mathematics, circles, small capitals and full width.
"""

import re
from collections.abc import Iterable

from roles.reading.text import HiddenReason, HiddenText

# Letters drawn like Latin ones in common fonts (Unicode Technical Standard 39, confusables).
_CYRILLIC = "аеорсухіјѕһԁԛԝүАВЕКМНОРСТХУІЈЅԌԚԜҮ"
_GREEK = "ονρυικαγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_ALIKE = _CYRILLIC + _GREEK
# Armenian, Cherokee, Coptic, Lisu: alphabets with letters like Latin ones, honest in words of their own.
_DISTANT = "\u0531-\u0587\u13a0-\u13fd\u2c80-\u2cff\ua4d0-\ua4f7"
# Latin letters set otherwise: small capitals, modifiers, circled, mathematical, squared. Numerals are not
# among them, nor single letters that stand for units and sets.
_SET_OTHERWISE = (
    "\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u1d00-\u1d22\u1d2c-\u1d43\u24b6-\u24e9\ua730\ua731"
    "\u217c\U0001d400-\U0001d6a5\U0001f130-\U0001f169\U0001f170-\U0001f189"
)
# Honest beside Chinese, Japanese and Korean writing.
_FULL_WIDTH = "\uff21-\uff3a\uff41-\uff5a"
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_OTHER_LETTERS = re.compile(f"(?![{_ALIKE}])[\u0370-\u052f]")
_FOREIGN = re.compile(f"[{_ALIKE}{_DISTANT}]")
_STYLED = re.compile(f"[{_SET_OTHERWISE}]")
_WIDE = re.compile(f"[{_FULL_WIDTH}]")
_ANY = re.compile(f"[{_ALIKE}{_DISTANT}{_SET_OTHERWISE}{_FULL_WIDTH}]")
_LETTER = f"(?:[^\\W\\d_]|[{_SET_OTHERWISE}])"
_WORD = re.compile(f"{_LETTER}+(?:['’.&-]{_LETTER}+)*")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_SHORTEST = 3
# So many disguised words in one document are no accident. Then two letters are enough to tell one, and a
# line goes whole from this share of its words on: what is left of it is what the disguise missed.
_TAMPERED, _SHARE = 3, 0.15


def has_look_alikes(text: str) -> bool:
    """Whether any letter of the text could pass for a Latin one: a quick first look."""
    return not text.isascii() and bool(_ANY.search(text))


def honest_alphabet(text: str) -> bool:
    """Whether the text really is written in Cyrillic, Greek or an East Asian script, at least in part."""
    return bool(_OTHER_LETTERS.search(text) or _EAST_ASIAN.search(text))


def tampered(texts: Iterable[str], honest: bool) -> bool:
    """Whether a document of these texts holds so many disguised words that it was meant."""
    found = (word for text in texts if has_look_alikes(text) for word in _WORD.findall(text))
    return sum(_disguised(word, honest) for word in found) >= _TAMPERED


def without_look_alikes(text: str, honest: bool, meant: bool) -> tuple[str, list[HiddenText]]:
    """The text without words made to look Latin, and these words; lines made of such words go whole.

    `honest`: the document is written in such an alphabet elsewhere, so that words wholly in it are real.
    `meant`: the document is `tampered`.
    """
    hidden: list[HiddenText] = []
    lines = [_without(line, honest, meant, hidden) for line in text.split("\n")]
    return "\n".join(lines), hidden


def _without(line: str, honest: bool, meant: bool, hidden: list[HiddenText]) -> str:
    if not has_look_alikes(line):
        return line
    words = _WORD.findall(line)
    disguised = {word for word in words if _disguised(word, honest) or (meant and _mixed(word))}
    if meant and sum(word in disguised for word in words) >= max(1, _SHARE * len(words)):
        hidden.append(HiddenText(line.strip(), HiddenReason.LOOK_ALIKE))
        return ""
    hidden += [HiddenText(word, HiddenReason.LOOK_ALIKE) for word in words if word in disguised]
    return _WORD.sub(lambda found: "" if found[0] in disguised else found[0], line)


def _mixed(word: str) -> bool:
    return bool(_FOREIGN.search(word) and _LATIN.search(word))


def _disguised(word: str, honest: bool) -> bool:
    if len(word) < _SHORTEST or not has_look_alikes(word):
        return False
    if len(_STYLED.findall(word)) > 1:
        return True
    if _WIDE.search(word):
        return not honest
    if not _FOREIGN.search(word) or _OTHER_LETTERS.search(word):
        return False
    # Formulas put single Greek letters beside Latin ones ("αβ", "νx"): a disguised word is longer.
    if _LATIN.search(word):
        return len(_LATIN.findall(word)) > 1
    return not honest and not re.fullmatch(f"[{_DISTANT}'’.&-]+", word)
