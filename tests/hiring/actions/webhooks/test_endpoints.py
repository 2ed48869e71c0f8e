"""Endpoints: made by recruiters, for addresses on the internet, with a secret that is told once."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.webhook_endpoints import (
    OVERLAP,
    change_endpoint,
    make_endpoint,
    remove_endpoint,
    rotate_secret,
    send_test,
    switch_off,
)
from hiring.enums import EventKind
from hiring.models import SentMail, WebhookDelivery, WebhookEndpoint
from hiring.webhooks.addresses import BadAddress
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories import webhooks as factories
from tests.factories.models import make_user

pytestmark = pytest.mark.django_db
URL = "https://hooks.example.org/in?key=1"


def test_an_endpoint_is_made_and_only_its_host_stands_in_the_trail(rita: User) -> None:
    kinds = [EventKind.PACKET_VOIDED, EventKind.DECISION_MADE, EventKind.DECISION_MADE]

    endpoint, secret = make_endpoint(url=URL, kinds=kinds, by=rita, description="Career site")

    assert (endpoint.kinds, endpoint.secret) == (["decision.made", "packet.voided"], secret)
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.detail) == (
        "made",
        {"host": "hooks.example.org", "kinds": ["decision.made", "packet.voided"]},
    )


def test_a_bad_address_makes_nothing(rita: User) -> None:
    with pytest.raises(BadAddress):
        make_endpoint(url="https://10.0.0.1/", kinds=[EventKind.DECISION_MADE], by=rita)

    assert not WebhookEndpoint.objects.exists()


def test_an_endpoint_listens_to_something(rita: User) -> None:
    with pytest.raises(Refused):
        make_endpoint(url=URL, kinds=[EventKind.TEST], by=rita)


@pytest.mark.parametrize("part", [part for part in Part if part is not Part.RECRUITER])
def test_nobody_but_recruiters_keeps_endpoints(part: Part) -> None:
    endpoint, by = factories.make_endpoint(), make_user(part)
    with pytest.raises(NotAllowed):
        make_endpoint(url=URL, kinds=[EventKind.DECISION_MADE], by=by)
    with pytest.raises(NotAllowed):
        change_endpoint(endpoint=endpoint, active=False, by=by)
    with pytest.raises(NotAllowed):
        rotate_secret(endpoint=endpoint, by=by)
    with pytest.raises(NotAllowed):
        remove_endpoint(endpoint=endpoint, by=by)
    with pytest.raises(NotAllowed):
        send_test(endpoint=endpoint, by=by)


def test_what_is_given_changes_and_nothing_else(rita: User) -> None:
    endpoint = factories.make_endpoint(description="Before", failures=3, failing_since=timezone.now())

    same = change_endpoint(endpoint=endpoint, description="Before", by=rita)
    now = change_endpoint(endpoint=endpoint, url=URL, by=rita)

    assert (same.failures, now.url, now.description, now.failures) == (3, URL, "Before", 0)
    assert AuditEntry.objects.get().detail == {"host": "hooks.example.org", "fields": ["url"]}
    with pytest.raises(BadAddress):
        change_endpoint(endpoint=endpoint, url="https://[::1]/", by=rita)


def test_switched_off_nothing_waits_any_more_and_on_again_it_starts_afresh(rita: User) -> None:
    endpoint = factories.make_endpoint(off_reason="", failures=2, failing_since=timezone.now())
    delivery = factories.make_delivery(endpoint)

    change_endpoint(endpoint=endpoint, active=False, by=rita)

    delivery.refresh_from_db()
    assert (delivery.status, delivery.error) == ("failed", "the webhook was switched off")
    with pytest.raises(Refused):
        send_test(endpoint=endpoint, by=rita)
    on = change_endpoint(endpoint=endpoint, active=True, by=rita)
    assert (on.active, on.failures, on.failing_since) == (True, 0, None)


def test_another_secret_leaves_the_one_before_for_a_while(rita: User) -> None:
    endpoint = factories.make_endpoint()

    secret = rotate_secret(endpoint=endpoint, by=rita)

    now = WebhookEndpoint.objects.get()
    assert (now.secret, now.old_secret) == (secret, endpoint.secret)
    assert now.old_until
    assert timedelta(0) < timezone.now() + OVERLAP - now.old_until < timedelta(minutes=1)


def test_a_test_is_told_whatever_the_endpoint_listens_to(rita: User) -> None:
    endpoint = factories.make_endpoint(kinds=["decision.made"])
    factories.make_endpoint()

    delivery = send_test(endpoint=endpoint, by=rita)

    assert (delivery.endpoint_id, delivery.event.kind) == (endpoint.pk, "webhook.test")
    assert delivery.event.payload["data"] == {
        "webhook": endpoint.pk,
        "url": f"http://localhost:8000/api/v1/webhooks/{endpoint.pk}/",
    }
    assert WebhookDelivery.objects.count() == 1


def test_it_is_removed_with_its_log(rita: User) -> None:
    delivery = factories.make_delivery()

    remove_endpoint(endpoint=delivery.endpoint, by=rita)

    assert not WebhookDelivery.objects.exists()
    assert AuditEntry.objects.get().verb == "removed"


def test_where_who_made_it_has_left_every_recruiter_is_told(rita: User) -> None:
    endpoint = factories.make_endpoint(made_by=make_user(Part.RECRUITER, is_active=False))

    assert (switch_off(endpoint=endpoint, why="it fails"), switch_off(endpoint=endpoint, why="")) == (
        True,
        False,
    )

    assert [row.to for row in SentMail.objects.all()] == [rita]
