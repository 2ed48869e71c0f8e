"""What a web page's styles hide: read from style attributes and simple rules of its style sheets."""

import re
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup
from bs4.element import Tag

from roles.reading.files.colours import alike
from roles.reading.text import HiddenReason

# Points in a unit of length; em and rem are taken as 12 points.
_POINTS = {
    "px": 0.75,
    "pt": 1.0,
    "em": 12.0,
    "rem": 12.0,
    "%": 0.12,
    "in": 72.0,
    "cm": 28.35,
    "mm": 2.835,
    "": 0.75,
}
_TINY = 2.0
# Points off the left or upper edge from which nothing can be scrolled into view.
_OFF_PAGE = -400.0
_FAINT = 0.1
_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|em|rem|%|in|cm|mm|)$")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Media rules for print or narrow screens do not say what a reader at a desk sees.
_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.DOTALL)
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+))?\s*\)")
_NAMED = {"white": "FFFFFF", "black": "000000", "snow": "FFFAFA", "ivory": "FFFFF0", "whitesmoke": "F5F5F5"}
_UNKNOWN = "unknown"

Declarations = dict[str, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """How the elements around a text show it. Colours as RRGGBB."""

    hidden: HiddenReason | None = None
    colour: str = "000000"
    ground: str = "FFFFFF"


PLAIN = Seen()


class Sheet:
    """The style rules of one page whose selectors are an element, a class, an id, or one with another."""

    def __init__(self, rules: dict[str, Declarations]) -> None:
        self._rules = rules

    @classmethod
    def of(cls, soup: BeautifulSoup) -> "Sheet":
        """Collect the rules of all style elements."""
        rules: dict[str, Declarations] = {}
        for style in soup.find_all("style"):
            for selectors, body in _RULE.findall(_MEDIA.sub("", _COMMENT.sub("", style.get_text()))):
                for selector in selectors.lower().split(","):
                    name, declared = _applied(selector.strip(), _declarations(body))
                    rules.setdefault(name, {}).update(declared)
        return cls(rules)

    def seen(self, tag: Tag, around: Seen) -> Seen:
        """How an element shows its text, given how the elements around it do."""
        styles = self._styles(tag)
        ground = _ground(styles, around.ground)
        colour = _colour(styles.get("color") or str(tag.get("color") or "")) or around.colour
        seen = replace(around, colour=colour, ground=ground)
        if around.hidden and around.hidden is not HiddenReason.SAME_COLOUR:
            return seen
        return replace(seen, hidden=_why(tag, styles, seen))

    def _styles(self, tag: Tag) -> Declarations:
        classes = [name.lower() for name in tag.get_attribute_list("class") if name]
        identity = str(tag.get("id") or "").lower()
        names = [tag.name, *(f".{name}" for name in classes), *(f"{tag.name}.{name}" for name in classes)]
        names += [f"#{identity}", f"{tag.name}#{identity}"] if identity else []
        styles: Declarations = {}
        for name in names:
            styles.update(self._rules.get(name, {}))
        styles.update(_declarations(str(tag.get("style") or "")))
        return styles


def _applied(selector: str, declared: Declarations) -> tuple[str, Declarations]:
    """The element, class or id that a rule speaks of, and what of the rule is followed here.

    Of a rule for elements inside others only this is: what it applies to may have a colour behind it.
    """
    if _SIMPLE.fullmatch(selector):
        return selector, declared
    last = (re.split(r"[\s>+~]+", selector) or [""])[-1]
    shaded = declared.keys() & {"background", "background-color", "background-image"}
    return last, {"background": "gradient"} if shaded else {}


def _declarations(body: str) -> Declarations:
    pairs = (part.split(":", 1) for part in body.split(";") if ":" in part)
    return {name.strip().lower(): value.replace("!important", "").strip().lower() for name, value in pairs}


def _why(tag: Tag, styles: Declarations, seen: Seen) -> HiddenReason | None:
    if _marked(tag, styles):
        return HiddenReason.MARKED_HIDDEN
    size = _points(styles.get("font-size", ""))
    if size is not None and size < _TINY:
        return HiddenReason.TINY
    if _number(styles.get("opacity", ""), 1.0) < _FAINT or styles.get("color") == "transparent":
        return HiddenReason.TRANSPARENT
    if _off_page(styles):
        return HiddenReason.OFF_PAGE
    return HiddenReason.SAME_COLOUR if alike(seen.colour, seen.ground) else None


def _marked(tag: Tag, styles: Declarations) -> bool:
    return (
        tag.has_attr("hidden")
        or str(tag.get("aria-hidden") or "").lower() == "true"
        or styles.get("display") == "none"
        or styles.get("visibility") in ("hidden", "collapse")
    )


def _off_page(styles: Declarations) -> bool:
    """Moved out of the window, or cut off to nothing."""
    if styles.get("position") in ("absolute", "fixed", "relative"):
        for side in ("left", "top", "right", "bottom"):
            if (_points(styles.get(side, "")) or 0.0) < _OFF_PAGE:
                return True
    if (_points(styles.get("text-indent", "")) or 0.0) < _OFF_PAGE:
        return True
    if re.fullmatch(r"rect\(\s*[01]?(?:px)?(?:[\s,]+[01](?:px)?){3}\s*\)", styles.get("clip", "")):
        return True
    cut = styles.get("overflow") in ("hidden", "clip")
    return cut and any(
        _points(styles.get(side, "")) in (0.0, 0.75) for side in ("height", "width", "max-height")
    )


def _ground(styles: Declarations, around: str) -> str:
    stated = styles.get("background-color") or styles.get("background", "")
    if not stated or stated in ("transparent", "none", "inherit", "initial"):
        return around
    if "url(" in stated or "gradient" in stated:
        return _UNKNOWN
    if any(stated.startswith(name) for name in ("rgba", "rgb")):
        return _colour(stated) or _UNKNOWN
    return next((found for part in stated.split() if (found := _colour(part))), _UNKNOWN)


def _colour(stated: str) -> str:
    """RRGGBB, "" where nothing is stated, "unknown" for names that are not followed."""
    stated = stated.strip().lower()
    if not stated or stated in ("inherit", "initial", "currentcolor", "transparent"):
        return ""
    if re.fullmatch(r"#[0-9a-f]{3,4}", stated):
        return "".join(2 * digit for digit in stated[1:4]).upper()
    if re.fullmatch(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?", stated):
        return stated[1:7].upper()
    if found := _RGB.match(stated):
        return "".join(f"{min(int(channel), 255):02X}" for channel in found.groups()[:3])
    return _NAMED.get(stated, _UNKNOWN)


def _points(stated: str) -> float | None:
    found = _LENGTH.match(stated.strip())
    return float(found[1]) * _POINTS[found[2]] if found else None


def _number(stated: str, otherwise: float) -> float:
    try:
        return float(stated)
    except ValueError:
        return otherwise
