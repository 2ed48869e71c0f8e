"""Small rows for tests: each function makes one, with what it needs, and takes what matters by name."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group, User
from django.utils import timezone

from hiring import consenting
from hiring.actions.applying import SOURCE
from hiring.actions.candidates import keep_person_words
from hiring.actions.matches import summary_of
from hiring.actions.openings import Terms, open_opening, propose_opening
from hiring.actions.resumes import keep_words
from hiring.actions.reweighing import weigh
from hiring.actions.weights import set_weights
from hiring.enums import MailKind, ResumeStatus
from hiring.matching.engine import ENGINE_VERSION, match
from hiring.matching.view.looking import look
from hiring.matching.view.stored import pack
from hiring.models import (
    Application,
    Candidate,
    DecisionPacket,
    Match,
    Opening,
    Resume,
    ScreeningJob,
    SentMail,
)
from hiring.models.application import OF_MATCH
from hiring.reading.record import ResumeReading
from roles.actions.versions import draft_version, publish_version
from roles.models import RoleVersion
from roles.permissions import Part
from roles.queries import profile_of
from roles.reading.profile import Profile
from tests.factories.readings import Draft, charge_nurse, nurse_manager

PASSWORD = "correct horse"
_numbers = count(1)


def make_user(part: Part | None = None, **fields: Any) -> User:
    """A user who plays a part in hiring, or none."""
    fields.setdefault("username", f"{part or 'user'}-{next(_numbers)}")
    user = User.objects.create_user(password=PASSWORD, **fields)
    if part:
        user.groups.add(Group.objects.get_or_create(name=part.value)[0])
    return user


def make_applicant(email: str = "", **fields: Any) -> User:
    """Who signed up and confirmed their address."""
    return confirm(make_user(**fields), email or f"a{next(_numbers)}@example.org")


def confirm(user: User, email: str) -> User:
    user.email = email
    user.save(update_fields=["email"])
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=True)
    return user


def make_draft(profile: Profile | None = None) -> RoleVersion:
    return draft_version(profile=profile or nurse_manager(), by=None)[0]


def make_version(profile: Profile | None = None) -> RoleVersion:
    """A published version; the same profile gives the same one."""
    version = make_draft(profile)
    return version if version.published else publish_version(version=version, by=None)


def make_opening(**fields: Any) -> Opening:
    """An open opening; fields that opening one does not take are set on the row."""
    version = fields.pop("role_version", None) or make_version()
    fields.setdefault("title", f"Opening {next(_numbers)}")
    taken = ("title", "place", "centre_kind", "headcount")
    opening, _ = open_opening(
        role_version=version, by=None, **{key: fields.pop(key) for key in taken if key in fields}
    )
    for name, value in fields.items():
        setattr(opening, name, value)
    opening.save()
    return opening


def propose(by: User, *, junior: bool = False, **terms: Any) -> Opening:
    """An opening that waits to be accepted; a junior one is below manager level."""
    terms.setdefault("title", f"Opening {next(_numbers)}")
    version = make_version(charge_nurse() if junior else nurse_manager())
    return propose_opening(role_version=version, terms=Terms(**terms), by=by)


def make_candidate(**fields: Any) -> Candidate:
    number = next(_numbers)
    made = Candidate.objects.create(
        **{"name": f"Candidate {number}", "email": f"c{number}@example.org", **fields}
    )
    keep_person_words(candidate=made)
    return made


def make_reading(name: str = "ada.pdf", **record: Any) -> ResumeReading:
    """A nurse who led a ward, with text that evidence points into."""
    draft = Draft().job("Ward Manager", "Planned the staffing and shift rosters of a ward of 30 nurses.")
    reading = draft.sentence("Leadership").skill("Leadership").reading()
    return reading.model_copy(update={"record": reading.record.model_copy(update={"file": name, **record})})


def make_resume(**fields: Any) -> Resume:
    """A resume that was received and not yet read; its file is a name only."""
    number = next(_numbers)
    given = {
        "sha256": f"{number:064x}",
        "file": f"resumes/{number}.txt",
        "name": f"resume-{number}.txt",
        "size": 100,
        "kind": "txt",
        "received_at": datetime(2024, 1, 1, tzinfo=UTC),
    }
    return Resume.objects.create(**{**given, **fields})


def make_read_resume(**fields: Any) -> Resume:
    """A resume that was read."""
    name = fields.get("name", f"resume-{next(_numbers)}.txt")
    reading = fields.pop("reading", None) or make_reading(name)
    resume = make_resume(
        **{
            "status": ResumeStatus.READ,
            "reading": reading.model_dump(mode="json", by_alias=True),
            "as_of": reading.record.as_of,
            "engine": ENGINE_VERSION,
            "text": reading.text,
            "view": pack(look(reading)),
            "candidate": fields.pop("candidate", None) or make_candidate(),
            "name": name,
            **fields,
        }
    )
    keep_words(resume=resume, reading=reading)
    return resume


def make_match(resume: Resume, opening: Opening) -> Match:
    """The match that the engine computes."""
    version = opening.role_version
    report = match(resume.reading_record, profile_of(version), role_version=version.label)
    return Match.objects.create(
        resume=resume,
        role_version=version,
        engine=report.versions.engine,
        as_of=report.versions.as_of,
        score=report.score,
        report=report.model_dump(mode="json"),
        **summary_of(report),
    )


def make_application(opening: Opening | None = None, **fields: Any) -> Application:
    """A read and matched resume for an opening."""
    opening = opening or make_opening()
    resume = make_read_resume(**fields)
    assert resume.candidate
    application = Application(opening=opening)
    application.come_from(resume.candidate, resume)
    application.rank_by(make_match(resume, opening))
    application.save()
    return application


def rematch(application: Application, **fields: Any) -> Match:
    """Its match says something else, and the application stands where that puts it."""
    match = Match.objects.get(applications=application)
    for name, value in fields.items():
        setattr(match, name, value)
    match.save()
    application.rank_by(match)
    application.save(update_fields=OF_MATCH)
    return match


def make_own_application(user: User, opening: Opening | None = None, **fields: Any) -> Application:
    """A read and matched resume that somebody sent by their account."""
    known = Candidate.objects.filter(account=user).first()
    candidate = known or make_candidate(account=user, email=user.email)
    text = consenting.load()
    application = make_application(opening, **{"candidate": candidate, "account": user, **fields})
    application.consents.create(version=text.version, digest=text.digest)
    Application.objects.filter(pk=application.pk).update(source=SOURCE)
    application.refresh_from_db()
    return application


def begin_weighing(opening: Opening, factors: Mapping[str, Decimal], *, weighed: int = 0) -> None:
    """Other weights, by which only so many of the opening's applications are weighed yet."""
    set_weights(opening=opening, factors=factors, by=None, at_once=0)
    for _ in range(weighed):
        weigh(opening_id=opening.pk, seconds=0, at_a_time=1)
    opening.refresh_from_db()


