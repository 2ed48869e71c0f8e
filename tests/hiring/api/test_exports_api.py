"""Applications as CSV and Excel through the API: what the board's export has, in words for programs."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any, cast

import pytest
from django.test import Client
from openpyxl import load_workbook

from hiring.models import Application, Match, Opening, Sighting
from roles.models import AuditEntry
from tests.factories.models import begin_weighing, make_application, make_candidate, make_opening

pytestmark = pytest.mark.django_db
HEADINGS = (
    "candidate,file,source,stage,stage_since,reason,score,confidence,gates_met,gates_partly,gates_open,flags,"
    "received"
)


@pytest.fixture
def opening() -> Opening:
    return make_opening(title="Ward Manager, nights")


def lines(client: Client, opening: Opening, query: str = "") -> list[list[str]]:
    response: Any = client.get(f"/api/v1/openings/{opening.pk}/applications.csv{query}")
    assert (response.status_code, response.headers["Content-Type"]) == (200, "text/csv; charset=utf-8")
    content = b"".join(cast(Iterable[bytes], response.streaming_content)).decode()
    return list(csv.reader(StringIO(content)))


def names(client: Client, opening: Opening, query: str = "") -> list[str]:
    return [line[0] for line in lines(client, opening, query)[1:]]


def test_row_tells_where_somebody_stands(recruiter: Client, opening: Opening) -> None:
    made = make_application(opening, candidate=make_candidate(name="Ada Obi"), name="ada.pdf")
    Match.objects.filter(resume=made.resume).update(
        score=61.25, gates_met=2, gates_partly=1, gates_open=0, flag_codes=",hidden_text,", confidence="high"
    )
    Application.objects.filter(pk=made.pk).update(source="Fair", stage="rejected", reason_code="skills")

    assert lines(recruiter, opening) == [
        HEADINGS.split(","),
        [
            "Ada Obi", "ada.pdf", "Fair", "rejected", f"{made.stage_since:%Y-%m-%d}", "skills",
            "61.2", "high", "2", "1", "0", "hidden_text", "2024-01-01",
        ],
    ]  # fmt: skip


def test_filters_and_orders_are_those_of_the_board(recruiter: Client, opening: Opening) -> None:
    for name in ("Cleo", "Ada", "Ben"):
        make_application(opening, candidate=make_candidate(name=name))
    Application.objects.filter(candidate__name="Ben").update(stage="hold")

    assert names(recruiter, opening, "?sort=name") == ["Ada", "Ben", "Cleo"]
    assert names(recruiter, opening, "?sort=name&backwards=true&stage=new") == ["Cleo", "Ada"]
    assert names(recruiter, opening, "?q=ben") == ["Ben"]


def test_nothing_in_it_is_calculated(recruiter: Client, opening: Opening) -> None:
    make_application(opening, candidate=make_candidate(name='=HYPERLINK("http://x")'), name="+1.txt")

    assert lines(recruiter, opening)[1][:2] == ['\'=HYPERLINK("http://x")', "'+1.txt"]


def test_blind_opening_has_codes_for_names(recruiter: Client) -> None:
    application = make_application(make_opening(blind=True), candidate=make_candidate(name="Ada Obi"))

    assert names(recruiter, application.opening) == [f"Candidate {application.code}"]


def test_excel_has_the_rows_of_csv(recruiter: Client, opening: Opening) -> None:
    for name in ("Cleo", "=1+1"):
        make_application(opening, candidate=make_candidate(name=name))
    rows = lines(recruiter, opening, "?sort=name&stage=new")

    answer = recruiter.get(f"/api/v1/openings/{opening.pk}/applications.xlsx?sort=name&stage=new")

    (sheet,) = load_workbook(BytesIO(answer.content)).worksheets
    told = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert (told[0], [row[0] for row in told]) == (rows[0], ["candidate", "'=1+1", "Cleo"])
    assert [row[:6] for row in told] == [row[:6] for row in rows]
    assert answer.headers["Content-Disposition"].endswith('.xlsx"')
    kinds = [entry.detail["kind"] for entry in AuditEntry.objects.filter(verb="exported").order_by("pk")]
    assert kinds == ["csv", "xlsx"]


def test_who_took_whom_along_is_kept(recruiter: Client, opening: Opening) -> None:
    make_application(opening)

    lines(recruiter, opening)

    assert AuditEntry.objects.get(verb="exported").detail == {"applications": 1, "kind": "csv"}
    assert Sighting.objects.get().what == "export"


def test_nothing_is_given_while_scores_do_not_compare(recruiter: Client, opening: Opening) -> None:
    make_application(opening)
    begin_weighing(opening, {"duties": Decimal(2)})

    for kind in ("csv", "xlsx"):
        response = recruiter.get(f"/api/v1/openings/{opening.pk}/applications.{kind}")

        assert (response.status_code, response.headers["Content-Type"]) == (409, "application/problem+json")


@pytest.mark.parametrize("accept", ["text/csv", "application/json", "*/*"])
def test_errors_are_problems_whatever_is_accepted(accept: str, recruiter: Client, opening: Opening) -> None:
    address = f"/api/v1/openings/{opening.pk}/applications.csv?colour=red"
    response = recruiter.get(address, headers={"Accept": accept})

    assert (response.status_code, response.json()["errors"][0]["field"]) == (400, "colour")
