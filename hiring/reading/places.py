"""Places as resumes write them ("Leeds, UK", "Austin, TX", "City, State"): found and kept apart."""

import json
import re
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from hiring.reading import employers
from roles.reading import titles

FOLDER = Path(__file__).resolve().parent / "data"

# A place name of our list or not: one to three capitalised words.
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]+(?:[ ](?:[A-ZÀ-ÖØ-Þ][\w.'’-]+|upon|am|de|of|the|la|el)){0,3}"
# What masked or unfilled resumes carry in place of a place.
_PLACEHOLDER = r"City\s?,\s?(?:State|ST|Country|Province)\b(?:\s?,\s?(?:USA?|Country)\b)?"
PLACEHOLDER_PLACE = re.compile(_PLACEHOLDER)
_POSTCODE = r"(?:[ ][A-Z]{1,2}\d[A-Z\d]?(?:[ ]\d[A-Z]{2})?)"
_REMOTE = re.compile(
    r"(?:100%[ ])?(?:remote|hybrid|work from home|home[- ]based|on-?site|nationwide|worldwide"
    r"|(?:various|multiple|several)[ ](?:locations|sites|stations|places|cities))",
    re.IGNORECASE,
)


class Place(BaseModel):
    """One line of data/places.jsonl. `codes` are postal codes of regions, only as written."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


@cache
def load(folder: Path = FOLDER) -> tuple[Place, ...]:
    lines = (folder / "places.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(Place.model_validate(json.loads(line)) for line in lines if line.strip())


@cache
def _names(*kinds: str) -> frozenset[str]:
    return frozenset(name for place in load() if place.kind in kinds for name in (place.name, *place.aliases))


@cache
def _pattern() -> re.Pattern[str]:
    """A city with its region or country, or a region with its country, or a place holder."""
    codes = "|".join(sorted(code for place in load() for code in place.codes))
    wide = sorted(_names("region", "country"), key=lambda name: (-len(name), name))
    names = "|".join(re.escape(name) for name in wide)
    region = rf"(?:(?:{codes})(?![\w’'])|(?:{names})(?!\w|[ ][A-ZÀ-Þ][a-z]))"
    tail = rf"(?:[ ]\d{{5}}(?:-\d{{4}})?)?(?:\s?,\s?(?:{names})(?!\w))?"
    return re.compile(rf"{_PLACEHOLDER}|\b{_NAME}{_POSTCODE}?\s?,\s?{region}\.?{tail}")


@cache
def _known() -> frozenset[str]:
    return frozenset(name.casefold() for name in _names("region", "country", "city"))


def find(text: str) -> tuple[int, int] | None:
    """Offsets of the first place with a comma in it ("Austin, TX"); a lone name is for `is_place`.

    Where a known city ends a run of capitalised words, the words before it are no part of the place.
    """
    match = _pattern().search(text) if "," in text else None
    if match is None:
        return None
    comma = match[0].index(",")
    words = match[0][:comma].split()
    for count in range(min(3, len(words)), 0, -1):
        if " ".join(words[-count:]).casefold() in _known():
            return match.start() + match[0].rindex(" ".join(words[-count:]), 0, comma), match.end()
    if _is_name_of_another(match[0], comma):
        return match.start() + comma + 1, match.end()
    return match.span()


def _is_name_of_another(found: str, comma: int) -> bool:
    """Whether what stands before the comma names an employer or a title ("Acme Ltd, Singapore"); before the
    full name of a country or region three unknown words are more than a town."""
    before, after = found[:comma], found[comma + 1 :].strip()
    if PLACEHOLDER_PLACE.match(found):
        return False
    many = len(before.split()) > 2 and not after[:3].strip(" .").isupper()
    return many or employers.evidence(before) > 0 or titles.parse(before).level is not None


def is_place(text: str) -> bool:
    """Whether `text` is nothing but a place: known cities, regions, countries, or working remotely."""
    text = text.strip(" .()\t")
    if not text or len(text) > 60:
        return False
    if _REMOTE.fullmatch(text) or ("," in text and _pattern().fullmatch(text)):
        return True
    return all(_is_known(part) for part in re.split(r"\s*[,/]\s*", text))


def _is_known(part: str) -> bool:
    return part.casefold() in _known() or _REMOTE.fullmatch(part) is not None


def is_region(text: str) -> bool:
    """Whether `text` is a state, province or country."""
    return text.strip() in _names("region", "country")


def is_region_code(text: str) -> bool:
    """Whether `text` is the postal code of a region, written as the code is ("VIC", "TX")."""
    return text in _codes()


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for place in load() for code in place.codes)
