"""Taking the person out of sentences: names, gender, age, addresses, years, present pay.

Words that tell who somebody is go before a sentence is compared with anything, so that changing a name, a
pronoun, an age or an address cannot change a score. hiring/matching/view/unread.py promises it.
"""

import re
from collections.abc import Sequence

# Both forms of a pair become one word; titles of address go.
NEUTRAL = {
    **dict.fromkeys(["he", "she", "him", "her", "hers", "his", "himself", "herself"], "they"),
    **dict.fromkeys(["mr", "mrs", "ms", "miss", "mister", "madam", "sir"], ""),
    **dict.fromkeys(["man", "woman", "male", "female", "gentleman", "lady"], "person"),
    **dict.fromkeys(["men", "women", "males", "females", "gentlemen", "ladies"], "persons"),
    **dict.fromkeys(["father", "mother", "husband", "wife", "son", "daughter"], ""),
    **dict.fromkeys(["boy", "girl"], "child"),
}
TRADES = "business chair council crafts fire fore police repair sales spokes trades work".split()
GENDERED = re.compile(rf"\b(?:{'|'.join(NEUTRAL)})\b\.?|\b(?P<trade>{'|'.join(TRADES)})(?:wo)?m[ae]n\b")
PERSONAL = re.compile(
    r"\b(?:aged? +\d{2}|\d{2}[ -]years?[ -]old|born +(?:on|in)? *[\w ,/.-]{4,20}|(?:19|20)\d{2})\b"
)
# E-mail addresses, web addresses and telephone numbers.
REACHED_AT = re.compile(
    r"(?<!\S)\S+@\S+|\b(?:https?://|www\.|linkedin\.com/|github\.com/)\S+"
    r"|(?:\+|\b00)\d[\d ().-]{7,30}\d|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b0\d{3,4}[ -]\d{3}[ -]?\d{3,4}\b"
)
# One of these stands in each of them; looking for it first is much faster.
_SIGNS = ("@", "//", "www.", ".com/")
_NUMBERS = (re.compile(r"\+\d"), re.compile(r"00\d[\d ().-]{7}"), re.compile(r"\d{3}\)?[ .-]\d{3}"))
# What somebody earns now, to the end of its line. What they expect is read, and stands outside the score.
CURRENT_PAY = re.compile(
    r"\b(?:current|present|last|previous)(?: +(?:annual|monthly|gross|drawn|fixed|base))*"
    r" +(?:salary|pay|ctc|compensation|remuneration|package|wages?)\b[^\n]*"
)


def without_person(sentences: Sequence[str], name: str, location: str) -> list[str]:
    """Sentences in lower case and single blanks, the person taken out. One that says where somebody lives
    and no more is empty."""
    if not sentences:
        return []
    # One pass over all of them: a resume has a hundred.
    joined = "\n".join(" ".join(sentence.lower().split()) for sentence in sentences)
    joined = GENDERED.sub(_neutral_word, joined)
    if any(sign in joined for sign in _SIGNS) or any(number.search(joined) for number in _NUMBERS):
        joined = REACHED_AT.sub(" ", joined)
    joined = CURRENT_PAY.sub(" ", PERSONAL.sub(" ", joined))
    if own := _own_names(name.lower()):
        joined = own.sub(" ", joined)
    place = location.lower()
    return [_unaddressed(" ".join(sentence.split()), place) for sentence in joined.split("\n")]


def neutral(text: str) -> str:
    """A text in lower case without words of gender: "Chairwoman" is "chairperson"."""
    return GENDERED.sub(_neutral_word, text.lower())


def _neutral_word(match: re.Match[str]) -> str:
    if trade := match["trade"]:
        return f"{trade}person"
    return NEUTRAL[match.group().rstrip(".")]


def _unaddressed(words: str, place: str) -> str:
    return "" if words.strip(" ,.|·•") == place else words


def _own_names(name: str) -> re.Pattern[str] | None:
    words = [re.escape(word) for word in re.split(r"[\s.,]+", name) if len(word) > 1]
    return re.compile(rf"\b(?:{'|'.join(words)})\b(?:['’]s)?") if words else None
