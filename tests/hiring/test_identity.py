"""Who a candidate is stays hidden in a blind opening until a decision packet."""

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from hiring import identity
from hiring.enums import JobStatus
from hiring.models import Application, DecisionPacket, PacketEntry
from hiring.queries import jobs_with_identity, known_applications, visible_applications
from hiring.reading.record import Contact
from roles.permissions import Part
from tests.factories.models import make_application, make_candidate, make_job, make_opening, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def application() -> Application:
    opening = make_opening()
    opening.blind = True
    opening.save()
    candidate = make_candidate(name="Ada Obi", email="ada@mail.example", phone="+44 7700 900123")
    return make_application(opening, candidate=candidate, name="ada.pdf", kind="pdf")


def submit(application: Application) -> None:
    packet = DecisionPacket.objects.create(
        opening=application.opening, number=1, content={}, sha256="", submitted_by=make_user(Part.RECRUITER)
    )
    PacketEntry.objects.create(packet=packet, application=application, position=1)


def again(application: Application) -> Application:
    return Application.objects.get(pk=application.pk)


def test_a_code_stands_for_name_and_file(application: Application) -> None:
    code = application.code

    assert identity.hidden(application)
    assert identity.shown_name(application) == f"Candidate {code}"
    assert identity.shown_file(application) == f"{code}.pdf"
    assert identity.shown_contact(application) == Contact()
    assert identity.shown_candidate(application.candidate) == f"Candidate {code}"
    assert identity.shown_resume(application.resume) == f"{code}.pdf"
    assert identity.masked("Ada was late", application) == "███ was late"
    assert str(application) == f"{code} for {application.opening}"


def test_a_submitted_packet_tells_who_it_is(application: Application) -> None:
    submit(application)
    application = again(application)

    assert not identity.hidden(application)
    assert identity.shown_name(application) == "Ada Obi"
    assert identity.shown_file(application) == "ada.pdf"
    assert identity.shown_contact(application).email == "ada@mail.example"
    assert identity.shown_candidate(application.candidate) == "Ada Obi"
    assert identity.shown_resume(application.resume) == "ada.pdf"
    assert identity.masked("Ada was late", application) == "Ada was late"


def test_an_opening_that_is_not_blind_hides_nothing() -> None:
    application = make_application(candidate=make_candidate(name="Ada Obi"))

    assert identity.shown_name(application) == "Ada Obi"
    assert identity.shown_text(application) == application.resume.text


def test_the_text_and_what_is_quoted_from_it_are_masked_alike(application: Application) -> None:
    assert application.match
    resume = application.resume
    reading = resume.reading_record
    contact = Contact(name="Shift Rosters")
    record = reading.record.model_copy(update={"contact": contact})
    resume.reading = reading.model_copy(update={"record": record}).model_dump(mode="json", by_alias=True)
    report = identity.shown_report(application, application.match.match_report)
    text = identity.shown_text(application)

    quotes = [found for each in report.criteria for found in each.evidence]
    assert quotes
    assert [text[found.start : found.end] for found in quotes] == [found.quote for found in quotes]
    assert [found.quote for found in quotes if "osters" in found.quote] == []
    assert len(text) == len(resume.text)


def test_a_record_is_shown_without_its_contact(application: Application) -> None:
    record = identity.shown_reading(application).record

    assert (record.contact, record.file) == (Contact(), f"{application.code}.pdf")


def test_one_hidden_application_hides_a_candidate_who_is_known_elsewhere(application: Application) -> None:
    elsewhere = make_application(candidate=application.candidate)

    assert identity.shown_name(elsewhere) == "Ada Obi"
    assert identity.shown_candidate(elsewhere.candidate) == "Hidden candidate"
    assert list(known_applications(Application.objects.all())) == [elsewhere]


def test_a_file_that_came_to_nothing_in_a_blind_opening_has_a_number(application: Application) -> None:
    job = make_job(application.opening, status=JobStatus.FAILED, reason="empty", finished_at=timezone.now())

    assert identity.shown_job_file(job) == f"File {job.resume_id}.txt"
    assert identity.shown_resume(job.resume) == f"File {job.resume_id}.txt"
    assert identity.shown_job_reason(job) == "empty"


def test_lists_ask_nothing_more(
    application: Application, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_job(application.opening, application.resume)
    user = make_user(Part.AUDITOR)
    rows = list(visible_applications(user).select_related("candidate", "resume"))
    jobs = list(jobs_with_identity(application.opening.jobs.all()))

    with django_assert_num_queries(0):
        assert [identity.shown_name(row) for row in rows] == [f"Candidate {application.code}"]
        assert [identity.shown_job_file(job) for job in jobs] == [f"{application.code}.pdf"]
