"""Openings."""

import pytest

from hiring.actions.openings import NotPublished, open_opening, start_screening
from roles.enums import CentreKind
from roles.models import AuditEntry
from tests.factories.models import make_draft, make_opening, make_version

pytestmark = pytest.mark.django_db


def test_an_opening_needs_a_published_version() -> None:
    with pytest.raises(NotPublished, match="nurse-manager/1 is a draft: publish it first"):
        open_opening(role_version=make_draft(), title="Ward 3", by=None)


def test_an_opening_is_made_once_a_version_and_title() -> None:
    version = make_version()

    first, created = open_opening(role_version=version, title="Ward 3", by=None)
    again, created_again = open_opening(role_version=version, title="Ward 3", by=None, headcount=2)

    assert (again, created, created_again, again.headcount) == (first, True, False, 1)
    assert AuditEntry.objects.filter(verb="opened").count() == 1


def test_an_openings_context_is_its_kind_of_centre() -> None:
    assert make_opening(centre_kind=CentreKind.VIRTUAL).context == frozenset({CentreKind.VIRTUAL})
    assert make_opening().context == frozenset()


def test_screening_starts_once() -> None:
    opening = make_opening()

    start_screening(opening=opening, by=None)
    opening.refresh_from_db()
    first = opening.screening_started_at
    start_screening(opening=opening, by=None)

    opening.refresh_from_db()
    assert first
    assert opening.screening_started_at == first
    assert AuditEntry.objects.filter(verb="started screening").count() == 1
