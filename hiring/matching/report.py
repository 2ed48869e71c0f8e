"""What matching a resume against a profile answers: gates, a score that adds up, and the reasons."""

from dataclasses import dataclass
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


# Gates, evidence and results are many in a report: dataclasses are made in half the time of models.
@dataclass(frozen=True, slots=True)
class Gate:
    """`criterion` is the id of a criterion of the same report."""

    criterion: str
    result: GateResult
    reason: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Character offsets into the resume's text, and the words found there."""

    start: int
    end: int
    quote: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class CriterionResult:
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


class FlagCode(StrEnum):
    """Everything that can be flagged; seeds/reporting.yaml says of each what it means."""

    HIDDEN_TEXT = "hidden_text"
    LOOK_ALIKE_LETTERS = "look_alike_letters"
    COPIED_FROM_ROLE = "copied_from_role"
    KEYWORD_STUFFING = "keyword_stuffing"
    ADDRESSED_TO_MACHINE = "addressed_to_machine"
    COULD_NOT_BE_READ = "could_not_be_read"
    LOW_CONFIDENCE = "low_confidence"
    NO_DATES = "no_dates"
    OVERQUALIFIED = "overqualified"
    SALARY_ABOVE_BAND = "salary_above_band"
    SALARY_NOT_COMPARABLE = "salary_not_comparable"


class Flag(Model):
    """Something the reviewer should see beside the score. `code` is fixed, `text` is for people."""

    code: FlagCode
    text: str


class ConfidenceLevel(StrEnum):
    """How far the reading of a resume can be relied on."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class DoubtCode(StrEnum):
    """What can lower confidence in a reading; seeds/reporting.yaml says how much, and what helps."""

    NOT_READABLE = "not_readable"
    LITTLE_UNDERSTOOD = "little_understood"
    PARTLY_UNDERSTOOD = "partly_understood"
    LITTLE_TEXT = "little_text"
    NO_JOBS = "no_jobs"
    NO_DATES = "no_dates"
    FEW_DATES = "few_dates"
    FEW_DESCRIPTIONS = "few_descriptions"
    OCR = "ocr"
    PAGES_NOT_READ = "pages_not_read"
    HIDDEN_TEXT = "hidden_text"
    MIXED_LANGUAGE = "mixed_language"


class Doubt(Model):
    """One reason why a reading may be incomplete. `code` is fixed, `text` is for people."""

    code: DoubtCode
    text: str


class Confidence(Model):
    """How far the reading can be relied on, by the rule of seeds/reporting.yaml; no part of the score.

    `understood` is the share (0 to 1) of the text placed in a known section.
    """

    level: ConfidenceLevel
    understood: float
    reasons: tuple[Doubt, ...] = ()


class PayResult(StrEnum):
    """What an expected salary came to beside the role's bands."""

    NOT_STATED = "not stated"
    NO_BAND = "no band"
    NOT_COMPARABLE = "not comparable"
    BELOW = "below the band"
    WITHIN = "within the band"
    ABOVE = "above the band"


class Pay(Model):
    """The expected salary beside the role's bands, in words; no part of the score."""

    result: PayResult
    text: str


class Versions(Model):
    """All that fixes the answer: the same four give the same bytes."""

    role: str
    engine: str
    as_of: str


class MatchReport(Model):
    """What `manage.py match` prints, one JSON line a resume. `score` is exactly the sum of
    contributions, null where the resume could not be read. `confidence` and `pay` are null in reports
    stored before they were told. `void` are stretches of the resume's text (start, end) that are not the
    person's own words, pasted or written for a machine: nothing in them counts."""

    file: str
    score: Decimal | None
    gates: tuple[Gate, ...]
    criteria: tuple[CriterionResult, ...]
    flags: tuple[Flag, ...] = ()
    confidence: Confidence | None = None
    pay: Pay | None = None
    void: tuple[tuple[int, int], ...] = ()
    versions: Versions

    @field_serializer("score")
    def _score_as_number(self, value: Decimal | None) -> float | None:
        return None if value is None else float(value)
