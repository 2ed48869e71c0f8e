"""Files with named fields: our reader reads back what they state, and guesses nothing."""

from hiring.reading.record import Contact, Degree, Job, ResumeReading
from roles.enums import DegreeLevel
from roles.reading.files import extract
from tests.factories import structured
from tests.hiring.reading.documents import read


def jobs(reading: ResumeReading) -> list[tuple[str | None, str | None, str | None, str | None, bool]]:
    return [(job.title, job.employer, job.start, job.end, job.current) for job in reading.record.employment]


def test_jobs_keep_title_employer_and_exact_dates() -> None:
    assert jobs(read(extract(structured.PLAIN))) == [
        ("Call Center Manager", "Northwind Support Ltd", "2019-03", "2024-06", False),
        ("Team Leader", "Contoso Telecom", "2015-09", "2019-02", False),
        ("Agent", "Fabrikam", "2012", "2015", False),
    ]


def test_names_with_dashes_bars_commas_and_headings_for_names_stay_whole() -> None:
    assert jobs(read(extract(structured.AWKWARD)))[:8] == [
        ("Senior Manager – Operations | EMEA", "Acme – Support, Inc", "2019-03", None, True),
        ("Education", "Experience", "2009-10", "2010-11", False),
        ("Agent", None, "2008", "2009", False),
        (None, "Nowhere Ltd", None, None, False),
        ("Clerk", "Odd Ltd", None, None, False),
        ("Trainee", "Old Ltd", None, "2001-06", False),
        ("Analyst", "Big Ltd", "2002-03", None, True),
        ("Coordinator", "Red Cross", "2015-01", "2016-01", False),
    ]


def test_summary_and_nested_highlights_are_told_about_their_job() -> None:
    job: Job = read(extract(structured.AWKWARD)).record.employment[0]

    assert job.bullets == (
        "Ran a team of 40 agents.",
        "Owned the budget of $2 million.",
        "Raised CSAT from 78% to 91%",
        "Cut AHT by 18%",
        "Opened 2 sites, 2019 to 2020",
    )


def test_evidence_points_into_the_text() -> None:
    reading = read(extract(structured.PLAIN))

    quotes = [reading.quote(unit) for unit in reading.units if unit.job == 1]

    assert quotes == ["Team Leader", "Contoso Telecom", "September 2015 – February 2019", "Coached 12 agents"]


def test_degrees_keep_level_school_and_year_and_the_vocabularys_name_of_the_field() -> None:
    assert read(extract(structured.AWKWARD)).record.education == (
        Degree(level=DegreeLevel.BACHELOR, field="Computer science", institution="Hogwarts", year="2001"),
        Degree(level=DegreeLevel.MASTER, institution="University of Leeds", completed=False),
        Degree(field="Building trades", institution="Trade School"),
    )


def test_contact_is_as_stated_however_it_is_written() -> None:
    assert read(extract(structured.AWKWARD)).record.contact == Contact(
        name="ada de la Cruz y Gómez Obi",
        email="ada@example.org",
        phone="555-1234",
        location="Leeds, West Yorkshire, GB",
    )


def test_skills_certificates_and_languages_are_read() -> None:
    record = read(extract(structured.AWKWARD)).record

    assert [each.name for each in record.certifications] == [
        "AWS Certified Solutions Architect – Associate",
        "Certified ScrumMaster (CSM)",
    ]
    assert [each.name for each in record.skills if "listed" in each.where] == [
        "Web development", "HTML", "CSS", "Frobnicator 3000", "Languages",
    ]  # fmt: skip
    assert record.languages == ("English", "Polish")


def test_job_without_an_employer_does_not_get_that_of_another() -> None:
    assert read(extract(structured.AWKWARD)).record.employment[2].employer is None


def test_end_that_cannot_be_read_counts_no_months() -> None:
    reading = read(extract(structured.PASSPORT))

    assert [(job.end, job.months) for job in reading.record.employment] == [(None, 284), ("2002-06", None)]


def test_reasons_of_what_was_left_out_come_with_the_reading() -> None:
    assert read(extract(structured.AWKWARD)).record.quality.warnings[:2] == (
        "work.4.startDate: not a date (YYYY, YYYY-MM or YYYY-MM-DD); it was left out.",
        "work.4.endDate: not a date (YYYY, YYYY-MM or YYYY-MM-DD); it was left out.",
    )


def test_sparse_file_is_read_for_what_it_has() -> None:
    reading = read(extract(structured.SPARSE))

    assert jobs(reading) == [("Warehouse Clerk", "Harbour Logistics", "2021-01", None, True)]
    assert reading.readable
