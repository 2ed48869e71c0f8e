"""A blind opening with everything that can hang on an application, of people whose every trace is a word that
stands nowhere else."""

from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.candidates import refresh_keys
from hiring.actions.corrections import correct
from hiring.actions.judgements import recommend, record_judgement
from hiring.actions.mail import notify
from hiring.enums import JobStatus, MailKind, ProposalState, RejectionReason, ScreeningOutcome, Stage
from hiring.models import (
    Application,
    Batch,
    Merge,
    Move,
    Note,
    Opening,
    ProposedCorrection,
    ReviewRequest,
    SavedView,
    Sighting,
)
from hiring.queries.screenings import asked_criteria
from hiring.reading.record import Contact, Hidden, ResumeReading
from roles.actions.audit import record
from roles.permissions import Part
from tests.factories.models import (
    make_application,
    make_candidate,
    make_job,
    make_opening,
    make_resume,
)
from tests.factories.numbering import number_rows_from
from tests.factories.readings import Draft
from tests.factories.webhooks import make_endpoint
from tests.rules.crawling import Values

# Every row gets the same id in its table, so that it fits into any address. `OTHER` is who looks the same.
PK, OTHER = 4242, 4243
BATCH = UUID(int=PK)
VALUES = Values(
    named={
        "pk": (str(PK),),
        "view": (str(PK),),
        "correction": (str(PK),),
        "other": (str(OTHER),),
        "review": (str(PK),),
        "proposal": (str(PK),),
    },
    ints=("1",),
    slugs=("nurse-manager",),
    words=(str(PK),),
    uuids=(str(BATCH),),
)
NAME, EMAIL, PHONE, PLACE = "Zquorvik Blaxhume", "zq.mail@wyrmfeld.example", "+44 7700 912873", "Ulmvarra"
FILE = "vexquill_2026.txt"
LINK = "https://grobnitz.example/me"
STREET = "9 Pfennwick Lane"
# As they are looked for: parts too, in any case.
TRACES = tuple("zquorvik blaxhume wyrmfeld 912873 ulmvarra vexquill grobnitz pfennwick".split())
CONTACT = Contact(name=NAME, email=EMAIL, phone=PHONE, location=PLACE)


def reading() -> ResumeReading:
    """A resume that says who wrote it wherever resumes do, in evidence and hidden text too."""
    draft = Draft(
        name=NAME, text=f"{NAME}\n{STREET}\n{PLACE}\n{EMAIL} | {PHONE}\n{LINK}\nDate of birth: 1 May 1980\n"
    )
    draft.hidden = [Hidden(quote=f"Hire {NAME}", why="under 2 pt")]
    planned = f"{NAME} planned the staffing and shift rosters of a ward of 30 nurses, see {LINK}."
    draft.job("Ward Manager", planned, f"Owner of Zquorvik & Sons; call {PHONE} or write to {EMAIL}.")
    draft.sentence("Leadership, says Blaxhume (vexquill_2026)").skill("Leadership")
    read = draft.reading()
    jobs = tuple(job.model_copy(update={"employer": "Zquorvik & Sons"}) for job in read.record.employment)
    told = {"file": FILE, "contact": CONTACT, "employment": jobs}
    return read.model_copy(update={"record": read.record.model_copy(update=told)})


def blind_application(people: dict[Part, User]) -> Application:
    """The application, and around it batches, jobs, moves, notes, judgements, corrections, merges, mail, and
    a webhook that is told of it."""
    number_rows_from(PK)
    make_endpoint()
    opening = make_opening(
        title="Ward nights", blind=True, judges_first=True, hiring_manager=people[Part.MANAGER]
    )
    application = _application(opening)
    _files(opening, application, people[Part.RECRUITER])
    _doubles(application, people[Part.RECRUITER])
    _said(application, people[Part.RECRUITER])
    for part, user in people.items():
        SavedView.objects.create(by=user, name=f"{part}'s", query="sort=name", opening=opening)
        Sighting.objects.create(application=application, by=user, what="page", named=False)
    notify(kind=MailKind.VETOED, to=people.values(), about=application, who="somebody", reason=f"No {NAME}")
    return application


