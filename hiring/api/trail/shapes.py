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
from hiring.trail.things import Things, thing_of, things_of
from hiring.trail.words import detail_words, move_words, reason_words, verb_words
from roles.api.lists import Page
from roles.models import AuditEntry

Told = str | int | bool | tuple[str, ...]


class EntryShown(BaseModel):
    """Who did what to what, when: codes for programs, and beside them the words of the page. `kind` and
    `number` name the thing; of `detail` only what may be told."""

    model_config = ConfigDict(frozen=True)

    id: int
    at: datetime
    who: str = Field(description="User name as it was then.", examples=["rita"])
    verb: str = Field(examples=["recommended"])
    says: str = Field(description="The verb in words.", examples=["recommended"])
    kind: str = Field(examples=["hiring.application"])
    number: str = Field(examples=["12"])
    thing: str = Field(description="The kind in words.", examples=["Application"])
    name: str = Field(
        description="What the thing is called; its number where it is gone.", examples=["Ada Obi for Nights"]
    )
    detail: dict[str, Told] = Field(examples=[{"outcome": "shortlist"}])
    detail_says: tuple[str, ...] = Field(
        description="The detail in words.", examples=[["recommends: shortlist"]]
    )


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
    says: str = Field(description="The move in words.", examples=["moved from “To screen” to “Shortlisted”"])
    reason_code: RejectionReason | None = Field(examples=[None])
    reason_says: str = Field(description='The reason code in words; "" for none.', examples=[""])
    reason: str | None = Field(examples=[""])
    undone_at: datetime | None


class StageMovePage(Page[StageMove]):
    """Moves."""


def entry_shown(entry: AuditEntry, things: Things, without: Collection[str]) -> EntryShown:
    thing = thing_of(entry, things)
    return EntryShown(
        id=entry.pk,
        at=entry.at,
        who=entry.who,
        verb=entry.verb,
        says=verb_words(entry.verb),
        kind=entry.object_type,
        number=entry.object_id,
        thing=thing.kind,
        name=thing.name,
        detail=detail_told(entry.detail, without),
        detail_says=tuple(detail_words(entry.detail, without)),
    )


def move_shown(move: Move, application: Application, user: Person, *, shut: bool) -> StageMove:
    """`shut`: others' opinions are not told yet."""
    told = not shut or move.by_id == user.pk
    code = move.reason_code if told else ""
    return StageMove(
        id=move.pk,
        at=move.at,
        who=move.who,
        batch=str(move.batch),
        before=Stage(move.before),
        after=Stage(move.after),
        says=move_words(move.before, move.after),
        reason_code=RejectionReason(code) if code else None,
        reason_says=reason_words(code),
        reason=masked(move.reason, application) if told else None,
        undone_at=move.undone_at,
    )


def entries_shown(entries: list[AuditEntry], user: Person) -> list[EntryShown]:
    """Without what others think of an application, where this person's own judgement comes first."""
    things, shut = things_of(entries), closed(entries, user)
    return [entry_shown(each, things, OPINIONS if each.pk in shut else ()) for each in entries]
