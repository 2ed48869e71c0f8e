"""Words such as no other text has, like the names and places that every resume brings."""

import re

WORD = re.compile(r"[a-z]{4,}")
# Of so many words one is made new at each turn: some forty a resume. Of two hundred real resumes the last
# fifty brought 72 each that none before had, and the more were read the fewer come.
NEW_WORD = 12
LETTERS = "abcdefghijklmnopqrstuvwyz"


def with_new_words(text: str, turn: int, every: int = NEW_WORD) -> str:
    """One of `every` words made into such as no other text has, like names and places: no turn and no word
    gives the same again. Turn 0 is the text as it is."""
    numbers = iter(range(len(text)))

    def new(match: re.Match[str]) -> str:
        number, word = next(numbers), match.group()
        return f"{word[:2]}{_letters(turn)}x{_letters(number)}" if number % every == turn % every else word

    return WORD.sub(new, text) if turn else text


def _letters(number: int) -> str:
    """A number in the base 25 of the letters without "x", least first."""
    letters = ""
    while number:
        number, digit = divmod(number, len(LETTERS))
        letters += LETTERS[digit]
    return letters
