"""Openings with the one person's application, and what waits, was decided and is kept around them."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from hiring.enums import DecisionKind, MailKind, OpeningStatus, PacketStatus, Stage
from hiring.models import (
    Application,
    Batch,
    Decision,
    DecisionPacket,
    Delegation,
    Opening,
    OpeningTemplate,
    PacketEntry,
    SavedView,
    SentMail,
)
from hiring.models.application import OF_MATCH
from roles.enums import RoleLevel
from roles.permissions import Part
from tests.factories.growing.site import Site, make_users
from tests.factories.packets import make_finalist, make_submitted

MOST_FINALISTS = 10


def grow_openings(site: Site, number: int) -> None:
    by = site.people[Part.RECRUITER]
    _make_openings(site, number, "Proposed", status=OpeningStatus.PROPOSED, created_by=by)
    accepted = {"status": OpeningStatus.OPEN, "accepted_at": timezone.now(), "accepter": "somebody"}
    opened = _make_openings(site, number, "Open", **accepted)
    waiting = Application.objects.bulk_create(_applied(each, site.application) for each in opened)
    _make_packets([{"opening": each.opening, "number": 1, "submitted_by": by} for each in waiting], waiting)
    filled = _make_openings(site, number, "Filled", **accepted)
    hired = Application.objects.bulk_create(
        _applied(opening, each, Stage.HIRED) for opening, each in zip(filled, site.applications, strict=True)
    )
    void = {
        "status": PacketStatus.VOIDED,
        "ended_at": timezone.now(),
        "reason": "Changed",
        "submitted_by": by,
    }
    _make_packets([{"opening": each.opening, "number": 1, **void} for each in hired], hired)
    _make_decided(site, hired)
    _make_kept(site, number)
    _make_packet(site, min(number, MOST_FINALISTS))


def _make_openings(site: Site, number: int, what: str, **fields: Any) -> list[Opening]:
    given = {"role_version": site.opening.role_version, "hiring_manager": site.people[Part.MANAGER], **fields}
    titles = (site.name(what, each) for each in range(number))
    return Opening.objects.bulk_create(Opening(title=title, **given) for title in titles)


def _applied(opening: Opening, other: Application, stage: Stage = Stage.NEW) -> Application:
    """Another application of the same person, with the same resume."""
    of_one = {name: getattr(other, name) for name in ("candidate_id", "resume_id", "name_key", *OF_MATCH)}
    return Application(opening=opening, stage=stage, **of_one)


def _make_packets(packets: list[dict[str, Any]], applications: list[Application]) -> list[DecisionPacket]:
    """Packets of one each, as rows only."""
    made = DecisionPacket.objects.bulk_create(
        DecisionPacket(content={}, sha256="0" * 64, **each) for each in packets
    )
    PacketEntry.objects.bulk_create(
        PacketEntry(packet=packet, application=each, position=1)
        for packet, each in zip(made, applications, strict=True)
    )
    return made


def _make_decided(site: Site, hired: list[Application]) -> None:
    """Packets of the one opening that were decided."""
    given: dict[str, Any] = {"opening": site.opening, "submitted_by": site.people[Part.RECRUITER]}
    given |= {"status": PacketStatus.DECIDED, "ended_at": timezone.now()}
    first = site.opening.packets.count() + 1
    packets = _make_packets([{**given, "number": first + number} for number in range(len(hired))], hired)
    decided = {"kind": DecisionKind.HIRE, "level": RoleLevel.MANAGER, "part": Part.DIRECTOR, "reason": "Best"}
    by = site.people[Part.DIRECTOR]
    Decision.objects.bulk_create(
        Decision(application=each, packet=packet, by=by, **decided)
        for packet, each in zip(packets, hired, strict=True)
    )


def _make_kept(site: Site, number: int) -> None:
    """Uploads, templates, saved views, mail and absences."""
    recruiter, director = site.people[Part.RECRUITER], site.people[Part.DIRECTOR]
    names, today = [site.name("Kept", each) for each in range(number)], timezone.localdate()
    users = make_users(site, number)
    Batch.objects.bulk_create(Batch(opening=site.opening, by=each, source=each.username) for each in users)
    OpeningTemplate.objects.bulk_create(OpeningTemplate(name=name, created_by=recruiter) for name in names)
    SavedView.objects.bulk_create(
        SavedView(by=recruiter, name=name, query="sort=name", opening=site.opening) for name in names
    )
    about = {"object_type": "hiring.opening", "object_id": str(site.opening.pk)}
    SentMail.objects.bulk_create(
        SentMail(kind=MailKind.OPENING_PROPOSED, to=each, subject="Subject", body="Body", **about)
        for each in users
    )
    days = {"first_day": today, "last_day": today + timedelta(days=1)}
    Delegation.objects.bulk_create(Delegation(giver=director, taker=each, **days) for each in users)


def _make_packet(site: Site, finalists: int) -> None:
    """A whole packet in front of who decides."""
    names = (site.name("Finalist", each) for each in range(finalists))
    applications = [make_finalist(site.opening, name, sha256=f"{name:x>64}") for name in names]
    site.words["packet"] = make_submitted(*applications).pk
