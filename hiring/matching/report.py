"""What matching a resume against a profile answers: gates, a score that adds up, and the reasons."""

from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, field_serializer

from roles.enums import CriterionKind


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GateResult(StrEnum):
    """What a must-have came to. No evidence is not unqualified: nothing rejects anyone by itself."""

    MET = "met"
    PARTLY = "partly"
    NO_EVIDENCE = "no evidence"
    COULD_NOT_BE_READ = "could not be read"


class Gate(Model):
    """`criterion` is the id of a criterion of the same report."""

    criterion: str
    result: GateResult
    reason: str


class Evidence(Model):
    """Character offsets into the resume's text, and the words found there."""

    start: int
    end: int
    quote: str
    page: int = 1


class CriterionResult(Model):
    """One criterion's part in the score.

    `weight` is in points (all weights of a report sum to 100), `level` 0 to 4 on the anchored
    scale, `contribution` = weight x the level's share. Points are whole eighths, which binary floating
    point holds exactly, so that contributions add up to the score in any program that adds them.
    """

    id: str
    kind: CriterionKind
    label: str
    weight: Decimal
    level: int
    contribution: Decimal
    reason: str
    advice: str = ""
    evidence: tuple[Evidence, ...] = ()

    @field_serializer("weight", "contribution")
    def _as_number(self, value: Decimal) -> float:
        return float(value)


class Flag(Model):
    """Something the reviewer should see beside the score. `code` is fixed, `text` is for people."""

    code: str
    text: str


class Versions(Model):
    """All that fixes the answer: the same four give the same bytes."""

    role: str
    engine: str
    as_of: str


class MatchReport(Model):
    """What `manage.py match` prints, one JSON line a resume. `score` is exactly the sum of
    contributions, null where the resume could not be read."""

    file: str
    score: Decimal | None
    gates: tuple[Gate, ...]
    criteria: tuple[CriterionResult, ...]
    flags: tuple[Flag, ...] = ()
    versions: Versions

    @field_serializer("score")
    def _score_as_number(self, value: Decimal | None) -> float | None:
        return None if value is None else float(value)
