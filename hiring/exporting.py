"""What an export tells of an application, on pages and through the API: exactly what its reader may see, as
text that no spreadsheet program takes for a formula."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from django.utils import timezone

from hiring import identity
from hiring.enums import RejectionReason, Stage
from hiring.matching.report import FlagCode
from hiring.models import Application, Match

Cell = str | float | int | None
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# With these a spreadsheet program begins to calculate, some also behind blanks and in full width.
_FORMULA = re.compile(r"[\t\r\n]|[\s\u200b-\u200f\ufeff]*[=+@\uff1d\uff0b\uff0d\uff20-]")
# Excel's files cannot hold them, and nobody can read them.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a match came to."""

    score: float | None
    confidence: str
    met: int | None
    partly: int | None
    open: int | None
    flags: tuple[FlagCode, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """One row. `weighed` is null without a match, and while its reader may not know the score."""

    name: str
    file: str
    source: str
    stage: Stage
    since: date
    reason: RejectionReason | None
    weighed: Weighed | None
    received: date


def exported(application: Application) -> Exported:
    """Of an application that came through queries.board.to_export."""
    hidden, code = application.__dict__["score_is_hidden"], application.reason_code
    return Exported(
        name=harmless(identity.shown_name(application)),
        file=harmless(identity.shown_file(application)),
        source=harmless(application.source),
        stage=Stage(application.stage),
        since=timezone.localdate(application.stage_since),
        reason=RejectionReason(code) if code and not hidden else None,
        weighed=None if hidden or application.match is None else _weighed(application.match),
        received=timezone.localdate(application.resume.received_at),
    )


def workbook(table: Iterable[Sequence[Cell]]) -> bytes:
    """An Excel file of one sheet, whose first row stays in sight."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Candidates")
    sheet.freeze_panes = "A2"
    for row in table:
        sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def harmless(text: str) -> str:
    """Text as text: a leading apostrophe keeps spreadsheet programs from calculating with it."""
    clean = _CONTROL.sub("", text)
    return f"'{clean}" if _FORMULA.match(clean) else clean


def _weighed(match: Match) -> Weighed:
    return Weighed(
        score=None if match.score is None else round(float(match.score), 1),
        confidence=match.confidence,
        met=match.gates_met,
        partly=match.gates_partly,
        open=match.gates_open,
        flags=tuple(FlagCode(code) for code in match.flag_codes.split(",") if code),
    )
