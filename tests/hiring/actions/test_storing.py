"""Files of resumes: nobody's vanishes, and nobody's stays who is gone."""

import os
import signal
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connections, transaction
from django.utils import timezone

from hiring.actions import storing
from hiring.actions.erasing.erasure import erase
from hiring.actions.resumes import receive_resume
from hiring.actions.storing import TURN, TURNS, sweep
from hiring.models import Resume
from hiring.tasks import sweep_files
from tests.factories.at_once import at_once
from tests.factories.models import make_applicant, make_own_application, make_resume
from tests.factories.texts import RESUME

BYTES = RESUME.encode()


def stored() -> list[str]:
    return sorted(path.name for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file())


def put(name: str, *, hours: float = 2) -> str:
    path = Path(settings.MEDIA_ROOT, "resumes", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(BYTES)
    then = (timezone.now() - timedelta(hours=hours)).timestamp()
    os.utime(path, (then, then))
    return f"resumes/{name}"


def sweep_round() -> int:
    """Every folder has its turn within the hour."""
    now = timezone.now()
    return sum(sweep(now=now + turn * TURN) for turn in range(TURNS))


def applied(account: User) -> Resume:
    """With a file of their own in the storage."""
    resume, _ = receive_resume(content=BYTES, name="mine.txt", by=account, account=account)
    application = make_own_application(account)
    Resume.objects.filter(pk=resume.pk).update(candidate=application.candidate)
    return resume


@pytest.mark.django_db
def test_a_file_that_no_row_names_goes_once_it_is_old(media: Path) -> None:
    put("ab/gone.txt")
    put("loose.txt")
    make_resume(file=put("ab/kept.txt"))
    put("ab/young.txt", hours=-2)

    assert (sweep_round(), stored()) == (2, ["kept.txt", "young.txt"])


@pytest.mark.django_db
def test_files_elsewhere_stay(media: Path) -> None:
    put("../exports/other.csv")
    put("../loose.txt")

    assert (sweep_round(), stored()) == (0, ["loose.txt", "other.csv"])


@pytest.mark.django_db
def test_one_run_deletes_so_many_and_the_next_goes_on(media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "MOST", 2)
    for number in range(5):
        put(f"ab/{number}.txt")

    assert [sweep_round(), sweep_round(), sweep_round()] == [2, 2, 1]


@pytest.mark.django_db
def test_where_nobody_sent_anything_nothing_is_swept(media: Path) -> None:
    assert sweep_files() == 0


@pytest.mark.django_db
def test_a_file_under_a_better_name_leaves_none_behind(media: Path) -> None:
    resume, _ = receive_resume(content=BYTES, name="mine.xyz", by=None)
    Resume.objects.filter(pk=resume.pk).update(
        status="unreadable", reason_code="unsupported", reason="not a kind that is read"
    )
    receive_resume(content=BYTES, name="mine.txt", by=None)
    assert len(stored()) == 2
    for path in Path(settings.MEDIA_ROOT).rglob("*.xyz"):
        os.utime(path, (0, 0))

    assert (sweep_round(), stored()) == (1, [f"{resume.sha256}.txt"])


@pytest.mark.django_db(transaction=True)
def test_a_file_whose_eraser_was_killed_is_swept(media: Path) -> None:
    account = make_applicant()
    resume = applied(account)
    connections.close_all()

    if (child := os.fork()) == 0:
        # Exactly between the transaction and the file.
        FileSystemStorage.delete = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[method-assign]
        erase(account=account)
        os._exit(0)

    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
    assert (Resume.objects.get(pk=resume.pk).status, stored()) == ("erased", [f"{resume.sha256}.txt"])
    for path in Path(settings.MEDIA_ROOT).rglob("*.txt"):
        os.utime(path, (0, 0))
    assert (sweep_round(), stored()) == (1, [])


@pytest.mark.django_db(transaction=True)
def test_who_sends_the_same_bytes_while_they_are_erased_keeps_their_file(media: Path) -> None:
    gone, one, other = make_applicant(), make_applicant(), make_applicant()
    applied(gone)

    def send(account: User) -> None:
        receive_resume(content=BYTES, name="same.txt", by=account, account=account)

    at_once(lambda: erase(account=gone), lambda: send(one), lambda: send(other), lambda: send(one))

    for resume in Resume.objects.filter(account__in=[one, other]):
        assert default_storage.exists(str(resume.file))


@pytest.mark.django_db(transaction=True)
def test_a_file_is_not_deleted_while_somebody_is_about_to_name_it(media: Path) -> None:
    """The worst moment: the file was found, and the row that names it is not written yet."""
    account, gone = make_applicant(), make_applicant()
    applied(gone)
    found = Event()
    name: list[str] = []

    def send() -> None:
        with transaction.atomic():
            resume, _ = receive_resume(content=BYTES, name="same.txt", by=account, account=account)
            name.append(str(resume.file))
            found.set()
            # Longer than the eraser needs, if it does not wait.
            Event().wait(0.3)

    def wait_and_erase() -> None:
        found.wait(5)
        erase(account=gone)

    assert at_once(send, wait_and_erase) == ["done", "done"]
    assert default_storage.exists(name[0])
