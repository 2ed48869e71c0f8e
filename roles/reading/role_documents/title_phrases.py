"""Phrases that are job titles: a head noun ("manager", "engineer") with the words that go with it."""

import re
from collections.abc import Iterator

from roles.reading import titles
from roles.reading.phrases import Hit, Word, words
from roles.reading.role_documents.headings import Section, classify
from roles.reading.vocabulary import TitleEntry

_BOILERPLATE = re.compile(
    r"\b(?:job\s+(?:description|duties|requirements?|profile|advert|title|posting|responsibilities"
    r"|summary|overview|offer|vacancy)"
    r"|duties|responsibilities|requirements?|qualifications?|skills?|salary|career\s+(?:guide|profile)"
    r"|vacancy|hiring|wanted"
    r"|role\s+(?:description|profile)|position\s+description|resume|interview|template|sample|examples?"
    r"|job|role|position|guide)\b"
    r"|:|\||@|[–—]|\s-\s|\?|!|\(|,",
    re.I,
)
_LEADING = re.compile(
    r"^(?:(?:what|who)\s+(?:does|do|is|are|makes?)|how\s+to\s+(?:become|be|hire)|becoming|being"
    r"|introduction|understanding|why|the\s+importance\s+of"
    r"|meet|hire|join\s+us\s+as|we\s+are\s+(?:hiring|looking\s+for)|a\s+day\s+in\s+the\s+life\s+of"
    r"|role\s+of|the\s+role\s+of|about\s+the"
    r"|an?|the|our|successful|good|great|aspiring|skilled|experienced|effective|poor|qualified|new|future"
    r"|your"
    r"|typical|ideal|professional|talented|motivated|dedicated|certified)\s+",
    re.I,
)
_NOT_IN_TITLE = frozenset(
    "of for in to and or with by at on from as is are be an a the this that every each some any many most "
    "all our your their his her "
    "becoming become hire hiring being does do what who how key other such like than when if because "
    "which where why"
    " means needed required used essential successful good great poor new skilled aspiring experienced "
    "between "
    "measure performance importance role vacancy job title position career guide matters".split()
)
# "Manager, Customer Service": the field of work behind the comma.
_TURNED = re.compile(r"(?P<head>[\w\s]{3,30}),\s+(?P<area>[\w\s&-]{3,40})")
_INNER = frozenset({"of", "and", "for", "&"})
_LONGEST_TITLE = 6
_LONGEST_AREA = 3
LABELLED = re.compile(
    r"^(?:job|position|role|post)?\s*title\s*[:|]\s*|^(?:position|vacancy|role|post|job\s+profile"
    r"|vacancy\s+for)\s*:\s*",
    re.I,
)


def beginning(text: str) -> list[str]:
    """The longest title with which the words begin."""
    parts = text.split()
    return next(
        (found for size in range(len(parts), 0, -1) if (found := list(whole(" ".join(parts[:size]))))), []
    )


def in_heading(heading: str) -> Iterator[str]:
    """Titles in a heading once the words that all role documents use are cut away."""
    if classify(heading) is Section.OTHER and len(heading.split()) > 6:
        return
    if turned := _TURNED.fullmatch(heading.strip()):
        yield from whole(f"{turned['area']} {turned['head']}")
    for part in _BOILERPLATE.split(LABELLED.sub("", heading)):
        for half in re.split(
            r"\b(?:of|for|performance of|role of|become|do|does)\s+(?:an?|the)\s+", part or "", flags=re.I
        ):
            yield from whole(
                re.sub(
                    r"\s+(?:do|needs?|earns?|makes?|does|have|has|needed|matters?|involves?|means?)\b.*$",
                    "",
                    half or "",
                    flags=re.I,
                )
            )


def whole(text: str) -> Iterator[str]:
    """The phrase itself, if it is a title from its first word to its last."""
    phrase = _stripped(text)
    found = words(phrase)
    if not found or len(found) > _LONGEST_TITLE:
        return
    hits = list(titles.head_index().find(found))
    if not hits:
        return
    inner = [word.form for word in found if word.form in _NOT_IN_TITLE]
    if any(word not in _INNER for word in inner) or (inner and hits[0].first != 0 and "of" not in inner):
        return
    if found[-1].form in _INNER or found[0].form in _INNER:
        return
    if _at_an_end(found, hits, inner):
        yield title_case(phrase)


def _at_an_end(found: list[Word], hits: list[Hit[TitleEntry]], inner: list[str]) -> bool:
    last = hits[-1].last == len(found) - 1
    return (
        (last and not inner)
        or bool(inner)
        or (hits[0].first == 0 and len(found) <= hits[0].last + 1 + _LONGEST_AREA)
    )


def listed(text: str) -> Iterator[str]:
    for part in re.split(r",|;|/|\bor\b", text):
        yield from whole(part)


def _stripped(text: str) -> str:
    text = re.sub(r"^[\W_]+|[\W_]+$", "", re.sub(r"\s+", " ", text))
    while (shorter := _LEADING.sub("", text)) != text:
        text = shorter
    return _singular(text)


def _singular(text: str) -> str:
    """ "Call center managers" names a "Call center manager"; "sales" stays."""
    found = words(text)
    hits = list(titles.head_index().find(found))
    for hit in hits[-1:] if hits and hits[-1].last == len(found) - 1 else hits[:1]:
        last = found[hit.last]
        as_written = text[last.start : last.end]
        if as_written.lower() != last.form and as_written.endswith("s"):
            text = text[: last.start] + _one(as_written) + text[last.end :]
    return text


def _one(plural: str) -> str:
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return plural[:-2] if plural.endswith(("sses", "xes", "ches", "shes")) else plural[:-1]


def title_case(phrase: str) -> str:
    little = {"of", "and", "for", "the", "in", "to"}
    return " ".join(
        word
        if (word != word.lower() and word != word.upper()) or (word.isupper() and len(word) <= 3)
        else word.lower()
        if word.lower() in little
        else word.capitalize()
        for word in phrase.split()
    )
