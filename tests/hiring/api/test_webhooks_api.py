"""Webhooks through the API: kept by recruiters, read by auditors, and bad input named by field."""

from typing import Any

import pytest
from django.test import Client

from hiring.enums import DeliveryStatus
from hiring.models import WebhookDelivery, WebhookEndpoint
from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.models import IdempotentAnswer
from roles.permissions import Part
from tests.factories.models import make_user
from tests.factories.webhooks import ADDRESS, make_delivery, make_endpoint

pytestmark = pytest.mark.django_db
NEW = {"address": ADDRESS, "kinds": ["decision.made"], "description": "Career site"}
JSON = "application/json"


def send(client: Client, address: str, body: Any = None, method: str = "post", **headers: str) -> Any:
    return getattr(client, method)(address, body, content_type=JSON, headers=headers)


def fields(response: Any) -> list[str]:
    assert response.status_code == 400, response.content
    return [error["field"] for error in response.json()["errors"]]


def test_a_webhook_is_made_and_its_secret_is_told_this_once(recruiter: Client) -> None:
    response = send(recruiter, "/api/v1/webhooks/", NEW)

    assert response.status_code == 201
    made = response.json()
    assert made["secret"] == WebhookEndpoint.objects.get().secret
    assert (made["address"], made["kinds"], made["active"]) == (ADDRESS, ["decision.made"], True)
    shown = recruiter.get(response.headers["Location"]).json()
    assert shown == {name: value for name, value in made.items() if name != "secret"}
    assert recruiter.get("/api/v1/webhooks/").json()["results"] == [shown]


def test_no_secret_is_kept_for_a_second_answer(recruiter: Client) -> None:
    key = {"Idempotency-Key": "k"}

    made = send(recruiter, "/api/v1/webhooks/", NEW, **key).json()
    send(recruiter, f"/api/v1/webhooks/{made['id']}/secret/", {}, **key)

    assert (WebhookEndpoint.objects.count(), IdempotentAnswer.objects.count()) == (1, 0)


def test_the_same_test_again_sends_no_second_event(recruiter: Client) -> None:
    address = f"/api/v1/webhooks/{send(recruiter, '/api/v1/webhooks/', NEW).json()['id']}/test/"

    first, again = (send(recruiter, address, {}, **{"Idempotency-Key": "k"}) for _ in range(2))

    assert (again.json(), again.headers["Idempotency-Replayed"]) == (first.json(), "true")
    assert WebhookDelivery.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"address": "http://hooks.example.org/"}, "address"),
        ({"address": "https://169.254.169.254/"}, "address"),
        ({"address": ""}, "address"),
        ({"address": 5}, "address"),
        ({"address": None}, "address"),
        ({"address": "https://hooks.example.org/" + "x" * 500}, "address"),
        ({"address": "https://hooks.example.org/\0"}, "address"),
        ({"kinds": []}, "kinds"),
        ({"kinds": ["nonsense", "decision.made"]}, "kinds.0"),
        ({"kinds": ["webhook.test"]}, "kinds"),
        ({"kinds": "decision.made"}, "kinds"),
        ({"kinds": ["decision.made"] * 51}, "kinds"),
        ({"description": "x" * 201}, "description"),
        ({"secret": "mine"}, "secret"),
    ],
)
def test_a_field_that_is_wrong_is_named(recruiter: Client, wrong: dict[str, Any], field: str) -> None:
    assert fields(send(recruiter, "/api/v1/webhooks/", NEW | wrong)) == [field]
    assert not WebhookEndpoint.objects.exists()


def test_what_is_given_changes(recruiter: Client) -> None:
    address = f"/api/v1/webhooks/{make_endpoint().pk}/"

    changed = send(recruiter, address, {"active": False, "description": "Old"}, "patch")
    wrong = send(recruiter, address, {"address": "https://127.0.0.1/"}, "patch")

    assert (changed.json()["active"], changed.json()["description"]) == (False, "Old")
    assert fields(wrong) == ["address"]
    assert fields(send(recruiter, address, {"active": "no"}, "patch")) == ["active"]


def test_a_webhook_is_removed(recruiter: Client) -> None:
    address = f"/api/v1/webhooks/{make_endpoint().pk}/"

    assert [recruiter.delete(address).status_code for _ in range(2)] == [204, 404]


