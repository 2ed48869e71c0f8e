"""What callers send, checked before anything is done with it: shapes are pydantic models, which are also what
the API's description says.

Nothing is taken that the shape does not name, nothing is bent into another type, and what is wrong is said
with the field it is about.
"""

from collections.abc import Iterator, Mapping
from typing import IO, Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from rest_framework import exceptions
from rest_framework.parsers import BaseParser
from rest_framework.request import Request

MAX_JSON_BYTES = 1_000_000
TOO_LARGE = f"The body is larger than the {MAX_JSON_BYTES // 1_000_000} MB that are taken."
# No database has a larger one.
LARGEST_ID = 2**63 - 1
Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]


class BodyTooLarge(exceptions.APIException):
    status_code = 413
    default_detail = TOO_LARGE
    default_code = "body_too_large"


class Input(BaseModel):
    """A JSON body. Texts come without blanks around them, and never with a NUL, which no database takes."""

    model_config = ConfigDict(extra="forbid", strict=True, str_strip_whitespace=True, frozen=True)

    @field_validator("*")
    @classmethod
    def _without_nul(cls, value: Any) -> Any:
        if _has_nul(value):
            raise ValueError("a NUL character cannot be taken")
        return value


class Query(BaseModel):
    """The parameters of an address. Empty ones count as not given."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)


Shape = TypeVar("Shape", bound=BaseModel)


class JsonBody(BaseParser):
    """A body as it came: the shape reads it, so that its types are those of JSON."""

    media_type = "application/json"

    def parse(  # type: ignore[override]
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> bytes:
        body: bytes = stream.read(MAX_JSON_BYTES + 1)
        if len(body) > MAX_JSON_BYTES:
            raise BodyTooLarge
        return body


def taken(request: Request, shape: type[Shape]) -> Shape:
    """The body as the shape has it. Raises ValidationError (of REST framework) with every field that is
    wrong."""
    body = request.data if isinstance(request.data, bytes) else b""
    try:
        return shape.model_validate_json(body or b"{}")
    except ValidationError as error:
        raise refused(error) from None


def asked(request: Request, shape: type[Shape]) -> Shape:
    """The parameters of the address as the shape has them; one that is given twice is refused."""
    given = {name: values for name, values in request.query_params.lists() if any(values)}
    twice = {name: ["is given more than once"] for name, values in given.items() if len(values) > 1}
    if twice:
        raise exceptions.ValidationError(twice)
    try:
        found = shape.model_validate({name: values[0] for name, values in given.items()})
    except ValidationError as error:
        raise refused(error) from None
    nul = {name: ["a NUL character cannot be taken"] for name, values in given.items() if "\0" in values[0]}
    if nul:
        raise exceptions.ValidationError(nul)
    return found


def refused(error: ValidationError) -> exceptions.ValidationError:
    """Pydantic's complaints, by field."""
    return exceptions.ValidationError({name: [message] for name, message in _complaints(error)})


def _complaints(error: ValidationError) -> Iterator[tuple[str, str]]:
    for each in error.errors(include_url=False, include_input=False, include_context=False):
        yield ".".join(map(str, each["loc"])), each["msg"]


def _has_nul(value: object) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, Mapping):
        return any(_has_nul(each) for pair in value.items() for each in pair)
    return isinstance(value, list | tuple | set) and any(_has_nul(each) for each in value)
