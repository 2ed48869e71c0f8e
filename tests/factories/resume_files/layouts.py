"""The layouts in which sample resumes are written, by kind of file."""

from enum import StrEnum


class Layout(StrEnum):
    """The value is the kind of file and a short description."""

    PDF_CLASSIC = "pdf: one column, title first"
    PDF_HARVARD = "pdf: serif, employer first, dates right"
    PDF_DATE_COLUMN = "pdf: dates in a column on the left"
    PDF_DARK_SIDEBAR = "pdf: dark sidebar with white text"
    PDF_RIGHT_SIDEBAR = "pdf: sidebar on the right"
    PDF_GRID = "pdf: tables with borders"
    PDF_GROUPED = "pdf: several titles under one employer"
    PDF_CENTRED = "pdf: centred header with mid-dots"
    PDF_COMPACT = "pdf: one line a job"
    PDF_FOOTERS = "pdf: title left, dates right, page footers"
    PDF_DATES_FIRST = "pdf: dates first"
    PDF_WALL = "pdf: a wall of text"
    DOCX_STYLES = "docx: heading and list styles"
    DOCX_PLAIN = "docx: bold text only"
    DOCX_TABLE = "docx: tables"
    DOCX_TABS = "docx: dates at a right tab stop"
    DOCX_HEADER = "docx: contact in the page header"
    TXT_EMAIL = "txt: an e-mail"
    TXT_UNDERLINED = "txt: underlined headings"
    TXT_WALL = "txt: no headings, run together"
    TXT_TABS = "txt: aligned with tabs"
    TXT_CAPS = "txt: all capitals"

    @property
    def suffix(self) -> str:
        return "." + self.value.partition(":")[0]
