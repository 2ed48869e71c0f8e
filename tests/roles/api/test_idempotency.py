"""Idempotency-Key: what is sent twice is done once and answered the same."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.http import Http404
from django.test import Client
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory, force_authenticate
from rest_framework.views import APIView

from hiring.models import Resume, ScreeningJob
from hiring.tasks import forget_idempotency_keys
from roles.actions.deadlocks import DEADLOCK
from roles.actions.idempotency import KEPT, LAPSES, claim
from roles.api.idempotency import idempotent
from roles.enums import RoleLevel
from roles.models import IdempotentAnswer, Role, RoleVersion
from roles.permissions import Part
from tests.factories.models import make_opening, make_user, make_version

pytestmark = pytest.mark.django_db
Act = Callable[[Request], Response]


@pytest.fixture(autouse=True)
def _files(media: Path) -> None:
    """Uploads go to an empty folder."""


@pytest.fixture
def recruiter() -> User:
    return make_user(Part.RECRUITER)


def upload(user: User, opening: int, content: bytes = b"Ada Obi\n", *, key: str = "") -> Any:
    client = Client(headers={"Idempotency-Key": key} if key else {})
    client.force_login(user)
    return client.post(f"/api/v1/openings/{opening}/resumes/", {"file": SimpleUploadedFile("a.txt", content)})


def send(user: User, act: Act, key: str = "k", body: str = "{}") -> Any:
    """Sends to a view that does what the test says."""

    class Making(APIView):
        permission_classes = ()

        @idempotent
        def post(self, request: Request) -> Response:
            return act(request)

    request = APIRequestFactory().generic(
        "POST", "/things/", body, content_type="application/json", headers={"Idempotency-Key": key}
    )
    force_authenticate(request, user)
    return Making.as_view()(request).render()


def makes(request: Request) -> Response:
    role = Role.objects.create(title="Nurse", level=RoleLevel.MANAGER, slug=f"nurse-{Role.objects.count()}")
    return Response({"role": role.slug}, 201, headers={"Location": "/roles/1/"})


def test_an_upload_that_is_sent_again_is_answered_the_same(recruiter: User) -> None:
    opening = make_opening().pk

    first, again = upload(recruiter, opening, key="5f2c"), upload(recruiter, opening, key="5f2c")

    assert (again.status_code, again.content) == (first.status_code, first.content) == (202, first.content)
    assert again.headers["Location"] == first.headers["Location"]
    assert ("Idempotency-Replayed" in first.headers, again.headers["Idempotency-Replayed"]) == (False, "true")
    assert (Resume.objects.count(), ScreeningJob.objects.count()) == (1, 1)


def test_a_key_of_another_body_or_address_is_422(recruiter: User) -> None:
    one, two = make_opening().pk, make_opening().pk
    upload(recruiter, one, key="k")

    other = [upload(recruiter, one, b"Ben", key="k"), upload(recruiter, two, key="k")]

    assert [response.status_code for response in other] == [422, 422]
    assert other[0].headers["Content-Type"] == "application/problem+json"
    assert Resume.objects.count() == 1


def test_a_key_of_what_was_seen_otherwise_is_422_and_an_etag_comes_again(recruiter: User) -> None:
    role = make_version().role.slug
    client = Client(headers={"Idempotency-Key": "k"})
    client.force_login(recruiter)

    def add(seen: str) -> Any:
        address, skill = f"/api/v1/roles/{role}/draft/skills/", {"name": "Rostering"}
        return client.post(address, skill, content_type="application/json", headers={"If-Match": seen})

    first, again, other = add("*"), add("*"), add('"1-other"')

    assert [each.status_code for each in (first, again, other)] == [200, 200, 422]
    assert again.headers["ETag"] == first.headers["ETag"]
    assert RoleVersion.objects.count() == 2


def test_the_same_key_of_somebody_else_is_another_one() -> None:
    sent = [send(make_user(), makes) for _ in range(2)]

    assert [response.data for response in sent] == [{"role": "nurse-0"}, {"role": "nurse-1"}]


@pytest.mark.parametrize("key", ["", "x" * 256, "käse", "a\tb"])
def test_a_key_that_cannot_be_one_is_400(recruiter: User, key: str) -> None:
    response = send(recruiter, makes, key)

    assert (response.status_code, response.data["errors"][0]["field"]) == (400, "Idempotency-Key")
    assert not Role.objects.exists()


def test_the_longest_key_is_taken(recruiter: User) -> None:
    assert send(recruiter, makes, "~" * 255).status_code == 201


def test_a_second_request_while_the_first_is_under_way_is_409(recruiter: User) -> None:
    inner: list[Any] = []

    def act(request: Request) -> Response:
        inner.append(send(recruiter, makes))
        return makes(request)

    first = send(recruiter, act)

    assert (first.status_code, inner[0].status_code, Role.objects.count()) == (201, 409, 1)


def test_a_server_error_leaves_nothing_and_may_be_sent_again(recruiter: User) -> None:
    def breaks(request: Request) -> Response:
        makes(request)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        send(recruiter, breaks)

    assert not Role.objects.exists()
    assert send(recruiter, makes).status_code == 201


def test_a_refusal_is_given_again_with_its_own_content_type(recruiter: User) -> None:
    def refuses(request: Request) -> Response:
        makes(request)
        raise Http404

    first, again = send(recruiter, refuses), send(recruiter, makes)

    assert (first.status_code, again.status_code, first.content) == (404, 404, again.content)
    assert again.headers["Content-Type"] == "application/problem+json"
    assert not Role.objects.exists()


def test_a_request_whose_process_was_lost_may_be_sent_again_a_little_later(recruiter: User) -> None:
    send(recruiter, makes)
    IdempotentAnswer.objects.update(status=None, body=None)

    assert send(recruiter, makes).status_code == 409
    IdempotentAnswer.objects.update(claimed_at=timezone.now() - LAPSES)
    assert send(recruiter, makes).status_code == 201


def test_who_was_too_slow_and_was_overtaken_makes_nothing(recruiter: User) -> None:
    def slow(request: Request) -> Response:
        row = IdempotentAnswer.objects.get()
        later = timezone.now() + LAPSES
        claim(user=recruiter, key="k", digest=row.digest, now=later)
        return makes(request)

    assert (send(recruiter, slow).status_code, Role.objects.exists()) == (409, False)


class Deadlock(Exception):
    sqlstate = DEADLOCK


@pytest.mark.django_db(transaction=True)
def test_what_the_database_ended_for_another_is_done_again_and_once(recruiter: User) -> None:
    tries: list[int] = []

    def ended_at_first(request: Request) -> Response:
        response = makes(request)
        tries.append(Role.objects.count())
        if len(tries) == 1:
            raise OperationalError from Deadlock()
        return response

    sent = [send(recruiter, ended_at_first).status_code for _ in range(2)]

    assert (sent, tries, Role.objects.count()) == ([201, 201], [1, 1], 1)


def test_a_key_is_forgotten_after_a_day(recruiter: User) -> None:
    send(recruiter, makes)
    send(recruiter, makes, "old")
    send(recruiter, makes, "older")
    old = timezone.now() - KEPT
    IdempotentAnswer.objects.filter(key__startswith="old").update(claimed_at=old - timedelta(seconds=1))

    anew = send(recruiter, makes, "old", '{"another": "body"}')

    assert (anew.status_code, anew.data) == (201, {"role": "nurse-3"})
    assert (forget_idempotency_keys(), IdempotentAnswer.objects.count()) == (1, 2)


def test_without_a_key_nothing_is_kept(recruiter: User) -> None:
    upload(recruiter, make_opening().pk)

    assert not IdempotentAnswer.objects.exists()
