"""Sections by their headings, and the units that matching may quote."""

from itertools import pairwise

import pytest

from hiring.reading.headings import heading
from tests.hiring.reading.documents import page, read

RESUME = """Mara Ellingworth
mara@example.com | Leeds, UK
Date of birth: 3 May 1986

Summary
Leads service teams. Likes quiet queues.

Experience
Service Manager, Larkfield Bank
2015 – 2020
• Led a team of nine agents who answered calls and wrote
  letters.
Sorted the materials.Prepared the reports.

Skills: Zarfing, Lazuli brambling

References
Jane Roe, 07700 900482, says she is kind."""


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("EXPERIENCE", "experience"),
        ("Work Experience:", "experience"),
        ("E X P E R I E N C E", "experience"),
        ("— Education —", "education"),
        ("Education & Certifications", "education"),
        ("Skills (continued)", "skills"),
        ("Led a team of nine agents", None),
        ("Service Manager", None),
    ],
)
def test_headings_are_known_in_many_dresses(text: str, section: str | None) -> None:
    assert heading(text) == section


def test_units_are_sentences_bullets_and_list_entries_with_section_and_job() -> None:
    given = read(RESUME)

    found = [(" ".join(given.quote(unit).split()), unit.section, unit.job) for unit in given.units]

    assert found == [
        ("Leads service teams.", "summary", None),
        ("Likes quiet queues.", "summary", None),
        ("Service Manager, Larkfield Bank", "experience", 0),
        ("2015 – 2020", "experience", 0),
        ("Led a team of nine agents who answered calls and wrote letters.", "experience", 0),
        ("Sorted the materials.", "experience", 0),
        ("Prepared the reports.", "experience", 0),
        ("Zarfing", "skills", None),
        ("Lazuli brambling", "skills", None),
    ]


def test_nothing_about_the_person_is_a_unit() -> None:
    given = read(RESUME)

    quotes = " ".join(given.quote(unit) for unit in given.units)

    assert [word for word in ("Mara", "mara@example.com", "Leeds", "1986", "Jane") if word in quotes] == []


def test_units_stand_in_text_order_and_do_not_overlap() -> None:
    units = read(RESUME).units

    assert all(one.end <= after.start for one, after in pairwise(units))


def test_a_heading_that_no_list_has_is_known_by_its_look() -> None:
    given = page(
        ("Mara Ellingworth", 40, 80, 20, True),
        ("Profile", 40, 110, 12, True),
        ("Cooks what the market had that morning.", 40, 124, 9, False),
        ("Kitchens", 40, 150, 12, True),
        ("Head Chef, Larkfield Hotel", 40, 164, 9, True),
        ("2015 – 2020", 40, 176, 9, False),
        ("Civilian Education", 40, 200, 12, True),
        ("BSc Physics, University of Leeds, 2010", 40, 214, 9, False),
    )

    found = read(given).record

    assert [job.title for job in found.employment] == ["Head Chef"]
    assert [degree.institution for degree in found.education] == ["University of Leeds"]


def test_a_first_cell_may_be_the_heading_of_its_row() -> None:
    text = """Mara Ellingworth
mara@example.com
Employment\t2015 – 2020   Teller, Larkfield Bank
Qualifications\tBSc Physics, University of Leeds, 2010"""

    found = read(text).record

    assert [job.title for job in found.employment] == ["Teller"]
    assert [degree.year for degree in found.education] == ["2010"]


def test_underlined_headings_of_plain_text_are_headings() -> None:
    text = """Mara Ellingworth
================
mara@example.com

Where I have been
-----------------
Teller, Larkfield Bank
2015 – 2020

Good at
-------
Quillonry, Zarfing, Lazuli brambling, Ombrelling"""

    found = read(text).record

    assert (found.contact.name, [job.title for job in found.employment]) == ("Mara Ellingworth", ["Teller"])
    assert [skill.name for skill in found.skills] == [
        "Quillonry",
        "Zarfing",
        "Lazuli brambling",
        "Ombrelling",
    ]


def test_what_follows_a_heading_inside_a_job_stays_with_the_job() -> None:
    text = """Experience
Teller, Larkfield Bank
2015 – 2020
Skills used: counting
Achievements: cashed up 1,200 evenings

Clerk, Orrin Networks Ltd
2012 – 2015"""

    assert [job.title for job in read(text).record.employment] == ["Teller", "Clerk"]
