"""The history of one opening, application and role: for whoever may see it, and of nothing else."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from hiring.enums import RejectionReason, Stage
from hiring.models import Application, Move, Opening, Sighting
from roles.actions.audit import record
from roles.permissions import Part
from tests.factories.models import (
    make_application,
    make_candidate,
    make_packet,
    make_user,
    make_version,
)
from tests.factories.pages import parsed, texts, words

DEEDS = ".trail tbody tr td:nth-child(3)"


def make_move(application: Application, **fields: object) -> Move:
    given = {"batch": uuid4(), "before": Stage.NEW, "after": Stage.REJECTED, "who": "rita"}
    return Move.objects.create(application=application, **{**given, **fields})


def test_an_opening_tells_what_was_done_in_it_and_nothing_else(recruiter: Client) -> None:
    application = make_application()
    packet = make_packet(application)
    record(by=None, verb="submitted packet", subject=packet, finalists=1)
    record(by=None, verb="edited", subject=make_application())

    page = parsed(recruiter.get(f"/openings/{application.opening_id}/history/"))

    assert texts(page, DEEDS) == ["Submitted the packet 1 finalist", "Opened role version nurse-manager/1"]


def test_an_application_tells_its_moves_between_what_was_done(recruiter: Client) -> None:
    application = make_application(candidate=make_candidate(name="Ada Obi"))
    record(by=make_user(username="rita"), verb="corrected", subject=application.resume, paths=["a", "b"])
    later = timezone.now() + timedelta(minutes=1)
    make_move(application, reason_code=RejectionReason.SALARY, reason="No.", undone_at=later)
    record(by=None, verb="edited", subject=make_application())

    page = parsed(recruiter.get(f"/applications/{application.pk}/history/"))

    assert texts(page, "h1") == ["History of Ada Obi"]
    assert texts(page, DEEDS) == [
        "Took the move to “Turned down” back",
        "Moved from “To screen” to “Turned down” reason: Salary expectation and band do not meet · No.",
        "Corrected what was read 2 facts",
    ]


def test_in_a_blind_opening_an_application_s_history_tells_no_name(recruiter: Client) -> None:
    application = make_application(candidate=make_candidate(name="Ada Obi"), name="ada_obi.pdf")
    Opening.objects.update(blind=True)
    make_move(application, reason="Ada Obi wants more.")
    record(by=None, verb="edited", subject=application.candidate)

    response = recruiter.get(f"/applications/{application.pk}/history/")

    assert texts(parsed(response), "h1") == [f"History of Candidate {application.code}"]
    assert "ada" not in words(parsed(response)).lower()


def test_an_application_tells_who_looked_at_it(recruiter: Client) -> None:
    application = make_application()
    Sighting.objects.create(application=application, by=make_user(username="dora"), what="file", named=True)

    page = parsed(recruiter.get(f"/applications/{application.pk}/history/"))

    assert texts(page, "tbody tr th, tbody tr td")[-6:][:3] == ["dora", "File", "Yes"]


@pytest.mark.parametrize("part", Part)
def test_everybody_with_a_part_reads_a_role_s_history(part: Part, client: Client, db: None) -> None:
    make_version()
    client.force_login(make_user(part))

    page = parsed(client.get("/roles/nurse-manager/history/"))

    assert texts(page, DEEDS) == ["Published version nurse-manager/1", "Drafted version nurse-manager/1"]


def test_who_has_no_part_reads_no_history(client: Client, db: None) -> None:
    application = make_application()
    client.force_login(make_user())

    addresses = [
        f"/openings/{application.opening_id}/history/",
        f"/applications/{application.pk}/history/",
        "/roles/nurse-manager/history/",
    ]
    assert [client.get(address).status_code for address in addresses] == [404, 404, 404]


def test_a_manager_reads_the_history_of_own_openings_only(client: Client, db: None) -> None:
    manager = make_user(Part.MANAGER)
    own, other = make_application(), make_application()
    Opening.objects.filter(pk=own.opening_id).update(hiring_manager=manager)
    client.force_login(manager)

    for application, status in ((own, 200), (other, 404)):
        assert client.get(f"/openings/{application.opening_id}/history/").status_code == status
        assert client.get(f"/applications/{application.pk}/history/").status_code == status


def test_an_opening_in_which_nothing_was_done_says_so(recruiter: Client) -> None:
    opening = Opening.objects.create(role_version=make_version(), title="Ward Manager")

    page = parsed(recruiter.get(f"/openings/{opening.pk}/history/"))

    assert texts(page, ".empty h2") == ["Nothing has been done yet"]
