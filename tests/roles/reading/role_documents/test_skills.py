"""Which words of a role document are skills of the role, and which only mention something known."""

import pytest

from roles.reading.profile import Profile
from roles.reading.role_documents import read_role
from tests.roles.reading.role_documents.samples import written

DUTIES = """Library Manager

Responsibilities
- Staff scheduling and budget management for two branches
- Complaint handling
- Train new assistants

"""


def skills(more: str) -> list[str]:
    return [skill.name for skill in profile(more).skills]


def profile(more: str) -> Profile:
    return read_role(written(DUTIES + more), "advert.txt")


def test_methods_in_duties_are_no_skills_of_their_own() -> None:
    assert skills("") == []


@pytest.mark.parametrize(
    "asked",
    [
        "Proficiency in budget management",
        "Knowledge of budget management",
        "Budget management",
        "Experience with budget management",
    ],
)
def test_the_same_method_is_a_skill_where_it_is_asked_for(asked: str) -> None:
    assert skills(f"Requirements\n- {asked}\n- A calm voice\n")[:1] == ["Budget management"]


def test_years_of_work_are_experience_and_name_only_the_tools_used() -> None:
    found = profile("Requirements\n- Five years of experience in procurement with Excel\n- A calm voice\n")

    assert [skill.name for skill in found.skills] == ["Microsoft Excel", "Calm voice"]
    assert [fact.minimum_months for fact in found.experience] == [60]


def test_a_degree_and_its_fields_are_no_skills() -> None:
    asked = "Requirements\n- A bachelor's degree in accounting, finance or marketing\n- A calm voice\n"

    assert skills(asked) == ["Calm voice"]


def test_two_skills_under_one_noun_are_two() -> None:
    asked = "Requirements\n- Excellent communication and interpersonal skills\n- A calm voice\n"

    assert skills(asked) == ["Communication", "Interpersonal skills", "Calm voice"]


def test_an_activity_gets_the_vocabularys_name_in_any_form() -> None:
    assert skills("Requirements\n- Able to handle conflict\n- A calm voice\n") == [
        "Conflict resolution",
        "Calm voice",
    ]


def test_leading_people_is_experience_and_what_stands_beside_it_a_skill() -> None:
    asked = "Libraries prefer people who have experience leading others and managing projects."

    found = profile(f"Requirements\n\n{asked}\n")

    assert [skill.name for skill in found.skills] == ["Project management"]
    assert [fact.management for fact in found.experience] == [True]


def test_managing_money_is_no_experience_of_leading_people() -> None:
    found = profile("Requirements\n- Three years of experience managing a budget\n- A calm voice\n")

    assert [fact.management for fact in found.experience] == [False]
