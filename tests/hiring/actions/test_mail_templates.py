"""Texts of mail are changed by those who keep them, and only to what can be filled in."""

import pytest

from hiring.actions.mail_templates import BadText, change_text, reset_text
from hiring.actions.mail_texts import NotForYou, Text, load, text_of
from hiring.enums import MailKind
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_user

pytestmark = pytest.mark.django_db
KIND = MailKind.VETOED


def test_a_changed_text_holds_until_the_original_is_put_back() -> None:
    rita = make_user(Part.RECRUITER, username="rita")

    change_text(kind=KIND, subject="No", body="{{ link }}", by=rita)
    changed = text_of(KIND)
    back = [reset_text(kind=KIND, by=rita), reset_text(kind=KIND, by=rita)]

    assert (changed, text_of(KIND)) == (Text(subject="No", body="{{ link }}"), load().kinds[KIND])
    assert back == [True, False]
    deeds = AuditEntry.objects.filter(object_type="hiring.mailtemplate").order_by("pk")
    assert list(deeds.values_list("who", "verb")) == [("rita", "changed"), ("rita", "reset")]


def test_a_text_that_could_not_be_filled_in_is_refused() -> None:
    with pytest.raises(BadText, match="vetoed: “finalists” is not known here"):
        change_text(kind=KIND, subject="No", body="{{ finalists }}", by=make_user(Part.RECRUITER))


@pytest.mark.parametrize("part", [part for part in Part if part is not Part.RECRUITER])
def test_nobody_but_recruiters_changes_a_text(part: Part) -> None:
    user = make_user(part)

    with pytest.raises(NotForYou):
        change_text(kind=KIND, subject="No", body="", by=user)
    with pytest.raises(NotForYou):
        reset_text(kind=KIND, by=user)
