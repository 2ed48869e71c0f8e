"""Opening templates."""

import pytest

from hiring.actions.opening_templates import remove_template, save_template
from hiring.actions.refusals import NotAllowed, Refused
from hiring.models import OpeningTemplate
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_opening, make_user

pytestmark = pytest.mark.django_db


def test_a_template_keeps_what_the_next_opening_starts_from() -> None:
    opening, by = make_opening(title="Night ward", place="Leeds", headcount=3), make_user(Part.RECRUITER)

    template = save_template(opening=opening, name="Night work", by=by)

    assert template.values == {
        "title": "Night ward",
        "place": "Leeds",
        "centre_kind": "",
        "headcount": 3,
        "blind": False,
        "judges_first": False,
        "internal": False,
        "weights": {},
    }


def test_a_name_is_given_once() -> None:
    by = make_user(Part.RECRUITER)
    save_template(opening=make_opening(), name="Night work", by=by)

    with pytest.raises(Refused, match="called “Night work” already"):
        save_template(opening=make_opening(), name="Night work", by=by)


def test_a_template_without_a_name_is_not_kept() -> None:
    with pytest.raises(Refused, match="Give the template a name"):
        save_template(opening=make_opening(), name=" ", by=make_user(Part.RECRUITER))


def test_a_removed_template_is_recorded() -> None:
    by = make_user(Part.RECRUITER)
    template = save_template(opening=make_opening(), name="Night work", by=by)

    remove_template(template=template, by=by)

    assert not OpeningTemplate.objects.exists()
    assert AuditEntry.objects.get(verb="removed template").detail == {"name": "Night work"}


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR, Part.ADMINISTRATOR])
def test_templates_are_for_who_proposes_openings(part: Part) -> None:
    template = save_template(opening=make_opening(), name="Kept", by=make_user(Part.RECRUITER))
    by = make_user(part)

    with pytest.raises(NotAllowed):
        save_template(opening=make_opening(), name="Mine", by=by)
    with pytest.raises(NotAllowed):
        remove_template(template=template, by=by)
