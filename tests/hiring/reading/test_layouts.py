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
    history = "Fitter, Kotwal Dairy, 2012 – 2016"
    text = f"SUMMARY\nI mend things.\n\n{heading.upper()}\n{history}\n\nSKILLS\nWelding\n"

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


def test_heading_that_runs_on_into_the_description_is_cut_off() -> None:
    text = """Experience
February 2015 to Current
Kotwal Dairy Ltd Dayton, OH Fitter Mended the pumps of three halls and trained the men who came after me.
March 2007 to April 2014
Fitter/Head of Shift, Sundara Mills Ltd Akron, OH Kept the looms of two sheds going day and night, alone.
"""

    assert jobs(text) == [
        ("Fitter", "Kotwal Dairy Ltd", "2015-02", None),
        ("Fitter/Head of Shift", "Sundara Mills Ltd", "2007-03", "2014-04"),
    ]


def test_name_in_lower_case_behind_the_dates_is_the_position() -> None:
    text = "Experience\nKotwal Dairy Ltd May 2004 to August 2007 sales and delivery\nLeeds, UK\n• Sold milk\n"

    assert jobs(text) == [("sales and delivery", "Kotwal Dairy Ltd", "2004-05", "2007-08")]


def test_present_without_a_first_date_is_a_job_held_now() -> None:
    job = record("Experience\nKotwal Dairy Ltd - Dayton, OH Milk Tester Present\n• Tests milk\n").employment[
        0
    ]

    assert (job.title, job.current) == ("Milk Tester", True)


def test_wrapped_line_of_a_description_is_no_job_though_it_names_a_position_and_years() -> None:
    text = """Experience
Clinic Liaison, Larkfield Physio Ltd, March 2003 to January 2007
• Kept up the referrals of doctors and their staff, and of all of the nurses and the case
managers, employers, and insurers whose visits grew by half from 2004 to 2007
"""

    assert jobs(text) == [("Clinic Liaison", "Larkfield Physio Ltd", "2003-03", "2007-01")]


def test_co_operative_is_an_employer_and_no_operative() -> None:
    text = "Experience\nTeam Leader\nHarbour Savings and Credit Co-operative, Nyeri\n02/2015 - 07/2019\n"

    assert jobs(text) == [("Team Leader", "Harbour Savings and Credit Co-operative", "2015-02", "2019-07")]


def test_heading_with_a_dot_behind_it_is_a_heading() -> None:
    text = """Experience
03/2020–present Senior Embedded Engineer, Kotwal Mobility Ltd, Leeds.
Firmware in C and Rust.
09/2016–02/2020 Firmware Developer, Sundara Devices Ltd, York.
Sensor drivers.
"""

    assert jobs(text) == [
        ("Senior Embedded Engineer", "Kotwal Mobility Ltd", "2020-03", None),
        ("Firmware Developer", "Sundara Devices Ltd", "2016-09", "2020-02"),
    ]


def test_employer_title_and_dates_may_all_stand_apart() -> None:
    text = """Employment

Low Country Shipping LLC

Terminal Operations Manager

Apr 2018 – Present

• Seven supervisors

Coastal Empire Rail

Yardmaster

Jan 2012 – Mar 2018

• Switching
"""

    assert jobs(text) == [
        ("Terminal Operations Manager", "Low Country Shipping LLC", "2018-04", None),
        ("Yardmaster", "Coastal Empire Rail", "2012-01", "2018-03"),
    ]


def test_days_with_dashes_and_since_belong_to_the_dates() -> None:
    text = """Experience
Since Sept. 2019    KOTWAL GROUP – Leeds
Project Manager
• Built halls
01-Sep-2015 to 31-Mar-2019    SUNDARA LTD – York
Works Engineer
"""

    assert jobs(text) == [
        ("Project Manager", "KOTWAL GROUP", "2019-09", None),
        ("Works Engineer", "SUNDARA LTD", "2015-09", "2019-03"),
    ]
