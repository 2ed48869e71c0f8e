"""Webhooks on pages: made, tried, looked at, sent again."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from hiring.enums import DeliveryStatus, EventKind
from hiring.models import WebhookDelivery, WebhookEndpoint
from roles.permissions import Part
from tests.factories.models import make_user
from tests.factories.webhooks import ADDRESS, make_delivery, make_endpoint

pytestmark = pytest.mark.django_db
FORM = {"address": ADDRESS, "description": "Career site", "kinds": ["decision.made", "opening.opened"]}


def text(response: Any) -> str:
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_an_empty_list_says_what_webhooks_are_for(recruiter: Client) -> None:
    assert "No webhooks yet Add a webhook" in text(recruiter.get("/webhooks/"))


def test_a_webhook_is_made_and_its_secret_is_shown_once(recruiter: Client) -> None:
    made = recruiter.post("/webhooks/new/", FORM)

    endpoint = WebhookEndpoint.objects.get()
    assert (made.status_code, made.headers["Location"]) == (302, f"/webhooks/{endpoint.pk}/")
    assert endpoint.kinds == ["decision.made", "opening.opened"]
    first, second = (text(recruiter.get(f"/webhooks/{endpoint.pk}/")) for _ in range(2))
    assert (endpoint.secret in first, endpoint.secret in second) == (True, False)
    assert "Told when a decision is made, an opening opens" in second


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"address": "http://hooks.example.org/"}, "Only https is called"),
        ({"address": "https://10.0.0.1/"}, "private network"),
        ({"address": ""}, "This field is required."),
        ({"kinds": []}, "Choose at least one."),
        ({"kinds": ["webhook.test"]}, "not one of the available choices"),
        ({"description": "x" * 201}, "at most 200 characters"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(recruiter: Client, wrong: dict[str, Any], says: str) -> None:
    response = recruiter.post("/webhooks/new/", {**FORM, **wrong})

    assert says in text(response)
    assert not WebhookEndpoint.objects.exists()


def test_it_is_changed_where_it_stands(recruiter: Client) -> None:
    endpoint = make_endpoint()
    form = text(recruiter.get(f"/webhooks/{endpoint.pk}/change/"))

    recruiter.post(f"/webhooks/{endpoint.pk}/change/", {**FORM, "description": "Other"})

    endpoint.refresh_from_db()
    assert ("Change a webhook" in form, endpoint.description, len(endpoint.kinds)) == (True, "Other", 2)


def test_the_log_shows_what_was_sent_and_answered(recruiter: Client) -> None:
    endpoint = make_endpoint(description="Career site")
    told = {"status_code": 503, "answer": "<b>Away</b>", "milliseconds": 12, "attempts": 2}
    delivery = make_delivery(endpoint, next_at=timezone.now() + timedelta(hours=1), **told)

    page = recruiter.get(f"/webhooks/{endpoint.pk}/")

    assert "503 in 12 ms 2 calls" in text(page)
    assert "tried again later" in text(page)
    assert str(delivery.event_id) in text(page)
    assert "&lt;b&gt;Away&lt;/b&gt;" in page.content.decode()
    assert f"/webhooks/deliveries/{delivery.pk}/replay/" not in page.content.decode()


def test_the_log_is_looked_at_by_status(recruiter: Client) -> None:
    endpoint = make_endpoint()
    make_delivery(endpoint)
    failed = make_delivery(endpoint, status=DeliveryStatus.FAILED)

    page = text(recruiter.get(f"/webhooks/{endpoint.pk}/?status=failed"))

    assert page.count("opening.opened") == 3  # the row, its payload, its button
    assert str(failed.event_id) in page
    assert "Nothing here" in text(recruiter.get(f"/webhooks/{endpoint.pk}/?status=delivered"))
    assert "on its way" in text(recruiter.get(f"/webhooks/{endpoint.pk}/?status=nonsense&page=x"))


def test_buttons_do_what_they_say(recruiter: Client) -> None:
    endpoint = make_endpoint()
    old = endpoint.secret
    failed = make_delivery(endpoint, status=DeliveryStatus.FAILED)
    other = make_delivery(endpoint, status=DeliveryStatus.FAILED)

    recruiter.post(f"/webhooks/deliveries/{failed.pk}/replay/")
    again = recruiter.post(f"/webhooks/{endpoint.pk}/replay/", {"since": "2020-01-01"}, follow=True)
    recruiter.post(f"/webhooks/{endpoint.pk}/test/")
    shown = recruiter.post(f"/webhooks/{endpoint.pk}/secret/", follow=True)

    assert "Sent again: 1 event." in text(again)
    waiting = WebhookDelivery.objects.filter(status=DeliveryStatus.PENDING).values_list("pk", flat=True)
    test = WebhookDelivery.objects.get(event__kind=EventKind.TEST)
    assert set(waiting) == {failed.pk, other.pk, test.pk}
    endpoint.refresh_from_db()
    assert (endpoint.secret in text(shown), endpoint.old_secret) == (True, old)


def test_what_cannot_be_done_is_said(recruiter: Client) -> None:
    endpoint = make_endpoint(active=False, off_reason="it answered that it is gone for good (410)")
    failed = make_delivery(endpoint, status=DeliveryStatus.FAILED)

    said = [
        text(recruiter.post(address, form, follow=True))
        for address, form in (
            (f"/webhooks/{endpoint.pk}/test/", {}),
            (f"/webhooks/deliveries/{failed.pk}/replay/", {}),
            (f"/webhooks/{endpoint.pk}/replay/", {"since": "2020-01-01"}),
            (f"/webhooks/{endpoint.pk}/replay/", {"since": "99999-01-01"}),
        )
    ]

    off = "This webhook is switched off: switch it on first."
    assert [off in page for page in said] == [True, True, True, False]
    assert "Choose the day from which on" in said[3]
    assert "Switched off: it answered that it is gone for good (410)." in said[0]


def test_it_is_switched_on_again_and_removed(recruiter: Client) -> None:
    endpoint = make_endpoint(active=False)

    recruiter.post(f"/webhooks/{endpoint.pk}/switch/", {"to": "on"})
    endpoint.refresh_from_db()
    recruiter.post(f"/webhooks/{endpoint.pk}/remove/")

    assert (endpoint.active, WebhookEndpoint.objects.exists()) == (True, False)


def test_an_auditor_reads_and_has_no_buttons(client: Client) -> None:
    client.force_login(make_user(Part.AUDITOR))
    endpoint = make_endpoint(description="Career site")
    make_delivery(endpoint, status=DeliveryStatus.FAILED)

    pages = [client.get("/webhooks/"), client.get(f"/webhooks/{endpoint.pk}/")]

    assert ["Career site" in text(page) for page in pages] == [True, True]
    forms = re.findall(r'action="([^"]+)"', "".join(page.content.decode() for page in pages))
    assert set(forms) == {"/logout/"}
