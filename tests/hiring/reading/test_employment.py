"""Jobs in every common layout of an employment history."""

import pytest

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
    "dots": """Experience
Service Desk Manager, Larkfield Bank, Leeds. March 2019-now.
Led a team of nine agents.
Support Agent, Orrin Networks Ltd, York. June 2015 - February 2019.
Answered calls.""",
    "form": """Employment
1. Position: Service Desk Manager
   Employer: Larkfield Bank, Leeds
   Start date: 03/2019
   End date: Present
   Hours per week: 40
   Supervisor: A. Winter (may contact)
2. Position: Support Agent
   Employer: Orrin Networks Ltd
   Start date: 06/2015
   End date: 02/2019
   Reason for leaving: promotion""",
    "table drawn with characters": """Employment
+-----------------------+----------------------+---------------------------+
| Period                | Employer             | Position                  |
+-----------------------+----------------------+---------------------------+
| Mar 2019 - Present    | Larkfield Bank       | Service Desk Manager      |
| Jun 2015 - Feb 2019   | Orrin Networks Ltd   | Support Agent             |
+-----------------------+----------------------+---------------------------+""",
    "brackets around employer and dates": """Work
Service Desk Manager (Larkfield Bank, Leeds, since 03/2019)
Led a team of nine agents.
Support Agent (Orrin Networks Ltd, York, 06/2015 - 02/2019)
Answered calls.""",
    "running text": """I am a calm person who likes telephones.

Since March 2019 I have been the service desk manager of Larkfield Bank, where I lead nine agents.

From June 2015 until February 2019 I worked for Orrin Networks Ltd as a support agent. I answered calls.""",
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
