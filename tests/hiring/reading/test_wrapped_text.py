"""The units of a resume are the same however wide its text was set."""

from textwrap import wrap

import pytest

from hiring.reading.record import ResumeReading
from tests.hiring.reading.documents import file, read

RESUME = [
    "Ottilie Farrow",
    "Grimsby, ottilie.farrow@example.org",
    "",
    "PROFILE",
    "Depot supervisor who has spent eleven years in cold stores and parcel hubs. Known for short meetings, "
    "tidy yards and lorries that leave on the minute.",
    "",
    "EXPERIENCE",
    "Depot Supervisor, Marram Cold Stores",
    "03/2018 - Present",
    "- Leads thirty-one pickers and drivers over two shifts, and answers for a yearly budget of 1.4 million "
    "that has been kept in each of the last five years",
    "- Cut late departures from 9% to 2% by moving the loading of trailers ahead of the evening break, with "
    "the agreement of the drivers",
    "",
    "Stock Clerk, Teal & Sons",
    "2014 - 2018",
    "Counted, booked and traced goods for forty shops. Covered for the supervisor in three summers, and "
    "closed the books at the end of every quarter.",
    "",
    "SKILLS",
    "Forklift, Reach truck, Stock control, Rota planning, Excel, Warehouse Management System, Toolbox talks, "
    "Incident reports, First aid, Conflict Resolution",
]


def units(reading: ResumeReading) -> list[tuple[str, int | None, str]]:
    return [(unit.section, unit.job, " ".join(reading.quote(unit).split())) for unit in reading.units]


@pytest.mark.parametrize("width", range(60, 121, 10))
def test_units_are_the_same_however_wide_the_text_was_set(width: int) -> None:
    wrapped = [row for line in RESUME for row in wrap(line, width) or [""]]

    assert units(read(file("\n".join(wrapped)))) == units(read("\n".join(RESUME)))
