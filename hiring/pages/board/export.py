"""A board as a file: exactly what is shown, as text that no program takes for a formula."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify

from hiring.enums import ExportKind
from hiring.exporting import EXCEL, Cell, Weighed, exported, workbook
from hiring.models import Application, Opening
from hiring.pages.words import flag_words
from hiring.words import REJECTION_REASONS, STAGES

TYPES = {
    ExportKind.CSV: "text/csv; charset=utf-8",
    ExportKind.EXCEL: EXCEL,
}
HEADINGS = (
    "Candidate", "File", "Source", "Stage", "In stage since", "Reason", "Score", "Confidence",
    "Must-haves met", "Must-haves partly met", "Must-haves without evidence", "Flags", "Received",
)  # fmt: skip


def answer(kind: ExportKind, opening: Opening, applications: Sequence[Application]) -> HttpResponse:
    """The file as a download."""
    table = [HEADINGS, *(tuple(_cells(application)) for application in applications)]
    content = _csv(table) if kind is ExportKind.CSV else workbook(table)
    response = HttpResponse(content, content_type=TYPES[kind])
    name = f"{slugify(opening.title) or 'opening'}-{timezone.localdate()}.{kind}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _cells(application: Application) -> Iterator[Cell]:
    row = exported(application)
    yield from (row.name, row.file, row.source, STAGES[row.stage], row.since.isoformat())
    yield REJECTION_REASONS[row.reason] if row.reason else ""
    yield from _match(row.weighed)
    yield row.received.isoformat()


def _match(weighed: Weighed | None) -> Iterator[Cell]:
    if weighed is None:
        yield from (None, "", None, None, None, "")
        return
    yield from (weighed.score, weighed.confidence, weighed.met, weighed.partly, weighed.open)
    yield ", ".join(flag_words(code)[0] for code in weighed.flags)


def _csv(table: Iterable[Sequence[Cell]]) -> bytes:
    out = StringIO()
    csv.writer(out).writerows(table)
    # With a byte order mark Excel reads accents rightly.
    return out.getvalue().encode("utf-8-sig")
