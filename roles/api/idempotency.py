"""Idempotency-Key: a request that is sent again, because its answer was lost, acts once and is answered the
same.

    @operation(…, headers=IDEMPOTENCY, errors=(…, 409, 422))
    @idempotent
    def post(self, request: Request, …) -> Response:
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from roles.actions.deadlocks import again_after_deadlock
from roles.actions.idempotency import OtherRequest, UnderWay, answer, claim, release
from roles.models import IdempotentAnswer
from roles.models.idempotency import MAX_KEY

P = ParamSpec("P")
View = TypeVar("View", bound=APIView)
Post = Callable[Concatenate[View, Request, P], Response]

NAME = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
IDEMPOTENCY = (
    OpenApiParameter(
        NAME,
        {"type": "string", "minLength": 1, "maxLength": MAX_KEY, "pattern": "^[ -~]+$"},
        OpenApiParameter.HEADER,
        description="A text of your own for this request, such as a UUID. Sent again within 24 hours with the"
        " same key and body, it is not done twice: the first answer comes again.",
    ),
    OpenApiParameter(
        REPLAYED,
        {"type": "string", "enum": ["true"]},
        OpenApiParameter.HEADER,
        description="The answer was given before to the same request.",
        response=True,
    ),
)


class KeyOfAnother(APIException):
    status_code = 422
    default_detail = "This Idempotency-Key was used for another request: give each its own."
    default_code = "key_of_another"


class FirstUnderWay(APIException):
    status_code = 409
    default_detail = "The first request with this Idempotency-Key is still under way: ask again in a moment."
    default_code = "first_under_way"


def idempotent(post: Post[View, P]) -> Post[View, P]:
    """For a view's method that makes something, or acts once: with the header, everything it writes is one
    transaction with its answer. Server errors are not kept: the same request can be sent again."""

    @wraps(post)
    def answered(self: View, request: Request, /, *args: P.args, **kwargs: P.kwargs) -> Response:
        key = _key(request)
        if key is None or not request.user.is_authenticated:
            return post(self, request, *args, **kwargs)
        claimed = _claimed(request, key)
        if claimed.status is not None:
            return _again(claimed)
        try:
            return _first(claimed, self, request, lambda: post(self, request, *args, **kwargs))
        except UnderWay as lapsed:
            raise FirstUnderWay from lapsed
        except BaseException:
            release(claimed=claimed)
            raise

    return answered


def _first(
    claimed: IdempotentAnswer, view: APIView, request: Request, act: Callable[[], Response]
) -> Response:
    """Acts, or keeps a refusal alone. Raises UnderWay where another request took the key over meanwhile:
    then nothing was made here."""
    try:
        return _made(claimed, request, act)
    except UnderWay:
        raise
    except Exception as error:
        response = view.handle_exception(error)
        _keep(claimed, response)
        return response


@again_after_deadlock
@transaction.atomic
def _made(claimed: IdempotentAnswer, request: Request, act: Callable[[], Response]) -> Response:
    """Acts, and keeps the answer in the same transaction. The act's own transactions are part of it, so what
    the database ends for another is done again from here, with its files from their beginning."""
    for _, files in request.FILES.lists():
        for file in files:
            file.seek(0)
    response = act()
    _keep(claimed, response)
    return response


def _key(request: Request) -> str | None:
    key = request.headers.get(NAME)
    if key is not None and not re.fullmatch(rf"[ -~]{{1,{MAX_KEY}}}", key):
        raise ValidationError({NAME: [f"must be 1 to {MAX_KEY} printable ASCII characters"]})
    return key


def _claimed(request: Request, key: str) -> IdempotentAnswer:
    try:
        return claim(user=cast(User, request.user), key=key, digest=_digest(request))
    except OtherRequest as error:
        raise KeyOfAnother from error
    except UnderWay as error:
        raise FirstUnderWay from error


def _keep(claimed: IdempotentAnswer, response: Response) -> None:
    if response.status_code >= 500:
        release(claimed=claimed)
        return
    answer(
        claimed=claimed,
        status=response.status_code,
        body=JSONRenderer().render(response.data).decode(),
        content_type=response.content_type or "",
        location=response.headers.get("Location", ""),
        etag=response.headers.get("ETag", ""),
    )


def _again(kept: IdempotentAnswer) -> Response:
    told = {"Location": kept.location, "ETag": kept.etag}
    headers = {REPLAYED: "true"} | {name: value for name, value in told.items() if value}
    content = json.loads(kept.body) if kept.body else None
    return Response(content, kept.status, headers=headers, content_type=kept.content_type or None)


def _digest(request: Request) -> str:
    """Of what was asked for, and of what was seen. Forms by their parts: what separates these is another at
    each sending."""
    digest = hashlib.sha256()
    seen = request.headers.get("If-Match", "")
    for part in (request.method or "", request.get_full_path(), seen, *_body(request.data)):
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def _body(data: Any) -> Iterable[str | bytes]:
    if isinstance(data, bytes):
        return [data]
    if not data:
        # REST framework's stand-in for no body at all is not a form.
        return []
    return [part for name, values in sorted(data.lists()) for value in values for part in _field(name, value)]


def _field(name: str, value: Any) -> tuple[str | bytes, ...]:
    if not isinstance(value, UploadedFile):
        return name, "text", str(value)
    whole = hashlib.sha256()
    for chunk in value.chunks():
        whole.update(chunk)
    return name, "file", value.name or "", whole.digest()
