"""What a role profile takes from an occupation."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from roles.enums import DegreeLevel, Necessity, RoleLevel
from roles.reading.onet import Occupation, draft, occupations, tables_in
from roles.reading.onet.background import education, experience
from roles.reading.onet.naming import skill_name
from roles.reading.onet.standing import area, level
from roles.reading.profile import Profile
from roles.reading.releases import Release
from tests.factories.releases import KEEPER, ONET, RATINGS, Rows, write_text_release

RELEASE = Release("O*NET", "31.2", "US Department of Labor", "CC BY 4.0")
REQUIRED, PREFERRED, MENTIONED = Necessity.REQUIRED, Necessity.PREFERRED, Necessity.MENTIONED


def drafts(folder: Path, tables: Mapping[str, Rows] = ONET) -> list[tuple[str, Profile]]:
    return [draft(each, RELEASE) for each in occupations(tables_in(write_text_release(folder, tables)))]


def of(code: str, title: str, *alternates: str) -> Occupation:
    return Occupation(code, title, "", tuple((name, 1) for name in alternates))


def test_title_level_and_other_titles(tmp_path: Path) -> None:
    _, keeper = drafts(tmp_path)[0]

    assert (keeper.title, keeper.level) == ("Lighthouse Managers", RoleLevel.MANAGER)
    assert keeper.aliases == ("Light Station Manager", "Beacon Manager")


def test_duties_are_the_tasks_in_the_order_of_the_release(tmp_path: Path) -> None:
    _, keeper = drafts(tmp_path)[0]

    assert [duty.text for duty in keeper.duties] == [
        "Plan the watches of the crew.",
        "Inspect lamps and fog horns.",
        "Show visitors around.",
    ]


def test_rated_tasks_come_by_importance(tmp_path: Path) -> None:
    _, keeper = drafts(tmp_path, {**ONET, "Task Ratings": RATINGS})[0]

    assert keeper.duties[0].text == "Inspect lamps and fog horns."


def test_many_core_tasks_leave_out_the_others_and_stop_at_twenty(tmp_path: Path) -> None:
    core = tuple((KEEPER, "", str(number), f"Light lamp {number}.", "Core") for number in range(30))
    other = (KEEPER, "", "99", "Wave at ships.", "Supplemental")
    _, keeper = drafts(tmp_path, {**ONET, "Task Statements": (ONET["Task Statements"][0], other, *core)})[0]

    assert [duty.text for duty in keeper.duties] == [f"Light lamp {number}." for number in range(20)]


def test_technology_in_demand_is_preferred_and_office_programs_come_last(tmp_path: Path) -> None:
    _, keeper = drafts(tmp_path)[0]

    assert [(skill.name, skill.necessity) for skill in keeper.skills] == [
        ("Tide tables system (TTS)", PREFERRED),
        ("SQL", MENTIONED),
        ("Microsoft Excel", MENTIONED),
        ("Coordination", MENTIONED),
        ("Active listening", MENTIONED),
    ]


def test_education_is_required_where_three_of_four_ask_and_preferred_where_half_do(tmp_path: Path) -> None:
    _, keeper = drafts(tmp_path)[0]

    assert [(fact.level, fact.necessity) for fact in keeper.education] == [
        (DegreeLevel.ASSOCIATE, REQUIRED),
        (DegreeLevel.BACHELOR, PREFERRED),
    ]


def test_experience_is_asked_for_in_months_of_the_area(tmp_path: Path) -> None:
    _, keeper = drafts(tmp_path)[0]

    assert [(fact.minimum_months, fact.necessity, fact.area) for fact in keeper.experience] == [
        (12, REQUIRED, keeper.area),
        (24, PREFERRED, keeper.area),
    ]


def test_where_nobody_was_asked_the_job_zone_tells(tmp_path: Path) -> None:
    _, planners = drafts(tmp_path)[1]

    assert [(fact.level, fact.necessity) for fact in planners.education] == [(DegreeLevel.DIPLOMA, PREFERRED)]
    assert [fact.minimum_months for fact in planners.experience] == [12]


def test_an_occupation_without_tasks_has_the_duties_of_its_description(tmp_path: Path) -> None:
    _, others = drafts(tmp_path)[2]

    assert [duty.text for duty in others.duties] == ["Clean beaches after storms.", "Mend fences."]
    assert others.warnings == (
        "O*NET lists no tasks for this occupation; its duties are taken from the description",
    )


def test_every_fact_cites_its_words_in_the_text(tmp_path: Path) -> None:
    for text, profile in drafts(tmp_path):
        facts = [*profile.duties, *profile.skills, *profile.education, *profile.experience]
        citations = [citation for fact in facts for citation in fact.citations]

        assert [text[citation.start : citation.end] for citation in citations] == [
            citation.quote for citation in citations
        ]
        assert profile.documents == {"O*NET 31.2, US Department of Labor, CC BY 4.0"}


@pytest.mark.parametrize(
    ("code", "title", "expected"),
    [
        ("11-1011.00", "Chief Executives", RoleLevel.EXECUTIVE),
        ("11-9013.00", "Farmers, Ranchers, and Other Agricultural Managers", RoleLevel.MANAGER),
        ("11-1031.00", "Legislators", RoleLevel.INDIVIDUAL),
        ("19-1031.02", "Range Managers", RoleLevel.INDIVIDUAL),
        ("47-1011.03", "Solar Energy Installation Managers", RoleLevel.MANAGER),
        ("41-1011.00", "First-Line Supervisors of Retail Sales Workers", RoleLevel.TEAM_LEAD),
        ("51-9197.00", "Tire Builders", RoleLevel.INDIVIDUAL),
    ],
)
def test_the_level_follows_the_title_and_the_classification(
    code: str, title: str, expected: RoleLevel
) -> None:
    assert level(of(code, title)) is expected


@pytest.mark.parametrize(
    ("occupation", "expected"),
    [
        (of("29-1141.00", "Registered Nurses"), "Nursing"),
        (of("13-1081.00", "Zarfists", "Warehouse Planner", "Zarf Keeper"), "Warehousing and logistics"),
        (
            of("53-7065.00", "Retail Zarfists", "Warehouse Planner", "Zarf Picker"),
            "Warehousing and logistics",
        ),
        (of("53-7065.00", "Retail Zarfists", "Warehouse Planner", "Retail Planner"), "Retail"),
        (of("51-9197.00", "Zarf Builders", "Zarf Maker"), "Manufacturing"),
        (of("13-1000.00", "Zarfists"), ""),
        (of("11-9199.00", "Zarf Managers"), "Operations management"),
        (of("11-1011.00", "Chief Executives"), "Executive management"),
        (of("33-9099.00", "Zarf Guides"), "Security services"),
        (of("43-5032.00", "Zarf Dispatchers, Except Police"), "Administration"),
        (of("49-2094.00", "Electrical Repairers"), "Maintenance and repair"),
        (of("17-2071.00", "Electrical Engineers"), "Engineering"),
    ],
)
def test_the_area_is_what_most_titles_name_or_the_groups(occupation: Occupation, expected: str) -> None:
    assert area(occupation) == expected


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Structured query language SQL", "SQL"),
        ("Microsoft Office software", "Microsoft Office"),
        ("Oracle Java", "Java"),
        ("Zarf planning software ZPS", "Zarf planning software (ZPS)"),
        ("Beaconsoft", "Beaconsoft"),
    ],
)
def test_technologies_go_by_the_vocabularys_names(written: str, name: str) -> None:
    assert skill_name(written) == name


def test_nothing_is_asked_for_where_most_say_that_nothing_is_needed() -> None:
    easy = Occupation("1", "Zarfists", "", education={1: 80.0, 2: 20.0}, experience={1: 60.0, 3: 40.0})

    assert (list(education(easy)), list(experience(easy, ""))) == ([], [])
