"""A role's level where its title leaves open whether people are led."""

import pytest

from roles.enums import RoleLevel
from roles.reading.role_documents import read_role
from tests.roles.reading.role_documents.samples import written


def level(title: str, duty: str) -> RoleLevel:
    text = (
        f"{title}\n\nResponsibilities\n- Plan the year's programme\n- Agree dates with the town\n- {duty}\n"
    )
    return read_role(written(text), "advert.txt").level


@pytest.mark.parametrize(
    "duty", ["Lead a team of six", "Hire and train seasonal staff", "Recruit volunteers"]
)
def test_who_leads_people_under_an_open_title_is_a_manager(duty: str) -> None:
    assert level("Project Manager", duty) is RoleLevel.MANAGER


@pytest.mark.parametrize("duty", ["Manage suppliers", "Work with a cross-functional team"])
def test_who_leads_nobody_under_an_open_title_is_an_individual(duty: str) -> None:
    assert level("Project Manager", duty) is RoleLevel.INDIVIDUAL


def test_a_title_that_tells_its_level_keeps_it() -> None:
    assert level("Store Manager", "Manage suppliers") is RoleLevel.MANAGER
    assert level("Accountant", "Train new staff") is RoleLevel.INDIVIDUAL