def test_another_secret_says_until_when_both_sign(recruiter: Client) -> None:
    endpoint = make_endpoint()

    answer = send(recruiter, f"/api/v1/webhooks/{endpoint.pk}/secret/").json()

    endpoint.refresh_from_db()
    assert answer["secret"] == endpoint.secret
    assert answer["old_secret_until"] is not None


def test_a_test_is_on_its_way(recruiter: Client) -> None:
    endpoint = make_endpoint()

    answer = send(recruiter, f"/api/v1/webhooks/{endpoint.pk}/test/")

    assert (answer.status_code, answer.json()["kind"]) == (202, "webhook.test")
    WebhookEndpoint.objects.update(active=False)
    assert send(recruiter, f"/api/v1/webhooks/{endpoint.pk}/test/").status_code == 409


def test_the_log_can_be_asked_for_by_status(recruiter: Client) -> None:
    delivery = make_delivery(status=DeliveryStatus.FAILED, status_code=500, answer="no", milliseconds=7)
    make_delivery(delivery.endpoint)
    address = f"/api/v1/webhooks/{delivery.endpoint_id}/deliveries/"

    everything, failed = (
        recruiter.get(address + asked).json()["results"] for asked in ("", "?status=failed")
    )

    assert len(everything) == 2
    ((shown),) = failed
    assert (shown["id"], shown["event"]) == (delivery.pk, str(delivery.event_id))
    assert (shown["status_code"], shown["answer"], shown["milliseconds"]) == (500, "no", 7)
    assert shown["payload"] == delivery.event.payload
    assert fields(recruiter.get(f"{address}?status=lost")) == ["status"]


def test_one_event_or_all_that_never_arrived_are_sent_again(recruiter: Client) -> None:
    endpoint = make_endpoint()
    one, other = (make_delivery(endpoint, status=DeliveryStatus.FAILED) for _ in range(2))

    again = send(recruiter, f"/api/v1/webhooks/deliveries/{one.pk}/replay/")
    twice = send(recruiter, f"/api/v1/webhooks/deliveries/{one.pk}/replay/")
    rest = send(recruiter, f"/api/v1/webhooks/{endpoint.pk}/replay/", {"since": "2026-01-01T00:00:00Z"})

    assert (again.status_code, again.json()["status"], twice.status_code) == (202, "pending", 409)
    assert (rest.status_code, rest.json()) == (202, {"events": 1})
    assert WebhookDelivery.objects.get(pk=other.pk).status == DeliveryStatus.PENDING


@pytest.mark.parametrize(
    "since",
    [
        "yesterday", "2026-01-01", "2026-01-01T00:00:00", "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00", None, 10**30, [],
    ],
)  # fmt: skip
def test_a_moment_that_is_none_is_named(recruiter: Client, since: Any) -> None:
    address = f"/api/v1/webhooks/{make_endpoint().pk}/replay/"

    assert fields(send(recruiter, address, {"since": since})) == ["since"]


def test_a_number_beyond_all_rows_is_404(recruiter: Client) -> None:
    address = f"/api/v1/webhooks/{10**30}/"

    assert [recruiter.get(address).status_code, send(recruiter, f"{address}test/").status_code] == [404, 404]


def test_an_auditor_reads_and_keeps_nothing(client: Client) -> None:
    client.force_login(make_user(Part.AUDITOR))
    endpoint = make_endpoint()
    address = f"/api/v1/webhooks/{endpoint.pk}/"

    assert client.get(address).status_code == 200
    assert endpoint.secret not in client.get(address).content.decode()
    tried = [
        send(client, "/api/v1/webhooks/", NEW),
        send(client, address, {"active": False}, "patch"),
        client.delete(address),
        send(client, f"{address}secret/"),
        send(client, f"{address}test/"),
        send(client, f"{address}replay/", {"since": "2026-01-01T00:00:00Z"}),
    ]
    assert [each.status_code for each in tried] == [403] * 6


def test_a_token_needs_the_scope_of_settings() -> None:
    user, statuses = make_user(Part.RECRUITER), []
    for scope in (Scope.SCREENING, Scope.SETTINGS):
        text = issue_token(by=user, name="Site", scopes=[Scope.READ, scope])[1]
        headers = {"Authorization": f"Bearer {text}"}
        statuses.append(send(Client(), "/api/v1/webhooks/", NEW, **headers).status_code)

    assert statuses == [403, 201]
