"""The numbers and words of the scoring model: seeds/scoring.yaml, validated on load."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from roles.enums import CriterionKind, Necessity, RoleLevel

FILE = Path(__file__).resolve().parents[2] / "seeds" / "scoring.yaml"

# Points are counted in eighths: exact in binary, so that any program adds contributions up to the score.
POINT_PARTS = 8

Share = Annotated[float, Field(ge=0, le=1)]
PerLevel = tuple[str, str, str, str, str]
# What sentences of a resume show; the other kinds are facts of the record, and their advice is computed.
SHOWN_BY_SENTENCES = (CriterionKind.DUTY, CriterionKind.SKILL, CriterionKind.KPI)


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class OwnKind(Model):
    """Shares of a job that was work of the role's own kind."""

    none_to: Share
    whole_from: Share


class Fading(Model):
    """Months more than `years` ago count by `share`."""

    years: int = Field(ge=1)
    share: Share


class Copying(Model):
    """Shares are of roots in order; `fewest` counts sentences."""

    duty: Share
    sentence: Share
    alone: Share
    near_duty: Share
    near_sentence: Share
    fewest: int = Field(ge=2)
    share: Share
    pasted_duty: Share
    pasted_sentence: Share


class Stuffing(Model):
    entries: int = Field(ge=2)
    titles: int = Field(ge=2)
    lines: int = Field(ge=2)
    names: int = Field(ge=2)
    fewest_names: int = Field(ge=2)
    share_of_names: Share
    many: int = Field(ge=2)
    many_names: int = Field(ge=2)
    dozens: int = Field(ge=2)
    in_a_row: int = Field(ge=3)


class Examples(Model):
    """`of` is what a role asks; `lines` is what a resume says at each level, "" where no level is given."""

    of: str
    lines: PerLevel


class Scoring(Model):
    """One field each for a part of seeds/scoring.yaml, whose comments explain them."""

    kind_points: dict[CriterionKind, float]
    necessity_factor: dict[Necessity, Share]
    level_share: tuple[Share, Share, Share, Share, Share]
    anchors: dict[CriterionKind, PerLevel]
    examples: dict[CriterionKind, Examples]
    advice: dict[CriterionKind, tuple[str, str, str, str]]
    unstated_months: dict[RoleLevel, Annotated[int, Field(gt=0)]]
    own_field: Share
    own_work: Annotated[float, Field(ge=0, lt=1)]
    own_kind: OwnKind
    fading: Fading
    likeness: Share
    sure: Share
    copying: Copying
    stuffing: Stuffing

    @model_validator(mode="after")
    def _complete(self) -> "Scoring":
        """Every kind has its points, anchors and examples, every kind that sentences show its advice."""
        wanted: dict[str, Iterable[str]] = {
            "kind_points": CriterionKind,
            "necessity_factor": Necessity,
            "anchors": CriterionKind,
            "examples": CriterionKind,
            "advice": SHOWN_BY_SENTENCES,
            "unstated_months": RoleLevel,
        }
        for part, keys in wanted.items():
            if odd := set(getattr(self, part)) ^ set(keys):
                raise ValueError(f"{part}: missing or not wanted: {', '.join(sorted(odd))}")
        return self


@lru_cache(maxsize=4096)
def contribution(weight: Decimal, level: int) -> Decimal:
    """Points of a level: weight times the level's share, in whole eighths, halves rounded down."""
    share = Fraction(str(load().level_share[level]))
    parts = Fraction(weight) * share * POINT_PARTS
    return Decimal(int(parts + Fraction(1, 2) - Fraction(1, 10**9))) / POINT_PARTS


def apportioned(exact: Sequence[Fraction]) -> list[Decimal]:
    """Exact points in eighths, by largest remainder, so that they keep their sum."""
    parts = [int(points * POINT_PARTS) for points in exact]
    missing = round(sum(exact) * POINT_PARTS) - sum(parts)
    by_remainder = sorted(
        range(len(exact)), key=lambda index: (parts[index] - exact[index] * POINT_PARTS, index)
    )
    for index in by_remainder[:missing]:
        parts[index] += 1
    return [Decimal(part) / POINT_PARTS for part in parts]


@cache
def load(path: Path = FILE) -> Scoring:
    """The scoring model. Raises pydantic.ValidationError naming the part that is wrong."""
    return Scoring.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
