"""What is done to a webhook by a button: each does one thing and goes back to the page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from hiring.actions.refusals import Refused
from hiring.actions.webhook_endpoints import change_endpoint, remove_endpoint, rotate_secret, send_test
from hiring.actions.webhook_replays import replay, replay_failed
from hiring.models import WebhookDelivery, WebhookEndpoint
from hiring.pages.webhooks.forms import SinceForm
from hiring.permissions import may_keep_webhooks
from roles.fresh import asks_again
from roles.pages.access import for_those_who, user_of

# Where a new secret waits in the session until it is shown.
SECRET = "webhook_secret"  # noqa: S105 - its place, not itself


def keep_secret(request: HttpRequest, endpoint: WebhookEndpoint, secret: str) -> None:
    request.session[SECRET] = {str(endpoint.pk): secret}


@require_POST
@for_those_who(may_keep_webhooks)
def test(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        send_test(endpoint=_endpoint(pk), by=user_of(request))
        messages.success(request, "The test is on its way. What came of it stands in the log in a moment.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("webhook", pk=pk)


@require_POST
@for_those_who(may_keep_webhooks)
@asks_again
def another_secret(request: HttpRequest, pk: int) -> HttpResponse:
    endpoint = _endpoint(pk)
    keep_secret(request, endpoint, rotate_secret(endpoint=endpoint, by=user_of(request)))
    return redirect("webhook", pk=pk)


@require_POST
@for_those_who(may_keep_webhooks)
def switch(request: HttpRequest, pk: int) -> HttpResponse:
    """On or off, as the button said: not to the other state than the one that was seen."""
    on = request.POST.get("to") == "on"
    change_endpoint(endpoint=_endpoint(pk), active=on, by=user_of(request))
    messages.success(request, "Switched on." if on else "Switched off: nothing waits for it any more.")
    return redirect("webhook", pk=pk)


@require_POST
@for_those_who(may_keep_webhooks)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    remove_endpoint(endpoint=_endpoint(pk), by=user_of(request))
    messages.success(request, "The webhook is removed, and its log with it.")
    return redirect("webhooks")


@require_POST
@for_those_who(may_keep_webhooks)
def replay_since(request: HttpRequest, pk: int) -> HttpResponse:
    endpoint, form = _endpoint(pk), SinceForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Choose the day from which on events are sent again.")
        return redirect("webhook", pk=pk)
    try:
        count = replay_failed(endpoint=endpoint, since=form.start(), by=user_of(request))
        messages.success(request, f"Sent again: {count} event{'' if count == 1 else 's'}.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("webhook", pk=pk)


@require_POST
@for_those_who(may_keep_webhooks)
def replay_one(request: HttpRequest, pk: int) -> HttpResponse:
    delivery = get_object_or_404(WebhookDelivery.objects.select_related("endpoint"), pk=pk)
    try:
        replay(delivery=delivery, by=user_of(request))
        messages.success(request, "The event is on its way again.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("webhook", pk=delivery.endpoint_id)


def _endpoint(pk: int) -> WebhookEndpoint:
    return get_object_or_404(WebhookEndpoint, pk=pk)
