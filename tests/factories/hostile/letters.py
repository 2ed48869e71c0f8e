"""Letters that look like Latin ones, and characters that nobody sees."""

CYRILLIC = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")
GREEK = str.maketrans("oviuAEHIKMNOPTXZ", "ονιυΑΕΗΙΚΜΝΟΡΤΧΖ")
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
BOLD = {ord("A") + at: 0x1D400 + at for at in range(26)} | {ord("a") + at: 0x1D41A + at for at in range(26)}
SCRIPT = {ord("a") + at: 0x1D4EA + at for at in range(26)} | {ord("A") + at: 0x1D4D0 + at for at in range(26)}
CIRCLED = {ord("a") + at: 0x24D0 + at for at in range(26)} | {ord("A") + at: 0x24B6 + at for at in range(26)}
SMALL_CAPITALS = str.maketrans("abcdefghijklmnoprtuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ")
ARMENIAN_AND_OTHERS = str.maketrans("ogsulhnd", "օցѕսⅼһոԁ")
ZERO_WIDTH = "\u200b"


def between(text: str) -> str:
    """A character without width after the second letter of every word."""
    return " ".join(word[:2] + ZERO_WIDTH + word[2:] if len(word) > 3 else word for word in text.split(" "))
