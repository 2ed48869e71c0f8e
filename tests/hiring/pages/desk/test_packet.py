"""A packet's page: finalists side by side, and what each person can do about them."""

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from hiring.enums import DecisionKind, PacketStatus, ScreeningOutcome, Stage
from hiring.models import Application, Decision, DecisionPacket, Opening, Sighting
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import SUMMARY, junior_version, make_finalist, make_submitted, weak
from tests.factories.pages import parsed, texts, words

pytestmark = pytest.mark.django_db

REASON = "Led the largest ward."


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def manager() -> User:
    return make_user(Part.MANAGER)


@pytest.fixture
def packet(manager: User) -> DecisionPacket:
    opening = make_opening(hiring_manager=manager)
    ada, ben = make_finalist(opening, "Ada"), make_finalist(opening, "Ben", reading=weak())
    ada.notes.create(by=manager, text="Knows our wards")
    ben.screenings.create(
        by=make_user(Part.RECRUITER, first_name="Rosa"),
        outcome=ScreeningOutcome.REJECT,
        reason_code="experience",
        reason="Never led anybody",
    )
    return make_submitted(ada, ben)


@pytest.fixture
def director(db: None) -> Client:
    return signed_in(make_user(Part.DIRECTOR))


def finalists(packet: DecisionPacket) -> list[Application]:
    return [entry.application for entry in packet.entries.all()]


def hire(client: Client, packet: DecisionPacket, application: Application, **fields: str) -> HttpResponseBase:
    given = {"sha256": packet.sha256, "application": str(application.pk), "reason": REASON, **fields}
    return client.post(f"/packets/{packet.pk}/hire/", given, follow=True)


def test_finalists_stand_side_by_side_with_everything_that_was_known(
    packet: DecisionPacket, director: Client
) -> None:
    page = parsed(director.get(f"/packets/{packet.pk}/"))

    assert texts(page, ".compared thead a") == ["Ada", "Ben"]
    assert words(page.select(".prose p")[0]) == SUMMARY
    told = words(page.select(".compared")[0])
    for what in ("Knows our wards", "Turn down “Never led anybody”", "Infection control"):
        assert what in told


def test_notes_since_it_was_submitted_are_told_beside_what_was_signed(
    packet: DecisionPacket, director: Client, manager: User
) -> None:
    before = parsed(director.get(f"/packets/{packet.pk}/"))
    _, ben = finalists(packet)
    ben.notes.create(by=manager, text="Called him")

    page = parsed(director.get(f"/packets/{packet.pk}/"))

    assert texts(before, ".notice") == []
    assert texts(page, ".notice") == ["Since it was submitted: 1 note on Ben"]
    assert [link["href"] for link in page.select(".notice a")] == [f"/applications/{ben.pk}/#notes"]
    assert "Called him" not in words(page.select(".compared")[0])


def test_reading_a_packet_is_kept_with_each_finalist(packet: DecisionPacket, director: Client) -> None:
    for _ in range(2):
        director.get(f"/packets/{packet.pk}/")

    seen = Sighting.objects.values_list("application", "what", "named", "count")
    assert list(seen) == [(each.pk, "packet", True, 2) for each in finalists(packet)]


def test_a_director_can_hire_turn_down_send_back_and_veto(packet: DecisionPacket, director: Client) -> None:
    page = parsed(director.get(f"/packets/{packet.pk}/"))

    assert texts(page, ".standing summary") == ["Hire Ada", "Turn down Ada", "Hire Ben", "Turn down Ben"]
    assert texts(page, "section > .act summary") == ["Send the packet back to screening"]
    assert texts(page, ".standing a") == ["Veto Ada", "Veto Ben"]


@pytest.mark.parametrize("part", [Part.RECRUITER, Part.AUDITOR])
def test_who_does_not_decide_has_no_controls_to(packet: DecisionPacket, part: Part) -> None:
    page = parsed(signed_in(make_user(part)).get(f"/packets/{packet.pk}/"))

    assert page.select(".standing form, .standing a") == []


