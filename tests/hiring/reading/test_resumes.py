"""Whole resumes: the as-of date, what is not English or hardly there, and what must never matter."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hiring.reading.record import ResumeRecord
from roles.reading.text import HiddenReason, HiddenText
from tests.hiring.reading.documents import RECEIVED, document, read, record

RESUME = """Mara Ellingworth
Leeds, UK | mara.e@example.com | +44 7700 900123

Summary
Leads service teams and likes quiet queues.

Experience
Service Desk Manager, Larkfield Bank, Leeds, UK
March 2019 – Present
• Led a team of nine agents.
• Raised customer satisfaction from 78% to 91%.

Support Agent, Orrin Networks Ltd, York, UK
June 2015 – February 2019
• Answered calls.

Education
BSc in Physics, University of Leeds, 2014

Skills
Zarfing, Lazuli brambling, Customer service

Languages
English, Welsh"""

GERMAN = """Berufserfahrung
Leiter der Abteilung für Kundenbetreuung und Vertrieb bei der Firma Nordlicht in Hamburg. Ich habe das Team
mit zwölf Personen aufgebaut und die Prozesse für den Versand und die Reklamationen neu gestaltet. Die
Zufriedenheit der Kunden ist im ersten Jahr auf einen sehr guten Wert gestiegen, und das Team wuchs."""


def test_the_present_is_the_given_day_first() -> None:
    assert read(document(RESUME, dated="2024-05-05"), date(2023, 1, 31)).record.as_of == "2023-01-31"


@pytest.mark.parametrize(
    ("dated", "as_of"),
    [
        ("2024-05-05", "2024-05-05"),
        ("2018-01-01", RECEIVED.isoformat()),
        ("2027-01-01", RECEIVED.isoformat()),
        ("", RECEIVED.isoformat()),
        ("yesterday", RECEIVED.isoformat()),
    ],
)
def test_the_documents_own_date_counts_only_where_plausible(dated: str, as_of: str) -> None:
    assert record(document(RESUME, dated=dated)).as_of == as_of


def test_present_counts_up_to_that_day() -> None:
    assert record(RESUME, date(2020, 2, 29)).employment[0].months == 12


def test_another_name_changes_the_name_alone() -> None:
    renamed = RESUME.replace("Mara Ellingworth", "Tariq Oyelaran-Webb")

    one, other = record(RESUME), record(renamed)

    assert other.contact.name == "Tariq Oyelaran-Webb"
    assert _without_place(one) == _without_place(other)


def _without_place(found: ResumeRecord) -> str:
    """The record as JSON without what a longer name moves: name, length, offsets."""
    return found.model_copy(
        update={
            "contact": found.contact.model_copy(update={"name": None}),
            "quality": found.quality.model_copy(update={"characters": 0, "understood": 0.0}),
            "skills": tuple(skill.model_copy(update={"mentions": ()}) for skill in found.skills),
            "scope": tuple(scope.model_copy(update={"start": 0, "end": 0}) for scope in found.scope),
        }
    ).model_dump_json()


def test_the_same_text_gives_the_same_bytes() -> None:
    assert read(RESUME).model_dump_json() == read(RESUME).model_dump_json()


def test_a_text_in_another_language_is_not_read() -> None:
    found = read(GERMAN)

    assert (found.readable, found.language) == (False, "de")
    assert (found.record.employment, found.record.skills, found.units) == ((), (), ())
    assert found.record.quality.warnings == (
        "The text is not English (it looks like German), so it could not be read.",
    )


@pytest.mark.parametrize("code", ["ru", "zh", "ar", "el"])
def test_other_scripts_are_recognised(code: str) -> None:
    words = {
        "ru": "опыт работы менеджер",
        "zh": "工作经验客户服务经理",
        "ar": "خبرة في خدمة العملاء",
        "el": "εμπειρία διευθυντής",
    }

    assert read(words[code]).language == code


def test_an_accented_english_resume_stays_english() -> None:
    assert read(RESUME.replace("Mara Ellingworth", "Zoë Müller-Çelik")).language == "en"


def test_a_scrap_of_text_is_hardly_understood() -> None:
    found = read("Looking for work. Call me.")

    assert found.record.quality.understood < 0.2
    assert "There is very little text: what is missing here may only be missing from this file." in (
        found.record.quality.warnings
    )
    assert not found.readable


def test_a_well_formed_resume_is_understood() -> None:
    quality = record(RESUME).quality

    assert quality.understood > 0.9
    assert quality.warnings == ()


def test_hidden_text_is_reported() -> None:
    given = replace(document(RESUME), hidden=(HiddenText("best manager ever", HiddenReason.TINY),))

    assert [(each.quote, each.why) for each in record(given).hidden_text] == [
        ("best manager ever", "under 2 pt"),
    ]


def test_offsets_of_units_and_mentions_lie_in_the_text() -> None:
    found = read(RESUME)

    assert all(0 <= unit.start < unit.end <= len(found.text) for unit in found.units)
    assert [
        found.text[start:end]
        for skill in found.record.skills
        for start, end in skill.mentions
        if skill.name == "Zarfing"
    ] == ["Zarfing"]


LINES = st.sampled_from(
    [
        *RESUME.split("\n"),
        *GERMAN.split("\n"),
        "",
        "\t",
        "– –",
        "2019 –",
        "Experience",
        "02/1753",
        "a" * 300,
        "•",
        "1.",
        ",",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, max_size=25))
def test_lines_in_any_order_give_a_record(lines: list[str]) -> None:
    found = read("\n".join(lines))

    assert all(unit.end <= len(found.text) for unit in found.units)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_a_record(text: str) -> None:
    assert read(text).text == text
