"""A few words about oneself as a resume with named fields."""

import json
from datetime import date
from typing import Any

from hiring.reading.described import Described, JobDescribed, json_resume
from roles.enums import DegreeLevel

DAY = date(2026, 3, 2)


def written(**told: Any) -> Any:
    return json.loads(json_resume(Described(**told), DAY))


def test_jobs_without_dates_are_taken_one_after_the_other_until_the_day() -> None:
    jobs = written(jobs=(JobDescribed("Nurse", years=2), JobDescribed("Porter", years=0.5)))["work"]

    assert [(job["startDate"], job["endDate"]) for job in jobs] == [
        ("2024-04", "present"),
        ("2023-10", "2024-03"),
    ]


def test_dates_are_taken_as_they_are() -> None:
    jobs = (JobDescribed("Nurse", start="2019-03"), JobDescribed("Porter", start="2015", end="2016-02"))

    assert [(job["startDate"], job["endDate"]) for job in written(jobs=jobs)["work"]] == [
        ("2019-03", "present"),
        ("2015", "2016-02"),
    ]


def test_who_was_led_is_told_before_what_was_done() -> None:
    job = JobDescribed("Ward manager", "St Anne", years=1, leads=12, did=("Planned the shifts",))

    (work,) = written(jobs=(job,))["work"]

    assert (work["position"], work["name"]) == ("Ward manager", "St Anne")
    assert work["highlights"] == ["Led a team of 12 people.", "Planned the shifts"]


def test_degree_skills_and_certifications_are_named() -> None:
    assert written(
        degree=DegreeLevel.BACHELOR, field="Nursing", skills=("Triage",), certifications=("BLS",)
    ) == {
        "education": [{"studyType": "Bachelor's degree", "area": "Nursing"}],
        "skills": [{"name": "Triage"}],
        "certificates": [{"name": "BLS"}],
    }
