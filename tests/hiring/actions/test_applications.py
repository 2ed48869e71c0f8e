"""Moving applications from stage to stage: what is allowed, what was seen, what is kept, what comes back."""

from datetime import timedelta
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from hiring.actions import applications
from hiring.actions.applications import DECIDED, NOT_FROM_HERE, STALE, THERE, move, move_by_screener, undo
from hiring.enums import DecisionKind, PacketStatus, RejectionReason, Stage
from hiring.models import Application, Decision, Move, Opening
from roles.enums import RoleLevel
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_packet, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def screener() -> User:
    return make_user(Part.RECRUITER)


def standing(*rows: Application) -> list[str]:
    found = Application.objects.in_bulk([row.pk for row in rows])
    return [found[row.pk].stage for row in rows]


def test_a_move_changes_stage_and_revision_and_tells_of_it(screener: User) -> None:
    one = make_application()

    done = move(applications=[one], to=Stage.HOLD, by=screener, reason="until Friday")

    stored = Application.objects.get(pk=one.pk)
    told = Move.objects.get(application=one)
    assert done == applications.Moved(done.batch, (one,))
    assert (stored.stage, stored.revision, stored.reason) == (one.stage, one.revision, one.reason)
    assert (one.stage, one.revision, one.reason) == ("hold", 1, "until Friday")
    assert (told.before, told.after, told.by, told.who) == ("new", "hold", screener, screener.username)
    assert (told.batch, told.at) == (done.batch, stored.stage_since)


def test_a_move_leaves_one_audit_entry_an_opening(screener: User) -> None:
    opening = make_opening()
    rows = [make_application(opening), make_application(opening)]

    done = move(applications=rows, to=Stage.SHORTLISTED, by=screener)

    entry = AuditEntry.objects.get(verb="moved")
    assert (entry.object_type, entry.object_id) == ("hiring.opening", str(opening.pk))
    assert entry.detail == {
        "applications": 2,
        "batch": str(done.batch),
        "to": "shortlisted",
        "reason_code": "",
    }


def test_nobody_is_turned_down_without_a_reason(screener: User) -> None:
    one = make_application()

    with pytest.raises(applications.ReasonMissing):
        move(applications=[one], to=Stage.REJECTED, by=screener)
    with pytest.raises(applications.ReasonMissing):
        move(applications=[one], to=Stage.REJECTED, by=screener, reason_code="mood")

    assert standing(one) == ["new"]


def test_a_rejection_keeps_its_reason_until_it_is_taken_back(screener: User) -> None:
    one = make_application()

    move(
        applications=[one],
        to=Stage.REJECTED,
        by=screener,
        reason_code=RejectionReason.SKILLS,
        reason="no SQL",
    )
    assert (one.reason_code, one.reason) == ("skills", "no SQL")

    move(applications=[one], to=Stage.NEW, by=screener)
    assert (one.reason_code, one.reason) == ("", "")


def test_what_the_table_of_stages_does_not_allow_is_refused(screener: User) -> None:
    new, hired, held = make_application(), make_application(), make_application()
    Application.objects.filter(pk=hired.pk).update(stage=Stage.HIRED)
    Application.objects.filter(pk=held.pk).update(stage=Stage.HOLD)
    hired.refresh_from_db()
    held.refresh_from_db()

    done = move(applications=[new, hired, held], to=Stage.HOLD, by=screener)

    assert done.moved == (new,)
    assert done.refused == ((hired, NOT_FROM_HERE), (held, THERE))
    assert standing(new, hired, held) == ["hold", "hired", "hold"]


def test_a_page_that_showed_an_older_revision_moves_nothing(screener: User) -> None:
    one, other = make_application(), make_application()
    move(applications=[one], to=Stage.HOLD, by=screener)

    done = move(
        applications=[one, other], to=Stage.SHORTLISTED, by=screener, revisions={one.pk: 0, other.pk: 0}
    )

    assert (done.moved, done.refused) == ((other,), ((one, STALE),))
    assert standing(one, other) == ["hold", "shortlisted"]


def test_a_row_that_changed_after_it_was_fetched_is_refused_and_the_others_move(screener: User) -> None:
    rows = [make_application() for _ in range(3)]
    Application.objects.filter(pk=rows[1].pk).update(stage=Stage.REJECTED, reason_code="file", revision=1)

    done = move(applications=rows, to=Stage.HOLD, by=screener)

    assert (done.moved, done.refused) == ((rows[0], rows[2]), ((rows[1], STALE),))
    assert standing(*rows) == ["hold", "rejected", "hold"]
    assert Move.objects.count() == 2


@pytest.mark.parametrize("stage", [Stage.DECIDING, Stage.HIRED, Stage.VETOED])
def test_screeners_touch_nothing_that_is_decided_on(screener: User, stage: Stage) -> None:
    one = make_application()
    with pytest.raises(applications.NotForScreeners):
        move_by_screener(applications=[one], to=stage, by=screener)

    Application.objects.filter(pk=one.pk).update(stage=stage)
    one.refresh_from_db()
    done = move_by_screener(applications=[one], to=Stage.REJECTED, by=screener, reason_code="file")

    assert (done.moved, done.refused, standing(one)) == ((), ((one, NOT_FROM_HERE),), [stage])


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR, Part.ADMINISTRATOR])
def test_only_screeners_screen(part: Part, screener: User) -> None:
    one, other = make_application(), make_user(part)

    with pytest.raises(applications.NotForScreeners):
        move_by_screener(applications=[one], to=Stage.HOLD, by=other)
    with pytest.raises(applications.NotForScreeners):
        undo(batch=uuid4(), by=other)

    assert standing(one) == ["new"]


