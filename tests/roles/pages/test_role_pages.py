"""Public pages of roles: what is asked, and which documents say so."""

from decimal import Decimal

import pytest
from django.test import Client

from roles.enums import DegreeLevel, Necessity
from roles.reading.profile import Citation, Disagreement, Education, Position, Profile, Skill
from tests.factories.models import make_draft, make_version
from tests.factories.pages import parsed, texts, words
from tests.factories.readings import nurse_manager

pytestmark = pytest.mark.django_db

BOARD = Citation(document="board.txt", start=4, end=30, quote="must lead a team <of> nurses")


def profile(**changed: object) -> Profile:
    return nurse_manager().model_copy(update=changed)


def test_published_roles_are_listed_and_drafts_are_not(client: Client) -> None:
    make_version()
    make_draft(Profile(title="Data Engineer", slug="data-engineer"))

    page = parsed(client.get("/roles/"))

    assert texts(page, "tbody th a") == ["Nurse Manager"]


def test_without_roles_the_list_says_how_to_get_some(client: Client) -> None:
    assert texts(parsed(client.get("/roles/")), ".empty h2") == ["No role is published yet"]


def test_roles_are_found_by_words_of_their_names(client: Client) -> None:
    make_version()
    make_version(Profile(title="Data Engineer", slug="data-engineer", aliases=("Pipeline Builder",)))

    found = {
        asked: texts(parsed(client.get("/roles/", {"q": asked})), "tbody th a")
        for asked in ("data", "builder  PIPELINE", "nurse engineer", "")
    }

    assert found == {
        "data": ["Data Engineer"],
        "builder  PIPELINE": ["Data Engineer"],
        "nurse engineer": [],
        "": ["Data Engineer", "Nurse Manager"],
    }


def test_a_search_without_result_says_so_and_keeps_the_words(client: Client) -> None:
    make_version()

    page = parsed(client.get("/roles/", {"q": "<zarf>"}))

    assert texts(page, ".empty h2") == ["No role is called “<zarf>”"]
    assert page.select("#q")[0]["value"] == "<zarf>"


def test_many_roles_are_listed_a_page_at_a_time(client: Client) -> None:
    for number in range(53):
        make_version(Profile(title=f"Role {number:02}", slug=f"role-{number}"))

    first, second = (parsed(client.get("/roles/", {"page": page, "q": "role"})) for page in (1, 2))

    assert (len(first.select("tbody tr")), texts(second, "tbody th a")) == (
        50,
        ["Role 50", "Role 51", "Role 52"],
    )
    assert texts(first, ".pages > *") == ["1 to 50 of 53", "Next"]
    assert first.select(".pages a")[0]["href"] == "?page=2&q=role"


def test_a_draft_has_no_page(client: Client) -> None:
    make_draft()

    assert client.get("/roles/nurse-manager/").status_code == 404


def test_the_newest_published_version_is_shown(client: Client) -> None:
    make_version()
    make_version(profile(title="Nurse Manager (nights)"))
    make_draft(profile(title="Nurse Manager (days)"))

    page = parsed(client.get("/roles/nurse-manager/"))

    assert texts(page, "h1") == ["Nurse Manager (nights)"]


def test_requirements_carry_necessity_points_and_documents(client: Client) -> None:
    skill = Skill(name="Leadership", necessity=Necessity.REQUIRED, citations=(BOARD,))
    make_version(profile(skills=(skill,)))

    page = parsed(client.get("/roles/nurse-manager/"))

    row = texts(page, "#skill tbody tr > *")
    assert row == ["Leadership", "must have", "14", "1 document board.txt must lead a team <of> nurses"]


def test_points_of_all_requirements_are_100(client: Client) -> None:
    make_version()

    page = parsed(client.get("/roles/nurse-manager/"))

    assert sum(Decimal(text) for text in texts(page, ".requirements td:nth-child(3)")) == 100


def test_what_holds_only_in_a_kind_of_centre_says_so(client: Client) -> None:
    make_version(profile(skills=(Skill(name="Sales", applies_when="outbound", citations=(BOARD,)),)))

    page = parsed(client.get("/roles/nurse-manager/"))

    assert texts(page, "#skill td:nth-child(2)") == ["mentioned, in an outbound centre only"]


def test_salary_bands_are_shown_with_their_currency(client: Client) -> None:
    make_version()

    page = parsed(client.get("/roles/nurse-manager/"))

    assert texts(page, "#salary tbody td")[:4] == ["US", "USD 80,000 to USD 120,000", "–", "a year"]


def test_disagreements_name_the_rule_that_settled_them(client: Client) -> None:
    sides = (
        Position(says="a bachelor's degree is required", documents=("a.txt", "b.txt")),
        Position(says="a master's degree is required", documents=("c.txt",)),
    )
    item = Disagreement(subject="education", positions=sides, settled="A bachelor's", rule="Most documents")
    education = Education(level=DegreeLevel.BACHELOR, citations=(BOARD,))
    make_version(profile(education=(education,), disagreements=(item,)))

    page = parsed(client.get("/roles/nurse-manager/"))

    said = words(page.select("#disagreements")[0])
    assert "a bachelor's degree is required (a.txt, b.txt)" in said
    assert "By the rule: Most documents" in said
