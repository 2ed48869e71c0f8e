"""What the API's description says about every operation: one way to say it, so that nothing is left out."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from http import HTTPStatus
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse, extend_schema
from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

PROBLEM = "application/problem+json"
JSON = "application/json"
WHY = {
    400: "Something that was sent cannot be taken; `errors` name the fields.",
    401: "Sign in first.",
    403: "You may see this, but not do it.",
    404: "There is nothing here, or it is not for you to see.",
    405: "This address is not for that method.",
    406: "The answer cannot be had in what is accepted.",
    409: "It cannot be done as things stand now; nothing was changed.",
    412: "It has been changed since: fetch it again.",
    413: "The body is larger than what is taken.",
    415: "The body is of another content type than the ones that are taken.",
    422: "The Idempotency-Key was used for another request.",
    428: "Name what you saw in If-Match.",
    429: "Too many requests: wait as long as `Retry-After` says.",
}
# Even where nobody has to sign in: credentials that are not good are refused, not passed over, and so is who
# has no second factor where everybody must have one.
ALWAYS = (401, 403, 406)
# Of every operation that takes a JSON body.
TAKING = (400, 413, 415)
SAYS = WHY | {403: "You may see this, but not do it; the token is not for it; a second factor is missing."}
Function = TypeVar("Function", bound=Callable[..., Any])


class FieldError(BaseModel):
    """What was wrong with one field; fields inside fields are joined by dots."""

    field: str
    detail: str


class Problem(BaseModel):
    """Problem details (RFC 9457)."""

    model_config = ConfigDict(extra="forbid")

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: tuple[FieldError, ...] = Field(default=())


def operation(
    *,
    tag: str,
    id: str,
    answers: Mapping[int, type[BaseModel] | None],
    errors: Sequence[int],
    takes: type[BaseModel] | Mapping[str, Any] | None = None,
    asks: type[BaseModel] | None = None,
    headers: Sequence[OpenApiParameter] = (),
    media: str = JSON,
) -> Callable[[Function], Function]:
    """Describes a view's method: what it takes (a JSON shape, or schemas by media type), which parameters it
    asks for, what it answers, and its errors by status beside those that all have. Its docstring is the
    description; examples come from the shapes' fields. `media` is the media type of good answers."""
    good = {
        (status, media): OpenApiResponse(shape, HTTPStatus(status).phrase)
        for status, shape in answers.items()
    }
    examples = [
        OpenApiExample(
            f"{status}", example_of(shape), response_only=True, status_codes=[str(status)], media_type=media
        )
        for status, shape in answers.items()
        if shape
    ]
    body = takes if isinstance(takes, type) else (takes or {}).get(JSON)
    if body:
        examples.append(OpenApiExample("sent", example_of(body), request_only=True))

    def described(function: Function) -> Function:
        described: Function = extend_schema(
            tags=[tag],
            operation_id=id,
            summary=summary(function),
            request={JSON: takes} if isinstance(takes, type) else takes,
            parameters=[*parameters(asks), *headers],
            responses={**good, **problems(*sorted({*errors, *ALWAYS, *(TAKING if body else ())}))},
            examples=examples,
        )(function)
        return described

    return described


def summary(function: Callable[..., Any]) -> str:
    """What a method does, as its docstring begins: up to its first full stop, colon or semicolon."""
    return re.split(r"[.:;](?:\s|$)", (function.__doc__ or "").strip())[0].replace("\n", " ")


def parameters(asks: type[BaseModel] | None) -> list[OpenApiParameter]:
    """The fields of a query's shape as parameters of the address."""
    if asks is None:
        return []
    schema = asks.model_json_schema()
    named = schema.get("$defs", {})
    return [_parameter(name, _spelt_out(field, named)) for name, field in schema["properties"].items()]


def problems(*statuses: int) -> dict[tuple[int, str], OpenApiResponse]:
    """The error answers of an operation, each with an example."""
    return {
        (status, PROBLEM): OpenApiResponse(
            Problem, SAYS[status], examples=[OpenApiExample(f"{status}", _example_problem(status))]
        )
        for status in statuses
    }


def problem(status: int, detail: str, errors: tuple[FieldError, ...] = ()) -> dict[str, Any]:
    """A problem document; `errors` only where fields are to blame."""
    content = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, errors=errors)
    return content.model_dump(exclude=None if errors else {"errors"})


def example_of(shape: type[BaseModel]) -> Any:
    """An example put together from those of the shape's fields, checked against the shape."""
    content = {field.alias or name: _example(name, field) for name, field in shape.model_fields.items()}
    return shape.model_validate_json(json.dumps(content)).model_dump(mode="json", by_alias=True)


def _example(name: str, field: FieldInfo) -> Any:
    return field.examples[0] if field.examples else _value(name, field.annotation)


# By type, where a field has no example of its own.
PLAIN: Mapping[Any, Any] = {
    bool: True,
    int: 1,
    float: 72.5,
    Decimal: "72.5",
    date: "2026-03-02",
    datetime: "2026-03-02T09:30:00Z",
    UUID: "5f2c8c1e-8f1b-4a55-9d0e-6a4c9c1b7d20",
}


def _value(name: str, kind: Any) -> Any:
    """An example of a type; a text's is the name of its field."""
    inner = get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if get_origin(kind) is Literal:
        return inner[0]
    if get_origin(kind) in (list, tuple, frozenset):
        return [_value(name, each) for each in inner if each is not Ellipsis]
    if get_origin(kind) in (dict, Mapping):
        return {str(_value(name, inner[0])): _value(name, inner[1])}
    if inner:
        return _value(name, inner[0])
    return _made(name, kind) if isinstance(kind, type) else name


def _made(name: str, kind: type) -> Any:
    if issubclass(kind, BaseModel):
        return example_of(kind)
    if issubclass(kind, StrEnum):
        return next(iter(kind)).value
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return {field.name: _value(field.name, hints[field.name]) for field in fields(kind)}
    return name.replace("_", " ")


def _spelt_out(schema: Any, named: Mapping[str, Any]) -> Any:
    """A schema with what it refers to in its place."""
    if isinstance(schema, dict) and "$ref" in schema:
        rest = {key: value for key, value in schema.items() if key != "$ref"}
        return {**named[schema["$ref"].rpartition("/")[2]], **rest}
    if isinstance(schema, dict):
        return {key: _spelt_out(value, named) for key, value in schema.items()}
    return [_spelt_out(each, named) for each in schema] if isinstance(schema, list) else schema


def _parameter(name: str, schema: dict[str, Any]) -> OpenApiParameter:
    description = schema.pop("description", "")
    examples = [OpenApiExample("example", schema.pop("examples")[0])] if "examples" in schema else []
    schema.pop("title", None)
    return OpenApiParameter(name, schema or OpenApiTypes.STR, description=description, examples=examples)


def _example_problem(status: int) -> dict[str, Any]:
    errors = (FieldError(field="name", detail="Field required"),) if status == 400 else ()
    return problem(status, WHY[status], errors)
