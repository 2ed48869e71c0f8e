"""A board as a file: exactly what is shown, as text that no program takes for a formula."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO, StringIO

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify

from hiring import identity
from hiring.enums import ExportKind, RejectionReason, Stage
from hiring.matching.report import FlagCode
from hiring.models import Application, Match, Opening
from hiring.pages.words import REJECTION_REASONS, STAGES, flag_words

TYPES = {
    ExportKind.CSV: "text/csv; charset=utf-8",
    ExportKind.EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
HEADINGS = (
    "Candidate", "File", "Source", "Stage", "In stage since", "Reason", "Score", "Confidence",
    "Must-haves met", "Must-haves partly met", "Must-haves without evidence", "Flags", "Received",
)  # fmt: skip
Cell = str | float | int | None
# With these a spreadsheet program begins to calculate.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
# Excel's files cannot hold them, and nobody can read them.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def answer(kind: ExportKind, opening: Opening, applications: Sequence[Application]) -> HttpResponse:
    """The file as a download."""
    table = [HEADINGS, *(tuple(_cells(application)) for application in applications)]
    content = _csv(table) if kind is ExportKind.CSV else _excel(table)
    response = HttpResponse(content, content_type=TYPES[kind])
    name = f"{slugify(opening.title) or 'opening'}-{timezone.localdate()}.{kind}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def harmless(text: str) -> str:
    """Text as text: a leading apostrophe keeps spreadsheet programs from calculating with it."""
    clean = _CONTROL.sub("", text)
    return f"'{clean}" if clean.startswith(_FORMULA) else clean


def _cells(application: Application) -> Iterator[Cell]:
    code = application.reason_code
    yield harmless(identity.shown_name(application))
    yield harmless(identity.shown_file(application))
    yield harmless(application.source)
    yield STAGES[Stage(application.stage)]
    yield _day(application.stage_since)
    yield REJECTION_REASONS[RejectionReason(code)] if code else ""
    hidden = application.__dict__["score_is_hidden"]
    yield from _match(None if hidden else application.match)
    yield _day(application.resume.received_at)


def _match(match: Match | None) -> Iterator[Cell]:
    if match is None:
        yield from (None, "", None, None, None, "")
        return
    yield None if match.score is None else round(float(match.score), 1)
    yield match.confidence
    yield from (match.gates_met, match.gates_partly, match.gates_open)
    yield ", ".join(flag_words(FlagCode(code))[0] for code in match.flag_codes.split(",") if code)


def _day(moment: datetime) -> str:
    return timezone.localtime(moment).date().isoformat()


def _csv(table: Iterable[Sequence[Cell]]) -> bytes:
    out = StringIO()
    csv.writer(out).writerows(table)
    # With a byte order mark Excel reads accents rightly.
    return out.getvalue().encode("utf-8-sig")


def _excel(table: Iterable[Sequence[Cell]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Candidates")
    sheet.freeze_panes = "A2"
    for row in table:
        sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()
