"""Arithmetic of months, and which months are months of leading people."""

from datetime import date
from typing import Any

import pytest

from hiring.reading.leadership import leads_people, says_leading
from hiring.reading.months import Interval, interval, is_dated, union
from hiring.reading.record import Job
from roles.reading import dates, titles
from tests.hiring.reading.documents import record

AS_OF = date(2022, 11, 30)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("January 2021 – March 2021", 3),
        ("March 2021 – March 2021", 1),
        ("2020 – 2022", 24),
        ("2015 – 2015", 12),
        ("2015", 12),
        ("11/2021 – present", 13),
        ("2020 – present", 29),
        ("1987 – 06/2012", 300),
        ("05/2022 – 12/2024", 7),
    ],
)
def test_both_ends_count_and_years_run_from_middle_to_middle(text: str, months: int) -> None:
    (found,) = dates.find(text)

    covered = interval(found, AS_OF)

    assert covered is not None
    assert covered.months == months


@pytest.mark.parametrize(
    "text", ["06/2019 - 03/2018", "02/1753 - 04/1753", "01/2023 - present", "until 2015"]
)
def test_dates_that_cannot_be_cover_no_months(text: str) -> None:
    (found,) = dates.find(text)

    assert interval(found, AS_OF) is None


def test_overlapping_months_count_once() -> None:
    assert union([Interval(10, 19), Interval(15, 24), Interval(30, 30), Interval(12, 13)]) == 16


def test_months_of_management_are_those_of_jobs_that_lead_people() -> None:
    text = """Experience
Store Manager, Hill Foods Ltd
01/2020 – 12/2021
Hired and trained staff.
Cashier, Hill Foods Ltd
01/2019 – 06/2020
Worked the till."""

    found = record(text, AS_OF)

    assert (found.months.total, found.months.management) == (36, 24)


@pytest.mark.parametrize(
    "statement",
    [
        "Supervised 12 agents on two shifts.",
        "Led a team of engineers.",
        "Managed staff of 40.",
        "Responsible for a department of 25 nurses.",
        "Oversaw call center operations and staff.",
        "Hire, train and evaluate the front desk.",
        "Managing/mentoring support staff of the plant.",
        "Nine direct reports.",
    ],
)
def test_bullets_say_that_people_are_led(statement: str) -> None:
    assert says_leading(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "Managed client accounts.",
        "Worked with a team of engineers.",
        "Member of a staff of 40.",
        "Led the move to a new ledger.",
        "Managed staff schedules.",
        "Supported the team of nine that won the prize.",
        "Processed all new hire paperwork and terminations.",
    ],
)
def test_work_beside_people_is_not_leading_them(statement: str) -> None:
    assert not says_leading(statement)


@pytest.mark.parametrize(
    ("title", "leads"),
    [
        ("Call Center Manager", True),
        ("Shift Supervisor", True),
        ("Head Teller", True),
        ("Chief Engineer", True),
        ("Product Manager", False),
        ("Account Manager", False),
        ("Marketing Manager", False),
        ("Support Agent", False),
    ],
)
def test_titles_lead_people_by_level_but_managers_of_functions_do_not_by_title_alone(
    title: str, leads: bool
) -> None:
    assert leads_people(titles.parse(title), ["Wrote reports."]) is leads


@pytest.mark.parametrize(
    ("dates", "can_be"),
    [
        ({"start": "2019-03", "end": "2021-06"}, True),
        ({"start": "2019"}, True),
        ({"start": "2019-03", "current": True}, True),
        ({}, False),
        ({"end": "2019"}, False),
        ({"start": "2021-06", "end": "2019-03"}, False),
        ({"start": "2031-01", "end": "2039-01"}, False),
        ({"start": "2023"}, False),
    ],
)
def test_a_job_whose_dates_cannot_be_has_none(dates: dict[str, Any], can_be: bool) -> None:
    assert is_dated(Job(title="Ward Manager", **dates), AS_OF) is can_be
