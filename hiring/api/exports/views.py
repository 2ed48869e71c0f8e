"""An opening's applications as a file that other programs read, row by row."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from django.http import HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.text import slugify
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from hiring.actions.exports import record_export
from hiring.actions.refusals import Refused
from hiring.api.applications.finding import opening_of, user_of
from hiring.api.exports.asking import ExportQuery
from hiring.api.exports.rows import table
from hiring.enums import ExportKind
from hiring.exporting import EXCEL, Cell, workbook
from hiring.models import Application, Opening
from hiring.permissions import may_see_candidates
from hiring.queries import board
from hiring.queries.weighing import weighed_so_far
from roles.api.inputs import asked
from roles.api.permissions import only
from roles.api.schema import operation

CSV = "text/csv"
ERRORS = (400, 401, 404, 406, 409)
NOT_YET = "The weights were changed, and {words} applications have been weighed anew: ask again when all are."


class CsvAnswers(JSONRenderer):
    """Lets callers ask for CSV. What it renders itself are errors, which are JSON in every case."""

    media_type = CSV
    format = "csv"


class ExcelAnswers(JSONRenderer):
    """The same for Excel."""

    media_type = EXCEL
    format = "xlsx"


class ApplicationsAsCsv(APIView):
    permission_classes = only(may_see_candidates)
    renderer_classes = (CsvAnswers, JSONRenderer)

    @operation(
        tag="applications",
        id="opening_applications_csv",
        asks=ExportQuery,
        answers={200: None},
        errors=ERRORS,
        media=CSV,
    )
    def get(self, request: Request, pk: int) -> StreamingHttpResponse:
        """The opening's applications as CSV (UTF-8), with the filters and orders of its board.

        Columns: candidate, file, source, stage, stage_since, reason, score, confidence, gates_met,
        gates_partly, gates_open, flags (parted by blanks), received. Names are hidden as long as they are on
        pages, and so are scores; what a spreadsheet would calculate has an apostrophe before it. Who took
        whom along is kept in the audit trail.
        """
        opening = opening_of(request, pk)
        lines = _lines(table(_taken_along(request, opening, ExportKind.CSV)))
        headers = _headers(opening, ExportKind.CSV)
        return StreamingHttpResponse(lines, content_type=f"{CSV}; charset=utf-8", headers=headers)


class ApplicationsAsExcel(APIView):
    permission_classes = only(may_see_candidates)
    renderer_classes = (ExcelAnswers, JSONRenderer)

    @operation(
        tag="applications",
        id="opening_applications_excel",
        asks=ExportQuery,
        answers={200: None},
        errors=ERRORS,
        media=EXCEL,
    )
    def get(self, request: Request, pk: int) -> HttpResponse:
        """The opening's applications as an Excel file, with the filters and orders of its board.

        One sheet with the rows and columns of the CSV. What may not be told is not in it either, and who took
        whom along is kept in the audit trail.
        """
        opening = opening_of(request, pk)
        content = workbook(table(_taken_along(request, opening, ExportKind.EXCEL)))
        return HttpResponse(content, content_type=EXCEL, headers=_headers(opening, ExportKind.EXCEL))


def _taken_along(request: Request, opening: Opening, kind: ExportKind) -> Iterator[Application]:
    """Who fits, some at a time; that they were taken along is written down first. Raises Refused while their
    scores do not compare."""
    user, wanted = user_of(request), asked(request, ExportQuery).asked
    if so_far := weighed_so_far(opening):
        raise Refused(NOT_YET.format(words=so_far.words))
    ids = board.fitting(opening, wanted, user)
    record_export(opening=opening, applications=board.of_opening(opening, ids), kind=kind, by=user)
    return board.exporting(opening, ids, user)


def _headers(opening: Opening, kind: ExportKind) -> dict[str, str]:
    name = f"{slugify(opening.title) or 'opening'}-{timezone.localdate()}.{kind}"
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def _lines(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    line = StringIO()
    writer = csv.writer(line)
    for cells in rows:
        writer.writerow(cells)
        yield line.getvalue()
        line.seek(0)
        line.truncate()
