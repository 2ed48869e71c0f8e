"""JSON Resume: what it states comes out as text whose lines know what they hold."""

import json
from pathlib import Path

import pytest

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files import extract
from roles.reading.files.limits import MAX_CHARACTERS
from roles.reading.files.structured.json_resume import TOO_DEEP, read_json_resume
from roles.reading.text import HiddenReason, HiddenText, Told
from tests.factories import structured


def test_text_has_headings_entries_and_bullets() -> None:
    assert extract(structured.PLAIN).text == (
        "Ada Obi\nCall Center Manager\nada@example.org\n+44 20 7946 0100\nLeeds, West Yorkshire, GB\n\n"
        "Summary\n\nLeads contact centres of up to 80 agents.\n\n"
        "Experience\n\n"
        "Call Center Manager\nNorthwind Support Ltd\nLeeds\nMarch 2019 – June 2024\n"
        "• Ran the inbound centre.\n• Raised CSAT from 78% to 91%\n• Cut average handle time by 18%\n\n"
        "Team Leader\nContoso Telecom\nSeptember 2015 – February 2019\n• Coached 12 agents\n\n"
        "Agent\nFabrikam\n2012 – 2015\n\n"
        "Education\n\nBachelor of Arts in Psychology\nUniversity of Leeds\nSeptember 2009 – June 2012\n\n"
        "Skills\n\nWorkforce management, Forecasting, Scheduling\nCoaching (Expert)\n\n"
        "Certifications\n\nSix Sigma Green Belt\nASQ, May 2018\n\n"
        "Languages\n\nEnglish (Native speaker)\nPolish (B2)"
    )


def test_lines_know_what_they_hold() -> None:
    document = extract(structured.PLAIN)

    told = [(document.line_text(line), line.told) for line in document.lines if line.told][:6]

    assert told == [
        ("Ada Obi", Told.NAME),
        ("ada@example.org", Told.EMAIL),
        ("+44 20 7946 0100", Told.PHONE),
        ("Leeds, West Yorkshire, GB", Told.PLACE),
        ("Call Center Manager", Told.TITLE),
        ("Northwind Support Ltd", Told.EMPLOYER),
    ]


def test_document_is_dated_by_its_last_change() -> None:
    assert extract(structured.PLAIN).dated == "2025-01-05"


def test_photo_birth_date_nationality_gender_and_street_do_not_come_in() -> None:
    text = extract(structured.AWKWARD).text

    assert not [word for word in ("png", "1980", "Spanish", "High Street", "LS1", "https") if word in text]


def test_wrong_fields_are_left_out_with_a_reason_that_names_each() -> None:
    document = extract(structured.DAMAGED)

    assert document.warnings == (
        "basics: not an object; it was left out.",
        "work.0.position: not a text; it was left out.",
        "work.0.name: not a text; it was left out.",
        "work.0.startDate: not a text; it was left out.",
        "work.0.endDate: not a date (YYYY, YYYY-MM or YYYY-MM-DD); it was left out.",
        "work.1: not an object; it was left out.",
        "education: not a list; it was left out.",
    )
    assert document.text == (
        "Experience\n\n• Led 5 people\n\nSkills\n\nExcel\nSQL, PostgreSQL\n\nLanguages\n\n12"
    )


def test_many_wrong_fields_are_told_of_once() -> None:
    document = read_json_resume(json.dumps({"work": [7] * 50, "basics": {"name": "Ada"}}).encode())

    assert document.warnings[-1] == "More fields could not be read, and were left out."
    assert len(document.warnings) == 21


def test_end_in_words_goes_on_and_older_names_of_fields_are_known() -> None:
    work = [{"company": "Acme", "position": "Clerk", "startDate": "Jan 2020", "endDate": "Present"}]
    job = read_json_resume(json.dumps({"work": work}).encode()).jobs[0]

    assert (job.employer, job.dates.start and job.dates.start.month, job.dates.current) == ("Acme", 1, True)


