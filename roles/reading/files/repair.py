"""Repairs text whose UTF-8 bytes were once read as Windows-1252, and folds typographic glyphs to letters.

For PDF, DOCX and HTML. Only byte runs that make one whole UTF-8 character of the kinds that resumes use
are repaired, so that honest accents ("café", "Wiśniewska", "SÃO") stay as they are.
"""

import re
import unicodedata


def _as_read(byte: int) -> str:
    """The character that Windows-1252 readers show for a byte; its five gaps stay control characters."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


# Readers of Latin-1 show control characters where those of Windows-1252 show signs.
_SHOWN = {chr(byte): byte for byte in range(0x80, 0xA0)} | {
    _as_read(byte): byte for byte in range(0x80, 0x100)
}
_FOLLOWING = "".join(re.escape(sign) for sign, byte in _SHOWN.items() if byte < 0xC0)
# Leading bytes of two-byte Latin letters, of Greek and Cyrillic words, of three-byte punctuation,
# bullets and private-use glyphs, and of four-byte pictures.
_SEQUENCE = re.compile(
    f"[ÂÃÄÅ][{_FOLLOWING}]|(?:[ÎÏÐÑ][{_FOLLOWING}]){{3,}}|[âï][{_FOLLOWING}]{{2}}|ð[{_FOLLOWING}]{{3}}",
)
_LEADS = re.compile("[ÂÃÄÅÎÏÐÑâïð]")
# Bytes that Windows-1252 does not show at all are lost: what is left of the most frequent characters.
_LOST = (
    # U+FF0D, a full-width hyphen, without its last byte; often with a zero-width space in its place.
    (re.compile("ï¼[\u200b\u008d]?(?=\\s|$)"), "-"),
    # A right double quotation mark.
    (re.compile("â€(?:[\u200b\u009d]|(?=[\\s.,;:!?)]|$))"), "”"),
    # A black circle.
    (re.compile("(?:(?<=\\s)|^)â—(?:[\u200b\u008f]|(?=\\s|$))"), "●"),
    # A no-break space or soft hyphen whose second byte became a plain space or nothing.
    (re.compile("Â+\u200b|Â+(?=\\s|$)|^Â+(?=[\\s•·])"), " "),
    # The letter í, whose second byte is a soft hyphen.
    (re.compile("Ã[\u200b\u00ad](?=[a-zß-ÿ])|(?<=[a-zß-ÿ])Ã(?=[a-zß-ÿ])"), "í"),
    # The letter à, whose second byte became a plain space.
    (re.compile("(?<=\\s)Ã (?=\\w)"), "à "),
)
# What a repaired sequence may become: anything else was no accident of encoding.
_PLAUSIBLE = re.compile(
    "(?:[\u00a0-\u017f\u02c6\u02dc\u0370-\u045f\u2000-\u206f\u20a0-\u20bf\u2100-\u214f"
    "\u2190-\u21ff\u2212\u2219\u221a\u221e\u2248-\u2265\u2460-\u27bf\u2b00-\u2bff\uf000-\uf0ff\ufb00-\ufb06"
    "\ufeff\uff01-\uff5e\U0001f300-\U0001faff])+"
)
# A capital that ends a word before a dash, quotation mark or ellipsis is more likely meant as it is.
_ENDS_CAPITALS = re.compile("(?<=[A-ZÀ-Þ]).[–—‘’“”‚„…‹›«»](?![^\\W\\d_])")

_FOLDED = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\u00ad": "",
        "\u2010": "-",
        "\u2011": "-",
        "\u2028": " ",
        "\u2029": " ",
        **{chr(code): " " for code in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)},
        **{chr(code): "" for code in (*range(9), *range(11, 32), *range(0x7F, 0xA0))},
        **{chr(code): "•" for code in range(0xF000, 0xF100)},
        # Letters and figures drawn full-width, as East Asian fonts do.
        **{chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)},
    }
)


def repair(text: str) -> str:
    """The text as its writer meant it: encoding accidents mended, ligatures and odd blanks folded."""
    if text.isascii():
        return text
    if _LEADS.search(text):
        text = _SEQUENCE.sub(_mended, text)
        for pattern, meant in _LOST:
            text = pattern.sub(meant, text)
    return unicodedata.normalize("NFC", text.translate(_FOLDED))


def _mended(found: re.Match[str]) -> str:
    shown = found[0]
    try:
        meant = bytes(_SHOWN[letter] for letter in shown).decode()
    except UnicodeDecodeError:
        return shown
    if not _PLAUSIBLE.fullmatch(meant):
        return shown
    if _ENDS_CAPITALS.match(found.string, found.start()):
        return shown
    # A zero-width space that was shown as three characters stood between words.
    return " " if meant in "\u200b\ufeff" else meant