def test_a_hiring_manager_reads_a_senior_packet_and_decides_nothing(
    packet: DecisionPacket, manager: User
) -> None:
    client = signed_in(manager)
    before = list(Application.objects.order_by("pk").values_list("stage", "revision"))

    assert parsed(client.get(f"/packets/{packet.pk}/")).select(".standing form") == []
    answers = {
        hire(client, packet, finalists(packet)[0]).status_code,
        client.post(f"/packets/{packet.pk}/turn-down/", {"reason": "x"}).status_code,
        client.post(f"/packets/{packet.pk}/send-back/", {"reason": "x"}).status_code,
        client.post(f"/applications/{finalists(packet)[0].pk}/veto/", {"reason": "x"}).status_code,
    }

    assert answers == {404}
    assert not Decision.objects.exists()
    assert list(Application.objects.order_by("pk").values_list("stage", "revision")) == before


def test_packets_of_other_managers_are_not_there(packet: DecisionPacket) -> None:
    client = signed_in(make_user(Part.MANAGER))

    assert client.get(f"/packets/{packet.pk}/").status_code == 404
    assert client.get(f"/openings/{packet.opening_id}/packets/").status_code == 404


def test_hiring_says_so_and_shows_by_whom_and_why(packet: DecisionPacket, director: Client) -> None:
    ada, _ = finalists(packet)

    page = parsed(hire(director, packet, ada))

    assert texts(page, ".notice[role=status]") == ["Ada is hired."]
    assert texts(page, ".standing:first-child .chip, .standing:first-child blockquote") == ["Hired", REASON]


def test_a_double_click_gives_the_same_answer_twice(packet: DecisionPacket, director: Client) -> None:
    ada, _ = finalists(packet)

    answers = [texts(parsed(hire(director, packet, ada)), ".notice[role=status]") for _ in range(2)]

    assert answers == [["Ada is hired."], ["Ada is hired."]]
    assert Decision.objects.count() == 1


def test_who_comes_second_reads_who_was_first(packet: DecisionPacket, director: Client) -> None:
    ada, _ = finalists(packet)
    hire(director, packet, ada)
    other = signed_in(make_user(Part.DIRECTOR))
    fields = {"sha256": packet.sha256, "reason": "No.", "reason_code": "other", "application": ada.pk}

    page = parsed(other.post(f"/packets/{packet.pk}/turn-down/", fields, follow=True))

    (said,) = texts(page, ".notice.error")
    assert said.startswith("Already decided: Ada was hired by")
    assert Decision.objects.get().kind == DecisionKind.HIRE


def test_a_stale_page_is_told_what_happened(packet: DecisionPacket, director: Client) -> None:
    recruiter = signed_in(make_user(Part.RECRUITER))
    recruiter.post(f"/packets/{packet.pk}/take-back/", {"reason": "Ben withdrew"})

    page = parsed(hire(director, packet, finalists(packet)[0]))

    assert texts(page, ".notice.error") == [
        "This packet is void: Ben withdrew. A new one has to be submitted."
    ]
    assert not Decision.objects.exists()


def test_a_packet_changed_after_signing_says_so_and_offers_nothing(
    packet: DecisionPacket, director: Client
) -> None:
    packet.content["finalists"][0]["score"] = "99"
    DecisionPacket.objects.update(content=packet.content)

    page = parsed(hire(director, packet, finalists(packet)[0]))

    assert texts(page, ".notice.error")[0].startswith("This packet is not what was submitted")
    assert page.select(".standing form") == []
    assert not Decision.objects.exists()


def test_a_packet_of_other_terms_says_so_and_offers_nothing(packet: DecisionPacket, director: Client) -> None:
    Opening.objects.update(place="York", headcount=7)

    page = parsed(hire(director, packet, finalists(packet)[0]))

    said = "any more: its place and number of positions changed since"
    assert [said in words for words in texts(page, ".notice")] == [True, True]
    assert page.select(".standing form") == []
    assert not Decision.objects.exists()


