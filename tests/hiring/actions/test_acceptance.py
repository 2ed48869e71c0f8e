"""What becomes of a proposed opening, and who says so."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.utils import timezone

from hiring.actions.acceptance import (
    accept_opening,
    close_opening,
    decline_opening,
    propose_again,
    reopen_opening,
)
from hiring.actions.openings import Terms, edit_opening
from hiring.actions.refusals import NotAllowed, Refused
from hiring.enums import MailKind, OpeningStatus
from hiring.models import Delegation, Opening, SentMail
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_application, make_packet, make_user, propose

pytestmark = pytest.mark.django_db


@pytest.fixture
def recruiter() -> User:
    return make_user(Part.RECRUITER, email="r@example.org")


@pytest.fixture
def director() -> User:
    return make_user(Part.DIRECTOR)


def test_an_accepted_opening_is_open_and_says_by_whom(recruiter: User, director: User) -> None:
    opening = propose(by=recruiter)

    accept_opening(opening=opening, by=director, seen=opening.terms_digest)

    opening.refresh_from_db()
    assert (opening.status, opening.accepter, opening.accepted_by) == ("open", director.username, director)
    assert AuditEntry.objects.filter(verb="accepted", by=director, object_id=opening.pk).count() == 1


def test_who_proposed_learns_of_the_answer(recruiter: User, director: User) -> None:
    opening = propose(by=recruiter)

    decline_opening(opening=opening, by=director, seen=opening.terms_digest, reason=" No budget. ")

    opening.refresh_from_db()
    mail = SentMail.objects.get(kind=MailKind.OPENING_ANSWERED)
    assert (opening.status, opening.reason) == ("declined", "No budget.")
    assert (mail.to, "No budget." in mail.body) == (recruiter, True)


def test_declining_needs_a_reason(recruiter: User, director: User) -> None:
    opening = propose(by=recruiter)

    with pytest.raises(Refused, match="Say why"):
        decline_opening(opening=opening, by=director, seen=opening.terms_digest, reason="  ")


def test_nobody_accepts_what_they_proposed(director: User) -> None:
    director.groups.add(Group.objects.get_or_create(name=Part.RECRUITER)[0])
    opening = propose(by=director)

    with pytest.raises(NotAllowed):
        accept_opening(opening=opening, by=director, seen=opening.terms_digest)


def test_a_manager_accepts_own_openings_below_manager_level_only(recruiter: User) -> None:
    manager, other = make_user(Part.MANAGER), make_user(Part.MANAGER)
    senior = propose(by=recruiter, hiring_manager=manager)
    junior = propose(by=recruiter, hiring_manager=manager, junior=True)

    for opening, by in ((senior, manager), (junior, other), (junior, recruiter)):
        with pytest.raises(NotAllowed):
            accept_opening(opening=opening, by=by, seen=opening.terms_digest)
    accept_opening(opening=junior, by=manager, seen=junior.terms_digest)

    junior.refresh_from_db()
    assert junior.status == OpeningStatus.OPEN


def test_who_stands_in_accepts_during_the_absence(recruiter: User) -> None:
    manager, stand_in = make_user(Part.MANAGER), make_user(Part.MANAGER)
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=stand_in, first_day=today, last_day=today + timedelta(3))
    opening = propose(by=recruiter, hiring_manager=manager, junior=True)

    accept_opening(opening=opening, by=stand_in, seen=opening.terms_digest)

    opening.refresh_from_db()
    assert opening.accepted_by == stand_in


def test_terms_that_changed_since_they_were_read_are_not_accepted(recruiter: User, director: User) -> None:
    opening = propose(by=recruiter)
    edit_opening(
        opening=opening,
        terms=Terms(title=opening.title, headcount=9),
        by=recruiter,
        seen=opening.terms_digest,
    )

    with pytest.raises(Refused, match="changed this opening"):
        accept_opening(opening=opening, by=director, seen=opening.terms_digest)


def test_an_opening_is_answered_once(recruiter: User, director: User) -> None:
    opening = propose(by=recruiter)
    accept_opening(opening=opening, by=director, seen=opening.terms_digest)

    with pytest.raises(Refused, match="changed this opening"):
        decline_opening(opening=opening, by=make_user(Part.DIRECTOR), seen=opening.terms_digest, reason="No.")

    opening.refresh_from_db()
    assert (opening.status, opening.accepted_by) == ("open", director)


def test_a_declined_opening_is_proposed_again(recruiter: User, director: User) -> None:
    opening = propose(by=recruiter)
    decline_opening(opening=opening, by=director, seen=opening.terms_digest, reason="Too many.")

    propose_again(opening=opening, by=recruiter)

    opening.refresh_from_db()
    assert (opening.status, opening.reason) == ("proposed", "")
    assert SentMail.objects.filter(kind=MailKind.OPENING_PROPOSED, to=director).count() == 2


def test_an_opening_is_closed_with_a_reason_and_opened_again(recruiter: User, director: User) -> None:
    opening = propose(by=recruiter)
    accept_opening(opening=opening, by=director, seen=opening.terms_digest)

    close_opening(opening=opening, by=recruiter, reason="Filled.")
    opening.refresh_from_db()
    assert (opening.status, opening.reason) == ("closed", "Filled.")
    reopen_opening(opening=opening, by=director)

    opening.refresh_from_db()
    assert (opening.status, opening.reason, opening.accepted_by) == ("open", "", director)


def test_an_opening_is_not_closed_while_a_packet_waits(recruiter: User) -> None:
    application = make_application()
    make_packet(application)

    with pytest.raises(Refused, match="packet of this opening waits"):
        close_opening(opening=application.opening, by=recruiter, reason="Over.")

    assert Opening.objects.get().status == OpeningStatus.OPEN


def test_who_only_reads_changes_nothing(recruiter: User) -> None:
    opening = propose(by=recruiter)
    auditor = make_user(Part.AUDITOR)

    with pytest.raises(NotAllowed):
        accept_opening(opening=opening, by=auditor, seen=opening.terms_digest)
    with pytest.raises(NotAllowed):
        propose_again(opening=opening, by=auditor)
    with pytest.raises(NotAllowed):
        close_opening(opening=opening, by=auditor, reason="No.")
    with pytest.raises(NotAllowed):
        reopen_opening(opening=opening, by=auditor)
