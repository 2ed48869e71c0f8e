"""Spoken languages, in sections of their own and in running text."""

import pytest

from tests.hiring.reading.documents import record

WORK = "Experience\nClerk, Larkfield Bank\n2015 – 2020\n• Filed letters.\n"

LISTED = [
    ("English, Twi, Ga", ["English", "Ga", "Twi"]),
    ("POLISH NATIVE, ENGLISH B2", ["English", "Polish"]),
    ("Irish (native), French (B1)", ["French", "Irish"]),
    ("English – fluent; isiNdebele – home language", ["English", "Ndebele"]),
    ("Arabic, Tamazight, French", ["Arabic", "French", "Tamazight"]),
    ("Deutsch (Muttersprache), Englisch C1", ["English", "German"]),
    ("Français: natif; Anglais: courant", ["English", "French"]),
    ("Spanish: native speaker", ["Spanish"]),
    ("Bahasa Indonesia; Mandarin", ["Chinese", "Indonesian"]),
    ("Kiswahili, Gikuyu", ["Kikuyu", "Swahili"]),
    ("Hindi (read, write, speak), Tamil (speak)", ["Hindi", "Tamil"]),
    ("Norwegian bokmål", ["Norwegian"]),
    ("Brazilian Portuguese - native, Castilian Spanish", ["Portuguese", "Spanish"]),
    ("Mother tongue: Romanian. Other: Hungarian B2", ["Hungarian", "Romanian"]),
    ("Python, SQL", []),
    ("Farsi, Pashto", ["Pashto", "Persian"]),
    ("Cantonese, Hakka", ["Chinese"]),
    ("British Sign Language level 2", ["Sign language"]),
    ("Igbo, Yoruba, Hausa, Pidgin", ["Hausa", "Igbo", "Yoruba"]),
    ("Setswana, Sesotho, Xitsonga", ["Sesotho", "Setswana", "Tsonga"]),
    ("Catalan, Basque, Galician", ["Basque", "Catalan", "Galician"]),
    ("Filipino, Ilocano, Cebuano", ["Cebuano", "Ilocano", "Tagalog"]),
]

TOLD = [
    ("Fluent in Spanish and conversational German", ["German", "Spanish"]),
    ("Bilingual English/French", ["English", "French"]),
    ("Spanish (working)", ["Spanish"]),
    ("Speaks Welsh at home", ["Welsh"]),
    ("Trilingual: Dutch, French and English", ["Dutch", "English", "French"]),
    ("Taught English to adults", []),
    ("Managed the German market", []),
    ("Native Portuguese speaker", ["Portuguese"]),
    ("Good command of Mandarin", ["Chinese"]),
    ("Served Polish customers", []),
    ("Proficient in written Italian", ["Italian"]),
    ("French B2 (DELF)", ["French"]),
    ("Translated Turkish contracts", []),
    ("Studied Latin American history", []),
    ("Japanese: JLPT N2", ["Japanese"]),
    ("Russian - mother tongue", ["Russian"]),
    ("Business-level Korean", ["Korean"]),
    ("Worked for the Spanish embassy", []),
    ("Professional working proficiency in Arabic", ["Arabic"]),
    ("Calls handled in English, Hindi and Telugu", ["English", "Hindi", "Telugu"]),
]


@pytest.mark.parametrize(("line", "names"), LISTED)
def test_section_of_languages_names_each(line: str, names: list[str]) -> None:
    assert sorted(record(f"Ada Example\n\n{WORK}\nLanguages\n{line}\n").languages) == names


@pytest.mark.parametrize(("line", "names"), TOLD)
def test_elsewhere_a_language_is_spoken_where_the_line_says_so(line: str, names: list[str]) -> None:
    assert sorted(record(f"Ada Example\n\nSummary\n{line}\n\n{WORK}").languages) == names
