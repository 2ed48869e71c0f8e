"""What is said, done and seen about one application."""

from uuid import uuid4

from django.contrib.auth.models import User
from django.db.models import Model
from django.utils import timezone

from hiring.enums import Stage
from hiring.models import (
    Correction,
    DecisionPacket,
    Move,
    Note,
    ProposedCorrection,
    ReviewRequest,
    Screening,
    Sighting,
)
from hiring.queries.screenings import asked_criteria
from roles.models import AuditEntry
from tests.factories.growing.site import Site, make_users


def grow_about_one(site: Site, number: int) -> None:
    site.grown += 1
    one, users = site.application, make_users(site, number)
    Note.objects.bulk_create(Note(application=one, text="Called", by=each) for each in users)
    Sighting.objects.bulk_create(
        Sighting(application=one, by=each, what="page", named=True) for each in users
    )
    Correction.objects.bulk_create(
        Correction(resume=one.resume, path="contact/location", after="Leeds", why="Said so", by=each)
        for each in users
    )
    judged = {each.key: 0 for each in asked_criteria(one.opening)}
    Screening.objects.bulk_create(
        Screening(application=one, by=each, judgements=judged, revealed_at=timezone.now()) for each in users
    )
    answered = {"answer": "Yes", "answered_at": timezone.now()}
    ReviewRequest.objects.bulk_create(
        ReviewRequest(application=one, text="Look again", answered_by=each, **answered) for each in users
    )
    ProposedCorrection.objects.bulk_create(
        ProposedCorrection(application=one, path="employment/0/title", after="Sister") for _ in users
    )
    moved = {"before": Stage.NEW, "after": Stage.HOLD}
    moves = Move.objects.bulk_create(
        Move(application=one, batch=uuid4(), by=each, who=each.username, **moved) for each in users
    )
    # Everything that happens to be on a page of the trail is on every page of it.
    AuditEntry.objects.bulk_create(
        _entry(subject, by, move)
        for by, move in zip(users, moves, strict=True)
        for subject in _subjects(site, by)
    )


def _subjects(site: Site, user: User) -> tuple[Model, ...]:
    one, version = site.application, site.opening.role_version
    packet = DecisionPacket(pk=site.words["packet"])
    return user, one, one.opening, one.resume, one.candidate, version, version.role, packet


def _entry(subject: Model, by: User, move: Move) -> AuditEntry:
    about = {"object_type": subject._meta.label_lower, "object_id": str(subject.pk)}
    detail = {"batch": str(move.batch), "reason_code": ""}
    return AuditEntry(by=by, who=by.username, verb="moved", detail=detail, **about)
