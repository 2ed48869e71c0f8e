"""How text in a DOCX looks: what a run says itself, then its style, its paragraph's style, the defaults."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from docx.oxml.ns import qn

_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik)\s*\d|title|subtitle", re.IGNORECASE
)
_LIST = re.compile(r"list(?!\s*paragraph)", re.IGNORECASE)
_OFF = {"0", "false", "off", "none"}
Element = Any
# A colour that is set in a way that is not followed here.
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks. `size` in points, 0.0 where nothing says; colours as RRGGBB, "" for automatic."""

    bold: bool = False
    size: float = 0.0
    vanished: bool = False
    colour: str = ""
    ground: str = ""
    transparent: bool = False


class Styles:
    """The styles of one document."""

    def __init__(self, styles: Element) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in styles.iter(qn("w:style"))}
        self._defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")

    @cached_property
    def _default_paragraph(self) -> str | None:
        for name, style in self._styles.items():
            if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in ("1", "true"):
                return str(name)
        return None

    def look(self, run: Element, paragraph: Element) -> Look:
        """How a run of a paragraph looks, without regard to what the paragraph stands in."""
        layers = list(self._layers(run, paragraph))
        size = _value(layers, "w:sz")
        return Look(
            bold=_switch(layers, "w:b"),
            # Sizes are given in half points.
            size=float(size) / 2 if size and size.isdigit() else 0.0,
            vanished=_switch(layers, "w:vanish"),
            colour=_colour(_value(layers, "w:color")),
            ground=_ground(layers),
            transparent=_transparent(layers[0]) if layers else False,
        )

    def is_heading(self, paragraph: Element) -> bool:
        """Whether the paragraph's style, or its own outline level, makes it a heading."""
        own = _property(paragraph, "w:outlineLvl")
        if own is not None:
            return bool(own.get(qn("w:val")) != "9")
        return any(
            _HEADING.match(_name(style)) or style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None
            for style in self._chain(_style_of(paragraph))
        )

    def is_item(self, paragraph: Element) -> bool:
        """Whether the paragraph is numbered or bulleted, by itself or by its style."""
        own = _property(paragraph, "w:numPr")
        if own is not None:
            number = own.find(qn("w:numId"))
            return number is not None and number.get(qn("w:val")) != "0"
        return any(
            style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None or _LIST.match(_name(style))
            for style in self._chain(_style_of(paragraph))
        )

    def spacing(self, paragraph: Element, side: str) -> float:
        """Points of white before ("before") or after ("after") the paragraph."""
        holders = [paragraph, *self._chain(_style_of(paragraph) or self._default_paragraph)]
        for holder in holders:
            spacing = holder.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
            twentieths = spacing.get(qn(f"w:{side}")) if spacing is not None else None
            if twentieths and twentieths.lstrip("-").isdigit():
                return int(twentieths) / 20
        return 0.0

    def paragraph_ground(self, paragraph: Element) -> str:
        """The colour behind the whole paragraph, "" where none is set."""
        holders = [paragraph, *self._chain(_style_of(paragraph))]
        return next((colour for holder in holders if (colour := fill(holder.find(qn("w:pPr"))))), "")

    def table_ground(self, table: Element) -> str:
        """The colour behind a table's cells; unknown where its style shades some of them."""
        properties = table.find(qn("w:tblPr"))
        named = properties.find(qn("w:tblStyle")) if properties is not None else None
        shades = [
            shade
            for style in self._chain(named.get(qn("w:val")) if named is not None else None)
            for shade in style.iter(qn("w:shd"))
        ]
        return fill(properties) or (UNKNOWN if shades else "")

    def _layers(self, run: Element, paragraph: Element) -> Iterator[Element]:
        own = run.find(qn("w:rPr"))
        if own is not None:
            yield own
            named = own.find(qn("w:rStyle"))
            yield from self._formats(named.get(qn("w:val")) if named is not None else None)
        yield from self._formats(_style_of(paragraph) or self._default_paragraph)
        if self._defaults is not None:
            yield self._defaults

    def _formats(self, style: str | None) -> Iterator[Element]:
        for holder in self._chain(style):
            found = holder.find(qn("w:rPr"))
            if found is not None:
                yield found

    def _chain(self, style: str | None) -> Iterator[Element]:
        """A style and those it is based on. A damaged file may base styles on each other in a ring."""
        seen: set[str] = set()
        while style and style not in seen and style in self._styles:
            seen.add(style)
            yield self._styles[style]
            base = self._styles[style].find(qn("w:basedOn"))
            style = base.get(qn("w:val")) if base is not None else None


def _style_of(paragraph: Element) -> str | None:
    named = _property(paragraph, "w:pStyle")
    return None if named is None else named.get(qn("w:val"))


def _property(paragraph: Element, name: str) -> Element | None:
    return paragraph.find(f"{qn('w:pPr')}/{qn(name)}")


def _name(style: Element) -> str:
    named = style.find(qn("w:name"))
    return (named.get(qn("w:val")) or "") if named is not None else ""


def _value(layers: list[Element], name: str) -> str | None:
    for layer in layers:
        found = layer.find(qn(name))
        if found is not None:
            return str(found.get(qn("w:val")) or "")
    return None


def _switch(layers: list[Element], name: str) -> bool:
    value = _value(layers, name)
    return value is not None and value.lower() not in _OFF


def _colour(value: str | None) -> str:
    return value.upper() if value and re.fullmatch(r"[0-9A-Fa-f]{6}", value) else ""


def _ground(layers: list[Element]) -> str:
    return next((colour for layer in layers if (colour := fill(layer))), "")


def fill(holder: Element | None) -> str:
    """The fill of a run's, paragraph's or cell's properties."""
    if holder is None:
        return ""
    if holder.find(qn("w:highlight")) is not None:
        return UNKNOWN
    shade = holder.find(qn("w:shd"))
    return (
        ""
        if shade is None
        else _colour(shade.get(qn("w:fill"))) or (UNKNOWN if shade.get(qn("w:themeFill")) else "")
    )


_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def _transparent(layer: Element) -> bool:
    """Whether Word's newer text fill makes the letters see-through (alpha is a share of transparency)."""
    fill = layer.find(f"{_W14}textFill")
    if fill is None:
        return False
    if fill.find(f"{_W14}noFill") is not None and layer.find(f"{_W14}textOutline") is None:
        return True
    alphas = [alpha.get(f"{_W14}val") or "0" for alpha in fill.iter(f"{_W14}alpha")]
    return any(alpha.isdigit() and int(alpha) > 90_000 for alpha in alphas)
