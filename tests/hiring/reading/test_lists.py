"""Skills, certifications, languages, salary: what people list."""

import pytest

from hiring.reading.record import SkillPlace
from roles.enums import PayPeriod
from tests.hiring.reading.documents import read, record

BODY = "Experience\nTeller, Larkfield Bank\n2015 – 2020\nCounted cash.\n\n"


@pytest.mark.parametrize(
    "rows",
    [
        "Quillonry, Zarfing, Lazuli brambling",
        "• Quillonry\n• Zarfing\n• Lazuli brambling",
        "Quillonry\nZarfing\nLazuli brambling",
        "Sundry: Quillonry | Zarfing | Lazuli brambling",
        "Quillonry\tZarfing\tLazuli brambling.",
        "Quillonry (expert), Zarfing – 5 years, Lazuli brambling – basic",
    ],
)
def test_lists_of_skills_are_split_and_kept_in_order(rows: str) -> None:
    assert [skill.name for skill in record(f"{BODY}Skills\n{rows}").skills] == [
        "Quillonry", "Zarfing", "Lazuli brambling",
    ]  # fmt: skip


def test_a_skill_is_listed_once_with_every_place_that_names_it() -> None:
    given = read(f"{BODY}Skills\nZarfing, zarfing, Lazuli brambling")

    (first, _) = given.record.skills

    assert [given.text[start:end] for start, end in first.mentions] == ["Zarfing", "zarfing"]


def test_interests_are_no_skills() -> None:
    assert record(f"{BODY}Skills\nZarfing\n\nInterests: Chess, Tennis").skills[0].name == "Zarfing"
    assert len(record(f"{BODY}Skills\nZarfing\n\nInterests: Chess, Tennis").skills) == 1


def test_sentences_in_a_list_of_skills_are_no_names() -> None:
    assert record(f"{BODY}Skills\nHas worked with many kinds of people in several towns.").skills == ()


def test_certifications_are_read_from_their_section_without_issuer_and_date() -> None:
    rows = "Certifications\nCertified Beekeeper – Beekeepers' Guild, 2019\nMaster Thatcher Certificate (2020)"

    assert [each.name for each in record(BODY + rows).certifications] == [
        "Certified Beekeeper", "Master Thatcher Certificate",
    ]  # fmt: skip


def test_certifications_in_progress_are_not_held() -> None:
    assert record(BODY + "Certifications\nCertified Beekeeper (in progress)").certifications == ()


def test_plain_courses_are_no_certifications() -> None:
    assert record(BODY + "Courses\nHeat transfer, Fluid mechanics").certifications == ()


@pytest.mark.parametrize(
    "rows",
    [
        "Languages\nEnglish (native), Spanish (B2)",
        "Languages: English, Spanish",
        "Summary\nFluent in English and Spanish.",
    ],
)
def test_spoken_languages_are_read(rows: str) -> None:
    assert record(BODY + rows).languages == ("English", "Spanish")


def test_programming_languages_are_not_spoken() -> None:
    assert record(BODY + "Technical Skills\nLanguages: Python, Go, C++").languages == ()


def test_the_expected_salary_is_read() -> None:
    expected = record(BODY + "Expected salary: £45,000").salary_expectation

    assert expected is not None
    assert (expected.amount, expected.currency, expected.period) == (45000.0, "GBP", PayPeriod.YEAR)


def test_a_range_expected_gives_its_middle() -> None:
    expected = record(BODY + "Salary expectations: EUR 3,000 - 4,000 per month").salary_expectation

    assert expected is not None
    assert (expected.amount, expected.currency, expected.period) == (3500.0, "EUR", PayPeriod.MONTH)


def test_present_pay_is_never_read() -> None:
    assert record(BODY + "Current salary: £45,000").salary_expectation is None


def test_a_skill_says_where_it_is_named() -> None:
    text = "Experience\nClerk, Larkfield Bank\n2015 – 2020\n• Kept the ledger in Microsoft Excel.\n\n"
    found = record(f"{text}Summary\nKnows SAP well.\n\nSkills\nMicrosoft Excel, Zarfing").skills

    places = {skill.name: skill.where for skill in found}

    assert places["Microsoft Excel"] == (SkillPlace.LISTED, SkillPlace.JOB)
    assert places["Zarfing"] == (SkillPlace.LISTED,)
    assert [where for name, where in places.items() if name.startswith("SAP")] == [(SkillPlace.ELSEWHERE,)]


def test_an_entry_of_a_list_that_wraps_is_one_skill() -> None:
    rows = (
        "Zarfing, Gonking, Quality of\nzarfs, Barrel making, Sprocketing and some other trades of old, Lathes"
    )

    names = [
        skill.name for skill in record(f"{BODY}Skills\n{rows}").skills if SkillPlace.LISTED in skill.where
    ]

    assert "Quality of zarfs" in names
