"""People across openings: who is found, by whom, and what is told of them."""

import pytest
from django.test import Client

from hiring.actions.merges import merge_candidates
from hiring.models import Opening
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user
from tests.factories.pages import parsed, texts
from tests.factories.uploads import make_person

pytestmark = pytest.mark.django_db


def names(client: Client, words: str = "") -> list[str]:
    return texts(parsed(client.get("/candidates/", {"q": words})), ".people tbody th")


@pytest.fixture
def _people() -> None:
    ada = make_person(name="Ada Obi", email="ada@example.org", phone="+44 20 7946 0018", location="Leeds")
    ben = make_person(name="Ben Kaya", email="ben@example.net", phone="020 7946 0099", location="Hull")
    for candidate in (ada, ben):
        make_application(candidate=candidate)


@pytest.mark.usefixtures("_people")
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Ada Obi", "Ben Kaya"]),
        ("obi", ["Ada Obi"]),
        ("ada leeds", ["Ada Obi"]),
        ("example.net", ["Ben Kaya"]),
        ("02079460018", ["Ada Obi"]),
        ("ada hull", []),
    ],
)
def test_people_are_found_by_every_word(recruiter: Client, words: str, found: list[str]) -> None:
    assert names(recruiter, words) == found


def test_nobody_found_says_so(recruiter: Client) -> None:
    page = parsed(recruiter.get("/candidates/", {"q": "zz"}))

    assert texts(page, ".empty h2") == ["Nobody found"]
    assert texts(parsed(recruiter.get("/candidates/")), ".empty h2") == ["No candidates yet"]


def test_each_application_is_told_with_its_stage(recruiter: Client) -> None:
    ada = make_person(name="Ada Obi")
    for title in ("Nights", "Days"):
        make_application(make_opening(title=title), candidate=ada)

    page = parsed(recruiter.get("/candidates/"))

    assert texts(page, ".applied li") == ["Days to screen", "Nights to screen"]


def test_htmx_gets_the_results_alone(recruiter: Client) -> None:
    page = parsed(recruiter.get("/candidates/", headers={"HX-Request": "true"}))

    assert page.select("h1") == []


def test_a_manager_finds_the_people_of_their_own_openings(client: Client) -> None:
    manager = make_user(Part.MANAGER)
    own = make_application(make_opening(), candidate=make_person(name="Ada Obi"))
    Opening.objects.update(hiring_manager=manager)
    other = make_application(make_opening(title="Days"), candidate=make_person(name="Ben Kaya"))
    make_application(other.opening, candidate=own.candidate)
    client.force_login(manager)

    assert names(client) == ["Ada Obi"]
    assert len(parsed(client.get(f"/candidates/{own.candidate_id}/")).select("tbody tr")) == 1
    assert client.get(f"/candidates/{other.candidate_id}/").status_code == 404


def test_who_is_only_in_blind_openings_is_not_found(recruiter: Client) -> None:
    hidden = make_application(candidate=make_person(name="Ada Obi"))
    Opening.objects.update(blind=True)
    both = make_application(candidate=make_person(name="Ben Kaya"))
    make_application(hidden.opening, candidate=both.candidate)

    page = parsed(recruiter.get("/candidates/"))

    assert names(recruiter) == ["Ben Kaya"]
    assert texts(page, ".applied a") == [both.opening.title]
    assert recruiter.get(f"/candidates/{hidden.candidate_id}/").status_code == 404


def test_a_person_is_shown_with_who_else_they_may_be(recruiter: Client) -> None:
    ada = make_application(candidate=make_person(phone="020 7946 0018")).candidate
    obi = make_application(candidate=make_person(name="A. Obi", phone="020 7946 0018")).candidate

    page = parsed(recruiter.get(f"/candidates/{ada.pk}/"))

    assert texts(page, ".pairs li") == ["A. Obi : same telephone number Compare with A. Obi"]
    assert page.select(".pairs a.button")[0]["href"] == f"/candidates/{ada.pk}/merge/{obi.pk}/"


def test_who_was_merged_leads_to_who_they_are(recruiter: Client) -> None:
    ada, obi = (make_application(candidate=make_person()).candidate for _ in range(2))
    merge_candidates(kept=ada, gone=obi, taken=(), by=make_user(Part.RECRUITER))

    answer = recruiter.get(f"/candidates/{obi.pk}/")

    assert (answer.status_code, answer.headers["Location"]) == (302, f"/candidates/{ada.pk}/")
