"""What is reported beside a score and what its fixed words mean: seeds/reporting.yaml, validated on load."""

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, TypeVar

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from hiring.matching.report import ConfidenceLevel, DoubtCode, FlagCode, GateResult, PayResult
from roles.enums import CentreKind, CriterionKind, Necessity, PayPeriod
from roles.reading.scoring import Share

FILE = Path(__file__).resolve().parents[2] / "seeds" / "reporting.yaml"

Key = TypeVar("Key", bound=StrEnum)
Value = TypeVar("Value")


def _complete(told: dict[Key, Value]) -> dict[Key, Value]:
    """Every member of the enum, in the enum's order: nothing that the code can say goes unexplained."""
    kind = type(next(iter(told)))
    missing = [member for member in kind if member not in told]
    if missing:
        raise ValueError(f"not explained: {', '.join(missing)}")
    return {member: told[member] for member in kind}


Complete = AfterValidator(_complete)
Positive = Annotated[int, Field(gt=0)]


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Told(Model):
    """What one thing means for the people who hire, and for who wrote the resume."""

    reviewer: str
    applicant: str


class FlagKind(StrEnum):
    """What a flag is about: an attempt to deceive, a doubt about the reading, or the person's terms."""

    TRICK = "trick"
    DOUBT = "doubt"
    NOTE = "note"


class FlagWords(Told):
    """`name` is the flag in short, `text` the flag itself with the values that it is given."""

    name: str
    kind: FlagKind
    text: str


class DoubtWords(Model):
    """`fix` says what would remove the doubt."""

    text: str
    fix: str
    serious: bool = False


class Understood(Model):
    little: Share
    well: Share


class ConfidenceRule(Model):
    understood: Understood
    words: Positive
    dated: Share
    described: Share
    other_language: Share
    slight_make_low: Annotated[int, Field(gt=1)]
    levels: Annotated[dict[ConfidenceLevel, str], Field(min_length=1), Complete]
    doubts: Annotated[dict[DoubtCode, DoubtWords], Field(min_length=1), Complete]


class Overqualified(Model):
    jobs: Positive
    steps: Positive
    months: Positive


class Reporting(Model):
    """One field each for a part of seeds/reporting.yaml, whose comments explain them."""

    gates: Annotated[dict[GateResult, Told], Field(min_length=1), Complete]
    kinds: Annotated[dict[CriterionKind, Told], Field(min_length=1), Complete]
    necessities: Annotated[dict[Necessity, Told], Field(min_length=1), Complete]
    contexts: Annotated[dict[CentreKind, Told], Field(min_length=1), Complete]
    flags: Annotated[dict[FlagCode, FlagWords], Field(min_length=1), Complete]
    confidence: ConfidenceRule
    overqualified: Overqualified
    periods_a_year: Annotated[dict[PayPeriod, Positive], Field(min_length=1), Complete]
    pay: Annotated[dict[PayResult, str], Field(min_length=1), Complete]


@cache
def load(path: Path = FILE) -> Reporting:
    """The definitions. Raises pydantic.ValidationError naming what is wrong, unknown or not explained."""
    return Reporting.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
