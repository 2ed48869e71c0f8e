"""A few words about oneself, read as a resume."""

import pytest
from django.test import Client

from tests.factories.models import make_version
from tests.hiring.api.checks.asking import checked

pytestmark = pytest.mark.django_db


def test_years_alone_are_years_of_the_roles_own_work(client: Client) -> None:
    make_version()

    answer = checked(client, about={"years": 6, "degree": "bachelor", "field": "Nursing"}, as_of="2026-03-02")

    assert answer["text"].split("\n\n")[1:] == [
        "Nurse Manager\nApril 2020 – present",
        "Education",
        "Bachelor's degree in Nursing",
    ]
    results = {each["criterion"]: each["result"] for each in answer["gates"]}
    assert results == {
        "skill:infection-control": "no evidence",
        "education:bachelor-s-degree-in-nursing": "met",
        "experience:4-years-of-leading-people-in-nursing": "met",
    }


def test_jobs_are_read_with_who_was_led_and_what_was_done(client: Client) -> None:
    make_version()
    job = {"title": "Ward manager", "employer": "St Anne", "start": "2019-03", "leads": 12}

    answer = checked(client, about={"jobs": [job | {"did": ["Planned the shifts of the ward"]}]})

    assert answer["text"].splitlines()[2:] == [
        "Ward manager",
        "St Anne",
        "March 2019 – present",
        "• Led a team of 12 people.",
        "• Planned the shifts of the ward",
    ]
