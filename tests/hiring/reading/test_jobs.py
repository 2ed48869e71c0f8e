"""What is a job and what each says: its dates, what is told about it, its level."""

from datetime import date

from roles.enums import RoleLevel
from tests.hiring.reading.documents import record

Told = tuple[str | None, str | None, str | None, str | None]


def jobs(text: str) -> list[Told]:
    return [(job.title, job.employer, job.start, job.end) for job in record(text).employment]


def test_masked_employers_and_places_are_read_as_such() -> None:
    text = """Experience
04/2013 to Current
Payroll Manager Company Name ï¼\u200b City , State
Ran the payroll of 400 people."""

    (job,) = record(text).employment

    assert (job.title, job.employer, job.location, job.current) == (
        "Payroll Manager", "Company Name", "City , State", True,
    )  # fmt: skip


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
