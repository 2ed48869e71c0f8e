"""The page of what changed between two versions."""

import pytest
from django.test import Client

from roles.enums import Necessity, RoleLevel
from roles.pages.comparison import How, Piece, pieces
from roles.permissions import Part
from roles.reading.profile import Disagreement, Duty, Profile
from tests.factories.models import make_draft, make_version
from tests.factories.pages import parsed, texts
from tests.factories.readings import nurse_manager
from tests.roles.pages.conftest import SignIn

pytestmark = pytest.mark.django_db


def compared(client: Client, **changed: object) -> str:
    make_version()
    make_draft(nurse_manager().model_copy(update=changed))
    return "/roles/nurse-manager/changes/1/2/"


def test_words_that_went_stand_before_words_that_came() -> None:
    assert list(pieces("plan the rosters", "plan all rosters daily")) == [
        Piece(How.SAME, "plan"),
        Piece(How.REMOVED, "the"),
        Piece(How.ADDED, "all"),
        Piece(How.SAME, "rosters"),
        Piece(How.ADDED, "daily"),
    ]


def test_a_fact_that_changed_shows_words_necessity_and_points(recruiter: Client) -> None:
    duty = nurse_manager().duties[0]
    stronger = duty.model_copy(update={"text": f"{duty.text} daily", "necessity": Necessity.REQUIRED})
    address = compared(recruiter, duties=(stronger, nurse_manager().duties[1]))

    page = parsed(recruiter.get(address))

    how, _, said, points, _ = texts(page, ".changes tbody tr:first-child td")
    assert (how, texts(page, ".changes ins")) == ("changed", ["daily"])
    assert said == "asked as mentioned → must have"
    before, after = points.split(" → ")
    assert float(before) < float(after)


def test_facts_that_came_and_went_are_marked(recruiter: Client) -> None:
    address = compared(recruiter, duties=(nurse_manager().duties[0], Duty(text="Order linen")))

    page = parsed(recruiter.get(address))

    assert texts(page, ".changes ins") == ["Order linen"]
    assert texts(page, ".changes del") == ["Investigate patient complaints and incidents"]
    assert "2 other requirements" not in texts(page, "main")[0]


def test_names_and_settlements_are_told(recruiter: Client) -> None:
    item = Disagreement(subject="salary US", positions=(), settled="both bands", rule="Settled by ada: so")
    address = compared(recruiter, level=RoleLevel.DIRECTOR, disagreements=(item,))

    page = parsed(recruiter.get(address))

    assert texts(page, "tbody tr")[0] == "Level Manager Director"
    assert texts(page, "article") == ["Salary US Holds: both bands Settled by ada: so"]


@pytest.mark.parametrize(
    ("part", "offered"), [(Part.RECRUITER, 1), (Part.MANAGER, 1), (Part.AUDITOR, 0), (Part.ADMINISTRATOR, 0)]
)
def test_only_editors_are_offered_to_take_a_change_back(signed_in: SignIn, part: Part, offered: int) -> None:
    client = signed_in(part)
    address = compared(client, kpis=())

    assert len(parsed(client.get(address)).select(".changes form")) == offered


def test_texts_that_share_few_words_are_told_whole() -> None:
    assert list(pieces("order the linen", "lead the morning handover of nurses")) == [
        Piece(How.REMOVED, "order the linen"),
        Piece(How.ADDED, "lead the morning handover of nurses"),
    ]


def test_equal_versions_say_so(recruiter: Client) -> None:
    make_version()

    page = parsed(recruiter.get("/roles/nurse-manager/changes/1/1/"))

    assert texts(page, ".empty h2") == ["Nothing changed"]


def test_versions_of_other_roles_are_not_compared(recruiter: Client) -> None:
    make_version()
    make_version(Profile(title="Archivist", slug="archivist"))

    assert recruiter.get("/roles/archivist/changes/1/2/").status_code == 404
