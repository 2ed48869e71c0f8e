"""The weight sandbox: tried without being kept, kept until screening starts."""

import re
from decimal import Decimal

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from hiring.actions.openings import start_screening
from hiring.actions.reweighing import weigh
from hiring.models import Application, Opening
from roles.permissions import Part
from tests.factories.models import (
    begin_weighing,
    make_application,
    make_candidate,
    make_opening,
    make_user,
)
from tests.factories.pages import parsed, texts
from tests.factories.readings import Draft

ONLY_SKILLS = {"factor-duty": "0", "factor-experience": "0", "factor-kpi": "0", "factor-certification": "0"}
HTMX = {"HX-Request": "true"}
SKILLS_ONLY = dict.fromkeys(("duty", "experience", "kpi", "certification"), Decimal(0))


@pytest.fixture
def opening(db: None) -> Opening:
    """An opening for which Ada, who leads, stands before Ben, who knows infection control."""
    opening = make_opening()
    make_application(opening, candidate=make_candidate(name="Ada"))
    draft = Draft().job("Nurse", "Trained the ward in infection control.")
    skilled = draft.sentence("Infection control").skill("Infection control").reading()
    make_application(opening, reading=skilled, candidate=make_candidate(name="Ben"))
    return opening


def order(opening: Opening) -> list[str]:
    ranked = Application.objects.filter(opening=opening).order_by("-match__score")
    return [application.candidate.name for application in ranked]


def test_the_page_shows_every_requirement_with_its_points(recruiter: Client, opening: Opening) -> None:
    page = parsed(recruiter.get(f"/openings/{opening.pk}/weights/"))

    assert texts(page, ".head label") == [
        "Duties", "Experience", "Skills", "Results measured (KPIs)", "Certifications",
    ]  # fmt: skip
    assert texts(page, ".head .points") == [
        "40 points", "30 points", "14 points", "13 points", "3 points",
    ]  # fmt: skip
    assert {field["value"] for field in page.select("[name^=factor-]")} == {"1"}
    assert texts(page, "[role=status]") == ["All 2 applications keep their places."]


def test_a_preview_shows_who_would_stand_where_and_keeps_nothing(recruiter: Client, opening: Opening) -> None:
    response = recruiter.post(f"/openings/{opening.pk}/weights/preview/", ONLY_SKILLS, headers=HTMX)

    page = parsed(response)
    assert page.select("header") == []
    assert texts(page, "tbody th") == ["Ben", "Ada"]
    assert texts(page, ".move") == ["2, up 1", "1, down 1"]
    assert texts(page, "[role=status] p") == ["2 of 2 change place."]
    assert texts(page, "#kind-skill-points") == ["14 → 100 points"]
    opening.refresh_from_db()
    assert (opening.weights, order(opening)) == ({}, ["Ada", "Ben"])


def test_a_preview_is_what_keeping_comes_to(recruiter: Client, opening: Opening) -> None:
    preview = parsed(recruiter.post(f"/openings/{opening.pk}/weights/preview/", ONLY_SKILLS, headers=HTMX))
    recruiter.post(f"/openings/{opening.pk}/weights/", ONLY_SKILLS)
    kept = parsed(recruiter.get(f"/openings/{opening.pk}/weights/"))

    shown = [re.sub(r" was .*", "", words) for words in texts(preview, "tbody td:last-child")]
    assert shown == texts(kept, "tbody td:last-child")
    assert texts(preview, "tbody th") == texts(kept, "tbody th") == order(opening)
    assert texts(kept, "[role=status] p") == ["All 2 applications keep their places."]


def test_without_javascript_the_preview_is_a_whole_page(recruiter: Client, opening: Opening) -> None:
    page = parsed(recruiter.post(f"/openings/{opening.pk}/weights/preview/", ONLY_SKILLS))

    assert texts(page, "h1") == [opening.title]
    assert texts(page, "#preview tbody th") == ["Ben", "Ada"]
    assert page.select("#kind-duty")[0]["value"] == "0"


def test_kept_weights_are_said(recruiter: Client, opening: Opening) -> None:
    response = recruiter.post(f"/openings/{opening.pk}/weights/", {"factor-skill": "2"}, follow=True)

    page = parsed(response)
    assert texts(page, "main > [role=status]") == ["The weights are kept, and 2 applications ranked by them."]
    assert page.select("#kind-skill")[0]["value"] == "2"


def test_the_roles_own_weights_are_a_click_away(recruiter: Client, opening: Opening) -> None:
    recruiter.post(f"/openings/{opening.pk}/weights/", ONLY_SKILLS)

    page = parsed(recruiter.get(f"/openings/{opening.pk}/weights/?from=role"))

    assert {field["value"] for field in page.select("[name^=factor-]")} == {"1"}
    assert texts(page, "#preview tbody th") == ["Ada", "Ben"]
    assert texts(page, "#preview .toolbar > a") == ["As they were"]


@pytest.mark.parametrize("factor", ["many", "-1", "6", "1.005", "NaN"])
def test_what_is_no_factor_is_said_and_not_kept(recruiter: Client, opening: Opening, factor: str) -> None:
    page = parsed(recruiter.post(f"/openings/{opening.pk}/weights/", {"factor-skill": factor}))

    assert texts(page, ".notice.alarm") == ["A factor is a number from 0 to 5, with two decimals at most."]
    assert page.select("#kind-skill")[0]["aria-invalid"] == "true"
    opening.refresh_from_db()
    assert opening.weights == {}


