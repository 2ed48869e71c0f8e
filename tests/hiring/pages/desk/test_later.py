"""What was written about finalists since their packet was submitted."""

import pytest
from django.utils import timezone

from hiring.models import Application, Note
from hiring.packet.later import NotesSince, notes_since
from tests.factories.models import make_opening, make_user
from tests.factories.packets import make_finalist, make_submitted


@pytest.mark.django_db
def test_notes_are_counted_by_finalist_in_an_order_that_tells_no_ranking() -> None:
    opening, by = make_opening(), make_user()
    ada, ben = make_finalist(opening, "Ada"), make_finalist(opening, "Ben")
    for each, code in ((ada, "ZZZZZZ"), (ben, "AAAAAA")):
        Application.objects.filter(pk=each.pk).update(code=code)
        each.notes.create(by=by, text="Before")
    packet = make_submitted(*Application.objects.select_related("opening", "match"))
    packet.submitted_at = timezone.now()
    for each in (ada, ben, ben):
        Note.objects.create(application=each, by=by, text="After")

    since = notes_since(packet, Application.objects.select_related("candidate", "opening"))

    assert since == [NotesSince(ben.pk, "Ben", 2), NotesSince(ada.pk, "Ada", 1)]