@pytest.mark.parametrize(
    ("data", "reason", "message"),
    [
        (b'{"name": "x"', Unreadable.DAMAGED, "this is not whole JSON: it goes wrong in line 1, column 13"),
        (b'{"openapi": "3.0.0", "paths": {}}', Unreadable.UNSUPPORTED, "this is JSON, but no JSON Resume"),
        (b'[{"basics": {}}]', Unreadable.UNSUPPORTED, "this is JSON, but no JSON Resume"),
        (b'{"work": "none"}', Unreadable.UNSUPPORTED, "this is JSON, but no JSON Resume"),
        (b'{"work": []}', Unreadable.EMPTY, "there is no text in this file"),
        (b'{"work": ' + b"[" * 100_000, Unreadable.LIMIT, TOO_DEEP),
        (b'{"work": [' + b"9" * 5000 + b"]}", Unreadable.DAMAGED, "a number in this JSON is longer than any"),
        (
            json.dumps({"basics": {"summary": "word " * MAX_CHARACTERS}}).encode(),
            Unreadable.TOO_LARGE,
            "this file holds over 400,000 characters",
        ),
    ],
)
def test_what_is_no_json_resume_is_refused(
    data: bytes, reason: Unreadable, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "resume.json"
    path.write_bytes(data)

    with pytest.raises(UnreadableFile) as caught:
        extract(path)

    assert caught.value.reason is reason
    assert caught.value.message.startswith(message)


def test_byte_order_mark_half_characters_and_control_signs_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "resume.json"
    path.write_bytes(b"\xef\xbb\xbf" + rb'{"basics": {"name": "A\ud800d\u0000a\nObi"}}')

    assert extract(path).text == "Ad a Obi"


def test_field_that_is_there_twice_counts_once_and_is_said() -> None:
    document = read_json_resume(b'{"basics": {"name": "Ada"}, "work": [], "work": [{"position": "Clerk"}]}')

    assert [job.title for job in document.jobs] == ["Clerk"]
    assert document.warnings == ['"work" is there twice in one place; only the last counts.']


def test_numbers_that_are_none_are_left_out() -> None:
    document = read_json_resume(
        b'{"basics": {"name": 1e999, "label": NaN, "phone": 555, "email": -Infinity}}'
    )

    assert (document.name, document.headline, document.phone) == ("", "", "555")
    assert document.warnings == [
        f"basics.{name}: not a text; it was left out." for name in ("name", "email", "label")
    ]


def test_tags_in_a_field_are_read_as_a_browser_shows_them(tmp_path: Path) -> None:
    told = "<p>Led <b>12</b> people</p><!-- hire me --><div style='display:none'>Excel, SQL</div>Cut costs"
    path = tmp_path / "resume.json"
    path.write_text(json.dumps({"work": [{"position": "Clerk", "highlights": [told, "Said\n<i>no</i>"]}]}))

    document = extract(path)

    assert document.text == "Experience\n\nClerk\n• Led 12 people\n• Cut costs\n• Said\n• no"
    assert document.hidden == (HiddenText("Excel, SQL", HiddenReason.MARKED_HIDDEN),)


def test_bare_names_and_places_are_read_where_people_write_them() -> None:
    written = {
        "basics": {"name": "Ada Obi", "location": "Leeds, GB", "url": "", "image": None},
        "work": [{"position": "Clerk", "location": {"city": "York", "countryCode": "GB"}, "endDate": None}],
        "skills": ["SQL", {"name": "Excel"}, ""],
        "languages": ["Polish"],
        "certificates": ["PRINCE2"],
        "interests": ["Rowing"],
        "x-theme": {"colour": "red"},
        "meta": {"lastModified": ""},
    }

    document = read_json_resume(json.dumps(written).encode())

    assert (document.place, document.jobs[0].place) == ("Leeds, GB", "York, GB")
    assert (document.skills, document.interests) == ((("SQL",), ("Excel",)), ("Rowing",))
    assert [each.name for each in (*document.languages, *document.certificates)] == ["Polish", "PRINCE2"]
    assert document.warnings == []
