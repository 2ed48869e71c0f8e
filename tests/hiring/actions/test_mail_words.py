"""What a mail can say of the thing that it is about."""

import pytest
from django.utils import timezone

from hiring.actions.mail_texts import known_names
from hiring.actions.mail_words import ON_THE_PAGE, link, words_about
from hiring.enums import DecisionKind, JobStatus, MailKind, OpeningStatus
from hiring.models import Application, Batch, Decision, DecisionPacket, Opening
from roles.enums import RoleLevel
from roles.permissions import Part
from tests.factories.models import (
    make_application,
    make_candidate,
    make_job,
    make_opening,
    make_packet,
    make_user,
)

pytestmark = pytest.mark.django_db


def test_an_opening_tells_its_answer_as_it_stands_in_the_database() -> None:
    opening = make_opening(title="Ward Manager, Leeds")
    Opening.objects.filter(pk=opening.pk).update(status=OpeningStatus.DECLINED, reason="Merged.")

    today = timezone.localdate()
    assert words_about(opening) == {
        "opening": "Ward Manager, Leeds",
        "role": "Nurse Manager",
        "answer": "declined",
        "reason": "Merged.",
        "since": f"{today.day} {today:%B %Y}",
        "days": "0",
        "link": link("opening-settings", opening.pk),
    }


def test_a_packet_tells_how_many_wait_and_since_when() -> None:
    packet = make_packet(make_application())
    DecisionPacket.objects.filter(pk=packet.pk).update(submitted_at="2026-03-03T12:00Z")

    words = words_about(packet)

    assert (words["packet"], words["finalists"], words["since"]) == ("1", "1", "3 March 2026")


def make_veto(application: Application, reason: str) -> Decision:
    return Decision.objects.create(
        application=application,
        kind=DecisionKind.VETO,
        level=RoleLevel.MANAGER,
        part=Part.DIRECTOR,
        reason=reason,
        by=make_user(Part.DIRECTOR),
    )


def test_a_decision_tells_whom_it_is_about_and_why() -> None:
    application = make_application(candidate=make_candidate(name="Ada Obi"))

    words = words_about(make_veto(application, "References."))

    assert (words["candidate"], words["decision"], words["reason"]) == ("Ada Obi", "veto", "References.")


def test_in_a_blind_opening_no_mail_tells_who_a_candidate_is() -> None:
    application = make_application(candidate=make_candidate(name="Ada Obi", email="ada@obi.example"))
    Opening.objects.update(blind=True)

    words = words_about(make_veto(application, "Ada Obi did not answer from ada@obi.example."))

    assert words["candidate"] == f"Candidate {application.code}"
    assert "Ada" not in str(words)
    assert "obi" not in str(words).lower()


def test_a_batch_tells_what_was_read_and_what_came_to_nothing() -> None:
    opening = make_opening()
    batch = Batch.objects.create(opening=opening, refused=[["big.pdf", "too large", 1]])
    for status in (JobStatus.DONE, JobStatus.FAILED):
        make_job(opening, batch=batch, status=status, finished_at="2026-03-03T12:00Z")

    words = words_about(batch)

    assert (words["files"], words["read"], words["failed"]) == ("3", "1", "2")


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (MailKind.OPENING_PROPOSED, {"who"}),
        (MailKind.OPENING_REMINDER, set()),
        (MailKind.OPENING_ESCALATED, set()),
        (MailKind.OPENING_ANSWERED, {"who"}),
        (MailKind.PACKET_SUBMITTED, {"who"}),
        (MailKind.PACKET_REMINDER, set()),
        (MailKind.PACKET_ESCALATED, set()),
        (MailKind.PACKET_SENT_BACK, {"who"}),
        (MailKind.DECIDED, {"who"}),
        (MailKind.VETOED, {"who"}),
        (MailKind.BATCH_FINISHED, set()),
    ],
)
def test_callers_have_to_say_no_more_than_who_did_it(kind: MailKind, given: set[str]) -> None:
    application = make_application()
    about = {
        "opening": application.opening,
        "packet": (packet := make_packet(application)),
        "decided": (
            decision := Decision(
                application=application, packet=packet, kind=DecisionKind.HIRE, level=RoleLevel.MANAGER,
                part=Part.DIRECTOR, reason="Best.", by=make_user(Part.DIRECTOR),
            )
        ),
        "vetoed": decision,
        "batch": Batch.objects.create(opening=application.opening),
    }[kind.partition("_")[0]]  # fmt: skip
    decision.save()

    assert set(known_names(kind)) - {"name", *words_about(about)} == given


def test_where_own_judgements_come_first_no_mail_says_what_somebody_thinks() -> None:
    application = make_application(make_opening(judges_first=True))
    decision, packet = make_veto(application, "Lied about her dates."), make_packet(application)
    DecisionPacket.objects.filter(pk=packet.pk).update(reason="Ask about nights.")

    assert [words_about(each)["reason"] for each in (decision, packet)] == [ON_THE_PAGE, ON_THE_PAGE]
