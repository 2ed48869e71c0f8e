"""Finalists, and packets as submitting makes them."""

from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.packets import submit_packet
from hiring.enums import Stage
from hiring.models import Application, DecisionPacket, Opening, Screening
from hiring.reading.record import ResumeReading
from roles.enums import RoleLevel
from roles.models import RoleVersion
from roles.permissions import Part
from tests.factories.models import make_application, make_candidate, make_user, make_version
from tests.factories.readings import Draft, nurse_manager

SUMMARY = "Ada leads the others by what she led."


def junior_version() -> RoleVersion:
    """A role below manager level: its hiring manager decides."""
    return make_version(
        nurse_manager().model_copy(
            update={"title": "Ward Nurse", "slug": "ward-nurse", "level": RoleLevel.INDIVIDUAL}
        )
    )


def weak() -> ResumeReading:
    """Scores less than the reading that applications come with."""
    return Draft().sentence("Leadership").skill("Leadership").reading()


def unread() -> ResumeReading:
    """Cannot be scored."""
    return Draft(readable=False).sentence("Ich war Stationsleiterin.").reading()


def make_finalist(opening: Opening, name: str = "", **fields: Any) -> Application:
    """A shortlisted application; nobody screened it."""
    candidate = make_candidate(**({"name": name} if name else {}), **fields.pop("person", {}))
    application = make_application(opening, candidate=candidate, **fields)
    Application.objects.filter(pk=application.pk).update(stage=Stage.SHORTLISTED)
    application.refresh_from_db()
    return application


def make_judged(application: Application, by: User) -> Screening:
    """That `by` has recorded their own judgement."""
    now = timezone.now()
    return Screening.objects.create(application=application, by=by, match=application.match, revealed_at=now)


def make_submitted(*applications: Application, by: User | None = None, **fields: Any) -> DecisionPacket:
    """A packet that waits, whole; the applications are as they are afterwards."""
    packet = submit_packet(
        opening=applications[0].opening,
        applications=applications,
        by=by or make_user(Part.RECRUITER),
        **{"summary": SUMMARY, **fields},
    )
    for application in applications:
        application.refresh_from_db()
    return packet
