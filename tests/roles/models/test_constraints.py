"""What must hold of roles, the database holds."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from roles.models import Citation, Role, RoleAlias, RoleVersion, SalaryBand
from tests.factories.models import make_draft, make_user, make_version

pytestmark = pytest.mark.django_db


def refused(change: Callable[[], object], constraint: str) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        change()


def test_a_role_has_a_known_level() -> None:
    refused(lambda: Role.objects.create(slug="x", title="X", level="boss"), "role_level_known")


def test_one_name_never_stands_for_two_roles() -> None:
    make_draft()
    other = Role.objects.create(slug="x", title="X", level="manager")
    known = RoleAlias.objects.get().normalised

    refused(lambda: RoleAlias.objects.create(role=other, name="x", normalised=known), "normalised")


def test_a_version_number_is_given_once() -> None:
    draft = make_draft()

    def again() -> None:
        RoleVersion.objects.create(role=draft.role, number=1, title="x", level="manager", digest="x")

    refused(again, "number")


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "published"},
        {"published_at": timezone.now()},
        {"publisher": "ada"},
        {"published_at": timezone.now(), "publisher": "ada"},
    ],
)
def test_publishing_sets_status_time_and_name_together(fields: dict[str, object]) -> None:
    draft = make_draft()

    refused(lambda: RoleVersion.objects.filter(pk=draft.pk).update(**fields), "version_published")


def test_a_draft_has_no_publisher() -> None:
    draft = make_draft()

    refused(
        lambda: RoleVersion.objects.filter(pk=draft.pk).update(published_by=make_user()),
        "version_published_has_date",
    )


def test_a_salary_band_is_in_order() -> None:
    draft = make_draft()

    def upside_down() -> None:
        SalaryBand.objects.create(
            version=draft, position=9, currency="EUR", period="year", minimum=2, maximum=1
        )

    refused(upside_down, "band_in_order")


def test_a_citation_belongs_to_one_thing() -> None:
    refused(lambda: Citation.objects.create(position=0, document_name="x.txt"), "citation_of_one_thing")


def test_a_citation_starts_before_it_ends() -> None:
    criterion = make_draft().criteria.all()[0]

    def backwards() -> None:
        Citation.objects.create(criterion=criterion, position=9, document_name="x.txt", start=5, end=2)

    refused(backwards, "citation_offsets_in_order")


def test_a_published_version_names_itself() -> None:
    assert make_version().label == "nurse-manager/1"
