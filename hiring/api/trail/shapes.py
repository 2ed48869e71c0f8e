"""The audit trail as the API gives it."""

from collections.abc import Collection
from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from hiring.enums import RejectionReason, Stage
from hiring.identity import masked
from hiring.models import Application, Move
from hiring.permissions import Person
from hiring.queries.opinions import OPINIONS, closed
from hiring.queries.trail import detail_told
from roles.api.lists import Page
from roles.models import AuditEntry

Told = str | int | bool | tuple[str, ...]


class EntryShown(BaseModel):
    """Who did what to what, when. `kind` and `number` name the thing; of `detail` only what may be told."""

    model_config = ConfigDict(frozen=True)

    id: int
    at: datetime
    who: str = Field(description="User name as it was then.", examples=["rita"])
    verb: str = Field(examples=["recommended"])
    kind: str = Field(examples=["hiring.application"])
    number: str = Field(examples=["12"])
    detail: dict[str, Told] = Field(examples=[{"outcome": "shortlist"}])


class EntryPage(Page[EntryShown]):
    """Entries of the audit trail."""


class StageMove(BaseModel):
    """An application's move from stage to stage. The reason is null while the caller's own judgement comes
    first, and they did not move it."""

    model_config = ConfigDict(frozen=True)

    id: int
    at: datetime
    who: str = Field(examples=["rita"])
    batch: str = Field(examples=["5f2c8c1e-8f1b-4a55-9d0e-6a4c9c1b7d20"])
    before: Stage
    after: Stage
    reason_code: RejectionReason | None = Field(examples=[None])
    reason: str | None = Field(examples=[""])
    undone_at: datetime | None


class StageMovePage(Page[StageMove]):
    """Moves."""


def entry_shown(entry: AuditEntry, without: Collection[str]) -> EntryShown:
    return EntryShown(
        id=entry.pk,
        at=entry.at,
        who=entry.who,
        verb=entry.verb,
        kind=entry.object_type,
        number=entry.object_id,
        detail=detail_told(entry.detail, without),
    )


def move_shown(move: Move, application: Application, user: Person, *, shut: bool) -> StageMove:
    """`shut`: others' opinions are not told yet."""
    told = not shut or move.by_id == user.pk
    return StageMove(
        id=move.pk,
        at=move.at,
        who=move.who,
        batch=str(move.batch),
        before=Stage(move.before),
        after=Stage(move.after),
        reason_code=RejectionReason(move.reason_code) if told and move.reason_code else None,
        reason=masked(move.reason, application) if told else None,
        undone_at=move.undone_at,
    )


def entries_shown(entries: list[AuditEntry], user: Person) -> list[EntryShown]:
    """Without what others think of an application, where this person's own judgement comes first."""
    shut = closed(entries, user)
    return [entry_shown(each, OPINIONS if each.pk in shut else ()) for each in entries]
