"""Packets and decisions through the API."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from hiring.models import Application, DecisionPacket, Opening
from hiring.packet.content import digest
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import make_finalist, make_judged, make_submitted, weak


@pytest.fixture
def director(db: None) -> User:
    return make_user(Part.DIRECTOR)


@pytest.fixture
def decider(director: User) -> Client:
    client = Client()
    client.force_login(director)
    return client


@pytest.fixture
def packet(db: None) -> DecisionPacket:
    """With Ada, and with Ben, who scores less."""
    opening = make_opening()
    return make_submitted(make_finalist(opening, "Ada"), make_finalist(opening, "Ben", reading=weak()))


def post(client: Client, address: str, **content: Any) -> Any:
    return client.post(address, content, content_type="application/json")


def of(packet: DecisionPacket, name: str) -> Application:
    return Application.objects.get(packet_entries__packet=packet, candidate__name=name)


def sealed(packet: DecisionPacket, name: str) -> dict[str, Any]:
    return {"sha256": packet.sha256, "reason": "Led more.", "application": of(packet, name).pk}


def test_a_packet_tells_what_was_frozen_under_its_seal(decider: Client, packet: DecisionPacket) -> None:
    answer = decider.get(f"/api/v1/packets/{packet.pk}/").json()

    assert digest(answer["content"]) == answer["sha256"] == packet.sha256
    assert (answer["intact"], answer["acts"], answer["changed"]) == (True, True, [])
    assert {each["name"]: each["stage"] for each in answer["finalists_now"]} == {
        "Ada": "deciding",
        "Ben": "deciding",
    }


def test_a_packet_is_submitted_once_as_it_was_seen(recruiter: Client) -> None:
    opening = make_opening()
    ada = make_finalist(opening, "Ada")
    address, chosen = f"/api/v1/openings/{opening.pk}/packets/", {"id": ada.pk, "revision": ada.revision}

    stale = post(recruiter, address, applications=[{**chosen, "revision": 7}], summary="Ada.")
    made = post(recruiter, address, applications=[chosen], summary="Ada.")
    again = post(recruiter, address, applications=[chosen], summary="Ada.")

    assert (stale.status_code, made.status_code, again.status_code) == (409, 201, 409)
    assert (made.json()["finalists"], made.json()["status"]) == ([ada.pk], "waiting")
    assert recruiter.get(made.headers["Location"]).json()["sha256"] == made.json()["sha256"]


def test_hiring_against_the_ranking_asks_for_a_second_look(decider: Client, packet: DecisionPacket) -> None:
    address, given = f"/api/v1/packets/{packet.pk}/hire/", sealed(packet, "Ben")

    first = post(decider, address, **given)
    second = post(decider, address, **given, second_look="Ada left.")

    errors = first.json()["errors"]
    assert (first.status_code, {each["field"] for each in errors}) == (409, {"second_look"})
    assert "Ada is ahead" in errors[1]["detail"]
    (decision,) = second.json()["decisions"]
    assert (decision["kind"], decision["against_ranking"], decision["second_look"]) == (
        "hire",
        True,
        "Ada left.",
    )


def test_everybody_who_waits_is_turned_down_together(decider: Client, packet: DecisionPacket) -> None:
    given = {"sha256": packet.sha256, "reason": "No ward.", "reason_code": "experience"}

    answer = post(decider, f"/api/v1/packets/{packet.pk}/turn-down/", **given).json()

    assert [each["kind"] for each in answer["decisions"]] == ["reject", "reject"]
    assert decider.get("/api/v1/decisions/?kind=reject").json()["results"] == answer["decisions"][::-1]
    assert decider.get(f"/api/v1/packets/{packet.pk}/").json()["status"] == "decided"


def test_what_was_not_read_is_not_decided_on(decider: Client, packet: DecisionPacket) -> None:
    given = sealed(packet, "Ada") | {"sha256": "0" * 64}

    assert post(decider, f"/api/v1/packets/{packet.pk}/hire/", **given).status_code == 409
    assert (
        post(decider, f"/api/v1/packets/{packet.pk}/send-back/", sha256="0" * 64, reason="x").status_code
        == 409
    )


def test_a_packet_goes_back_or_is_taken_back_once(
    decider: Client, recruiter: Client, packet: DecisionPacket
) -> None:
    back = post(
        decider, f"/api/v1/packets/{packet.pk}/send-back/", sha256=packet.sha256, reason="A reference."
    )
    taken = post(recruiter, f"/api/v1/packets/{packet.pk}/take-back/", reason="Forgot one.")

    assert (back.json()["status"], back.json()["reason"]) == ("sent_back", "A reference.")
    assert taken.status_code == 409


def test_a_veto_is_final(decider: Client, packet: DecisionPacket) -> None:
    ada = of(packet, "Ada")
    address = f"/api/v1/applications/{ada.pk}/veto/"

    answers = [post(decider, address, reason=reason) for reason in ("Never.", "Never.", "Not now.")]

    assert [answer.status_code for answer in answers] == [200, 200, 409]
    assert answers[0].json() == answers[1].json()
    assert decider.get(f"/api/v1/decisions/{answers[0].json()['id']}/").json() == answers[0].json()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"sha256": "short"}, "sha256"),
        ({"reason": " "}, "reason"),
        ({"application": 2**70}, "application"),
        ({"application": 999}, "application"),
        ({"starts_on": "soon"}, "starts_on"),
        ({"on_behalf_of": "nobody"}, "on_behalf_of"),
        ({"salary": 1}, "salary"),
    ],
)
def test_what_cannot_be_is_named(
    given: dict[str, Any], field: str, decider: Client, packet: DecisionPacket
) -> None:
    answer = post(decider, f"/api/v1/packets/{packet.pk}/hire/", **(sealed(packet, "Ada") | given))

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)
    assert not of(packet, "Ada").decisions.exists()


def test_before_the_own_judgement_a_packet_tells_no_content(
    recruiter: Client, packet: DecisionPacket
) -> None:
    Opening.objects.update(judges_first=True)

    answer = recruiter.get(f"/api/v1/packets/{packet.pk}/").json()

    assert (answer["content"], len(answer["unjudged"])) == (None, 2)


def test_before_the_own_judgement_nobody_else_s_opinion_is_told(
    recruiter: Client, packet: DecisionPacket
) -> None:
    Opening.objects.update(judges_first=True)
    DecisionPacket.objects.update(reason="Ask Ada about nights.")

    def told() -> list[Any]:
        row = recruiter.get("/api/v1/packets/").json()["results"][0]
        return [row["summary"], row["reason"], len(row["unjudged"])]

    before = told()
    user = User.objects.get(pk=recruiter.session["_auth_user_id"])
    for application in Application.objects.all():
        make_judged(application, user)

    assert (before, told()) == ([None, None, 2], [packet.summary, "Ask Ada about nights.", 0])