@pytest.mark.parametrize("address", ["weights/", "weights/preview/"])
def test_weights_that_leave_nothing_are_said_and_not_kept(
    recruiter: Client, opening: Opening, address: str
) -> None:
    page = parsed(recruiter.post(f"/openings/{opening.pk}/{address}", ONLY_SKILLS | {"factor-skill": "0"}))

    assert texts(page, ".notice.alarm") == ["At least one requirement has to bring points."]
    opening.refresh_from_db()
    assert opening.weights == {}


def test_locked_weights_are_shown_and_stay(recruiter: Client, opening: Opening) -> None:
    start_screening(opening=opening, by=None)

    response = recruiter.post(f"/openings/{opening.pk}/weights/", ONLY_SKILLS, follow=True)

    page = parsed(response)
    assert "the weights are locked" in texts(page, "main > .notice")[0]
    assert page.select(".factors input") == []
    assert page.select("#preview button") == []
    assert order(opening) == ["Ada", "Ben"]


def test_where_screeners_judge_first_nobody_is_named(recruiter: Client, opening: Opening) -> None:
    Opening.objects.filter(pk=opening.pk).update(judges_first=True)

    page = parsed(recruiter.post(f"/openings/{opening.pk}/weights/preview/", ONLY_SKILLS))

    assert page.select("#preview tbody") == []
    assert texts(page, "[role=status] p") == [
        "2 of 2 change place.",
        "Who moves is not shown: in this opening screeners judge before they see scores.",
    ]


def test_a_blind_opening_shows_codes(recruiter: Client, opening: Opening) -> None:
    Opening.objects.filter(pk=opening.pk).update(blind=True)
    codes = {f"Candidate {application.code}" for application in opening.applications.all()}

    page = parsed(recruiter.get(f"/openings/{opening.pk}/weights/"))

    assert set(texts(page, "#preview tbody th")) == codes


def test_without_applications_the_weights_can_be_set_too(recruiter: Client) -> None:
    opening = make_opening()

    page = parsed(recruiter.get(f"/openings/{opening.pk}/weights/"))
    response = recruiter.post(f"/openings/{opening.pk}/weights/", {"factor-skill": "2"}, follow=True)

    assert "Nobody has been matched yet." in texts(page, "[role=status]")[0]
    assert texts(parsed(response), "main > [role=status]") == ["The weights are kept."]


def test_an_auditor_reads_and_changes_nothing(client: Client, opening: Opening) -> None:
    client.force_login(make_user(Part.AUDITOR))

    page = parsed(client.get(f"/openings/{opening.pk}/weights/"))
    answers = [
        client.post(f"/openings/{opening.pk}/{address}", ONLY_SKILLS)
        for address in ("weights/", "weights/preview/")
    ]

    assert page.select(".factors input") == []
    assert [answer.status_code for answer in answers] == [404, 404]


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.ADMINISTRATOR])
def test_weights_are_not_there_for_others(client: Client, part: Part, opening: Opening) -> None:
    user = make_user(part)
    Opening.objects.update(hiring_manager=user)
    client.force_login(user)

    answers = [
        client.get(f"/openings/{opening.pk}/weights/"),
        client.post(f"/openings/{opening.pk}/weights/", ONLY_SKILLS),
        client.post(f"/openings/{opening.pk}/weights/preview/", ONLY_SKILLS),
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 404]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_preview_takes_the_same_queries_for_few_and_many_rows(
    recruiter: Client, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    opening = make_opening()
    for _ in range(rows):
        make_application(opening)
    recruiter.get(f"/openings/{opening.pk}/weights/")

    with django_assert_num_queries(7):
        page = parsed(recruiter.post(f"/openings/{opening.pk}/weights/preview/", ONLY_SKILLS, headers=HTMX))
    assert len(page.select("tbody tr")) == rows


def test_while_applications_are_weighed_the_page_says_how_far_it_is(
    recruiter: Client, opening: Opening
) -> None:
    begin_weighing(opening, SKILLS_ONLY, weighed=1)
    address = f"/openings/{opening.pk}/weights/"

    page = parsed(recruiter.get(address))
    part = parsed(recruiter.get(address, headers=HTMX))

    for shown in (page, part):
        assert "1 of 2 applications weighed anew" in texts(shown, "#weighing label")[0]
        assert [each["hx-get"] for each in shown.select("#so-far")] == [address]
    assert part.select("h1") == []

    weigh(opening_id=opening.pk)
    ended = parsed(recruiter.get(address, headers=HTMX))
    assert "Every application is weighed" in texts(ended, "[role=status]")[0]
    assert ended.select("[hx-get]") == []


def test_a_preview_compares_with_the_kept_weights_while_they_are_being_applied(
    recruiter: Client, opening: Opening
) -> None:
    begin_weighing(opening, SKILLS_ONLY)

    page = parsed(recruiter.get(f"/openings/{opening.pk}/weights/"))

    assert texts(page, "#preview tbody th") == ["Ben", "Ada"]
    assert texts(page, "#preview [role=status] p") == ["All 2 applications keep their places."]


def test_many_applications_are_weighed_while_nobody_waits(recruiter: Client) -> None:
    opening = make_opening()
    for _ in range(51):
        make_application(opening)

    page = parsed(recruiter.post(f"/openings/{opening.pk}/weights/", {"factor-skill": "2"}, follow=True))

    said = "The weights are kept. 51 applications are being weighed by them."
    assert texts(page, "main > [role=status]") == [said]
    assert "0 of 51 applications weighed anew" in texts(page, "#weighing label")[0]
