"""Taking a board along: exactly what is shown, and nothing that a spreadsheet would calculate."""

import csv
from io import BytesIO, StringIO

import pytest
from django.http import HttpResponseBase
from django.test import Client
from openpyxl import load_workbook

from hiring.exporting import harmless
from hiring.models import Application, Match, Opening, Sighting
from hiring.pages.board.export import HEADINGS
from roles.models import AuditEntry
from tests.factories.models import make_application, make_candidate, make_opening

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening() -> Opening:
    return make_opening(title="Ward Manager, nights")


def lines(response: HttpResponseBase) -> list[list[str]]:
    assert response.status_code == 200
    return list(csv.reader(StringIO(response.getvalue().decode("utf-8-sig"))))


def sheet(response: HttpResponseBase) -> list[tuple[object, ...]]:
    book = load_workbook(BytesIO(response.getvalue()))
    candidates = book["Candidates"]
    assert {cell.data_type for row in candidates.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    return list(candidates.iter_rows(values_only=True))


def test_a_csv_tells_what_the_board_shows(recruiter: Client, opening: Opening) -> None:
    made = make_application(opening, candidate=make_candidate(name="Ada Obi"), name="ada.pdf")
    Match.objects.filter(resume=made.resume).update(
        score=61.25, gates_met=2, gates_partly=1, gates_open=0, flag_codes=",hidden_text,", confidence="high"
    )
    Application.objects.filter(pk=made.pk).update(source="Fair", stage="rejected", reason_code="skills")

    response = recruiter.get(f"/openings/{opening.pk}/board.csv")

    since = f"{made.stage_since:%Y-%m-%d}"
    assert lines(response) == [
        list(HEADINGS),
        [
            "Ada Obi", "ada.pdf", "Fair", "Turned down", since, "Skills that the work needs are missing",
            "61.2", "high", "2", "1", "0", "hidden text", "2024-01-01",
        ],
    ]  # fmt: skip
    assert response.headers["Content-Disposition"].startswith('attachment; filename="ward-manager-nights-')


def test_an_export_has_exactly_who_is_shown_in_that_order(recruiter: Client, opening: Opening) -> None:
    for name in ("Cleo", "Ada", "Ben"):
        make_application(opening, candidate=make_candidate(name=name))
    Application.objects.filter(candidate__name="Ben").update(stage="hold")

    response = recruiter.get(f"/openings/{opening.pk}/board.csv?sort=name&stage=new")

    assert [line[0] for line in lines(response)[1:]] == ["Ada", "Cleo"]


def test_excel_and_csv_say_the_same(recruiter: Client, opening: Opening) -> None:
    make_application(opening)
    Match.objects.update(score=61.25)

    text = lines(recruiter.get(f"/openings/{opening.pk}/board.csv"))
    cells = sheet(recruiter.get(f"/openings/{opening.pk}/board.xlsx"))

    assert [["" if cell is None else str(cell) for cell in row] for row in cells] == text


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")'])
def test_no_cell_is_a_formula(recruiter: Client, opening: Opening, name: str) -> None:
    application = make_application(opening, candidate=make_candidate(name=name), name=f"{name}.pdf")
    Application.objects.filter(pk=application.pk).update(source=name)

    assert lines(recruiter.get(f"/openings/{opening.pk}/board.csv"))[1][:3] == [
        f"'{name}",
        f"'{name}.pdf",
        f"'{name}",
    ]
    assert sheet(recruiter.get(f"/openings/{opening.pk}/board.xlsx"))[1][0] == f"'{name}"


@pytest.mark.parametrize("text", [" =1", "\u00a0+1", "\u200b@SUM(A1)", "\uff1d1+1", "\n-1"])
def test_formula_behind_blanks_or_in_full_width_is_none(text: str) -> None:
    assert (harmless(text), harmless(f"A{text}")) == (f"'{text}", f"A{text}")


def test_letters_that_excel_cannot_hold_are_left_out() -> None:
    assert harmless("A\x00d\x0ba") == "Ada"


def test_a_blind_board_is_exported_blind(recruiter: Client, opening: Opening) -> None:
    application = make_application(opening, candidate=make_candidate(name="Ada Obi"), name="ada.pdf")
    Opening.objects.filter(pk=opening.pk).update(blind=True)

    row = lines(recruiter.get(f"/openings/{opening.pk}/board.csv"))[1]

    assert row[:2] == [f"Candidate {application.code}", f"{application.code}.txt"]
    assert list(Sighting.objects.values_list("what", "named", "count")) == [("export", False, 1)]


def test_who_was_exported_is_remembered(recruiter: Client, opening: Opening) -> None:
    make_application(opening)

    for _ in range(2):
        recruiter.get(f"/openings/{opening.pk}/board.csv")

    assert list(Sighting.objects.values_list("what", "named", "count")) == [("export", True, 2)]
    details = AuditEntry.objects.filter(verb="exported").values_list("detail", flat=True)
    assert list(details) == [{"applications": 1, "kind": "csv"}] * 2


def test_no_other_kind_of_file_is_made(recruiter: Client, opening: Opening) -> None:
    assert recruiter.get(f"/openings/{opening.pk}/board.pdf").status_code == 404
