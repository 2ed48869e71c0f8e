"""An opening's applications as a file that other programs read, row by row."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain
from typing import cast

from django.contrib.auth.models import User
from django.http import StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.text import slugify
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from hiring import queries
from hiring.actions.exports import record_export
from hiring.actions.refusals import Refused
from hiring.api.exports.asking import ExportQuery
from hiring.enums import ExportKind
from hiring.exporting import Exported, Weighed, exported
from hiring.permissions import may_see_candidates
from hiring.queries import board
from hiring.queries.weighing import weighed_so_far
from roles.api.inputs import asked
from roles.api.permissions import only
from roles.api.schema import operation

CSV = "text/csv"
HEADINGS = (
    "candidate", "file", "source", "stage", "stage_since", "reason", "score", "confidence",
    "gates_met", "gates_partly", "gates_open", "flags", "received",
)  # fmt: skip
NOT_YET = "The weights were changed, and {words} applications have been weighed anew: ask again when all are."
Cell = str | float | int | None


class CsvAnswers(JSONRenderer):
    """Lets callers ask for CSV. What it renders itself are errors, which are JSON in every case."""

    media_type = CSV
    format = "csv"


class ApplicationsAsCsv(APIView):
    permission_classes = only(may_see_candidates)
    renderer_classes = (CsvAnswers, JSONRenderer)

    @operation(
        tag="applications",
        id="opening_applications_csv",
        asks=ExportQuery,
        answers={200: None},
        errors=(400, 401, 404, 406, 409),
        media=CSV,
    )
    def get(self, request: Request, pk: int) -> StreamingHttpResponse:
        """The opening's applications as CSV (UTF-8), with the filters and orders of its board.

        Columns: candidate, file, source, stage, stage_since, reason, score, confidence, gates_met,
        gates_partly, gates_open, flags (parted by blanks), received. Names are hidden as long as they are on
        pages, and so are scores; what a spreadsheet would calculate has an apostrophe before it. Who took
        whom along is kept in the audit trail.
        """
        opening = get_object_or_404(queries.visible_openings(request.user), pk=pk)
        user, wanted = cast(User, request.user), asked(request, ExportQuery).asked
        if so_far := weighed_so_far(opening):
            raise Refused(NOT_YET.format(words=so_far.words))
        ids = board.fitting(opening, wanted, user)
        taken = board.of_opening(opening, ids)
        record_export(opening=opening, applications=taken, kind=ExportKind.CSV, by=user)
        name = f"{slugify(opening.title) or 'opening'}-{timezone.localdate()}.csv"
        return StreamingHttpResponse(
            _written(map(exported, board.exporting(opening, ids, user))),
            content_type=f"{CSV}; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


def _written(rows: Iterable[Exported]) -> Iterator[str]:
    line = StringIO()
    writer = csv.writer(line)
    for cells in chain((HEADINGS,), map(_cells, rows)):
        writer.writerow(cells)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _cells(row: Exported) -> tuple[Cell, ...]:
    told = (row.name, row.file, row.source, row.stage, row.since.isoformat(), row.reason or "")
    return (*told, *_weighed(row.weighed), row.received.isoformat())


def _weighed(weighed: Weighed | None) -> tuple[Cell, ...]:
    if weighed is None:
        return (None, "", None, None, None, "")
    flags = " ".join(weighed.flags)
    return (weighed.score, weighed.confidence, weighed.met, weighed.partly, weighed.open, flags)
