"""API tokens: told once, kept as a hash, good for their scopes until they are revoked or expire."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from roles.actions.tokens import USE_KEPT_EVERY, issue_token, revoke_token
from roles.enums import Scope
from roles.models import ApiToken, AuditEntry
from roles.permissions import Part
from tests.factories.models import make_opening, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def recruiter() -> User:
    return make_user(Part.RECRUITER)


def made(user: User, *scopes: Scope, **options: Any) -> str:
    return issue_token(by=user, name="Career site", scopes=scopes or (Scope.READ,), **options)[1]


def status(text: str, address: str = "/api/v1/openings/") -> int:
    return Client().get(address, headers={"Authorization": f"Bearer {text}"}).status_code


def test_a_token_acts_for_its_user_and_is_kept_as_a_hash_alone(recruiter: User) -> None:
    text = made(recruiter)

    assert status(text) == 200
    token = ApiToken.objects.get()
    assert text not in {str(value) for value in vars(token).values()}
    assert text.startswith(token.start)
    assert token.last_used_at is not None


def test_a_token_may_no_more_than_its_user(recruiter: User) -> None:
    assert status(made(make_user(), Scope.READ)) == 404


def test_a_token_that_is_no_good_is_refused(recruiter: User) -> None:
    revoked = made(recruiter)
    revoke_token(token=ApiToken.objects.get(), by=recruiter)
    expired = made(recruiter, expires_at=timezone.now() - timedelta(seconds=1))

    assert [status(text) for text in (revoked, expired, "rolefit_nobody", "")] == [401] * 4
    assert AuditEntry.objects.filter(verb="revoked").count() == 1


def test_a_token_of_somebody_who_left_is_refused(recruiter: User) -> None:
    text = made(recruiter)
    User.objects.filter(pk=recruiter.pk).update(is_active=False)

    assert status(text) == 401


def test_a_token_may_nothing_more_of_a_part_that_was_taken(recruiter: User) -> None:
    opening = make_opening()
    text = made(recruiter, Scope.READ, Scope.OPENINGS)
    address = f"/api/v1/openings/{opening.pk}/"
    assert status(text, address) == 200

    recruiter.groups.clear()

    bearer = {"Authorization": f"Bearer {text}"}
    assert [status(text, each) for each in (address, "/api/v1/openings/")] == [404, 404]
    assert Client().post(f"{address}close/", headers=bearer).status_code == 404


def test_a_token_is_refused_what_its_scopes_do_not_name(recruiter: User) -> None:
    opening = make_opening()
    text = made(recruiter, Scope.READ)

    address = f"/api/v1/openings/{opening.pk}/resumes/"
    response = Client().post(address, headers={"Authorization": f"Bearer {text}"})

    assert response.status_code == 403
    assert status(made(recruiter, Scope.INTAKE)) == 403


def test_last_use_is_not_written_at_every_request(recruiter: User) -> None:
    text = made(recruiter)
    status(text)
    first = ApiToken.objects.get().last_used_at

    status(text)
    again = ApiToken.objects.get().last_used_at
    ApiToken.objects.update(last_used_at=timezone.now() - 2 * USE_KEPT_EVERY)
    status(text)

    assert first == again
    assert ApiToken.objects.get().last_used_at > first  # type: ignore[operator]
