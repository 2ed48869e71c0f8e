"""Receiving resumes: once, under the hash of their bytes."""

import hashlib
from pathlib import Path

import pytest

from hiring.actions.candidates import candidate_for
from hiring.actions.resumes import receive_resume, store_reading, store_unreadable
from hiring.matching.view.looking import look
from hiring.matching.view.stored import pack
from hiring.models import Candidate, Resume
from hiring.reading.record import Contact, ResumeReading
from roles.models import AuditEntry
from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.limits import MAX_FILE_BYTES
from tests.factories.models import make_reading, make_user

pytestmark = pytest.mark.django_db

CONTENT = b"Ada Obi, nurse"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def received(content: bytes = CONTENT, name: str = "ada.txt") -> Resume:
    return receive_resume(content=content, name=name, by=None)[0]


def test_a_resume_is_stored_under_its_hash(media: Path) -> None:
    resume = received()

    assert (resume.sha256, resume.name, resume.size, resume.kind) == (SHA256, "ada.txt", 14, "txt")
    assert (media / f"resumes/{SHA256[:2]}/{SHA256}.txt").read_bytes() == CONTENT


def test_stored_files_are_for_the_server_alone(media: Path) -> None:
    resume = received()

    assert Path(resume.file.path).stat().st_mode & 0o777 == 0o600


def test_the_same_bytes_under_another_name_are_the_same_resume(media: Path) -> None:
    first = received()

    again, created = receive_resume(content=CONTENT, name="obi.txt", by=None)

    assert (again, created, again.name) == (first, False, "ada.txt")


def test_receiving_is_recorded_with_who_did_it(media: Path) -> None:
    ada = make_user(username="recruiter-1")

    resume, _ = receive_resume(content=CONTENT, name="ada.txt", by=ada)

    entry = AuditEntry.objects.get()
    assert (entry.who, entry.verb, entry.object_type, entry.object_id) == (
        "recruiter-1",
        "received",
        "hiring.resume",
        str(resume.pk),
    )


def test_a_file_that_is_too_large_is_refused_and_not_stored(media: Path) -> None:
    with pytest.raises(UnreadableFile, match="larger than 10 MB: send a smaller copy"):
        received(b"x" * (MAX_FILE_BYTES + 1))

    assert (Resume.objects.count(), media.exists()) == (0, False)


def test_a_hostile_name_stays_out_of_the_path(media: Path) -> None:
    resume = received(name="../../etc/passwd./../x.t/xt")

    assert Path(resume.file.path).is_relative_to(media)


def test_an_unreadable_file_is_tried_again_under_a_better_name(media: Path) -> None:
    resume = received(name="ada.pdf")
    error = UnreadableFile(Unreadable.MISLABELLED, "plain text, not a PDF")
    store_unreadable(resume=resume, error=error, engine="1")

    again = received(name="ada.txt")

    assert (again.pk, again.status, again.kind, again.reason) == (resume.pk, "received", "txt", "")
    assert Path(again.file.path).suffix == ".txt"


def stored(resume: Resume, reading: ResumeReading) -> Resume:
    return store_reading(resume=resume, reading=reading, view=look(reading), engine="1")


def test_a_reading_brings_its_candidate(media: Path) -> None:
    contact = Contact(name="Ada Obi", email="Ada@Example.org", phone="123", location="Leeds")

    resume = stored(received(), make_reading(contact=contact))

    assert resume.candidate
    assert (resume.candidate.name, resume.candidate.email) == ("Ada Obi", "ada@example.org")
    assert (resume.status, str(resume.as_of)) == ("read", "2024-01-01")


def test_a_stored_reading_comes_back_as_it_was(media: Path) -> None:
    reading = make_reading()

    resume = stored(received(), reading)

    assert Resume.objects.get(pk=resume.pk).reading_record == reading


def test_what_scoring_may_look_at_is_kept_with_a_reading(media: Path) -> None:
    reading = make_reading()

    resume = stored(received(), reading)

    assert bytes(Resume.objects.get(pk=resume.pk).view or b"") == pack(look(reading))


def test_reading_a_resume_twice_makes_one_candidate(media: Path) -> None:
    resume = received()

    for _ in range(2):
        stored(resume, make_reading())

    assert Candidate.objects.count() == 1


def test_a_person_with_two_resumes_is_one_candidate() -> None:
    first = candidate_for(contact=Contact(name="Ada Obi", email="ada@example.org"))

    assert candidate_for(contact=Contact(name="A. Obi", email="ADA@example.org")) == first


def test_an_unread_resume_has_no_reading() -> None:
    with pytest.raises(ValueError, match="has not been read"):
        _ = Resume(pk=1).reading_record