def test_a_rejection_that_was_decided_is_not_taken_back_by_a_screener(screener: User) -> None:
    one = make_application()
    move(applications=[one], to=Stage.REJECTED, by=screener, reason_code="interview")
    Decision.objects.create(
        application=one,
        kind=DecisionKind.VETO,
        level=RoleLevel.MANAGER,
        part=Part.DIRECTOR,
        reason="no",
        by=make_user(Part.DIRECTOR),
    )

    done = move_by_screener(applications=[one], to=Stage.NEW, by=screener)

    assert (done.refused, standing(one)) == (((one, DECIDED),), ["rejected"])


def test_a_finalist_who_withdraws_voids_the_packet(screener: User) -> None:
    one = make_application()
    packet = make_packet(one)
    Application.objects.filter(pk=one.pk).update(stage=Stage.DECIDING)
    one.refresh_from_db()

    move_by_screener(applications=[one], to=Stage.WITHDRAWN, by=screener)

    packet.refresh_from_db()
    assert (standing(one), packet.status) == (["withdrawn"], PacketStatus.VOIDED)
    assert packet.reason == "Somebody in it has withdrawn."


def test_the_first_move_by_a_screener_starts_the_screening(screener: User) -> None:
    one = make_application()

    move_by_screener(applications=[one], to=Stage.HOLD, by=screener)

    assert Opening.objects.get(pk=one.opening_id).screening_started_at


def test_undoing_brings_back_what_stood_before(screener: User) -> None:
    fresh, turned_down = make_application(), make_application()
    move(applications=[turned_down], to=Stage.REJECTED, by=screener, reason_code="salary", reason="too high")
    before = Application.objects.in_bulk()
    done = move(applications=[fresh, turned_down], to=Stage.NEW, by=screener)
    assert done.moved == (turned_down,)
    both = move(applications=[fresh, turned_down], to=Stage.WITHDRAWN, by=screener)

    back = undo(batch=both.batch, by=screener)
    undo(batch=done.batch, by=screener)

    assert set(back.moved) == {fresh, turned_down}
    for pk, row in Application.objects.in_bulk().items():
        was = before[pk]
        assert (row.stage, row.reason_code, row.reason) == (was.stage, was.reason_code, was.reason)
    after = Application.objects.in_bulk()
    assert after[turned_down.pk].stage_since == before[turned_down.pk].stage_since
    assert after[fresh.pk].stage_since == fresh.created_at
    assert Move.objects.filter(undone_at__isnull=True).count() == 1


def test_undoing_twice_does_nothing_the_second_time(screener: User) -> None:
    one = make_application()
    done = move(applications=[one], to=Stage.HOLD, by=screener)

    assert [len(undo(batch=done.batch, by=screener).moved) for _ in range(2)] == [1, 0]
    assert AuditEntry.objects.filter(verb="undid").count() == 1


def test_undoing_leaves_what_was_moved_since(screener: User) -> None:
    one, other = make_application(), make_application()
    done = move(applications=[one, other], to=Stage.HOLD, by=screener)
    move(applications=[other], to=Stage.SHORTLISTED, by=make_user(Part.RECRUITER))

    back = undo(batch=done.batch, by=screener)

    assert (back.moved, back.refused) == ((one,), ((other, STALE),))
    assert standing(one, other) == ["new", "shortlisted"]


def test_nobody_undoes_what_somebody_else_did(screener: User) -> None:
    one = make_application()
    done = move(applications=[one], to=Stage.HOLD, by=screener)

    assert undo(batch=done.batch, by=make_user(Part.RECRUITER)).moved == ()
    assert standing(one) == ["hold"]


def test_what_was_decided_is_not_undone(screener: User) -> None:
    one = make_application()
    move(applications=[one], to=Stage.SHORTLISTED, by=screener)
    done = move(applications=[one], to=Stage.DECIDING, by=screener)

    assert undo(batch=done.batch, by=screener).moved == ()
    assert standing(one) == ["deciding"]


def test_a_move_can_be_undone_for_a_day(screener: User) -> None:
    one = make_application()
    done = move(applications=[one], to=Stage.HOLD, by=screener)
    Move.objects.update(at=timezone.now() - timedelta(days=1, minutes=1))

    assert undo(batch=done.batch, by=screener).moved == ()


def test_many_move_in_few_statements(
    screener: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    opening = make_opening()
    rows = [make_application(opening) for _ in range(12)]

    with django_assert_num_queries(8):
        move(applications=rows[:2], to=Stage.HOLD, by=screener)
    with django_assert_num_queries(8):
        move(applications=rows[2:], to=Stage.HOLD, by=screener)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_move_at_once_one_does() -> None:
    one = make_application()
    users = [make_user(Part.RECRUITER), make_user(Part.RECRUITER)]
    start = Barrier(2)
    moved: list[Application] = []

    def work(user: User, to: Stage) -> None:
        seen = Application.objects.select_related("opening").get(pk=one.pk)
        start.wait()
        moved.extend(move(applications=[seen], to=to, by=user).moved)
        connection.close()

    threads = [
        Thread(target=work, args=pair) for pair in zip(users, (Stage.HOLD, Stage.SHORTLISTED), strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    stored = Application.objects.get(pk=one.pk)
    assert ([each.stage for each in moved], stored.revision) == ([stored.stage], 1)
    assert Move.objects.get().after == stored.stage
