"""Saved views: one's own, for one opening or all, replaced and removed."""

import pytest
from django.test import Client

from hiring.models import Opening, SavedView
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening() -> Opening:
    return make_opening()


def offered(client: Client, opening: Opening) -> list[str]:
    return texts(parsed(client.get(f"/openings/{opening.pk}/")), ".menu li > a")


def test_a_view_remembers_what_was_asked_for(recruiter: Client, opening: Opening) -> None:
    data = {"name": " Strong ones ", "here": "1", "asked": "score_from=60&sort=name&nonsense=1&page=3"}

    response = recruiter.post(f"/openings/{opening.pk}/views/", data)

    assert response.headers["Location"] == f"/openings/{opening.pk}/?score_from=60&sort=name"
    page = parsed(recruiter.get(f"/openings/{opening.pk}/"))
    assert [(link.text, link["href"]) for link in page.select(".menu li > a")] == [
        ("Strong ones", "?score_from=60&sort=name")
    ]


def test_a_view_is_offered_here_or_everywhere(recruiter: Client, opening: Opening) -> None:
    recruiter.post(f"/openings/{opening.pk}/views/", {"name": "Here", "here": "1", "asked": "q=a"})
    recruiter.post(f"/openings/{opening.pk}/views/", {"name": "Anywhere", "asked": "q=b"})

    assert offered(recruiter, opening) == ["Anywhere", "Here"]
    assert offered(recruiter, make_opening()) == ["Anywhere"]


def test_the_same_name_again_takes_the_place_of_the_first(recruiter: Client, opening: Opening) -> None:
    for query in ("q=a", "q=b"):
        recruiter.post(f"/openings/{opening.pk}/views/", {"name": "Mine", "asked": query})

    assert list(SavedView.objects.values_list("name", "query")) == [("Mine", "q=b")]


@pytest.mark.parametrize(("name", "asked"), [("", "q=a"), ("x" * 61, "q=a"), ("Long", "q=" + "ä" * 200)])
def test_a_view_that_does_not_fit_is_not_saved(
    recruiter: Client, opening: Opening, name: str, asked: str
) -> None:
    recruiter.post(f"/openings/{opening.pk}/views/", {"name": name, "asked": asked})

    assert SavedView.objects.count() == 0


def test_nobody_sees_or_removes_the_views_of_others(recruiter: Client, opening: Opening) -> None:
    theirs = SavedView.objects.create(by=make_user(Part.RECRUITER), name="Theirs", query="q=a")

    response = recruiter.post(f"/openings/{opening.pk}/views/{theirs.pk}/remove/")

    assert (response.status_code, offered(recruiter, opening)) == (404, [])
    assert SavedView.objects.filter(pk=theirs.pk).exists()


def test_a_view_is_removed(recruiter: Client, opening: Opening) -> None:
    recruiter.post(f"/openings/{opening.pk}/views/", {"name": "Mine", "asked": "q=a"})
    mine = SavedView.objects.get()

    recruiter.post(f"/openings/{opening.pk}/views/{mine.pk}/remove/", {"asked": "q=a"})

    assert SavedView.objects.count() == 0
