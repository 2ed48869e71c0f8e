"""A certificate is held whatever it is called: by its name, its letters, or both."""

import pytest

from hiring.matching.certificates import spelled
from tests.evaluation import trials
from tests.factories.hostile import roles

DIRECTOR = roles.seeded()[0]


@pytest.mark.parametrize(
    "written",
    [
        "Project Management Professional (PMP), 2018",
        "Project Management Professional",
        "PMP",
    ],
)
def test_certificate_that_a_role_names_with_its_letters_is_held(written: str) -> None:
    resume = f"Ada Obi\n\nExperience\nAgent, Acme Ltd, 2019 - 2021\n- Sold\n\nCertifications\n{written}\n"

    report = trials.matched(trials.read_text(resume), DIRECTOR)

    levels = {each.id: each.level for each in report.criteria if each.id.startswith("certification:")}
    assert levels == {"certification:six-sigma": 0, "certification:project-management-professional-pmp": 4}


@pytest.mark.parametrize(
    ("name", "names"),
    [
        (
            "Certified Access Manager (CAM)",
            {"certified access manager (cam)", "certified access manager", "cam"},
        ),
        ("Driving licence (C)", {"driving licence (c)"}),
        ("Life Support (adult)", {"life support (adult)"}),
    ],
)
def test_only_initials_in_brackets_are_another_name(name: str, names: set[str]) -> None:
    assert spelled(name) == names
