"""Job titles: level, area and whether the holder leads people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.enums import RoleLevel
from roles.reading.titles import parse

INDIVIDUAL, TEAM_LEAD, MANAGER, DIRECTOR, EXECUTIVE = RoleLevel


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Registered Nurse", INDIVIDUAL),
        ("Sales Executive", INDIVIDUAL),
        ("Nurse Care Manager", INDIVIDUAL),
        ("Assistant to the Director", INDIVIDUAL),
        ("Executive Assistant to the CEO", INDIVIDUAL),
        ("Management Trainee", INDIVIDUAL),
        ("Principal Consultant", INDIVIDUAL),
        ("Lead Generation Specialist", INDIVIDUAL),
        ("Shift lead", TEAM_LEAD),
        ("Team Leader", TEAM_LEAD),
        ("Lead Software Engineer", TEAM_LEAD),
        ("Warehouse Supervisor", TEAM_LEAD),
        ("Assistant Manager", TEAM_LEAD),
        ("Charge Nurse", TEAM_LEAD),
        ("Senior Manager, Customer Care", MANAGER),
        ("Manager of Laundry Services", MANAGER),
        ("Manager Call Center Agents", MANAGER),
        ("Acting Store Manager", MANAGER),
        ("Customer Care Manager", MANAGER),
        ("Deputy Director", MANAGER),
        ("Associate Director", MANAGER),
        ("Director, Customer Care", DIRECTOR),
        ("Director Call Center Agents", DIRECTOR),
        ("Head of Support", DIRECTOR),
        ("School Principal", DIRECTOR),
        ("Assistant Vice President", DIRECTOR),
        ("Senior Vice President", EXECUTIVE),
        ("Managing Director", EXECUTIVE),
        ("Chief Nursing Officer", EXECUTIVE),
        ("Founder & CEO", EXECUTIVE),
        ("Owner", EXECUTIVE),
    ],
)
def test_a_title_has_a_level(text: str, level: RoleLevel) -> None:
    assert parse(text).level is level


@pytest.mark.parametrize(
    ("text", "manages"),
    [
        ("Account Manager", False),
        ("Case Manager", False),
        ("Product Manager", False),
        ("Social Media Manager", False),
        ("Project Manager", None),
        ("Store Manager", True),
        ("Team Leader", True),
        ("Data Engineer", False),
    ],
)
def test_a_title_tells_whether_people_are_led(text: str, manages: bool | None) -> None:
    assert parse(text).manages_people is manages


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Contact Centre Operations Director", "Customer service"),
        ("Call-Center Team Manager", "Customer service"),
        ("IT Support Manager", "Technical support"),
        ("Charge Nurse", "Nursing"),
        ("Registered Nurse - ICU", "Nursing"),
        ("Senior Data Engineer", "Data engineering"),
        ("Warehouse Supervisor", "Warehousing and logistics"),
        ("Ward Manager", "Nursing"),
        ("Casino Manager", "Hospitality"),
        ("Funeral Director", "Funeral services"),
        ("Materials Engineer", "Engineering"),
        ("Materials Planner", "Supply chain and procurement"),
        ("Landscape Architect", "Architecture"),
        ("Nuclear Medicine Technologist", "Allied health"),
        ("Pest Control Technician", "Facilities"),
        ("Postmaster", "Transport"),
        ("Budget Analyst", "Finance"),
        ("Regional Manager", ""),
    ],
)
def test_a_title_has_an_area(text: str, area: str) -> None:
    assert parse(text).area == area


def test_the_head_noun_is_named() -> None:
    assert parse("Director of Store Managers").head == "director"


def test_an_abbreviation_counts_only_as_written() -> None:
    assert (parse("PA to the Chairman").head, parse("pa system").head) == ("executive assistant", "")


@pytest.mark.parametrize("text", ["", "Bookbinding", "2019", "–"])
def test_what_is_no_title_has_no_level(text: str) -> None:
    assert parse(text).level is None


@given(st.text(max_size=120))
def test_any_text_is_read_without_error(text: str) -> None:
    assert parse(text).text == text
