"""Jobs in every common layout of an employment history."""

from datetime import date

import pytest

from roles.enums import RoleLevel
from tests.hiring.reading.documents import page, record

Told = tuple[str | None, str | None, str | None, str | None]

TWO_JOBS: list[Told] = [
    ("Service Desk Manager", "Larkfield Bank", "2019-03", None),
    ("Support Agent", "Orrin Networks Ltd", "2015-06", "2019-02"),
]

LAYOUTS = {
    "title first": """Experience
Service Desk Manager
Larkfield Bank, Leeds
March 2019 – Present
• Led a team of nine agents.

Support Agent
Orrin Networks Ltd, York
June 2015 – February 2019
• Answered calls.""",
    "employer first": """Work Experience

Larkfield Bank | Leeds
Service Desk Manager | 03/2019 - Present
- Led a team of nine agents.

Orrin Networks Ltd | York
Support Agent | 06/2015 - 02/2019
- Answered calls.""",
    "dates first": """PROFESSIONAL EXPERIENCE
Mar 2019 to Present
Service Desk Manager
Larkfield Bank
Led a team of nine agents.

Jun 2015 to Feb 2019
Support Agent
Orrin Networks Ltd
Answered calls.""",
    "one line with dashes": """Employment History
Service Desk Manager – Larkfield Bank, Leeds, UK (Mar 2019 – present)
• Led a team of nine agents.
Support Agent – Orrin Networks Ltd, York, UK (Jun 2015 – Feb 2019)
• Answered calls.""",
    "one line with commas": """Employment
Service Desk Manager, Larkfield Bank\t2019-03 – today
Led a team of nine agents.

Support Agent, Orrin Networks Ltd\t2015-06 – 2019-02
Answered calls.""",
    "at": """Career history
Service Desk Manager at Larkfield Bank
since March 2019
* Led a team of nine agents.
Support Agent @ Orrin Networks Ltd
June 2015 - February 2019
* Answered calls.""",
    "middle dots": """Experience
Service Desk Manager · Larkfield Bank · Leeds
03/2019 – now
Support Agent · Orrin Networks Ltd · York
06/2015 – 02/2019""",
    "table": """Work history
Period\tPosition\tEmployer
03.2019 – today\tService Desk Manager\tLarkfield Bank\tLeeds
06.2015 – 02.2019\tSupport Agent\tOrrin Networks Ltd\tYork""",
    "date column on the left": """Employment
Mar 2019 – Present   Service Desk Manager, Larkfield Bank
• Led a team of nine agents.
Jun 2015 – Feb 2019   Support Agent, Orrin Networks Ltd
• Answered calls.""",
    "named fields": """Professional experience
Organisation: Larkfield Bank
Designation: Service Desk Manager
Duration: March 2019 to present

Organisation: Orrin Networks Ltd
Designation: Support Agent
Duration: June 2015 to February 2019""",
    "date heading with bulleted title": """Experience
Mar 2019 - Present
• Service Desk Manager, Larkfield Bank
• Led a team of nine agents

Jun 2015 - Feb 2019
• Support Agent, Orrin Networks Ltd
• Answered calls and wrote up each of them""",
    "capitals": """EXPERIENCE

SERVICE DESK MANAGER
Larkfield Bank
Mar 2019 – Present
Led a team of nine agents.

SUPPORT AGENT
Orrin Networks Ltd
Jun 2015 – Feb 2019
Answered calls.""",
    "dates over three lines": """Experience
March 2019
to
Present
Service Desk Manager
Larkfield Bank
Led a team of nine agents.
June 2015
to
February 2019
Support Agent
Orrin Networks Ltd
Answered calls.""",
}


def jobs(text: str) -> list[Told]:
    return [(job.title, job.employer, job.start, job.end) for job in record(text).employment]


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_jobs_are_read_in_every_layout(name: str) -> None:
    found = [
        (title and title.title(), employer, start, end) for title, employer, start, end in jobs(LAYOUTS[name])
    ]

    assert found == TWO_JOBS


def test_several_titles_stand_under_one_employer() -> None:
    text = """Experience
Larkfield Bank, Leeds
Service Desk Manager
Mar 2019 – Present
• Led a team of nine agents.
Support Agent
Jun 2015 – Feb 2019
• Answered calls."""

    assert jobs(text) == [
        ("Service Desk Manager", "Larkfield Bank", "2019-03", None),
        ("Support Agent", "Larkfield Bank", "2015-06", "2019-02"),
    ]


def test_masked_employers_and_places_are_read_as_such() -> None:
    text = """Experience
04/2013 to Current
Payroll Manager Company Name ï¼\u200b City , State
Ran the payroll of 400 people."""

    (job,) = record(text).employment

    assert (job.title, job.employer, job.location, job.current) == (
        "Payroll Manager", "Company Name", "City , State", True,
    )  # fmt: skip


