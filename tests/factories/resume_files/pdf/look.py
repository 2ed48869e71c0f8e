"""How one PDF resume looks, and the small parts of which all layouts are made."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, Paragraph, Table

from tests.factories.resume_files.pdf.fonts import Family


class Headings(Enum):
    """How headings stand out."""

    RULE = auto()
    COLOUR = auto()
    BAND = auto()
    CENTRED = auto()
    PLAIN = auto()


@dataclass(frozen=True, kw_only=True)
class Finish:
    """What one layout looks like: sizes in points, colours in hex."""

    size: float = 9.5
    ink: str = "#111111"
    accent: str = "#111111"
    headings: Headings = Headings.RULE
    bullet: str = "•"


@dataclass(frozen=True, kw_only=True)
class Look(Finish):
    """A finish with the letters and the column of one resume; `width` in points."""

    family: Family
    width: float

    def style(self, size: float = 0.0, **changes: Any) -> ParagraphStyle:
        size = size or self.size
        plain = {
            "fontName": self.family.regular,
            "fontSize": size,
            "leading": size * 1.3,
            "textColor": self.ink,
        }
        return ParagraphStyle("", **(plain | changes))

    def text(self, text: str, *, bold: bool = False, italic: bool = False, **changes: Any) -> Paragraph:
        """A paragraph of plain text; keywords are those of reportlab's ParagraphStyle, and `size`."""
        marked = escape(text)
        marked = f"<i>{marked}</i>" if italic else marked
        return Paragraph(f"<b>{marked}</b>" if bold else marked, self.style(**changes))

    def heading(self, text: str) -> list[Flowable]:
        """A section heading; nothing for a section without one."""
        if not text:
            return []
        centred = TA_CENTER if self.headings is Headings.CENTRED else TA_LEFT
        changes: dict[str, Any] = {
            "alignment": centred,
            "spaceBefore": 8,
            "spaceAfter": 3,
            "keepWithNext": 1,
        }
        if self.headings is Headings.BAND:
            changes |= {
                "backColor": HexColor(self.accent),
                "textColor": "#ffffff",
                "borderPadding": (2, 3, 2, 3),
            }
            changes |= {"spaceAfter": 6, "spaceBefore": 11}
        elif self.headings is Headings.COLOUR:
            changes |= {"textColor": self.accent}
        title = self.text(text, bold=True, size=self.size + 1.5, **changes)
        if self.headings not in (Headings.RULE, Headings.CENTRED):
            return [title]
        rule = HRFlowable("100%", 0.6, color=HexColor(self.accent), spaceAfter=3)
        rule.keepWithNext = 1
        return [title, rule]

    def bullets(self, rows: Iterable[str]) -> list[Flowable]:
        changes = {"leftIndent": 13, "bulletIndent": 3, "spaceAfter": 1.5}
        return [Paragraph(escape(row), self.style(**changes), bulletText=self.bullet) for row in rows]

    def columns(
        self, cells: list[Paragraph | list[Flowable]], widths: list[float], **changes: float
    ) -> Table:
        """One row of columns without borders; `widths` are shares of the column's width."""
        padding = {"left": 0.0, "right": 4.0, "top": 0.0, "bottom": 0.0} | changes
        style = [(f"{side.upper()}PADDING", (0, 0), (-1, -1), value) for side, value in padding.items()]
        table = Table([cells], [share * self.width for share in widths])
        table.setStyle([*style, ("VALIGN", (0, 0), (-1, -1), "TOP")])
        return table
