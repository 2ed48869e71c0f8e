"""Where somebody who had their data erased may be named though the row belongs to somebody else: saved views
that search for them, answers kept for requests that may come twice, what software of others answered to
events, the administrators' own log."""

import json
from collections.abc import Collection, Sequence
from typing import Any
from urllib.parse import parse_qsl

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType

from hiring.models import Application, SavedView, WebhookDelivery
from hiring.packet.erasing import ERASED
from hiring.reading.masking import Identity, masked_person, tells
from roles.models import IdempotentAnswer


def erase_elsewhere(
    *, applications: Sequence[Application], account: User, who: Identity, written: Collection[str]
) -> None:
    """Inside the transaction of the erasure. `written` are the texts about the person as they were."""
    _erase_views(who)
    _erase_answers(who, written)
    _erase_events(applications)
    kind = ContentType.objects.get_for_model(User)
    LogEntry.objects.filter(content_type=kind, object_id=account.pk).update(object_repr=f"user {account.pk}")


def _erase_views(who: Identity) -> None:
    """A search for somebody who is gone finds nobody: the view goes."""
    views = SavedView.objects.values_list("pk", "name", "query").iterator()
    gone = [pk for pk, name, query in views if any(tells(text, who) for text in (name, *_searched(query)))]
    SavedView.objects.filter(pk__in=gone).delete()


def _searched(query: str) -> list[str]:
    return [value for _, value in parse_qsl(query)]


def _erase_answers(who: Identity, written: Collection[str]) -> None:
    """The answer stays, without them: the request may still come again, and must not act again."""
    said = {json.dumps(text, ensure_ascii=False)[1:-1] for text in written}
    for answer in IdempotentAnswer.objects.exclude(body=None).only("body").iterator():
        body = answer.body or ""
        if tells(body, who) or any(text in body for text in said):
            kept = json.dumps(_without(json.loads(body), who, written), ensure_ascii=False)
            IdempotentAnswer.objects.filter(pk=answer.pk).update(body=kept)


def _without(value: Any, who: Identity, written: Collection[str]) -> Any:
    if isinstance(value, str):
        return ERASED if value in written else masked_person(value, who)
    if isinstance(value, dict):
        return {key: _without(inner, who, written) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without(inner, who, written) for inner in value]
    return value


def _erase_events(applications: Sequence[Application]) -> None:
    """Events say ids alone; what was answered to one may say anything."""
    own = {"event__payload__data__application__in": [each.pk for each in applications]}
    WebhookDelivery.objects.filter(**own).exclude(answer="", error="").update(answer="", error="")
