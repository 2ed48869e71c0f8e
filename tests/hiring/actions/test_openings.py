"""Openings."""

import pytest

from hiring.actions.openings import (
    NotPublished,
    Terms,
    edit_opening,
    open_opening,
    propose_opening,
    start_screening,
)
from hiring.actions.refusals import NotAllowed, Refused
from hiring.enums import MailKind
from hiring.models import SentMail
from roles.enums import CentreKind, CriterionKind
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_draft, make_job, make_opening, make_user, make_version, propose
from tests.factories.readings import charge_nurse

pytestmark = pytest.mark.django_db


def test_an_opening_needs_a_published_version() -> None:
    with pytest.raises(NotPublished, match="nurse-manager/1 is a draft: publish it first"):
        open_opening(role_version=make_draft(), title="Ward 3", by=None)


def test_an_opening_is_made_once_a_version_and_title() -> None:
    version = make_version()

    first, created = open_opening(role_version=version, title="Ward 3", by=None)
    again, created_again = open_opening(role_version=version, title="Ward 3", by=None, headcount=2)

    assert (again, created, created_again, again.headcount) == (first, True, False, 1)
    assert AuditEntry.objects.filter(verb="opened").count() == 1


def test_an_openings_context_is_its_kind_of_centre() -> None:
    assert make_opening(centre_kind=CentreKind.VIRTUAL).context == frozenset({CentreKind.VIRTUAL})
    assert make_opening().context == frozenset()


def test_screening_starts_once() -> None:
    opening = make_opening()

    start_screening(opening=opening, by=None)
    opening.refresh_from_db()
    first = opening.screening_started_at
    start_screening(opening=opening, by=None)

    opening.refresh_from_db()
    assert first
    assert opening.screening_started_at == first
    assert AuditEntry.objects.filter(verb="started screening").count() == 1


def test_a_proposed_opening_waits_and_tells_who_may_accept_it() -> None:
    recruiter, director = make_user(Part.RECRUITER), make_user(Part.DIRECTOR)

    opening = propose_opening(
        role_version=make_version(), terms=Terms(title="Ward 3", place="Leeds"), by=recruiter
    )

    mail = SentMail.objects.get()
    assert (opening.status, opening.created_by, opening.accepted_at) == ("proposed", recruiter, None)
    assert (mail.kind, mail.to) == (MailKind.OPENING_PROPOSED, director)
    assert AuditEntry.objects.get(verb="proposed").by == recruiter


def test_only_who_may_proposes() -> None:
    with pytest.raises(NotAllowed):
        propose_opening(role_version=make_version(), terms=Terms(title="Ward 3"), by=make_user(Part.DIRECTOR))


def test_a_title_is_taken_once_a_version() -> None:
    by, opening = make_user(Part.RECRUITER), make_opening(title="Ward 3")

    with pytest.raises(Refused, match="There is an opening with this title"):
        propose_opening(role_version=opening.role_version, terms=Terms(title="Ward 3"), by=by)


def test_a_band_of_another_role_is_refused() -> None:
    band = make_version().salary_bands.get()

    with pytest.raises(Refused, match="of another role"):
        propose_opening(
            role_version=make_version(charge_nurse()),
            terms=Terms(title="Ward 3", band=band),
            by=make_user(Part.RECRUITER),
        )


def test_weights_of_a_template_are_taken_where_the_role_asks_for_them() -> None:
    opening = propose_opening(
        role_version=make_version(),
        terms=Terms(title="Ward 3"),
        factors={"skill": "2", "skill:juggling": "3"},
        by=make_user(Part.RECRUITER),
    )

    assert opening.weights == {"skill": "2"}


def test_weights_that_would_leave_no_points_are_not_taken() -> None:
    opening = propose_opening(
        role_version=make_version(),
        terms=Terms(title="Ward 3"),
        factors=dict.fromkeys(CriterionKind, "0"),
        by=make_user(Part.RECRUITER),
    )

    assert opening.weights == {}


def test_what_is_proposed_can_be_changed() -> None:
    by = make_user(Part.RECRUITER)
    opening = propose(by=by)

    edit_opening(opening=opening, terms=Terms(title="Ward 4", headcount=2), by=by, seen=opening.terms_digest)

    opening.refresh_from_db()
    assert (opening.title, opening.headcount, opening.status) == ("Ward 4", 2, "proposed")
    assert AuditEntry.objects.filter(verb="edited", by=by).count() == 1


def test_what_somebody_else_changed_in_the_meantime_is_not_lost() -> None:
    by = make_user(Part.RECRUITER)
    opening = propose(by=by)
    edit_opening(opening=opening, terms=Terms(title="Ward 4"), by=by, seen=opening.terms_digest)

    with pytest.raises(Refused, match="changed this opening"):
        edit_opening(opening=opening, terms=Terms(title="Ward 5"), by=by, seen=opening.terms_digest)


def test_what_was_accepted_stays() -> None:
    opening = make_opening()

    with pytest.raises(NotAllowed):
        edit_opening(
            opening=opening, terms=Terms(title="X"), by=make_user(Part.RECRUITER), seen=opening.terms_digest
        )


def test_the_kind_of_centre_stays_once_resumes_came() -> None:
    by = make_user(Part.RECRUITER)
    opening = propose(by=by)
    make_job(opening)

    with pytest.raises(Refused, match="cannot change any more"):
        edit_opening(
            opening=opening,
            terms=Terms(title=opening.title, centre_kind=CentreKind.INBOUND),
            by=by,
            seen=opening.terms_digest,
        )
