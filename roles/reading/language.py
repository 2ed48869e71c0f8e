"""In which language a text is written, guessed by its script and its most common words."""

import re
from collections import Counter
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
# The commonest words of each language that are no words of the others here, and few in resumes of them.
_STOP_WORDS = {
    "en": "the and of to for with in on from by at as is was an or that this all new team using our their",
    "de": "und der die das mit für von bei den dem des ein eine auf zur zum im als sowie nach über durch ist",
    "fr": "le la les des du et une pour dans avec sur au aux par en est chez ainsi mes mon nos gestion",
    "es": "el los las del y una para con por como en al desde hasta sobre mi sus gestión",
    "pt": "o os as dos da das do e um uma para com por em na no como ao pela gestão",
    "it": "il lo gli della di e un una per con nel nella dei delle alla presso come sono gestione",
    "nl": "de het een en van voor met bij op te aan als naar door zijn ook tot werkzaamheden",
    "pl": "i w z na do oraz od dla przez jest o po pod się w ramach obsługa",
    "sv": "och att för med av som på till ett den har inom under samt",
    "da": "og til af med for som på den et har inden samt ved",
    "tr": "ve ile bir için olarak bu da de gibi",
    "ro": "și de la în cu pentru pe din prin sau",
    "cs": "a v na se s pro při od do ve jako",
    "fi": "ja on sekä myös että tai",
    "no": "og til av for med som på det er har innen samt ved ikke fra hos",
    "hu": "és az hogy egy nem is meg valamint vagy számára által a",
    "hr": "i u na za je od se kao sam te iz koji rad",
    "sk": "a v na sa s pri od do vo ako zo pre",
    "lt": "ir su į iš bei kaip nuo už per arba",
    "ca": "els amb dels als pels des també seva seu gestió",
    "sq": "dhe të në me për nga një e i së",
    "sw": "ya wa na kwa za la katika cha hadi huduma kazi ni au kama wateja",
    "id": "dan yang di untuk dengan dari pada dalam sebagai ke oleh sampai kerja melalui",
    "vi": "và của cho các tại trong với là được một công việc từ đến",
    "tl": "ang ng sa mga na at ay para bilang mula",
    "af": "en die van vir met by op te aan as wat om is het",
}
_SETS = {code: frozenset(words.split()) for code, words in _STOP_WORDS.items()}
_NAMES = {
    "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch",
    "pl": "Polish", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "tr": "Turkish", "ro": "Romanian",
    "cs": "Czech", "fi": "Finnish", "hu": "Hungarian", "hr": "Croatian or Serbian", "sk": "Slovak",
    "lt": "Lithuanian", "ca": "Catalan", "sq": "Albanian", "sw": "Swahili", "id": "Indonesian or Malay",
    "vi": "Vietnamese", "tl": "Filipino", "af": "Afrikaans", "ru": "Russian", "uk": "Ukrainian",
    "el": "Greek", "ar": "Arabic", "fa": "Persian or Urdu", "he": "Hebrew", "hi": "Hindi", "th": "Thai",
    "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "bn": "Bengali", "ta": "Tamil", "te": "Telugu",
    "gu": "Gujarati", "pa": "Punjabi", "ka": "Georgian", "hy": "Armenian", "am": "Amharic",
}  # fmt: skip
# Letters that one language of a script writes and the commonest of it does not.
_OWN_LETTERS = (("ru", "uk", "іїєґ"), ("ar", "fa", "پچژگکی"))
# So many of them in a text are no loan.
_FEWEST_OWN_LETTERS = 3
_SCRIPTS = (
    ("bn", "\u0980", "\u09ff"), ("pa", "\u0a00", "\u0a7f"), ("gu", "\u0a80", "\u0aff"),
    ("ta", "\u0b80", "\u0bff"), ("te", "\u0c00", "\u0c7f"), ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"), ("am", "\u1200", "\u137f"),
    ("ru", "\u0400", "\u04ff"), ("el", "\u0370", "\u03ff"), ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"), ("hi", "\u0900", "\u097f"), ("th", "\u0e00", "\u0e7f"),
    ("ko", "\uac00", "\ud7af"), ("ja", "\u3040", "\u30ff"), ("zh", "\u4e00", "\u9fff"),
)  # fmt: skip
_OTHER_SCRIPT = re.compile(f"[{''.join(f'{first}-{last}' for _, first, last in _SCRIPTS)}]")
# Fewer words than this tell nothing; such a text passes for English.
_FEWEST_WORDS = 25
# Another language is believed when its common words make up this share, and this many times English's.
_OTHER_SHARE, _OTHER_FACTOR = 0.06, 1.5
# One word again and again is a name: "Tucson, AZ" is not Hungarian.
_FEWEST_KINDS = 3
# In a paragraph, where names of places and schools weigh more, they must be this many, and so many different.
_SENTENCE_SHARE, _SENTENCE_FACTOR, _SENTENCE_KINDS = 0.15, 3, 4
# A text is partly English where words that only English has are so many, of so many kinds, and this share of
# the other language's.
_ENGLISH_ALONE = ("the", "and", "of", "for", "with", "from", "by", "this", "that", "all", "our", "their")
_PART_WORDS, _PART_KINDS, _PART_SHARE = 5, 3, 0.25
_LANGUAGES_OF: dict[str, tuple[str, ...]] = {
    word: tuple(code for code, common in _SETS.items() if word in common)
    for word in sorted(frozenset().union(*_SETS.values()))
}
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")


