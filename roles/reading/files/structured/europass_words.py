"""What both kinds of Europass file have in common: levels, languages, texts with tags."""

from roles.reading.files.structured.texts import one_line, paragraphs
from roles.reading.files.structured.xml_tree import Element, content

# Cycles of the Bologna process, which the levels of the European Qualifications Framework are named after.
_EQF = {"6": "Bachelor's degree", "7": "Master's degree", "8": "Doctorate"}
# ISO 639-2 of what is spoken in Europe and by many who apply there, by both of its codes where there are two.
LANGUAGES = {
    code: name
    for names in (
        "ara Arabic;bul Bulgarian;cat Catalan;ces cze Czech;cym wel Welsh;dan Danish;deu ger German",
        "ell gre Greek;eng English;est Estonian;eus baq Basque;fas per Persian;fin Finnish;fra fre French",
        "gle Irish;glg Galician;heb Hebrew;hin Hindi;hrv Croatian;hun Hungarian;isl ice Icelandic",
        "ita Italian;jpn Japanese;kor Korean;kur Kurdish;lav Latvian;lit Lithuanian;ltz Luxembourgish",
        "mkd mac Macedonian;mlt Maltese;nld dut Dutch;nor Norwegian;pol Polish;por Portuguese",
        "ron rum Romanian;rus Russian;slk slo Slovak;slv Slovenian;spa Spanish;sqi alb Albanian;srp Serbian",
        "bos Bosnian;swe Swedish;tam Tamil;tur Turkish;ukr Ukrainian;urd Urdu;vie Vietnamese;zho chi Chinese",
    )
    for entry in names.split(";")
    for *codes, name in [entry.split()]
    for code in codes
}


def line(element: Element | None, *path: str) -> str:
    return one_line(content(element, *path))


def told(element: Element | None, *path: str) -> tuple[str, ...]:
    """The paragraphs of a text that may hold HTML."""
    return tuple(paragraphs(content(element, *path)))


def with_level(degree: str, code: str) -> str:
    """A degree with what its level is called, where its own words do not say it."""
    # Brings the vocabulary with it, which whoever only asks for kinds of files does not need.
    from roles.reading import degrees

    level = _EQF.get(code.strip().removeprefix("EQF").strip(" -"), "")
    if not level or degrees.find(degree):
        return degree
    return f"{degree} ({level})" if degree else level


def language_name(code: str) -> str:
    """A language by its code; what is no code that we know, as it is written."""
    return LANGUAGES.get(code.strip().casefold(), one_line(code))
