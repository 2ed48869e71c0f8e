"""The desk: what waits for whom, absences, vetoes."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from hiring.actions.voiding import void_packets
from hiring.enums import OpeningStatus, Stage
from hiring.models import Application, DecisionPacket, Delegation, Opening
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import junior_version, make_finalist, make_submitted
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def make_waiting(**fields: object) -> DecisionPacket:
    opening = make_opening(**fields)
    return make_submitted(make_finalist(opening, "Ada"), make_finalist(opening, "Ben"))


def proposed(**fields: object) -> Opening:
    opening = make_opening(**fields)
    opening.status, opening.accepted_at, opening.accepter = OpeningStatus.PROPOSED, None, None
    opening.save()
    return opening


def titles(user: User) -> list[str]:
    return texts(parsed(signed_in(user).get("/desk/")), "tbody th a")


def test_a_desk_with_nothing_on_it_says_so() -> None:
    page = parsed(signed_in(make_user(Part.DIRECTOR)).get("/desk/"))

    assert texts(page, ".empty h2") == ["Nothing waits for you"]


def test_everything_waits_for_a_director_the_oldest_first() -> None:
    make_waiting(title="Senior")
    make_waiting(title="Junior", role_version=junior_version())
    proposed(title="Proposed")
    DecisionPacket.objects.filter(opening__title="Junior").update(
        submitted_at=timezone.now() - timedelta(days=3)
    )

    assert titles(make_user(Part.DIRECTOR)) == ["Junior", "Senior", "Proposed"]


def test_their_own_junior_openings_wait_for_a_manager() -> None:
    manager = make_user(Part.MANAGER)
    make_waiting(title="Senior", hiring_manager=manager)
    make_waiting(title="Junior", role_version=junior_version(), hiring_manager=manager)
    make_waiting(title="Somebody else's", role_version=junior_version())
    proposed(title="Proposed", role_version=junior_version(), hiring_manager=manager)

    assert titles(manager) == ["Junior", "Proposed"]


def test_since_when_it_waits_and_how_late_it_is_is_said() -> None:
    for title, days in (("Fresh", 1), ("Late", 3), ("Very late", 6)):
        packet = make_waiting(title=title)
        at = timezone.now() - timedelta(days=days)
        DecisionPacket.objects.filter(pk=packet.pk).update(submitted_at=at)

    page = parsed(signed_in(make_user(Part.DIRECTOR)).get("/desk/"))

    ends = [text.split(" ", 3)[3] for text in texts(page, "tbody td:last-child")]
    assert ends == ["6 days overdue", "3 days due", "1 day"]


def test_the_desk_of_who_is_away_is_on_the_desk_of_who_stands_in() -> None:
    manager, deputy = make_user(Part.MANAGER, first_name="Max"), make_user(Part.MANAGER)
    make_waiting(title="Junior", role_version=junior_version(), hiring_manager=manager)
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=deputy, first_day=today, last_day=today, why="Holiday")

    page = parsed(signed_in(deputy).get("/desk/"))

    assert texts(page, "tbody th") == ["Junior for Max"]
    assert texts(page, ".notice")[0].startswith("You stand in for Max from ")


@pytest.mark.parametrize("part", [Part.RECRUITER, Part.AUDITOR, Part.ADMINISTRATOR, None])
@pytest.mark.parametrize("address", ["/desk/", "/absences/"])
def test_who_decides_nothing_has_no_desk(part: Part | None, address: str) -> None:
    assert signed_in(make_user(part)).get(address).status_code == 404


@pytest.mark.parametrize("address", ["/desk/", "/absences/", "/packets/1/", "/openings/1/packets/"])
def test_strangers_are_asked_to_sign_in(client: Client, address: str) -> None:
    assert client.get(address).headers["Location"] == f"/login/?next={address}"


def test_a_packet_that_a_change_made_void_is_told_with_why_until_a_new_one_comes() -> None:
    packet, director = make_waiting(title="Senior"), signed_in(make_user(Part.DIRECTOR))
    people = [entry.application for entry in packet.entries.select_related("application__opening")]
    void_packets(applications=people, why="Ada has withdrawn.", by=None)
    told = [texts(parsed(director.get("/desk/")), f"tbody {cell}") for cell in ("th", "td")]
    for each in people:
        each.refresh_from_db()
    make_submitted(*people)

    assert (told[0], told[1][:2]) == (["Senior"], ["1", "Ada has withdrawn."])
    assert "Void: nothing to decide any more" not in texts(parsed(director.get("/desk/")), "h2")
    assert titles(make_user(Part.DIRECTOR)) == ["Senior"]


def test_a_void_packet_is_no_news_after_two_weeks_nor_to_who_does_not_decide() -> None:
    packet = make_waiting(title="Senior", hiring_manager=(manager := make_user(Part.MANAGER)))
    void_packets(applications=Application.objects.all(), why="Ada has withdrawn.", by=None)

    assert (titles(manager), titles(make_user(Part.DIRECTOR))) == ([], ["Senior"])
    DecisionPacket.objects.filter(pk=packet.pk).update(ended_at=timezone.now() - timedelta(days=15))
    assert titles(make_user(Part.DIRECTOR)) == []


def test_a_director_reads_who_is_hired_and_has_not_started() -> None:
    today = timezone.localdate()
    for name, day in (("Started", today), ("Soon", today + timedelta(days=1)), ("Open", None)):
        application = make_finalist(make_opening(), name)
        Application.objects.filter(pk=application.pk).update(stage=Stage.HIRED, starts_on=day)

    page = parsed(signed_in(make_user(Part.DIRECTOR)).get("/desk/"))

    assert sorted(texts(page, "tbody th a")) == ["Open", "Soon"]


def test_a_veto_is_asked_for_once_more_and_then_final() -> None:
    application, client = make_finalist(make_opening(), "Ada"), signed_in(make_user(Part.DIRECTOR))
    address = f"/applications/{application.pk}/veto/"

    assert "A veto is final" in texts(parsed(client.get(address)), ".notice")[0]
    page = parsed(client.post(address, {"reason": "References do not hold."}, follow=True))

    assert texts(page, ".notice[role=status]") == ["Ada is vetoed. This is final."]
    application.refresh_from_db()
    assert application.stage == Stage.VETOED


@pytest.mark.parametrize(("part", "links"), [(Part.DIRECTOR, 1), (Part.RECRUITER, 0), (Part.AUDITOR, 0)])
def test_a_directors_candidate_page_leads_to_the_veto(part: Part, links: int) -> None:
    application = make_finalist(make_opening())

    page = parsed(signed_in(make_user(part)).get(f"/applications/{application.pk}/"))

    assert len(page.select(f"a[href='/applications/{application.pk}/veto/']")) == links


def test_a_veto_without_a_reason_is_none() -> None:
    application = make_finalist(make_opening())
    client = signed_in(make_user(Part.DIRECTOR))

    page = parsed(client.post(f"/applications/{application.pk}/veto/", {"reason": " "}))

    assert texts(page, ".wrong") == ["This field is required."]


def test_a_veto_of_a_hidden_candidate_names_nobody() -> None:
    application = make_finalist(make_opening(blind=True), "Ada Obi")

    page = signed_in(make_user(Part.DIRECTOR)).get(f"/applications/{application.pk}/veto/")

    assert "Obi" not in page.content.decode()


@pytest.mark.parametrize("part", [Part.RECRUITER, Part.MANAGER, Part.AUDITOR])
def test_nobody_else_vetoes(part: Part) -> None:
    user = make_user(part)
    application = make_finalist(make_opening(hiring_manager=user))
    client, address = signed_in(user), f"/applications/{application.pk}/veto/"

    assert {client.get(address).status_code, client.post(address, {"reason": "x"}).status_code} == {404}


def test_a_desk_is_handed_over_and_taken_back() -> None:
    director, other = make_user(Part.DIRECTOR), make_user(Part.DIRECTOR, first_name="Olu")
    client, today = signed_in(director), timezone.localdate().isoformat()
    fields = {"taker": other.pk, "first_day": today, "last_day": today, "why": ""}

    page = parsed(client.post("/absences/", fields, follow=True))
    assert texts(page, ".notice[role=status]") == ["Olu stands in for you on these days."]

    delegation = Delegation.objects.get()
    assert signed_in(other).post(f"/absences/{delegation.pk}/end/").status_code == 404
    page = parsed(client.post(f"/absences/{delegation.pk}/end/", follow=True))
    assert texts(page, ".notice[role=status]") == ["Olu no longer stands in for you."]
    assert not Delegation.objects.exists()


def test_days_that_cannot_be_are_said_beside_the_field() -> None:
    director, other = make_user(Part.DIRECTOR), make_user(Part.DIRECTOR)
    fields = {"taker": other.pk, "first_day": "2020-01-02", "last_day": "2020-01-01"}

    page = parsed(signed_in(director).post("/absences/", fields))

    assert texts(page, ".wrong") == ["This day has passed."]
