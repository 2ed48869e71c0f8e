"""Layouts that templates of many countries use: tables with named columns, employers above positions,
headings of unknown words."""

import pytest

from roles.enums import DegreeLevel
from tests.hiring.reading.documents import record

Told = tuple[str | None, str | None, str | None, str | None]


def jobs(text: str) -> list[Told]:
    return [(job.title, job.employer, job.start, job.end) for job in record(text).employment]


def test_table_with_named_columns_gives_each_cell_its_meaning() -> None:
    text = (
        "Work Experience\n"
        "Period\tEmployer\tPosition\tMain duties\n"
        "Jan 2019 - to date\tMombin Ferries Ltd\tQuay Master\tBerths for nine boats\n"
        "2011 - 2014\tOld Salt Haulage\tGatekeeper\tWeighbridge\n"
    )

    assert jobs(text) == [
        ("Quay Master", "Mombin Ferries Ltd", "2019-01", None),
        ("Gatekeeper", "Old Salt Haulage", "2011", "2014"),
    ]
    assert record(text).employment[1].bullets == ("Weighbridge",)


def test_table_with_columns_for_both_dates_and_the_employer_first() -> None:
    text = (
        "Employment History\n"
        "Company\tDesignation\tFrom\tTo\n"
        "Sundara Mills\tShift Incharge\tApr 2016\tMay 2020\n"
        "Kotwal Dairy\tFitter\tJun 2012\tMar 2016\n"
    )

    assert jobs(text) == [
        ("Shift Incharge", "Sundara Mills", "2016-04", "2020-05"),
        ("Fitter", "Kotwal Dairy", "2012-06", "2016-03"),
    ]


def test_table_of_education_with_named_columns() -> None:
    text = (
        "Education\n"
        "Year\tInstitution\tQualification\n"
        "2011\tHarbour Polytechnic\tBachelor of Commerce\n"
        "2007\tCape Point Senior High School\tHigh school diploma\n"
    )

    degrees = record(text).education

    assert [(each.level, each.year) for each in degrees] == [
        (DegreeLevel.BACHELOR, "2011"),
        (DegreeLevel.HIGH_SCHOOL, "2007"),
    ]


def test_employer_with_all_its_years_is_the_employer_of_the_positions_below() -> None:
    text = """Professional Experience
NORTHLIGHT ENERGY PARTNERS    2009 – Present
Houston, Texas
Owner of 900 miles of pipe in three states.
Director of Safety    2014 – Present
• Direct a department of 63
Safety Manager    2009 – 2014
• Investigated every incident
"""

    assert jobs(text) == [
        ("Director of Safety", "NORTHLIGHT ENERGY PARTNERS", "2014", None),
        ("Safety Manager", "NORTHLIGHT ENERGY PARTNERS", "2009", "2014"),
    ]


def test_position_named_below_its_dates_stays_with_them() -> None:
    text = """WORK EXPERIENCE WITH DATES
Lumen Diagnostics Ltd, Enugu        Feb. 2019 till date
Position: Laboratory Manager
Job functions:
i. Supervising four scientists

Mercy Hospital, Onitsha             Jan. 2017 - Jan. 2019
Position: Laboratory Scientist
"""

    assert jobs(text) == [
        ("Laboratory Manager", "Lumen Diagnostics Ltd", "2019-02", None),
        ("Laboratory Scientist", "Mercy Hospital", "2017-01", "2019-01"),
    ]


def test_freelance_work_has_no_employer_but_itself() -> None:
    text = """Experience
Fernhill Insights
Data Engineer · 2017 – 2021

Freelance
BI Consultant · 2015 – 2017
"""

    assert jobs(text)[1] == ("BI Consultant", "Freelance", "2015", "2017")


def test_position_that_begins_like_a_description_is_a_heading() -> None:
    text = """Experience
BOX OFFICE MANAGER
June 2006 to May 2007 Rialto Theatre - Dayton, OH
• Kept the tills of four windows
TICKETING OPERATIONS MANAGER
February 2003 to November 2003 Rialto Theatre - Dayton, OH
• Led 15 clerks
"""

    assert [job[0] for job in jobs(text)] == ["BOX OFFICE MANAGER", "TICKETING OPERATIONS MANAGER"]


def test_few_words_in_lower_case_are_the_heading_where_others_have_one() -> None:
    text = """Experience
Sous Chef
March 2013 to May 2015 Larder Hotels Ltd
• Ran the pass

Customer service/call desk
March 2008 to February 2009 Larder Hotels Ltd
• Answered calls
"""

    assert jobs(text)[1] == ("Customer service/call desk", "Larder Hotels Ltd", "2008-03", "2009-02")


@pytest.mark.parametrize(
    "heading",
    ["Academic Appointments", "My Journey So Far", "Organisational Experience:", "Where I Worked Before"],
)
def test_history_is_found_under_unusual_headings(heading: str) -> None:
    text = f"SUMMARY\nI mend things.\n\n{heading.upper()}\nFitter, Kotwal Dairy, 2012 – 2016\n\nSKILLS\nWelding\n"

    assert jobs(text) == [("Fitter", "Kotwal Dairy", "2012", "2016")]


def test_unknown_headings_are_told_by_what_stands_under_them() -> None:
    text = """EXPERIENCE
Fitter, Kotwal Dairy, 2012 – 2016
• Mended pumps

BOOK LEARNING
Bachelor of Science in Physics, Harbour University, 2011

TONGUES
Hungarian, Swedish, English

SKILLS
Welding
"""

    read = record(text)

    assert [each.level for each in read.education] == [DegreeLevel.BACHELOR]
    assert read.languages == ("Hungarian", "Swedish", "English")
