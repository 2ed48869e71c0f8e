"""Encoding accidents are mended; honest accents and alphabets are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.reading.files.assembling import Found, Row
from roles.reading.files.cleaning import clean
from roles.reading.files.repair import repair
from roles.reading.text import HiddenReason, HiddenText

HONEST = [
    "Wiśniewska",
    "José Muñoz, café manager",
    "SÃO JOÃO",
    "IRMÃ MAÇÃ",
    "Göteborg – Malmö",
    "ÄNGEL…",
    "voilà",
    "naïve façade",
    "Łódź, Žilina, Győr",
    "Москва",
    "Αθήνα",
    "20 °C ± 2 µm",
    "«CAFÉ»",
    "Zoë’s “style”",
]


def misread(text: str) -> str:
    """UTF-8 shown by a reader of Windows-1252 that keeps the five undefined bytes."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )


@pytest.mark.parametrize("text", HONEST)
def test_honest_text_stays_as_it_is(text: str) -> None:
    assert repair(text) == text


@pytest.mark.parametrize(
    "text", ["Wiśniewska", "José Muñoz", "Łódź", "Zoë’s “style” – fine", "• item ◆ other", "Москва", "€20"]
)
def test_misread_utf_8_is_mended(text: str) -> None:
    assert repair(misread(text)) == text


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("Depot ï¼\u200b Leeds", "Depot - Leeds"),
        ("Sales,Â and Â\u200btax", "Sales, and tax"),
        ("polÃ\u200btica", "política"),
        ("â—\u200b Sorted", "● Sorted"),
        ("“closeâ€\u200b and", "“close” and"),
        ("o\ufb03ce \ufb01le", "office file"),
        ("co\u00adordinate", "coordinate"),
        ("a\u00a0b", "a b"),
        ("\uf0b7 duty", "• duty"),
        ("Jose\u0301", "José"),
        ("ＣＡＤ", "CAD"),
    ],
)
def test_lost_bytes_and_typographic_glyphs_are_mended(shown: str, meant: str) -> None:
    assert repair(shown).split() == meant.split()


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126)))
def test_plain_ascii_is_never_touched(text: str) -> None:
    assert repair(text) == text


@given(st.text(alphabet="abcdefgh éèüöñçãõåøßłśżğšč ABCÉÈÜÖÑÇ", max_size=40))
def test_accented_words_are_never_touched(text: str) -> None:
    assert repair(text) == text


def cleaned(*texts: str) -> tuple[list[str], list[HiddenText]]:
    found = Found(rows=[Row(text) for text in texts])
    clean(found)
    return [row.text for row in found.rows], found.hidden


def test_zero_width_characters_inside_a_word_are_taken_out_and_reported() -> None:
    assert cleaned("Ran pay\u200broll weekly") == (
        ["Ran payroll weekly"],
        [HiddenText("pay\u200broll", HiddenReason.ZERO_WIDTH)],
    )


def test_zero_width_characters_between_words_are_taken_out_silently() -> None:
    assert cleaned("and/\u200bor \u200bso\ufeff") == (["and/or so"], [])


def test_joiners_of_other_scripts_are_left_in_place() -> None:
    assert cleaned("می\u200cخواهم") == (["می\u200cخواهم"], [])


def test_words_with_look_alike_letters_are_kept_apart() -> None:
    disguised = "Man\u0430ger"
    assert cleaned(f"Shift {disguised} of nine") == (
        ["Shift of nine"],
        [HiddenText(disguised, HiddenReason.LOOK_ALIKE)],
    )


def test_a_word_wholly_of_look_alikes_in_a_latin_document_is_kept_apart() -> None:
    disguised = "\u0421\u0415\u041e"
    assert cleaned(f"{disguised} of a mill")[1] == [HiddenText(disguised, HiddenReason.LOOK_ALIKE)]


@pytest.mark.parametrize(
    "text", ["Опыт работы: менеджер, рост, сор", "Εμπειρία: ταμίας, και", "5 µm, 3 kΩ, αβ, π"]
)
def test_honest_cyrillic_and_greek_are_not_look_alikes(text: str) -> None:
    assert cleaned(text) == ([text], [])
