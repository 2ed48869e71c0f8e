"""Drafting and publishing versions."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from roles.actions.versions import AlreadyPublished, Stale, digest_of, draft_version, publish_version, slug_of
from roles.models import AuditEntry, RoleVersion
from roles.permissions import Part
from roles.queries import profile_of
from roles.reading.profile import Profile, SalaryBand
from tests.factories.models import make_draft, make_user, make_version
from tests.factories.readings import nurse_manager

pytestmark = pytest.mark.django_db


def test_a_stored_profile_comes_back_as_it_was() -> None:
    profile = nurse_manager()

    version, created = draft_version(profile=profile, by=None)

    assert (created, profile_of(version)) == (True, profile)


def test_a_profile_with_nothing_in_it_comes_back_as_it_was() -> None:
    profile = Profile(title="Archivist", slug="archivist")

    assert profile_of(make_draft(profile)) == profile


def test_the_same_content_makes_no_second_version() -> None:
    first = make_draft()

    again, created = draft_version(profile=nurse_manager(), by=None)

    assert (again, created) == (first, False)


def test_changed_content_makes_the_next_version() -> None:
    make_version()

    version, created = draft_version(profile=nurse_manager().model_copy(update={"area": "Care"}), by=None)

    assert (version.label, created, version.role.area) == ("nurse-manager/2", True, "Care")


def test_the_weights_of_a_version_add_up_to_100() -> None:
    weights = make_draft().criteria.values_list("weight", flat=True)

    assert sum(weights, Decimal(0)) == 100


def test_publishing_names_the_publisher_and_is_recorded() -> None:
    ada = make_user(Part.RECRUITER, username="ada")

    version = publish_version(version=make_draft(), by=ada)

    entry = AuditEntry.objects.get(verb="published")
    assert (version.publisher, version.published_by, entry.who, entry.detail) == (
        "ada",
        ada,
        "ada",
        {"version": "nurse-manager/1"},
    )


def test_the_command_line_publishes_without_a_user() -> None:
    version = make_version()

    assert (version.publisher, version.published_by) == ("command line", None)


def test_a_version_is_published_once() -> None:
    version = make_version()

    with pytest.raises(AlreadyPublished, match="nurse-manager/1 is published already"):
        publish_version(version=version, by=None)


@pytest.mark.parametrize("part", [None, Part.MANAGER, Part.AUDITOR, Part.ADMINISTRATOR])
def test_who_may_not_publish_publishes_nothing(part: Part | None) -> None:
    version = make_draft()

    with pytest.raises(PermissionDenied):
        publish_version(version=version, by=make_user(part))

    version.refresh_from_db()
    assert not version.published


def test_a_draft_that_changed_since_it_was_looked_at_is_not_published() -> None:
    version = make_draft()
    seen = version.digest
    RoleVersion.objects.update(digest="f" * 64)

    with pytest.raises(Stale, match="Nothing was saved"):
        publish_version(version=version, by=make_user(Part.DIRECTOR), seen=seen)


def test_the_digest_does_not_depend_on_how_an_amount_is_written() -> None:
    def paying(amount: str) -> Profile:
        return Profile(title="Clerk", salary_bands=(SalaryBand(currency="EUR", minimum=Decimal(amount)),))

    assert digest_of(paying("50000")) == digest_of(paying("50000.00"))
    assert digest_of(paying("50000")) != digest_of(paying("50001"))


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Nurse Manager", "nurse-manager"),
        ("Chargé d’affaires", "charge-daffaires"),
        ("看護師長", "role-9a6dbff5"),
    ],
)
def test_a_slug_is_made_of_the_title(title: str, slug: str) -> None:
    assert slug_of(title) == slug