def test_a_department_behind_a_comma_belongs_to_the_title() -> None:
    text = """Experience
Vice President, Sales
Orrin Networks Ltd
2012 – 2015
Grew the team to thirty people."""

    assert jobs(text) == [("Vice President, Sales", "Orrin Networks Ltd", "2012", "2015")]


def test_titles_in_lower_case_are_read() -> None:
    text = """work experience

shift supervisor at Millbrook Farms
2016 - 2020
- made the rota for eight people"""

    assert jobs(text) == [("shift supervisor", "Millbrook Farms", "2016", "2020")]


def test_dates_in_a_column_of_their_own_belong_to_the_row_beside_them() -> None:
    given = page(
        ("Work history", 50, 100, 12, True),
        ("10/2018 – today", 50, 120, 9, False),
        ("05/2014 – 09/2018", 50, 180, 9, False),
        ("Kitchen Manager", 160, 120, 9, True),
        ("Hotel Seeblick, Zurich", 160, 132, 9, False),
        ("• Led a brigade of nine cooks.", 163, 144, 9, False),
        ("Cook", 160, 180, 9, True),
        ("Gasthof Linde, Bern", 160, 192, 9, False),
    )

    found = [(job.title, job.start, job.end) for job in record(given).employment]

    assert found == [("Kitchen Manager", "2018-10", None), ("Cook", "2014-05", "2018-09")]


def test_jobs_without_dates_are_kept_without_dates() -> None:
    text = """Experience
Electrician and owner – Tamar Electrical, Plymouth
• Wired forty houses.
Apprentice Electrician – Dartmoor Services Ltd, Plymouth
• Learned the trade."""

    assert jobs(text) == [
        ("Electrician and owner", "Tamar Electrical", None, None),
        ("Apprentice Electrician", "Dartmoor Services Ltd", None, None),
    ]


def test_volunteer_work_with_organisation_and_dates_is_a_job_but_a_hobby_is_not() -> None:
    text = """Experience
Teller, Larkfield Bank
2015 – 2020

Volunteering
Volunteer Coordinator, Rivers Trust
01/2018 – 12/2019
Planned the work of sixty volunteers.

Hobbies
Chess since 2001"""

    assert [title for title, *_ in jobs(text)] == ["Teller", "Volunteer Coordinator"]


def test_studies_are_no_jobs() -> None:
    text = """Education
B.Sc. in Physics, University of Leeds, 2008 – 2011

Experience
Teller, Larkfield Bank, 2012 – 2020"""

    assert jobs(text) == [("Teller", "Larkfield Bank", "2012", "2020")]


def test_wrapped_bullets_are_one_bullet() -> None:
    text = """Experience
Teller, Larkfield Bank
2015 – 2020
• Counted the cash of the branch every evening together with the branch
  manager and signed for it.
• Opened accounts."""

    (job,) = record(text).employment

    assert job.bullets == (
        "Counted the cash of the branch every evening together with the branch manager and signed for it.",
        "Opened accounts.",
    )


def test_an_impossible_date_is_left_out_and_warned_about() -> None:
    text = """Experience
Draughtsman, Orrin Networks Ltd
02/1753
Drew pumps."""

    found = record(text)

    assert [(job.title, job.start, job.months) for job in found.employment] == [("Draughtsman", None, None)]
    assert "The date “02/1753” cannot be right and was left out." in found.quality.warnings


def test_an_end_before_the_start_is_warned_about_and_not_counted() -> None:
    text = """Experience
Teller, Larkfield Bank
06/2019 - 03/2018
Counted cash."""

    found = record(text)

    assert found.months.total is None
    assert (
        "The dates “06/2019 - 03/2018” end before they start, so their months were not counted."
        in found.quality.warnings
    )


def test_a_title_gives_level_and_people_raise_it() -> None:
    text = """Experience
Call Center Manager, Larkfield Bank
2018 – 2020
Planned shifts.
Support Agent, Orrin Networks Ltd
2015 – 2018
Supervised 12 agents on the night shift."""

    assert [job.level for job in record(text, date(2020, 12, 31)).employment] == [
        RoleLevel.MANAGER, RoleLevel.TEAM_LEAD,
    ]  # fmt: skip


def test_an_employer_with_the_years_of_all_its_positions_is_no_job_of_its_own() -> None:
    text = """Experience
Larkfield Bank, 2012 – 2020
Branch Manager, 2016 – 2020
Hired and trained tellers.
Teller, 2012 – 2016
Counted cash."""

    assert jobs(text) == [
        ("Branch Manager", "Larkfield Bank", "2016", "2020"),
        ("Teller", "Larkfield Bank", "2012", "2016"),
    ]


def test_a_resume_without_headings_still_tells_its_jobs() -> None:
    text = """Mara Ellingworth
mara@example.com

Service Desk Manager, Larkfield Bank
March 2019 – Present
Led a team of nine agents."""

    assert jobs(text) == [("Service Desk Manager", "Larkfield Bank", "2019-03", None)]
