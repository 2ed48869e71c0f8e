"""API tokens as the API gives them."""

from datetime import datetime, timedelta

from django.utils import timezone
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, field_validator

from roles.api.inputs import Input
from roles.api.lists import Page
from roles.enums import Scope
from roles.models import ApiToken

LONGEST_LIFE = timedelta(days=3650)
WHEN = "2026-03-02T09:30:00Z"


class TokenShown(BaseModel):
    """A token, without its text."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str = Field(examples=["Career site"])
    start: str = Field(description="The first letters of the text.", examples=["rolefit_Xk3d"])
    scopes: tuple[Scope, ...]
    created_at: datetime
    last_used_at: datetime | None = Field(description="To the minute; null if never.", examples=[WHEN])
    expires_at: datetime | None = Field(description="null: not by itself.", examples=[None])
    revoked_at: datetime | None = Field(examples=[None])


class TokenMade(TokenShown):
    """A token that has just been made, with its text: this is the only answer that tells it."""

    token: str = Field(examples=["rolefit_Xk3dZ0q8m1bVtY7nR5sLwPcHgJfUaEoI2K4x6QdNyMA"])


class TokenAsked(Input):
    """A token to be made."""

    name: str = Field(min_length=1, max_length=100, examples=["Career site"])
    scopes: tuple[Scope, ...] = Field(min_length=1, max_length=len(Scope), examples=[["read"]])
    expires_at: AwareDatetime | None = Field(
        None,
        description="When it ends by itself, within ten years; null: not at all.",
        examples=[None],
    )

    @field_validator("expires_at")
    @classmethod
    def _ahead(cls, value: datetime | None) -> datetime | None:
        now = timezone.now()
        if value and not now < value <= now + LONGEST_LIFE:
            raise ValueError("must lie ahead, and within ten years")
        return value


class TokenPage(Page[TokenShown]):
    """A page of tokens."""


def token_shown(token: ApiToken) -> TokenShown:
    return TokenShown.model_validate(_facts(token))


def token_made(token: ApiToken, text: str) -> TokenMade:
    return TokenMade.model_validate({**_facts(token), "token": text})


def _facts(token: ApiToken) -> dict[str, object]:
    return {name: getattr(token, "pk" if name == "id" else name) for name in TokenShown.model_fields}
