"""Notes are added, and sightings counted."""

import pytest

from hiring.actions.notes import LONGEST, add_note
from hiring.actions.sightings import FILE, PAGE, saw
from hiring.models import Sighting
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_application, make_user

pytestmark = pytest.mark.django_db


def test_a_note_is_kept_with_its_writer_and_audited() -> None:
    application, by = make_application(), make_user(Part.RECRUITER)

    note = add_note(application=application, text=" Called, friendly. ", by=by)

    assert (note.text, note.by, note.application) == ("Called, friendly.", by, application)
    assert AuditEntry.objects.get(verb="noted").object_id == str(application.pk)


@pytest.mark.parametrize("text", ["", "  ", "x" * (LONGEST + 1)])
def test_an_empty_or_endless_note_is_refused(text: str) -> None:
    application, by = make_application(), make_user(Part.RECRUITER)

    with pytest.raises(ValueError, match="letters"):
        add_note(application=application, text=text, by=by)


def test_looks_are_counted_by_person_thing_and_whether_the_name_was_told() -> None:
    application, by = make_application(), make_user(Part.RECRUITER)
    for what, named in ((PAGE, False), (PAGE, True), (PAGE, True), (FILE, True)):
        saw(application=application, what=what, named=named, by=by)

    rows = Sighting.objects.order_by("what", "named").values_list("what", "named", "count")
    assert list(rows) == [(FILE, True, 1), (PAGE, False, 1), (PAGE, True, 2)]


def test_a_later_look_moves_the_last_time_and_not_the_first() -> None:
    application, by = make_application(), make_user(Part.RECRUITER)
    saw(application=application, what=PAGE, named=True, by=by)
    before = Sighting.objects.get()

    saw(application=application, what=PAGE, named=True, by=by)

    after = Sighting.objects.get()
    assert after.first_at == before.first_at
    assert after.last_at > before.last_at
