"""An opening's packets, and the making of a new one."""

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponseBase
from django.test import Client

from hiring.actions.applications import move
from hiring.enums import Stage
from hiring.models import Application, DecisionPacket, Opening
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import make_finalist, make_judged, make_submitted, weak
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db


def submit(
    client: Client, opening: Opening, *applications: Application, summary: str = "Ada leads"
) -> HttpResponseBase:
    fields = {"applications": [each.pk for each in applications], "summary": summary}
    fields |= {f"revision-{each.pk}": each.revision for each in applications}  # type: ignore[misc]
    return client.post(f"/openings/{opening.pk}/packets/", fields, follow=True)


def test_who_is_shortlisted_can_be_chosen_best_match_first(recruiter: Client) -> None:
    opening = make_opening()
    make_finalist(opening, "Weak", reading=weak())
    make_finalist(opening, "Strong")

    page = parsed(recruiter.get(f"/openings/{opening.pk}/packets/"))

    assert texts(page, "form .choice") == ["Strong", "Weak"]


def test_a_recruiter_submits_and_reads_the_packet(recruiter: Client) -> None:
    opening = make_opening()
    people = [make_finalist(opening, "Ada"), make_finalist(opening, "Ben")]

    page = parsed(submit(recruiter, opening, *people))

    assert texts(page, ".notice[role=status]") == ["Packet 1 now waits for a decision."]
    assert texts(page, "h1") == [f"Packet 1: 2 finalists for {opening.title}"]


def test_words_stay_where_nobody_was_chosen(recruiter: Client) -> None:
    opening = make_opening()
    make_finalist(opening)

    page = parsed(submit(recruiter, opening, summary="My words"))

    assert texts(page, ".notice.error") == ["Choose up to 10 finalists, and at least one."]
    assert texts(page, "textarea") == ["My words"]


def test_what_was_chosen_stays_where_something_is_wrong(recruiter: Client) -> None:
    opening = make_opening()
    ada, _ = make_finalist(opening, "Ada"), make_finalist(opening, "Ben")

    page = parsed(submit(recruiter, opening, ada, summary=" "))

    assert texts(page, ".notice.error")[0].startswith("Say what you recommend")
    assert [box["value"] for box in page.select("input[checked]")] == [str(ada.pk)]


def test_a_stale_page_makes_no_packet(recruiter: Client) -> None:
    opening = make_opening()
    ada, ben = make_finalist(opening, "Ada"), make_finalist(opening, "Ben")
    seen = Application.objects.get(pk=ben.pk)
    for stage in (Stage.HOLD, Stage.SHORTLISTED):
        move(applications=[ben], to=stage, by=None)

    page = parsed(submit(recruiter, opening, ada, seen))

    assert texts(page, ".notice.error")[0].startswith("Ben ")
    assert not DecisionPacket.objects.exists()


def test_applications_of_another_opening_are_not_there(recruiter: Client) -> None:
    opening = make_opening()

    assert (
        submit(recruiter, opening, make_finalist(opening), make_finalist(make_opening())).status_code == 404
    )


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR])
def test_who_does_not_screen_reads_and_submits_nothing(part: Part) -> None:
    user, client = make_user(part), Client()
    opening = make_opening(hiring_manager=user)
    people = [make_finalist(opening), make_finalist(opening)]
    client.force_login(user)

    assert parsed(client.get(f"/openings/{opening.pk}/packets/")).select("main form") == []
    assert submit(client, opening, *people).status_code == 404
    assert not DecisionPacket.objects.exists()


def test_where_nobody_is_shortlisted_the_board_is_the_way(recruiter: Client) -> None:
    opening = make_opening()

    page = parsed(recruiter.get(f"/openings/{opening.pk}/packets/"))

    assert texts(page, ".empty h3") == ["Nobody is shortlisted"]


def test_a_blind_opening_shows_codes_until_the_packet_is_there(recruiter: Client) -> None:
    opening = make_opening(blind=True)
    people = [make_finalist(opening, "Ada Obi"), make_finalist(opening, "Ben Ude")]

    before = recruiter.get(f"/openings/{opening.pk}/packets/").content.decode()
    after = submit(recruiter, opening, *people).getvalue().decode()

    assert ("Obi" in before, "Obi" in after) == (False, True)


def test_the_list_says_who_is_still_to_be_judged(recruiter: Client) -> None:
    opening = make_opening(judges_first=True)
    ada, ben = make_finalist(opening, "Ada"), make_finalist(opening, "Ben")
    make_judged(ada, User.objects.get(pk=recruiter.session["_auth_user_id"]))
    make_judged(ben, make_user(Part.RECRUITER))
    make_submitted(ada, ben, summary="Take Ada")
    DecisionPacket.objects.update(reason="Ask Ada about nights.")
    address = f"/openings/{opening.pk}/packets/"

    page = parsed(recruiter.get(address))

    assert texts(page, "td .small") == ["Judge first: Ben"]
    assert [link["href"] for link in page.select("td .small a")] == [f"/applications/{ben.pk}/screening/"]
    assert "Ask Ada" not in page.text
    client = Client()
    client.force_login(make_user(Part.DIRECTOR))
    assert texts(parsed(client.get(address)), "td .small") == ["Ask Ada about nights."]