def guess(text: str) -> str:
    """ISO 639-1 code. English where nothing speaks for another language."""
    letters: Counter[str] = Counter()
    for character, count in Counter(text).items() if _OTHER_SCRIPT.search(text) else ():
        if character.isalpha():
            letters[_script(character)] += count
    foreign = {code: count for code, count in letters.items() if code}
    if foreign and sum(foreign.values()) > letters[""]:
        return _of_script(text, foreign)
    words = [word for _, paragraph in _read(text) for word in paragraph]
    if len(words) < _FEWEST_WORDS:
        return "en"
    counts = Counter(words)
    numbers, kinds = dict.fromkeys(_SETS, 0), dict.fromkeys(_SETS, 0)
    for word in counts.keys() & _LANGUAGES_OF.keys():
        for code in _LANGUAGES_OF[word]:
            numbers[code] += counts[word]
            kinds[code] += 1
    shares = {code: number / len(words) for code, number in numbers.items()}
    best = max(sorted(shares), key=lambda code: shares[code])
    if kinds[best] < _FEWEST_KINDS:
        return "en"
    if best != "en" and shares[best] >= _OTHER_SHARE and shares[best] > _OTHER_FACTOR * shares["en"]:
        return "en" if _partly_english(counts, shares[best] * len(words)) else best
    return "en"


def _partly_english(counts: Counter[str], others: float) -> bool:
    """Whether enough English sentences stand beside the other language's `others` common words."""
    found = {word: counts[word] for word in _ENGLISH_ALONE if word in counts}
    number = sum(found.values())
    return len(found) >= _PART_KINDS and number >= max(_PART_WORDS, _PART_SHARE * others)


def name(code: str) -> str:
    """The language in English: "German"."""
    return _NAMES[code]


def _of_script(text: str, letters: dict[str, int]) -> str:
    """The language that most of these letters are of."""
    if "ja" in letters and "zh" in letters:
        return "ja"
    best = max(sorted(letters), key=lambda code: letters[code])
    for common, other, own in _OWN_LETTERS:
        if best == common and sum(text.count(letter) for letter in own) >= _FEWEST_OWN_LETTERS:
            return other
    return best


def other_share(text: str) -> float:
    """The share (0 to 1) of an English text's characters in paragraphs written in another language.

    Believed only of whole sentences: a list of foreign names, streets and schools is still English.
    """
    paragraphs = _read(text)
    other = sum(size for size, words in paragraphs if _foreign(words))
    return round(other / max(1, sum(size for size, _ in paragraphs)), 3)


@lru_cache(maxsize=1)
def _read(text: str) -> tuple[tuple[int, list[str]], ...]:
    """Characters and words of every paragraph, without regard to letter case."""
    paragraphs = (paragraph for paragraph in _PARAGRAPHS.split(text.casefold()) if paragraph.strip())
    return tuple((len(paragraph), _WORD.findall(paragraph)) for paragraph in paragraphs)


def _foreign(words: list[str]) -> bool:
    if len(words) < _FEWEST_WORDS:
        return False
    common = [word for word in words if word in _LANGUAGES_OF]
    counts = Counter(code for word in common for code in _LANGUAGES_OF[word])
    english = counts.pop("en", 0)
    code = max(sorted(counts), key=lambda code: counts[code], default="en")
    enough = counts[code] >= max(_SENTENCE_SHARE * len(words), _SENTENCE_FACTOR * english + 1)
    return enough and len(_SETS[code].intersection(words)) >= _SENTENCE_KINDS


def _script(character: str) -> str:
    if character < "\u0370":
        return ""
    return next((code for code, first, last in _SCRIPTS if first <= character <= last), "")
