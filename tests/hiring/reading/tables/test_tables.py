"""Tables of candidates: a row becomes a resume that is read like any other; what is wrong is said by row and
column, and then nothing is taken."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiring.reading.record import Contact, Degree
from hiring.reading.tables.candidates import NOBODY, NOT_DATE, NOT_EMAIL, TOO_LONG, candidates_in
from hiring.reading.tables.columns import KNOWN, Column, column_named
from hiring.reading.tables.problems import BadTable, Problem
from hiring.reading.tables.reading import (
    MAX_CELL,
    MAX_ROWS,
    NO_COLUMNS,
    NO_ROWS,
    NOT_UTF8,
    TOO_MANY,
    TWICE,
    UNCLOSED,
    UNKNOWN,
    rows_of,
)
from roles.enums import DegreeLevel
from roles.reading.files.assembling import assemble
from roles.reading.files.structured.json_resume import read_json_resume
from roles.reading.files.structured.rendering import rendered
from roles.reading.text import FileKind
from tests.hiring.reading.documents import read

TABLE = (
    "Name;E-Mail;Phone;City;Job Title;Company;Start date;END;Summary;Degree;Field of study;University;"
    "Graduation year;Skills;Certificates;Languages;Source\r\n"
    'Ada Obi;ada@example.org;\'+44 20 7946 0100;Leeds;Manager, Operations;"Acme; Ltd";2019-03;2021-06;'
    '"Led the team of ten.\nSaid ""no"" to waste.";BSc;Physics;University of Leeds;2012;Excel, SQL;'
    "PRINCE2;Polish (B2);Job fair\r\n"
    ";;;;;;;;;;;;;;;;\r\n"
    '=HYPERLINK("http://x");b@example.org;;;;;;;;;;;;;;;\r\n'
)


def problems(content: bytes) -> list[tuple[int, str, str]]:
    with pytest.raises(BadTable) as caught:
        candidates_in(content, "may.csv")
    return [(each.row, each.column, each.reason) for each in caught.value.problems]


def document(content: bytes) -> Any:
    return json.loads(candidates_in(content, "may.csv")[0].content)


def test_each_row_that_says_anything_is_a_resume_named_by_its_row() -> None:
    found = candidates_in(TABLE.encode(), "may.csv")

    assert [(each.name, each.source) for each in found] == [
        ("may-row-2.json", "Job fair"),
        ("may-row-4.json", ""),
    ]


def test_row_is_read_back_as_it_stands() -> None:
    content = candidates_in(TABLE.encode(), "may.csv")[0].content
    record = read(assemble(rendered(read_json_resume(content)), FileKind.JSON_RESUME)).record

    job = record.employment[0]
    assert record.contact == Contact(
        name="Ada Obi", email="ada@example.org", phone="+44 20 7946 0100", location="Leeds"
    )
    assert (job.title, job.employer, job.start, job.end) == (
        "Manager, Operations", "Acme; Ltd", "2019-03", "2021-06",
    )  # fmt: skip
    assert job.bullets == ("Led the team of ten.", 'Said "no" to waste.')
    assert record.education == (
        Degree(level=DegreeLevel.BACHELOR, field="Physics", institution="University of Leeds", year="2012"),
    )
    assert (record.certifications[0].name, record.languages) == ("PRINCE2", ("Polish",))


def test_formula_is_its_text() -> None:
    content = candidates_in(TABLE.encode(), "may.csv")[1].content

    assert json.loads(content)["basics"]["name"] == '=HYPERLINK("http://x")'


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_of_the_file_and_between_cells_do_not_matter(delimiter: str, encoding: str) -> None:
    table = delimiter.join(["EMAIL", " name "]) + "\n" + delimiter.join(["zoë@example.org", "Zoë"])

    assert document(table.encode(encoding))["basics"]["name"] == "Zoë"


def test_columns_without_a_name_at_the_end_are_passed_over() -> None:
    assert document(b"name,email,,\nAda,ada@example.org,,\n")["basics"]["name"] == "Ada"


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (b"", [(0, "", NO_COLUMNS)]),
        (b"colour,size\nred,3\n", [(0, "", NO_COLUMNS)]),
        (b"name,email\n\n", [(0, "", NO_ROWS)]),
        (b"name\n\xff\xfe\n", [(0, "", NOT_UTF8)]),
        (b"name,Full Name\nAda,Ada\n", [(1, "name", TWICE)]),
        (
            b"name,Gender,Age\nAda,f,30\n",
            [(1, "Gender", UNKNOWN), (1, "Age", UNKNOWN), (0, "", f"known columns are: {KNOWN}")],
        ),
        (b'name,email\n"Ada,\n', [(2, "", UNCLOSED)]),
        (b"name\nAda,x,y\n", [(2, "", "3 cells, but columns for 1")]),
        (
            b"name,email,start,end\nAda,,2019,soon\n,,2019,\nBen,nope,2019-13,\n",
            [(2, "end", NOT_DATE), (3, "", NOBODY), (4, "email", NOT_EMAIL), (4, "start", NOT_DATE)],
        ),
        (b"name,summary\nAda," + b"x" * (MAX_CELL + 1), [(2, "summary", TOO_LONG)]),
        (b"name\nA\0da\n", [(2, "name", "a NUL character cannot be taken")]),
        (b"name\n" + b"Ada\n" * (MAX_ROWS + 1), [(0, "", TOO_MANY)]),
    ],
)
def test_what_is_wrong_is_said_by_row_and_column(table: bytes, told: list[tuple[int, str, str]]) -> None:
    assert problems(table) == told


def test_problem_says_where_it_is() -> None:
    places = ((3, "email"), (3, ""), (0, ""))

    assert [str(Problem(*place, "wrong")) for place in places] == [
        "row 3, email: wrong", "row 3: wrong", "wrong",
    ]  # fmt: skip


def test_every_column_is_known_by_its_own_name() -> None:
    assert [column_named(each.upper()) for each in Column] == list(Column)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300))
def test_whatever_comes_is_rows_or_a_reason(content: bytes) -> None:
    for table in (content, b"name,email\n" + content):
        with suppress(BadTable):
            assert all(cells for _, cells in rows_of(table))
