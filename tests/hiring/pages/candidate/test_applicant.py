"""What applicants ask and say was misread shows where they are screened, and is answered there."""

import pytest
from django.test import Client

from hiring.models import Correction
from roles.permissions import Part
from tests.factories.asking import make_asking
from tests.factories.models import make_application, make_user
from tests.factories.pages import parsed, texts


def test_a_board_tells_who_waits_and_shows_them_alone(recruiter: Client) -> None:
    application = make_asking()
    make_application(application.opening)
    address = f"/openings/{application.opening_id}/"

    assert texts(parsed(recruiter.get(address)), "th .chip") == ["waits for an answer"]
    narrowed = parsed(recruiter.get(f"{address}?asks=yes"))
    assert [row["id"] for row in narrowed.select("tbody th > a[id]")] == [f"application-{application.pk}"]


def test_a_review_is_answered(recruiter: Client) -> None:
    application = make_asking()
    review = application.review_requests.get()
    address = f"/applications/{application.pk}/reviews/{review.pk}/answer/"

    recruiter.post(address, {"answer": " "})
    assert application.review_requests.get().answered_at is None
    page = recruiter.post(address, {"answer": "They count now."}, follow=True).content.decode()

    assert "The applicant has your answer." in page
    assert application.review_requests.get().answer == "They count now."


@pytest.mark.parametrize(("verdict", "corrections"), [("accept", 1), ("decline", 0)])
def test_what_was_misread_is_accepted_or_declined(recruiter: Client, verdict: str, corrections: int) -> None:
    application = make_asking()
    proposal = application.proposals.order_by("pk")[0]
    address = f"/applications/{application.pk}/proposals/{proposal.pk}/answer/"

    recruiter.post(address, {"verdict": verdict, "answer": "Seen on page 1."})

    proposal.refresh_from_db()
    assert (proposal.state, Correction.objects.count()) == (f"{verdict.rstrip('e')}ed", corrections)


def test_declining_needs_words(recruiter: Client) -> None:
    application = make_asking()
    proposal = application.proposals.order_by("pk")[0]

    recruiter.post(f"/applications/{application.pk}/proposals/{proposal.pk}/answer/", {"verdict": "decline"})

    proposal.refresh_from_db()
    assert proposal.state == "proposed"


def test_a_blind_opening_hides_who_asks(recruiter: Client) -> None:
    application = make_asking(blind=True)

    page = recruiter.get(f"/applications/{application.pk}/").content.decode()

    assert "Ward Sister" in page
    assert "Blaxhume" not in page
    contact = application.proposals.get(path="contact/name")
    address = f"/applications/{application.pk}/proposals/{contact.pk}/answer/"
    assert recruiter.post(address, {"verdict": "accept"}).status_code == 404


def test_only_who_screens_answers(db: None) -> None:
    application = make_asking()
    review = application.review_requests.get()
    client = Client()
    client.force_login(make_user(Part.DIRECTOR))

    assert "Your answer" not in client.get(f"/applications/{application.pk}/").content.decode()
    for path in (f"reviews/{review.pk}", f"proposals/{application.proposals.all()[0].pk}"):
        answer = client.post(f"/applications/{application.pk}/{path}/answer/", {"answer": "No."})
        assert answer.status_code == 404
