"""What must hold of hiring, the database holds."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from hiring.enums import KeyKind
from hiring.models import (
    Application,
    Candidate,
    CandidateKey,
    Match,
    Opening,
    ProposedCorrection,
    Resume,
    ReviewRequest,
    ScreeningJob,
)
from tests.factories.models import (
    make_application,
    make_candidate,
    make_job,
    make_opening,
    make_read_resume,
    make_resume,
    make_user,
)

pytestmark = pytest.mark.django_db


def refused(change: Callable[[], object], constraint: str) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        change()


def test_the_same_bytes_are_one_resume() -> None:
    resume = make_resume()

    refused(lambda: make_resume(sha256=resume.sha256), "resume_once|sha256")


def test_what_an_applicant_sends_is_a_resume_of_theirs() -> None:
    one, other = make_user(), make_user()
    sha256 = make_resume().sha256
    make_resume(sha256=sha256, account=one)

    make_resume(sha256=sha256, account=other)

    refused(lambda: make_resume(sha256=sha256, account=one), "resume_once_an_account|sha256")


def test_who_was_erased_is_nobody() -> None:
    candidate = make_candidate()

    erased = Candidate.objects.filter(pk=candidate.pk)

    refused(lambda: erased.update(erased_at=timezone.now()), "candidate_erased_is_nobody")


def test_an_application_has_one_open_request_for_a_review() -> None:
    application = make_application()
    ReviewRequest.objects.create(application=application, text="Please look again")

    again = ReviewRequest(application=application, text="And again")

    refused(again.save, "review_open_once|application")


def test_a_proposed_correction_is_declined_with_an_answer() -> None:
    given = {"path": "contact/name", "state": "declined", "answered_at": timezone.now()}
    declined = ProposedCorrection(application=make_application(), answered_by=make_user(), **given)

    refused(declined.save, "proposal_declined_has_answer")


def test_one_address_is_one_candidate() -> None:
    make_candidate(email="ada@example.org")

    refused(lambda: Candidate.objects.create(email="ada@example.org"), "email")


def test_a_candidate_has_a_key_once() -> None:
    key = {"candidate": make_candidate(), "kind": KeyKind.PHONE, "value": "79460018"}
    CandidateKey.objects.create(**key)

    refused(lambda: CandidateKey.objects.create(**key), "candidate_key_once|candidatekey")


def test_candidates_without_an_address_stay_apart() -> None:
    make_candidate(email="")
    make_candidate(email="")

    assert Candidate.objects.count() == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "read"},
        {"status": "unreadable"},
        {"status": "received", "reason": "damaged"},
        {"status": "lost"},
    ],
)
def test_a_resumes_status_fits_what_is_known_of_it(fields: dict[str, str]) -> None:
    resume = make_resume()

    refused(lambda: Resume.objects.filter(pk=resume.pk).update(**fields), "resume_status")


def test_a_resume_that_was_read_has_a_candidate() -> None:
    resume = make_read_resume()

    refused(lambda: Resume.objects.filter(pk=resume.pk).update(candidate=None), "resume_status_fits_content")


def test_a_resume_applies_once_for_an_opening() -> None:
    application = make_application()

    def again() -> None:
        Application.objects.create(
            opening=application.opening, resume=application.resume, candidate=application.candidate
        )

    refused(again, "resume")


def test_a_match_is_stored_once() -> None:
    match = make_application().match
    assert match
    match.pk = None

    refused(lambda: match.save(force_insert=True), "resume")


@pytest.mark.parametrize("score", ["-1", "101"])
def test_a_score_is_from_0_to_100(score: str) -> None:
    make_application()

    refused(lambda: Match.objects.update(score=score), "match_score_0_to_100")


def test_matches_without_a_score_come_last() -> None:
    opening = make_opening()
    unread, scored = make_application(opening).match, make_application(opening).match
    assert unread
    Match.objects.filter(pk=unread.pk).update(score=None)

    assert list(Match.objects.all()) == [scored, unread]


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"headcount": 0}, "opening_headcount_from_1"),
        ({"status": "maybe"}, "opening_status_known"),
        ({"centre_kind": "orbital"}, "opening_centre_kind_known"),
    ],
)
def test_an_opening_is_well_formed(fields: dict[str, object], constraint: str) -> None:
    opening = make_opening()

    refused(lambda: Opening.objects.filter(pk=opening.pk).update(**fields), constraint)


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"status": "running"}, "job_claimed_while_running"),
        ({"claimed_at": timezone.now()}, "job_claim_all_or_none"),
        ({"status": "done"}, "job_finished_has_date"),
        ({"finished_at": timezone.now()}, "job_finished_has_date"),
        ({"status": "late"}, "job_status_known"),
    ],
)
def test_a_job_is_well_formed(fields: dict[str, object], constraint: str) -> None:
    job = make_job()

    refused(lambda: ScreeningJob.objects.filter(pk=job.pk).update(**fields), constraint)
