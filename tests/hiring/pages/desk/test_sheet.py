"""What a packet's page says of finalists: dissent, and what there is nothing to say of."""

import pytest
from django.utils import timezone

from hiring.models import Opening
from hiring.packet.holding import content_of
from hiring.pages.desk.sheet import sheet
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import make_finalist, make_submitted, unread

pytestmark = pytest.mark.django_db


def test_a_judgement_two_levels_from_the_score_is_marked_and_one_is_not() -> None:
    opening = make_opening()
    ada, ben = make_finalist(opening, "Ada"), make_finalist(opening, "Ben")
    assert ada.match
    first, second, *_ = ada.match.match_report.criteria
    near = max(first.level - 1, 0)
    far = second.level + 2 if second.level <= 2 else second.level - 2
    rosa = make_user(Part.RECRUITER, first_name="Rosa")
    levels = {first.id: near, second.id: far}
    ada.screenings.create(by=rosa, judgements=levels, outcome="shortlist", revealed_at=timezone.now())

    shown = sheet(content_of(make_submitted(ada, ben)))

    cells = {row.label: row.cells[0] for group in shown.groups for row in group.rows}
    assert (cells[first.label].apart, cells[second.label].apart) == (False, True)
    assert [judged.by for judged in cells[second.label].judged] == ["Rosa"]
    assert shown.dissents == 1


@pytest.mark.parametrize(("outcome", "dissent"), [("shortlist", False), ("hold", True), ("reject", True)])
def test_who_recommends_something_else_dissents(outcome: str, dissent: bool) -> None:
    opening = make_opening()
    ada, ben = make_finalist(opening, "Ada"), make_finalist(opening, "Ben")
    ada.screenings.create(by=make_user(Part.RECRUITER), outcome=outcome, reason_code="skills")

    column, other = sheet(content_of(make_submitted(ada, ben))).columns

    assert (column.dissent, other.dissent) == (dissent, False)


def test_nobody_is_far_from_a_score_that_is_not_there() -> None:
    opening = make_opening()
    ada, ben = make_finalist(opening), make_finalist(opening, reading=unread())
    assert ada.match
    key = ada.match.match_report.criteria[0].id
    ben.screenings.create(by=make_user(Part.RECRUITER), judgements={key: 4}, revealed_at=timezone.now())

    assert sheet(content_of(make_submitted(ada, ben))).dissents == 0


def test_lines_of_which_there_is_nothing_to_say_are_said_in_one() -> None:
    opening = make_opening()

    shown = sheet(content_of(make_submitted(make_finalist(opening), make_finalist(opening))))

    assert "there are no notes" in shown.unknown
    assert shown.known["notes"] is False


@pytest.mark.parametrize(("judges_first", "judgements"), [(True, True), (True, False), (False, True)])
def test_a_judgement_is_before_the_score_only_where_the_opening_makes_sure(
    judges_first: bool, judgements: bool
) -> None:
    opening = make_opening()
    Opening.objects.filter(pk=opening.pk).update(judges_first=judges_first)
    ada, ben = make_finalist(opening), make_finalist(opening)
    assert ada.match
    levels = {ada.match.match_report.criteria[0].id: 1} if judgements else {}
    ada.screenings.create(
        by=make_user(Part.RECRUITER), judgements=levels, outcome="shortlist", revealed_at=timezone.now()
    )
    ben.screenings.create(by=make_user(Part.RECRUITER), revealed_at=timezone.now())

    column, _ = sheet(content_of(make_submitted(ada, ben))).columns

    assert [opinion.before_score for opinion in column.opinions] == [judges_first and judgements]
