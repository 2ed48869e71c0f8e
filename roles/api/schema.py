"""What the API's description says about every answer that is an error."""

from http import HTTPStatus
from typing import Any

from drf_spectacular.utils import OpenApiResponse
from pydantic import BaseModel, ConfigDict, Field

WHY = {
    400: "Something that was sent cannot be taken; `errors` name the fields.",
    401: "Sign in first.",
    403: "You may see this, but not do it.",
    404: "There is nothing here, or it is not for you to see.",
    413: "The body is larger than any file that is taken.",
    415: "The body is of another content type than the ones that are taken.",
}


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


def problems(*statuses: int) -> dict[tuple[int, str], OpenApiResponse]:
    """The error answers of an operation, for extend_schema(responses=...)."""
    return {
        (status, "application/problem+json"): OpenApiResponse(Problem, description=WHY[status])
        for status in statuses
    }


def problem(status: int, detail: str, errors: tuple[FieldError, ...] = ()) -> dict[str, Any]:
    """A problem document; `errors` only where fields are to blame."""
    content = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, errors=errors)
    return content.model_dump(exclude=None if errors else {"errors"})
