"""What a decision packet says: stored as canonical JSON, known by its hash.

Everything that who decides is shown is in here, so that it can be read years later as it was read then.
Ids are kept to tell whether the rows behind it still are what they were.
"""

import hashlib
import json
from datetime import datetime
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict

from hiring.enums import RejectionReason, ScreeningOutcome
from hiring.matching.report import Confidence, FlagCode, GateResult, Pay
from roles.enums import CriterionKind, Necessity, PayPeriod, RoleLevel


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Asked(Model):
    """A line of the rubric: a criterion of the role version, with its weight in points in this opening."""

    key: str
    kind: CriterionKind
    label: str
    necessity: Necessity | None
    weight: Decimal


class Quote(Model):
    text: str
    page: int


class Result(Model):
    """What a finalist came to in one criterion: a level from 0 to 4, its points, why, and the evidence."""

    level: int
    points: Decimal
    reason: str
    quotes: tuple[Quote, ...]


class GateLine(Model):
    label: str
    result: GateResult
    reason: str


class FlagLine(Model):
    code: FlagCode
    text: str


class Judgement(Model):
    """One screener's. `levels` are by criterion key; `revealed_at` is when they were shown the score."""

    by: str
    outcome: ScreeningOutcome | None
    reason_code: RejectionReason | None
    reason: str
    levels: dict[str, int]
    judged_at: datetime
    revealed_at: datetime | None


class Remark(Model):
    by: str
    at: datetime
    text: str


class Seen(Model):
    """Who saw what, and whether it told who the candidate is."""

    by: str
    what: str
    named: bool
    first_at: datetime
    last_at: datetime
    times: int


class Corrected(Model):
    """A misread fact that somebody set right."""

    id: int
    path: str
    before: Any
    after: Any
    why: str
    by: str


class Finalist(Model):
    """`rank` is the place by score among the finalists; None, as `score`, where nothing could be scored.
    `results` are by criterion key."""

    application: int
    code: str
    name: str
    source: str
    resume: int
    resume_sha256: str
    file: str
    match: int
    engine: str
    as_of: str
    score: Decimal | None
    rank: int | None
    results: dict[str, Result]
    gates: tuple[GateLine, ...]
    flags: tuple[FlagLine, ...]
    confidence: Confidence | None
    pay: Pay | None
    corrections: tuple[Corrected, ...]
    judgements: tuple[Judgement, ...]
    notes: tuple[Remark, ...]
    seen: tuple[Seen, ...]


class Band(Model):
    """The opening's salary band."""

    country: str
    currency: str
    minimum: Decimal | None
    maximum: Decimal | None
    period: PayPeriod


class Content(Model):
    """`weighting` is the hash of the opening's weights, "" for the role version's own."""

    opening: str
    place: str
    centre_kind: str
    headcount: int
    blind: bool
    judges_first: bool
    role: str
    role_title: str
    level: RoleLevel
    weighting: str
    band: Band | None
    summary: str
    submitted_by: str
    rubric: tuple[Asked, ...]
    finalists: tuple[Finalist, ...]

    def finalist(self, application: int) -> Finalist:
        return next(each for each in self.finalists if each.application == application)


def stored(content: Content) -> dict[str, Any]:
    """As the database keeps it: numbers with fractions are text, which no database rounds."""
    return content.model_dump(mode="json")


def canonical(content: dict[str, Any]) -> bytes:
    """The same content gives the same bytes, whatever order a database keeps its keys in."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8")


def digest(content: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(content)).hexdigest()
