"""A profile with one thing changed."""

import pytest

from roles.enums import FactKind, Necessity, RoleLevel
from roles.reading.editing import (
    FACTS,
    StatedAlready,
    by_hand,
    facts_of,
    label,
    with_added,
    with_changed,
    with_names,
    without,
)
from roles.reading.profile import Citation, Duty, SalaryBand, Skill
from tests.factories.readings import DOCUMENT, nurse_manager


def test_every_kind_of_fact_has_words() -> None:
    words = {kind: label(facts_of(nurse_manager(), kind)[0]) for kind in FactKind}

    assert words == {
        FactKind.DUTY: "Plan the staffing and shift rosters of the ward",
        FactKind.SKILL: "Infection control",
        FactKind.EDUCATION: "Bachelor's degree in Nursing",
        FactKind.EXPERIENCE: "4 years of leading people in Nursing",
        FactKind.CERTIFICATION: "BLS",
        FactKind.KPI: "Readmission rate",
        FactKind.SALARY: "US USD a year",
    }


@pytest.mark.parametrize("kind", FactKind)
def test_a_fact_that_is_removed_and_added_again_is_stated_as_before(kind: FactKind) -> None:
    profile = nurse_manager()
    last = len(facts_of(profile, kind)) - 1

    again = with_added(without(profile, kind, last), kind, facts_of(profile, kind)[last])

    assert again == profile


def test_facts_of_all_kinds_stand_in_a_profile() -> None:
    assert [type(facts_of(nurse_manager(), kind)[0]) for kind in FactKind] == [
        fact for _, fact in FACTS.values()
    ]


def test_a_changed_fact_keeps_its_place_and_citations() -> None:
    profile = with_changed(nurse_manager(), FactKind.DUTY, 0, Duty(text="Plan rosters"))

    assert [duty.text for duty in profile.duties] == [
        "Plan rosters",
        "Investigate patient complaints and incidents",
    ]
    assert profile.duties[0].citations == DOCUMENT


def test_a_fact_may_be_asked_for_more_strongly() -> None:
    stronger = nurse_manager().skills[1].model_copy(update={"necessity": Necessity.REQUIRED})

    assert with_changed(nurse_manager(), FactKind.SKILL, 1, stronger).skills[1] == stronger


def test_what_is_stated_already_is_not_stated_twice() -> None:
    skill = Skill(name="infection CONTROL", necessity=Necessity.MENTIONED)

    with pytest.raises(StatedAlready):
        with_added(nurse_manager(), FactKind.SKILL, skill)
    with pytest.raises(StatedAlready):
        with_changed(nurse_manager(), FactKind.SKILL, 1, skill)


def test_a_skill_may_be_asked_for_in_a_context_and_in_general() -> None:
    profile = with_added(nurse_manager(), FactKind.SKILL, Skill(name="Telemedicine"))

    assert [skill.applies_when for skill in profile.skills] == ["", "virtual", ""]


def test_bands_of_one_country_may_differ() -> None:
    profile = with_added(
        nurse_manager(), FactKind.SALARY, SalaryBand(country="US", currency="USD", minimum=1)
    )

    assert len(profile.salary_bands) == 2


def test_names_are_each_there_once_and_never_the_title() -> None:
    profile = with_names(
        nurse_manager(),
        title="Ward Lead",
        level=RoleLevel.TEAM_LEAD,
        area="",
        aliases=["A", "", "Ward Lead", "A"],
    )

    assert (profile.title, profile.level, profile.area, profile.aliases, profile.slug) == (
        "Ward Lead",
        RoleLevel.TEAM_LEAD,
        "",
        ("A",),
        "nurse-manager",
    )


def test_a_fact_by_hand_is_cited_to_its_writer() -> None:
    assert by_hand("ada") == (Citation(document="ada (by hand)"),)
