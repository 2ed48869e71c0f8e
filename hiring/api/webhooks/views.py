"""Webhooks: other software is told what happens, and asks for what it missed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions import webhook_endpoints as endpoints
from hiring.actions import webhook_replays as replays
from hiring.api.webhooks.shapes import (
    DeliveryListing,
    DeliveryPage,
    DeliveryShown,
    Replayed,
    ReplaySince,
    SecretShown,
    WebhookChange,
    WebhookMade,
    WebhookNew,
    WebhookPage,
    WebhookShown,
    delivery_shown,
    webhook_made,
    webhook_shown,
)
from hiring.models import WebhookDelivery, WebhookEndpoint
from hiring.permissions import may_keep_webhooks, may_read_webhooks
from hiring.queries.webhooks import delivery_log, endpoints_with_counts
from hiring.webhooks.addresses import BadAddress
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import asked, taken
from roles.api.lists import Listing, listed
from roles.api.permissions import Fresh, only
from roles.api.schema import operation
from roles.enums import Scope

TAG = "webhooks"
DONE_ONCE = (400, 401, 403, 404, 409, 413, 415, 422)


class WebhookView(APIView):
    """Recruiters keep webhooks, auditors read them."""

    permission_classes = only(may_read_webhooks, may_keep_webhooks)
    scope = Scope.SETTINGS


class Webhooks(WebhookView):
    permission_classes = (*WebhookView.permission_classes, Fresh)

    @operation(
        tag=TAG, id="webhooks_list", asks=Listing, answers={200: WebhookPage}, errors=(400, 401, 403, 404)
    )
    def get(self, request: Request) -> Response:
        """Everything that is told of events, in the order in which it was made."""
        listing = asked(request, Listing)
        return listed(
            request, endpoints_with_counts(), listing, ("pk",), lambda each: webhook_shown(each, request)
        )

    @operation(
        tag=TAG,
        id="webhooks_create",
        takes=WebhookNew,
        answers={201: WebhookMade},
        errors=(400, 401, 403, 404, 413, 415),
    )
    def post(self, request: Request) -> Response:
        """Has an address told of some kinds of events from now on.

        Each event is a POST with a JSON body: its `type`, its `timestamp`, and in `data` ids and addresses
        to ask for more. The headers `webhook-id`, `webhook-timestamp` and `webhook-signature` are those of
        Standard Webhooks: verify them with the `secret`, which is shown this once. Any answer from 200 to
        299 within 15 seconds says that the event has arrived; after anything else it is sent again, ten
        times within about three days. 410 switches the webhook off.

        No Idempotency-Key is taken: the secret is kept nowhere for a second answer. Where this one was lost,
        remove the webhook and make another.
        """
        given = taken(request, WebhookNew)
        with _naming_the_address():
            endpoint, secret = endpoints.make_endpoint(
                url=given.address, kinds=given.kinds, description=given.description, by=_user(request)
            )
        made = webhook_made(endpoints_with_counts().get(pk=endpoint.pk), secret, request)
        return Response(made.model_dump(mode="json"), status=201, headers={"Location": made.url})


class OneWebhook(WebhookView):
    @operation(tag=TAG, id="webhook", answers={200: WebhookShown}, errors=(401, 403, 404))
    def get(self, request: Request, pk: int) -> Response:
        """One webhook, and how it fares."""
        return _shown(pk, request)

    @operation(
        tag=TAG,
        id="webhook_change",
        takes=WebhookChange,
        answers={200: WebhookShown},
        errors=(400, 401, 403, 404, 413, 415),
    )
    def patch(self, request: Request, pk: int) -> Response:
        """Changes what is given. Switched off, nothing waits for it any more; what it misses is not kept."""
        given = taken(request, WebhookChange)
        with _naming_the_address():
            endpoints.change_endpoint(
                endpoint=_endpoint(pk),
                url=given.address,
                kinds=given.kinds,
                description=given.description,
                active=given.active,
                by=_user(request),
            )
        return _shown(pk, request)

    @operation(tag=TAG, id="webhook_remove", answers={204: None}, errors=(401, 403, 404))
    def delete(self, request: Request, pk: int) -> Response:
        """Removes a webhook and its log."""
        endpoints.remove_endpoint(endpoint=_endpoint(pk), by=_user(request))
        return Response(status=204)


class Secret(WebhookView):
    permission_classes = (*WebhookView.permission_classes, Fresh)

    @operation(
        tag=TAG,
        id="webhook_secret_rotate",
        answers={200: SecretShown},
        errors=(401, 403, 404),
    )
    def post(self, request: Request, pk: int) -> Response:
        """Gives another secret. For 24 hours the one before signs too: both signatures are sent.
        In a session that began more than five minutes ago the password is given again first.

        No Idempotency-Key is taken: the secret is kept nowhere for a second answer. Where this one was lost,
        ask for another.
        """
        endpoint = _endpoint(pk)
        secret = endpoints.rotate_secret(endpoint=endpoint, by=_user(request))
        endpoint.refresh_from_db()
        shown = SecretShown(secret=secret, old_secret_until=endpoint.old_until)
        return Response(shown.model_dump(mode="json"))


class Test(WebhookView):
    @operation(
        tag=TAG, id="webhook_test", answers={202: DeliveryShown}, headers=IDEMPOTENCY, errors=DONE_ONCE
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Sends an event of the type webhook.test. What came of it stands in the log a moment later."""
        delivery = endpoints.send_test(endpoint=_endpoint(pk), by=_user(request))
        return Response(delivery_shown(delivery).model_dump(mode="json"), status=202)


class Deliveries(WebhookView):
    @operation(
        tag=TAG,
        id="webhook_deliveries_list",
        asks=DeliveryListing,
        answers={200: DeliveryPage},
        errors=(400, 401, 403, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """What was sent and what was answered, the newest first."""
        listing = asked(request, DeliveryListing)
        log = delivery_log(_endpoint(pk).pk, listing.status)
        return listed(request, log, listing, ("-pk",), delivery_shown)


class Replay(WebhookView):
    @operation(
        tag=TAG, id="delivery_replay", answers={202: DeliveryShown}, headers=IDEMPOTENCY, errors=DONE_ONCE
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Sends one event once more, under the same id."""
        deliveries = WebhookDelivery.objects.select_related("event", "endpoint")
        replays.replay(delivery=get_object_or_404(deliveries, pk=pk), by=_user(request))
        return Response(delivery_shown(deliveries.get(pk=pk)).model_dump(mode="json"), status=202)


class ReplayFailed(WebhookView):
    @operation(
        tag=TAG,
        id="webhook_replay",
        takes=ReplaySince,
        answers={202: Replayed},
        headers=IDEMPOTENCY,
        errors=DONE_ONCE,
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Sends everything again that happened since then and never arrived."""
        since = taken(request, ReplaySince).since
        events = replays.replay_failed(endpoint=_endpoint(pk), since=since, by=_user(request))
        return Response(Replayed(events=events).model_dump(mode="json"), status=202)


def _user(request: Request) -> User:
    return cast(User, request.user)


def _endpoint(pk: int) -> WebhookEndpoint:
    return get_object_or_404(WebhookEndpoint, pk=pk)


def _shown(pk: int, request: Request) -> Response:
    endpoint = get_object_or_404(endpoints_with_counts(), pk=pk)
    return Response(webhook_shown(endpoint, request).model_dump(mode="json"))


@contextmanager
def _naming_the_address() -> Iterator[None]:
    try:
        yield
    except BadAddress as error:
        raise ValidationError({"address": [str(error)]}) from error
