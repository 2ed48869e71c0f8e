"""JSON Resume out of a reading, and what is read back from it."""

import json
import re
from pathlib import Path
from string import ascii_letters
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hiring.reading.corrections import Fix, corrected
from hiring.reading.json_resume.shapes import SCHEMA, JsonResume
from hiring.reading.json_resume.writing import as_json, json_resume
from hiring.reading.record import Job, ResumeReading
from roles.reading.files import extract
from roles.reading.files.assembling import assemble
from roles.reading.files.structured.json_resume import stated_in
from roles.reading.files.structured.rendering import rendered
from roles.reading.text import FileKind
from tests.factories import structured
from tests.factories.readings import Draft
from tests.hiring.reading.documents import read

DAY = re.compile(r"[12]\d{3}(-[01]\d)?")


def written(path: Path) -> dict[str, Any]:
    return as_json(json_resume(read(extract(path))))


def read_back(document: dict[str, Any]) -> ResumeReading:
    return read(assemble(rendered(stated_in(document)), FileKind.JSON_RESUME))


def test_what_is_stated_comes_out_again() -> None:
    assert written(structured.PLAIN) == {
        "$schema": SCHEMA,
        "basics": {
            "name": "Ada Obi",
            "email": "ada@example.org",
            "phone": "+44 20 7946 0100",
            "summary": "Leads contact centres of up to 80 agents.",
            "location": {"city": "Leeds", "region": "West Yorkshire, GB"},
        },
        "work": [
            {
                "name": "Northwind Support Ltd",
                "position": "Call Center Manager",
                "location": "Leeds",
                "startDate": "2019-03",
                "endDate": "2024-06",
                "highlights": [
                    "Ran the inbound centre.",
                    "Raised CSAT from 78% to 91%",
                    "Cut average handle time by 18%",
                ],
            },
            {
                "name": "Contoso Telecom",
                "position": "Team Leader",
                "startDate": "2015-09",
                "endDate": "2019-02",
                "highlights": ["Coached 12 agents"],
            },
            {
                "name": "Fabrikam",
                "position": "Agent",
                "startDate": "2012",
                "endDate": "2015",
                "highlights": [],
            },
        ],
        "education": [
            {
                "institution": "University of Leeds",
                "area": "Psychology",
                "studyType": "Bachelor's degree",
                "endDate": "2012",
            }
        ],
        "certificates": [{"name": "Six Sigma Green Belt"}],
        "skills": [
            {"name": "Coaching"},
            {"name": "Workforce management"},
            {"name": "Forecasting"},
            {"name": "Staff scheduling and rostering"},
        ],
        "languages": [
            {"language": "English", "fluency": "Native speaker"}, {"language": "Polish", "fluency": "B2"},
        ],
        "projects": [],
        "awards": [],
        "interests": [],
        "meta": {"version": "v1.0.0", "lastModified": "2025-01-05T00:00:00"},
    }  # fmt: skip


@pytest.mark.parametrize("path", structured.ALL, ids=lambda path: path.name)
def test_what_was_read_back_is_written_the_same(path: Path) -> None:
    first = written(path)

    assert as_json(json_resume(read_back(first))) == first


@pytest.mark.parametrize("path", structured.ALL, ids=lambda path: path.name)
def test_dates_are_those_of_the_schema_and_nothing_is_null(path: Path) -> None:
    document = written(path)

    dates = [each[key] for each in document["work"] for key in ("startDate", "endDate") if key in each]
    assert [day for day in dates if not DAY.fullmatch(day)] == []
    assert "null" not in json.dumps(document)
    assert JsonResume.model_validate(document)


def test_corrections_are_in_it() -> None:
    reading = read(extract(structured.PLAIN))
    fixes = [
        Fix("employment/2/employer", "Fabrikam", "Fabrikam Europe"),
        Fix("contact/name", "Ada Obi", "Ada"),
    ]

    document = as_json(json_resume(corrected(reading, fixes)))

    assert (document["work"][2]["name"], document["basics"]["name"]) == ("Fabrikam Europe", "Ada")


def test_skills_of_few_letters_are_in_it_as_listed() -> None:
    skills = [{"name": "C++", "keywords": ["C#", "R"]}]
    document = as_json(json_resume(read_back({"basics": {"name": "Ada Obi"}, "skills": skills})))

    assert {"C++", "C#"} <= {each["name"] for each in document["skills"]}


def test_end_that_is_not_stated_does_not_go_on() -> None:
    draft = Draft()
    draft.jobs.append(Job(title="Clerk", start="2019-03"))

    assert as_json(json_resume(draft.reading()))["work"] == [
        {"position": "Clerk", "summary": "Began in 2019-03; until when is not stated.", "highlights": []}
    ]


NAMES = st.text(ascii_letters + "éłß –-,.&|/()'", min_size=1, max_size=30).map(
    lambda name: " ".join(f"Q{name}x".split())
)
DATES = st.one_of(
    st.integers(1960, 2024).map(str),
    st.tuples(st.integers(1960, 2024), st.integers(1, 12)).map(lambda day: f"{day[0]}-{day[1]:02d}"),
)
JOBS = st.builds(
    lambda name, position, days: {
        "name": name,
        "position": position,
        "startDate": min(days),
        "endDate": max(days),
    },
    NAMES,
    NAMES,
    st.tuples(DATES, DATES),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(jobs=st.lists(JOBS, max_size=4), schools=st.lists(NAMES, max_size=2))
def test_whatever_names_and_dates_are_stated_come_out_again(
    jobs: list[dict[str, str]], schools: list[str]
) -> None:
    basics = {"name": "Ada Obi", "summary": "The manager of a team that answers calls for its customers."}
    education = [{"institution": school, "studyType": "Bachelor of Arts"} for school in schools]

    document = as_json(json_resume(read_back({"basics": basics, "work": jobs, "education": education})))

    assert document["basics"] == basics
    assert [{key: job[key] for key in each} for each, job in zip(jobs, document["work"], strict=True)] == jobs
    assert [each["institution"] for each in document["education"]] == schools
