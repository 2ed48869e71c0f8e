"""Degrees with field, institution, year and whether they were completed."""

from datetime import date

import pytest

from roles.enums import DegreeLevel
from tests.hiring.reading.documents import record

AS_OF = date(2026, 3, 15)
BODY = "Experience\nTeller, Larkfield Bank\n2015 – 2020\nCounted cash.\n\nEducation\n"


def degrees(rows: str) -> list[tuple[str | None, str | None, str | None, bool]]:
    found = record(BODY + rows, AS_OF).education
    return [(each.level and each.level.value, each.institution, each.year, each.completed) for each in found]


@pytest.mark.parametrize(
    "rows",
    [
        "B.S. in Physics\nMerrow State University | Aug 2013 - May 2017",
        "Merrow State University\t2017\nBachelor of Science in Physics",
        "Bachelor of Science, Physics, Merrow State University, 2017",
        "2017   BSc Physics – Merrow State University",
        "B.S. in Physics – Merrow State University\n2013 – 2017",
    ],
)
def test_a_degree_is_read_in_every_layout(rows: str) -> None:
    assert degrees(rows) == [("bachelor", "Merrow State University", "2017", True)]


def test_several_degrees_are_apart() -> None:
    rows = """Merrow State University    Austin, TX
M.S. in Statistics    2016 – 2018
University of Texas at Austin
B.A. Economics    2012 – 2016"""

    assert degrees(rows) == [
        ("master", "Merrow State University", "2018", True),
        ("bachelor", "University of Texas at Austin", "2016", True),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "Bachelor of Arts in History, Merrow State University, expected May 2027",
        "Bachelor of Arts in History, Merrow State University, 2024 – Present",
        "Bachelor of Arts in History (in progress), Merrow State University",
        "Bachelor of Arts in History, Merrow State University, 60 credits earned",
        "Coursework toward Bachelor of Arts, Merrow State University",
        "Bachelor of Arts in History, Merrow State University, did not complete",
        "Bachelor of Arts in History, Merrow State University, 2027",
    ],
)
def test_a_degree_under_way_or_left_is_not_completed(rows: str) -> None:
    ((level, _, _, completed),) = degrees(rows)

    assert (level, completed) == ("bachelor", False)


@pytest.mark.parametrize(
    ("rows", "institution"),
    [
        ("MSc Nursing, University of Leeds, 2012", "University of Leeds"),
        ("B.A. History, University of California, Berkeley, 2012", "University of California, Berkeley"),
        ("Master of Arts, Universität Heidelberg, 2012", "Universität Heidelberg"),
        ("Master of Science, École Centrale de Lyon, 2012", "École Centrale de Lyon"),
        ("Bachelor of Engineering, Politecnico di Torino, 2012", "Politecnico di Torino"),
        ("High School Diploma, Walnut Run High School, 2012", "Walnut Run High School"),
    ],
)
def test_institutions_of_many_countries_are_named(rows: str, institution: str) -> None:
    assert [each[1] for each in degrees(rows)] == [institution]


def test_courses_under_a_degree_are_no_degree() -> None:
    rows = """B.S. in Computer Science, Merrow State University, 2017
• Relevant Coursework: Bachelor Seminar, Statistics, School Law"""

    assert len(degrees(rows)) == 1


def test_degrees_behind_the_name_count() -> None:
    found = record(
        f"Mara Ellingworth, MBA\nmara@example.com\n\n{BODY}BSc Physics, University of Leeds, 2010", AS_OF
    )

    assert [each.level for each in found.education] == [DegreeLevel.BACHELOR, DegreeLevel.MASTER]


def test_the_field_is_named() -> None:
    (found,) = record(
        BODY + "Bachelor of Science in Marine Carpentry, University of Leeds, 2010", AS_OF
    ).education

    assert found.field == "Marine Carpentry"


def test_a_short_name_under_the_heading_of_education_is_a_degree() -> None:
    assert [level for level, *_ in degrees("MA : Marine Carpentry")] == ["master"]


def test_a_date_above_its_degree_belongs_to_it() -> None:
    rows = """May, 2009
Merrow Community College, Associate of Arts
March, 2014
University of Leeds, Bachelor of Arts in History"""

    assert [(level, year) for level, _, year, _ in degrees(rows)] == [
        ("associate", "2009"),
        ("bachelor", "2014"),
    ]


def test_without_a_section_the_summary_tells_the_degree() -> None:
    text = """Summary
Teller who holds a Bachelor of Science in Physics.

Experience
Teller, Larkfield Bank
2015"""

    found = record(text)

    assert [each.level for each in found.education] == [DegreeLevel.BACHELOR]


def test_a_degree_under_a_heading_of_training_is_read_with_its_school() -> None:
    told = record(
        BODY.removesuffix("Education\n")
        + "Training:\nBEd Primary Education, Larkfield College, 2009\nFirst aid at work, 2020"
    )

    assert [(str(each.level), each.institution, each.year) for each in told.education] == [
        ("bachelor", "Larkfield College", "2009")
    ]


def test_a_kind_of_school_in_its_name_is_no_degree_alone() -> None:
    assert degrees("Certificate III in Electrotechnology, Larkfield TAFE, 2012")[0][1] == "Larkfield TAFE"
