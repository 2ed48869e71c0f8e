"""Corrections: kept with who and why, and everything that follows from them is worked out anew."""

import pytest
from django.core.exceptions import PermissionDenied

from hiring.actions.corrections import NotUndone, correct, undo_correction
from hiring.actions.matches import match_again
from hiring.models import (
    Application,
    Candidate,
    CandidateKey,
    Correction,
    Match,
    Resume,
    ResumeWords,
    ScreeningJob,
)
from hiring.reading.correction_checks import Misfit
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_application, make_candidate, make_opening, make_user
from tests.factories.readings import Draft

pytestmark = pytest.mark.django_db

DATES = {"employment/0/start": "2010-01", "employment/0/end": None, "employment/0/current": True}


def months(application: Application) -> str:
    """What the newest match says of experience."""
    application.refresh_from_db()
    assert application.match
    return next(item.reason for item in application.match.match_report.criteria if item.kind == "experience")


def test_a_correction_keeps_before_after_who_and_why() -> None:
    application, by = make_application(), make_user(Part.RECRUITER)

    (made,) = correct(
        resume=application.resume, changes={"employment/0/employer": "Elm Hospital"}, why=" Page 1 ", by=by
    )

    made = Correction.objects.get(pk=made.pk)
    assert (made.path, made.before, made.after) == ("employment/0/employer", None, "Elm Hospital")
    assert (made.why, made.by) == ("Page 1", by)
    entry = AuditEntry.objects.get(verb="corrected")
    assert (entry.by, entry.detail) == (by, {"paths": ["employment/0/employer"]})


def test_every_application_with_the_resume_is_matched_anew() -> None:
    application, by = make_application(), make_user(Part.RECRUITER)
    other = match_again(
        application=Application.objects.create(
            opening=make_opening(), resume=application.resume, candidate=application.candidate
        )
    )
    before = months(application), months(other)

    correct(resume=application.resume, changes=DATES, why="Dates of another job", by=by)

    assert months(application) != before[0]
    assert months(other) != before[1]


def test_what_was_read_is_kept_as_it_was_read() -> None:
    application = make_application()
    read = application.resume.reading

    correct(resume=application.resume, changes=DATES, why="x", by=make_user(Part.RECRUITER))

    assert Resume.objects.get().reading == read


def test_a_value_that_stands_already_is_no_correction() -> None:
    application = make_application()

    made = correct(
        resume=application.resume,
        changes={"employment/0/title": "Ward Manager"},
        why="x",
        by=make_user(Part.RECRUITER),
    )

    assert (made, Match.objects.count()) == ([], 1)


def test_undoing_brings_back_the_very_match_that_was_there() -> None:
    application, by = make_application(), make_user(Part.RECRUITER)
    before = match_again(application=application).match
    made = correct(resume=application.resume, changes={"employment/0/start": "2001-01"}, why="x", by=by)

    undo_correction(correction=made[0], by=by)

    application.refresh_from_db()
    assert application.match == before
    assert Correction.objects.get().undone_at


def test_a_correction_that_another_builds_on_is_not_undone() -> None:
    resume, by = make_application().resume, make_user(Part.RECRUITER)
    (first,) = correct(resume=resume, changes={"employment/0/title": "Clerk"}, why="x", by=by)
    (second,) = correct(resume=resume, changes={"employment/0/title": "Nurse"}, why="y", by=by)

    with pytest.raises(NotUndone, match="Undo the later correction by"):
        undo_correction(correction=first, by=by)

    undo_correction(correction=second, by=by)
    undo_correction(correction=first, by=by)
    assert list(Correction.objects.filter(undone_at=None)) == []


def test_a_correction_is_undone_once() -> None:
    resume, by = make_application().resume, make_user(Part.RECRUITER)
    (made,) = correct(resume=resume, changes={"employment/0/title": "Clerk"}, why="x", by=by)
    undo_correction(correction=made, by=by)

    with pytest.raises(NotUndone, match="undone already"):
        undo_correction(correction=made, by=by)


def test_a_corrected_name_is_the_candidates_and_undoing_gives_the_old_one_back() -> None:
    application, by = make_application(), make_user(Part.RECRUITER)
    changes = {"contact/name": "Ada Lee", "contact/email": "Ada@Example.org"}

    correct(resume=application.resume, changes=changes, why="x", by=by)

    candidate = Candidate.objects.get(pk=application.candidate.pk)
    assert (candidate.name, candidate.email) == ("Ada Lee", "ada@example.org")
    undo_correction(correction=Correction.objects.get(path="contact/name"), by=by)
    candidate.refresh_from_db()
    assert candidate.name == "Ada Obi"


def test_a_corrected_name_is_hidden_and_the_person_found_by_it() -> None:
    application = make_application(reading=Draft().sentence("Ada Lee led a ward of 30 nurses.").reading())

    correct(
        resume=application.resume,
        changes={"contact/name": "Ada Lee", "contact/phone": "+44 7700 900123"},
        why="x",
        by=make_user(Part.RECRUITER),
    )

    found = ResumeWords.objects.get(resume=application.resume)
    assert " lee " in found.everything
    assert " lee " not in found.nameless
    assert CandidateKey.objects.filter(candidate=application.candidate, kind="phone").exists()


def test_an_address_that_is_somebody_elses_is_refused() -> None:
    make_candidate(email="taken@example.org")
    resume = make_application().resume

    with pytest.raises(Misfit, match="merge them first"):
        correct(
            resume=resume,
            changes={"contact/email": "taken@example.org"},
            why="x",
            by=make_user(Part.RECRUITER),
        )

    assert Correction.objects.count() == 0


def test_what_cannot_be_changes_nothing() -> None:
    application = make_application()

    with pytest.raises(Misfit):
        correct(
            resume=application.resume,
            changes={"employment/0/start": "June", "employment/0/title": "Nurse"},
            why="x",
            by=make_user(Part.RECRUITER),
        )

    assert (Correction.objects.count(), Match.objects.count()) == (0, 1)


def test_a_correction_needs_a_reason() -> None:
    resume = make_application().resume

    with pytest.raises(ValueError, match="reason"):
        correct(resume=resume, changes=DATES, why=" ", by=make_user(Part.RECRUITER))


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR, Part.ADMINISTRATOR])
def test_only_who_screens_corrects(part: Part) -> None:
    resume, by = make_application().resume, make_user(part)

    with pytest.raises(PermissionDenied):
        correct(resume=resume, changes=DATES, why="x", by=by)


def test_a_resume_of_another_engine_is_read_again_first() -> None:
    application = make_application()
    Resume.objects.update(engine="1")

    correct(
        resume=application.resume,
        changes={"employment/0/title": "Clerk"},
        why="x",
        by=make_user(Part.RECRUITER),
    )

    job = ScreeningJob.objects.get()
    assert (job.resume, job.status, Match.objects.count()) == (application.resume, "queued", 1)
