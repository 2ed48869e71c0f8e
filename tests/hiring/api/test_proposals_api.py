"""Corrections that applicants propose, accepted and declined through the API."""

from typing import Any

import pytest
from django.test import Client

from hiring.models import Application, Correction, ProposedCorrection
from tests.factories.asking import make_asking


@pytest.fixture
def application(db: None) -> Application:
    return make_asking()


def listed(client: Client, **asked: str | int) -> list[Any]:
    found: list[Any] = client.get("/api/v1/proposed-corrections/", asked).json()["results"]
    return found


def title(application: Application) -> ProposedCorrection:
    return application.proposals.get(path="employment/0/title")


def post(client: Client, proposal: ProposedCorrection, verdict: str, **given: object) -> Any:
    addresses = {
        "accept": f"/api/v1/proposed-corrections/{proposal.pk}/accept/",
        "decline": f"/api/v1/proposed-corrections/{proposal.pk}/decline/",
    }
    return client.post(addresses[verdict], given, content_type="application/json")


def test_what_was_misread_is_accepted_once_and_set_right(recruiter: Client, application: Application) -> None:
    proposal = title(application)
    waiting = [each["path"] for each in listed(recruiter, state="proposed")]

    accepted = post(recruiter, proposal, "accept")

    assert waiting == ["employment/0/title", "contact/name"]
    assert (accepted.status_code, accepted.json()["state"]) == (200, "accepted")
    facts = recruiter.get(f"/api/v1/applications/{application.pk}/facts/").json()
    assert facts["employment"][0]["title"] == "Ward Sister"
    assert recruiter.get(f"/api/v1/proposed-corrections/{proposal.pk}/").json() == accepted.json()
    assert [
        post(recruiter, proposal, verdict, answer="No.").status_code for verdict in ("accept", "decline")
    ] == [
        409,
        409,
    ]


def test_what_is_declined_stays_as_it_was_read(recruiter: Client, application: Application) -> None:
    proposal = title(application)

    wordless = post(recruiter, proposal, "decline")
    declined = post(recruiter, proposal, "decline", answer="It says so on page 1.").json()

    assert (wordless.status_code, wordless.json()["errors"][0]["field"]) == (400, "answer")
    assert (declined["state"], declined["answer"]) == ("declined", "It says so on page 1.")
    assert not Correction.objects.exists()
    of_one = f"/api/v1/applications/{application.pk}/proposed-corrections/?state=declined"
    assert recruiter.get(of_one).json()["results"] == [declined]


def test_what_cannot_be_any_more_is_named(recruiter: Client, application: Application) -> None:
    """Somebody else has the address by now."""
    taken = make_asking().candidate.email
    contact = application.proposals.get(path="contact/name")
    ProposedCorrection.objects.filter(pk=contact.pk).update(
        path="contact/email", before=application.resume.reading_record.record.contact.email, after=taken
    )

    refused = post(recruiter, contact, "accept")

    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "contact/email")
    assert listed(recruiter, application=application.pk, state="accepted") == []


def test_what_has_changed_since_is_refused(recruiter: Client, application: Application) -> None:
    ProposedCorrection.objects.filter(path="employment/0/title").update(before="Something else")

    assert post(recruiter, title(application), "accept").status_code == 409
    assert title(application).state == "proposed"


def test_a_blind_opening_tells_nothing_of_the_contact(recruiter: Client) -> None:
    application = make_asking(blind=True)
    contact, name = application.proposals.get(path="contact/name"), application.candidate.name
    ProposedCorrection.objects.filter(path="employment/0/title").update(after=name, why=f"I, {name}")

    (told,) = listed(recruiter)

    assert (told["path"], told["candidate"]) == ("employment/0/title", f"Candidate {application.code}")
    assert name.casefold() not in str(told).casefold()
    assert recruiter.get(f"/api/v1/proposed-corrections/{contact.pk}/").status_code == 404
    assert post(recruiter, contact, "accept").status_code == 404