def make_job(opening: Opening | None = None, resume: Resume | None = None, **fields: Any) -> ScreeningJob:
    return ScreeningJob.objects.create(
        opening=opening or make_opening(),
        resume=resume or make_resume(),
        **{"sent_at": timezone.now(), **fields},
    )


def make_packet(*applications: Application, **fields: Any) -> DecisionPacket:
    """A packet that waits, as rows only: its content is empty. Whole ones come from submitting."""
    opening = applications[0].opening
    packet = DecisionPacket.objects.create(
        **{
            "opening": opening,
            "number": opening.packets.count() + 1,
            "content": {},
            "sha256": "0" * 64,
            "submitted_by": fields.pop("submitted_by", None) or make_user(Part.RECRUITER),
            **fields,
        }
    )
    for position, application in enumerate(applications, 1):
        packet.entries.create(application=application, position=position, rank=position)
    return packet


def make_sent_mail(**fields: Any) -> SentMail:
    """A mail that waits to be sent."""
    number = next(_numbers)
    to = fields.pop("to", None) or make_user()
    given = {"kind": MailKind.OPENING_PROPOSED, "address": f"m{number}@example.org", "subject": "Subject"}
    about = {"body": "Body", "object_type": "hiring.opening", "object_id": "1"}
    return SentMail.objects.create(to=to, **{**given, **about, **fields})
