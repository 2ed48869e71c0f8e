"""Moves as the API takes and gives them."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from hiring.actions import applications
from hiring.api.applications.asking import BoardFilters
from hiring.enums import RejectionReason, Stage
from roles.api.inputs import LARGEST_ID, Id, Input

# More than a board shows on a page, and few enough for one answer.
MOST = 500


class ScreenerStage(StrEnum):
    """Where screeners move; the other stages are set by what is decided."""

    NEW = Stage.NEW
    HOLD = Stage.HOLD
    SHORTLISTED = Stage.SHORTLISTED
    REJECTED = Stage.REJECTED
    WITHDRAWN = Stage.WITHDRAWN


class Where(Input):
    """Where to, and why."""

    to: ScreenerStage
    reason_code: RejectionReason | None = Field(None, description="Must be said where `to` is rejected.")
    reason: str = Field("", max_length=5_000, description="In words.", examples=["No licence."])


class Picked(Input):
    """An application as the caller saw it."""

    id: Id
    revision: int | None = Field(
        None, ge=0, description="As it was seen: one that was moved since stays. null moves it anyway."
    )


class MoveAsked(Where):
    applications: list[Picked] = Field(min_length=1, max_length=MOST)


class FiltersGiven(Input, BoardFilters):
    """The filters of the board, as for its counts; nothing for everybody."""


class EverybodyAsked(Where):
    """Everybody who fits, however many: `number` and `seen_at` are those of the counts that you saw."""

    filters: FiltersGiven
    number: int = Field(ge=1, le=LARGEST_ID, description="How many are to be moved.", examples=[12])
    seen_at: AwareDatetime = Field(
        description="Who came or was moved since stays.", examples=["2026-03-02T09:30:00Z"]
    )


class Stood(BaseModel):
    """Where an application stands now."""

    model_config = ConfigDict(frozen=True)

    id: int
    stage: Stage
    revision: int


class Stayed(BaseModel):
    """An application that stayed where it was."""

    model_config = ConfigDict(frozen=True)

    id: int
    why: str = Field(examples=[applications.STALE])


class MoveDone(BaseModel):
    """What moved and what was refused. `batch` takes the move back."""

    model_config = ConfigDict(frozen=True)

    batch: UUID
    moved: tuple[Stood, ...]
    refused: tuple[Stayed, ...]


class StayedFor(BaseModel):
    """How many stayed where they were, by why."""

    model_config = ConfigDict(frozen=True)

    why: str = Field(examples=[applications.STALE])
    number: int


class EverybodyMoved(BaseModel):
    """How many moved and how many were refused. `batch` takes the move back."""

    model_config = ConfigDict(frozen=True)

    batch: UUID
    moved: int
    refused: tuple[StayedFor, ...]


class StageCount(BaseModel):
    """How many of those who fit stand in a stage."""

    model_config = ConfigDict(frozen=True)

    stage: Stage
    number: int


class CountsShown(BaseModel):
    """How many fit: `number` in the stage that was asked for, `stages` in each in which anybody does."""

    model_config = ConfigDict(frozen=True)

    number: int
    stages: tuple[StageCount, ...]
    seen_at: datetime = Field(description="Send it back to move everybody.")


def move_done(done: applications.Moved) -> MoveDone:
    return MoveDone(
        batch=done.batch,
        moved=tuple(
            Stood(id=each.pk, stage=Stage(each.stage), revision=each.revision) for each in done.moved
        ),
        refused=tuple(Stayed(id=each.pk, why=why) for each, why in done.refused),
    )