def test_a_hire_against_the_ranking_leads_to_a_second_look(packet: DecisionPacket, director: Client) -> None:
    _, ben = finalists(packet)

    page = parsed(hire(director, packet, ben, starts_on="2031-01-05"))

    assert texts(page, "h1") == ["A second look before Ben is hired"]
    assert texts(page, "section h2")[0].startswith("Ada ")
    assert not Decision.objects.exists()
    form = page.select("main form")[0]
    fields = {field["name"]: field.get("value") or "" for field in form.select("input")}
    fields["second_look"] = "Ada wants to move on soon."
    assert form["action"] == reverse("decide", args=[packet.pk])
    parsed(director.post(str(form["action"]), fields, follow=True))
    decision = Decision.objects.get()
    assert (decision.reason, decision.second_look) == (REASON, "Ada wants to move on soon.")
    ben.refresh_from_db()
    assert str(ben.starts_on) == "2031-01-05"


def test_everybody_left_is_turned_down_at_once(director: Client) -> None:
    opening = make_opening()
    packet = make_submitted(*(make_finalist(opening) for _ in range(3)))
    hire(director, packet, finalists(packet)[0])
    assert parsed(director.get(f"/packets/{packet.pk}/")).select(".standing summary") != []

    fields = {"sha256": packet.sha256, "reason": "Filled.", "reason_code": "others_stronger"}
    director.post(f"/packets/{packet.pk}/turn-down/", fields)

    assert sorted(Application.objects.values_list("stage", flat=True)) == ["hired", "rejected", "rejected"]
    packet.refresh_from_db()
    assert packet.status == PacketStatus.DECIDED


def test_sending_back_comes_back_with_what_happened(packet: DecisionPacket, director: Client) -> None:
    fields = {"sha256": packet.sha256, "reason": "Ask for references."}

    page = parsed(director.post(f"/packets/{packet.pk}/send-back/", fields, follow=True))

    assert texts(page, ".notice[role=status]") == ["The packet is sent back; who prepared it is told why."]
    assert set(Application.objects.values_list("stage", flat=True)) == {Stage.SHORTLISTED}


def test_what_is_missing_in_a_crafted_request_is_said(packet: DecisionPacket, director: Client) -> None:
    page = parsed(hire(director, packet, finalists(packet)[0], reason=""))

    assert texts(page, ".notice.error") == ["Reason: This field is required. Nothing was changed."]
    assert not Decision.objects.exists()


def test_a_finalist_of_another_packet_is_not_there(packet: DecisionPacket, director: Client) -> None:
    assert hire(director, packet, make_finalist(make_opening())).status_code == 404


def test_who_may_not_decide_on_one_finalist_reads_why(packet: DecisionPacket) -> None:
    user = make_user(Part.DIRECTOR, email=finalists(packet)[0].candidate.email)

    page = parsed(signed_in(user).get(f"/packets/{packet.pk}/"))

    assert texts(page, ".standing .notice") == ["Nobody decides on themselves: another person has to."]
    assert texts(page, ".standing summary") == ["Hire Ben", "Turn down Ben"]


def test_a_hiring_manager_decides_on_a_junior_packet(manager: User) -> None:
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    packet = make_submitted(make_finalist(opening, "Ada"), make_finalist(opening))

    page = parsed(hire(signed_in(manager), packet, finalists(packet)[0]))

    assert texts(page, ".notice[role=status]") == ["Ada is hired."]
    assert Decision.objects.get().part == Part.MANAGER


def test_who_was_not_asked_for_a_judgement_yet_sees_no_scores(packet: DecisionPacket) -> None:
    packet.opening.judges_first = True
    packet.opening.save()

    page = parsed(signed_in(make_user(Part.RECRUITER)).get(f"/packets/{packet.pk}/"))

    assert texts(page, ".empty h2") == ["Judge first"]
    assert page.select(".compared") == []


def test_who_was_not_asked_for_a_judgement_yet_sees_no_ranking_in_the_order(packet: DecisionPacket) -> None:
    packet.opening.judges_first = True
    packet.opening.save()
    best_first = list(packet.entries.order_by("position"))
    for entry, code in zip(best_first, ("ZZZZZZ", "AAAAAA"), strict=True):
        Application.objects.filter(pk=entry.application_id).update(code=code)
    names = [entry.application.candidate.name for entry in reversed(best_first)]
    client = signed_in(make_user(Part.RECRUITER))

    page = parsed(client.get(f"/packets/{packet.pk}/"))

    assert texts(page, ".standing h3") == names
    assert ", ".join(names) in client.get(f"/openings/{packet.opening_id}/packets/").content.decode()
