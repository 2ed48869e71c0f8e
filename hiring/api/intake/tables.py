"""A table of candidates (CSV) sent for an opening: each row becomes a resume."""

from collections import defaultdict
from collections.abc import Mapping
from typing import IO, Any, cast

from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.actions.batches import NotOpen, receive_batch
from hiring.actions.refusals import Refused
from hiring.api.addresses import address
from hiring.models import Batch
from hiring.permissions import may_screen, may_see_candidates
from hiring.reading.tables.candidates import candidates_in
from hiring.reading.tables.problems import BadTable
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import BodyTooLarge, Query, asked
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope
from roles.reading.files.limits import MAX_FILE_BYTES

CSV = "text/csv"
TOO_LARGE = f"The table is larger than {MAX_FILE_BYTES // 1_000_000} MB: send it in parts."


class CsvBody(BaseParser):
    """A table as it came."""

    media_type = CSV

    def parse(  # type: ignore[override]
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> bytes:
        body: bytes = stream.read(MAX_FILE_BYTES + 1)
        if len(body) > MAX_FILE_BYTES:
            raise BodyTooLarge(TOO_LARGE)
        return body


class TableQuery(Query):
    name: str = Field(
        "candidates",
        max_length=60,
        description="What the resumes are named after, with the number of their row.",
        examples=["agency-may"],
    )
    source: str = Field(
        "", max_length=60, description="Where they came from, where no row says it.", examples=["job fair"]
    )


class TableTaken(BaseModel):
    """A table whose rows are being read and matched."""

    model_config = ConfigDict(frozen=True)

    batch: int
    opening: int
    taken: int = Field(description="Rows that became resumes.", examples=[12])
    known: int = Field(description="Rows that the opening had already, word for word.", examples=[1])
    url: str = Field(
        description="Where to follow the batch.", examples=["https://rolefit.example/api/v1/batches/1/"]
    )


class CandidateTable(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.INTAKE
    parser_classes = (CsvBody,)

    @operation(
        tag="intake",
        id="opening_candidates_create",
        takes={CSV: OpenApiTypes.STR},
        asks=TableQuery,
        answers={202: TableTaken},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Sends a table of candidates for an opening: a row a candidate, read and matched like any resume.
        The Location header says where to follow the batch.

        Columns, in any order and case: name, email, phone, place, title, employer, start, end, summary,
        degree, field, school, graduated, skills, certificates, languages, source. A row needs a name or an
        email address. Dates are 2019, 2019-03 or 2019-03-14; an empty `end` means that the job goes on.
        Several skills, certificates and languages are parted by semicolons. UTF-8, with commas, semicolons
        or tabs; up to 10,000 rows. All rows are checked before any is taken: `errors` name the row and the
        column, and then nothing was taken. Unknown columns are refused.
        """
        opening = get_object_or_404(queries.visible_openings(request.user), pk=pk)
        table = asked(request, TableQuery)
        body = request.data if isinstance(request.data, bytes) else b""
        try:
            batch = receive_batch(
                opening=opening,
                files=candidates_in(body, f"{table.name}.csv"),
                source=table.source,
                by=cast(User, request.user),
            )
        except BadTable as bad:
            raise ValidationError(_by_cell(bad)) from bad
        except NotOpen as error:
            raise Refused(str(error)) from error
        shown = _taken(batch, request)
        return Response(shown.model_dump(mode="json"), status=202, headers={"Location": shown.url})


def _taken(batch: Batch, request: Request) -> TableTaken:
    return TableTaken(
        batch=batch.pk,
        opening=batch.opening_id,
        taken=batch.jobs.count(),
        known=len(batch.known),
        url=address("batch", batch.pk, request=request),
    )


def _by_cell(bad: BadTable) -> dict[str, list[str]]:
    """What is wrong, by "row.column"."""
    told: dict[str, list[str]] = defaultdict(list)
    for problem in bad.problems:
        row = str(problem.row) if problem.row else "table"
        told[".".join(filter(None, (row, problem.column)))].append(problem.reason)
    return told
