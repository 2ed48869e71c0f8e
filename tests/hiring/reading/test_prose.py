"""Jobs, studies and lists in resumes that have neither headings nor lines of their own."""

from textwrap import fill

import pytest

from hiring.reading.record import ResumeReading
from tests.hiring.reading.documents import file, read
from tests.hiring.reading.test_employment import Told

ABOUT = "Mara Quill mara.quill@example.org\nI like to keep a team calm and I like clear numbers.\n"
TWO_JOBS: list[Told] = [
    ("shift supervisor", "Dunmore Foods", "2018", "2023"),
    ("line cook", "Harbor Grill", "2012", "2018"),
]

WAYS = {
    "dates first": "2018 to 2023 shift supervisor at Dunmore Foods: I ran a crew of 14. "
    "2012 to 2018 line cook at Harbor Grill: Cooked for 90 guests.",
    "dates in brackets": "Shift supervisor at Dunmore Foods (2018 - 2023). I ran a crew of 14. "
    "Line cook at Harbor Grill (2012 - 2018). Cooked for 90 guests.",
    "a letter": "I worked as a shift supervisor at Dunmore Foods from 2018 to 2023, where I ran a "
    "crew of 14. Before that I was a line cook for Harbor Grill from 2012 to 2018. Cooked for 90 guests.",
    "years open the sentence": "From 2018 to 2023 I worked as a shift supervisor at Dunmore Foods. "
    "I ran a crew of 14. From 2012 to 2018 I was a line cook for Harbor Grill. Cooked for 90 guests.",
    "employer right behind the title": "Shift Supervisor Dunmore Foods, Leeds 2018-2023 Ran a crew of 14. "
    "Line Cook Harbor Grill, York 2012-2018 Cooked for 90 guests.",
}


def jobs(reading: ResumeReading) -> list[Told]:
    return [
        (job.title.lower() if job.title else None, job.employer, job.start, job.end)
        for job in reading.record.employment
    ]


@pytest.mark.parametrize("way", WAYS)
def test_jobs_in_running_text_are_read(way: str) -> None:
    assert jobs(read(ABOUT + WAYS[way])) == TWO_JOBS


@pytest.mark.parametrize("way", WAYS)
def test_what_is_told_behind_a_job_belongs_to_it(way: str) -> None:
    reading = read(ABOUT + WAYS[way])

    told = [
        ("crew of 14" in reading.quote(unit), unit.job)
        for unit in reading.units
        if "crew of 14" in reading.quote(unit) or "90 guests" in reading.quote(unit)
    ]

    assert told == [(True, 0), (False, 1)]


def test_a_lines_end_within_running_text_parts_nothing() -> None:
    wrapped = fill(WAYS["a letter"], 53)

    assert "from\n2018 to 2023" in wrapped
    assert jobs(read(file(ABOUT + wrapped))) == TWO_JOBS


def test_jobs_without_dates_are_jobs_without_months() -> None:
    reading = read(
        ABOUT + "Electrician at Dunmore Foods, Leeds: Shift maintenance on chillers. "
        "Apprentice Electrician at Harbor Training, York: Four years with three hosts."
    )

    assert jobs(reading) == [
        ("electrician", "Dunmore Foods", None, None),
        ("apprentice electrician", "Harbor Training", None, None),
    ]
    assert reading.record.months.total is None


def test_studies_that_run_on_from_a_job_are_a_degree() -> None:
    reading = read(
        ABOUT
        + WAYS["a letter"]
        + " I went to Larkfield Community College and got an associate degree in 2011."
    )

    degree = reading.record.education[0]

    assert (str(degree.level), degree.institution, degree.year) == (
        "associate",
        "Larkfield Community College",
        "2011",
    )
    assert jobs(reading) == TWO_JOBS


def test_lines_below_running_text_are_placed_by_what_they_say() -> None:
    reading = read(
        ABOUT + WAYS["dates first"] + "\nhigh school diploma, Larkfield High School, 2011"
        "\nword and excel, phone systems, billing, patience, scheduling\nI can start in two weeks."
    )

    assert reading.record.education[0].institution == "Larkfield High School"
    assert [reading.quote(unit) for unit in reading.units if unit.section == "skills"] == [
        "word and excel",
        "phone systems",
        "billing",
        "patience",
        "scheduling",
    ]


def test_a_text_that_tells_no_job_stays_unreadable() -> None:
    reading = read(
        "The fox was asleep from 2010 to 2012. Then the fox went home for tea and nothing else happened."
    )

    assert (reading.readable, reading.record.employment) == (False, ())


@pytest.mark.parametrize("way", WAYS)
def test_running_text_under_a_heading_is_read_alike(way: str) -> None:
    under = ABOUT + "\nWork history\n" + WAYS[way] + "\n\nEducation\nBSc Physics, Leeds University, 2011"

    assert jobs(read(under)) == TWO_JOBS
