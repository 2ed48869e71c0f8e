"""Webhooks: which there are, what each was told, and what it answered."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from hiring.actions.webhook_endpoints import change_endpoint, host_of, make_endpoint
from hiring.enums import DeliveryStatus, EventKind
from hiring.models import WebhookEndpoint
from hiring.pages.webhooks.acts import SECRET, keep_secret
from hiring.pages.webhooks.forms import SinceForm, WebhookForm
from hiring.pages.webhooks.words import KINDS, STATUSES, rows, state_of
from hiring.permissions import may_keep_webhooks, may_read_webhooks
from hiring.queries.webhooks import delivery_log, endpoints_with_counts
from roles.fresh import asks_again
from roles.pages.access import for_those_who, user_of

PAGE_SIZE = 50


@require_safe
@for_those_who(may_read_webhooks)
def webhooks_page(request: HttpRequest) -> HttpResponse:
    found = [(endpoint, *state_of(endpoint)) for endpoint in endpoints_with_counts()]
    return _render(request, "list", {"endpoints": found})


@require_safe
@for_those_who(may_read_webhooks)
def webhook_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One webhook and its log. A secret that was made a moment ago is shown here, once."""
    endpoint = get_object_or_404(endpoints_with_counts(), pk=pk)
    asked = request.GET.get("status", "")
    status = DeliveryStatus(asked) if asked in set(DeliveryStatus) else None
    page = Paginator(delivery_log(pk, status), PAGE_SIZE).get_page(request.GET.get("page"))
    made = request.session.pop(SECRET, {}) if may_keep_webhooks(request.user) else {}
    context = {
        "endpoint": endpoint,
        "state": state_of(endpoint),
        "host": host_of(endpoint.url),
        "kinds": [KINDS[EventKind(kind)] for kind in endpoint.kinds],
        "page": page,
        "rows": rows(page.object_list),
        "asked": status,
        "statuses": [(each, words) for each, (words, _) in STATUSES.items()],
        "query": f"status={status}" if status else "",
        "secret": made.get(str(pk), ""),
        "both_sign": endpoint.old_until is not None and endpoint.old_until > timezone.now(),
        "since": SinceForm(initial={"since": timezone.localdate()}),
    }
    return _render(request, "one", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_those_who(may_keep_webhooks)
@asks_again
def new_page(request: HttpRequest) -> HttpResponse:
    form = WebhookForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _render(request, "form", {"form": form})
    given = form.cleaned_data
    endpoint, secret = make_endpoint(
        url=given["address"],
        kinds=given["kinds"],
        description=given["description"],
        by=user_of(request),
    )
    keep_secret(request, endpoint, secret)
    messages.success(request, "The webhook is made. Send a test to see whether it arrives.")
    return redirect("webhook", pk=endpoint.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@for_those_who(may_keep_webhooks)
def change_page(request: HttpRequest, pk: int) -> HttpResponse:
    endpoint = get_object_or_404(WebhookEndpoint, pk=pk)
    now = {"address": endpoint.url, "description": endpoint.description, "kinds": endpoint.kinds}
    form = WebhookForm(request.POST if request.method == "POST" else None, initial=now)
    if request.method != "POST" or not form.is_valid():
        return _render(request, "form", {"form": form, "endpoint": endpoint})
    given = form.cleaned_data
    change_endpoint(
        endpoint=endpoint,
        url=given["address"],
        kinds=given["kinds"],
        description=given["description"],
        by=user_of(request),
    )
    messages.success(request, "Saved.")
    return redirect("webhook", pk=pk)


def _render(request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
    common = {"section": "webhooks", "keeps": may_keep_webhooks(request.user)}
    return render(request, f"hiring/webhooks/{name}.html", common | context)