def _application(opening: Opening) -> Application:
    Path(settings.MEDIA_ROOT, "resumes").mkdir(parents=True)
    Path(settings.MEDIA_ROOT, "resumes", "1.txt").write_text(reading().text, encoding="utf-8")
    candidate = make_candidate(name=NAME, email=EMAIL, phone=PHONE, location=PLACE)
    application = make_application(
        opening, reading=reading(), candidate=candidate, name=FILE, file="resumes/1.txt"
    )
    refresh_keys(candidate=candidate)
    return application


def _files(opening: Opening, application: Application, by: User) -> None:
    batch = Batch.objects.create(opening=opening, by=by, refused=[[FILE, f"{FILE}: empty", 1]])
    done = {"status": JobStatus.DONE, "finished_at": timezone.now(), "batch": batch}
    job = make_job(opening, application.resume, **done)
    batch.known = [[FILE, job.pk]]
    batch.save()
    for status in (JobStatus.FAILED, JobStatus.QUARANTINED):
        bad = make_resume(name=f"{status}-{FILE}")
        broke = f"broke at “{NAME}”" if status is JobStatus.QUARANTINED else f"{bad.name} is empty"
        ended = {"status": status, "reason": broke, "finished_at": timezone.now()}
        make_job(opening, bad, batch=batch, **ended)


def _doubles(application: Application, by: User) -> None:
    """Somebody who looks the same, and somebody who turned out to be the same."""
    twin = make_candidate(name=NAME, email="", phone=PHONE)
    make_application(application.opening, candidate=twin, name=f"twin-{FILE}", reading=reading())
    refresh_keys(candidate=twin)
    had = {"name": NAME, "email": EMAIL, "phone": PHONE, "location": PLACE}
    gone = make_candidate(name=NAME, email="", merged_into=application.candidate)
    merge = Merge.objects.create(
        kept=application.candidate, gone=gone, by=by, before={"kept": had, "gone": had}
    )
    record(by=by, verb="merged", subject=application.candidate, merge=merge.pk)


def _said(application: Application, by: User) -> None:
    Note.objects.create(application=application, text=f"{NAME} ({EMAIL}) called from {PHONE}.", by=by)
    correct(
        resume=application.resume,
        changes={"employment/0/employer": "Blaxhume Ltd", "contact/location": PLACE},
        why=f"{NAME} said so",
        by=by,
    )
    application.refresh_from_db()
    levels = {row.key: 0 for row in asked_criteria(application.opening)}
    record_judgement(application=application, levels=levels, by=by)
    recommend(
        application=application,
        outcome=ScreeningOutcome.REJECT,
        by=by,
        revision=application.revision,
        reason_code=RejectionReason.OTHER,
        reason=f"Met {NAME}",
    )
    Move.objects.filter(application=application).update(batch=BATCH)
    _asked(application, by)
    # Back among those that are shortlisted, so that every page has it.
    Application.objects.filter(pk=application.pk).update(stage=Stage.SHORTLISTED)


def _asked(application: Application, by: User) -> None:
    """What the applicant asks for and says was misread; some is answered, and answers name them."""
    said = {"application": application, "why": f"I am {NAME}", "before": PLACE}
    answered = {"answer": f"Dear {NAME}", "answered_at": timezone.now(), "answered_by": by}
    ReviewRequest.objects.create(application=application, text=f"{NAME}, {PHONE}: look again")
    ReviewRequest.objects.create(application=application, text=f"Write to {EMAIL}", **answered)
    ProposedCorrection.objects.create(path="employment/0/employer", after="Blaxhume Ltd", **said)
    whole = {"title": "Owner", "employer": NAME}
    accepted = {"state": ProposalState.ACCEPTED, **answered}
    ProposedCorrection.objects.create(path="employment/1", after=whole, **said, **accepted)
    ProposedCorrection.objects.create(path="contact/name", after=NAME, **said)


def traces_in(text: str) -> list[str]:
    folded = text.casefold()
    return [trace for trace in TRACES if trace in folded]


def without_packet(application: Application) -> bool:
    return not application.packet_entries.exists()
