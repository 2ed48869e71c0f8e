"""Checks as the API takes and answers them."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from rest_framework.request import Request

from hiring.actions.checks import Asked, Checked
from hiring.advising import Advice, advice_of
from hiring.api.addresses import address
from hiring.matching.report import Confidence, CriterionResult, Flag, Gate, Pay
from roles.api.inputs import Input
from roles.enums import CentreKind, DegreeLevel

NOT_STORED = "Nothing was stored: neither what you sent nor this answer."
NO_VERDICT = "This decides nothing: people read resumes and decide, and nobody is turned down by a program."
MOST_CHARACTERS = 400_000
# Within these any resume can be read.
EARLIEST, LATEST = date(1970, 1, 1), date(2100, 12, 31)
# Evidence points into it: it stays as it came.
Text = Annotated[str, StringConstraints(max_length=MOST_CHARACTERS, strip_whitespace=False)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Sentence = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
Month = Annotated[str, StringConstraints(pattern=r"^(19|20)\d\d(-(0[1-9]|1[0-2]))?$")]


class JobTold(Input):
    """A job: from when until when, or how many years of it."""

    title: Line = Field(examples=["Team leader, customer service"])
    employer: str = Field("", max_length=300, examples=["Example Ltd"])
    years: float | None = Field(None, gt=0, le=60, description="Instead of dates.", examples=[None])
    start: Month | None = Field(None, description="YYYY-MM or YYYY.", examples=["2019-03"])
    end: Month | None = Field(None, description="null while you hold it.", examples=[None])
    leads: int | None = Field(None, ge=1, le=100_000, description="People you lead.", examples=[12])
    did: tuple[Sentence, ...] = Field(
        (), max_length=50, examples=[["Planned the shifts of a team of 12", "Cut waiting times by 18%"]]
    )


class SelfDescription(Input):
    """A few words instead of a resume.

    `jobs` come with the present or last one first; `years` alone are taken as years of work like that of the
    role, under `title` or the role's own."""

    title: str = Field("", max_length=300, examples=[""])
    years: float | None = Field(None, gt=0, le=60, examples=[None])
    jobs: tuple[JobTold, ...] = Field((), max_length=20)
    degree: DegreeLevel | None = Field(None, description="The highest one held.", examples=["bachelor"])
    field: str = Field("", max_length=300, description="What it is in.", examples=["Business"])
    skills: tuple[Line, ...] = Field((), max_length=200, examples=[["Workforce management", "CRM"]])
    certifications: tuple[Line, ...] = Field((), max_length=50, examples=[["COPC"]])


class CheckSent(Input):
    """What is checked, as one of `text`, `resume` and `about`. `as_of` is what "present" means in it: the
    resume's own date or today without it."""

    text: Text | None = Field(None, description="A resume as plain text.", examples=[None])
    resume: dict[str, Any] | None = Field(None, description="A JSON Resume (1.0.0).", examples=[None])
    about: SelfDescription | None = Field(None, description="A short description of yourself.")
    as_of: date | None = Field(None, ge=EARLIEST, le=LATEST, examples=["2026-03-02"])


class RoleCheckSent(CheckSent):
    """As for a vacancy; `centre_kind` leaves out what is asked in other kinds of centre only."""

    centre_kind: CentreKind | None = Field(None, examples=[None])


class Hint(BaseModel):
    """What would change a requirement's answer."""

    model_config = ConfigDict(frozen=True)

    criterion: str = Field(description="The requirement's id.", examples=["skill-workforce-management"])
    label: str = Field(examples=["Workforce management"])
    must_have: bool
    advice: str = Field(examples=["Show it in a job: what you did with it, and what came of it."])


class CheckAnswer(BaseModel):
    """What a match of the same resume says: `gates` and `criteria` are those that the people who hire see.

    There is no total: nobody is taken or turned down by a number. Evidence offsets count characters of
    `text`.
    """

    model_config = ConfigDict(frozen=True)

    role: str = Field(examples=["call-center-manager/1"])
    engine: str = Field(examples=["4"])
    as_of: date
    requirements: str = Field(
        examples=["https://rolefit.example/api/v1/roles/call-center-manager/requirements/?version=1"]
    )
    gates: tuple[Gate, ...] = Field(description="What each must-have came to. None of them rejects you.")
    criteria: tuple[CriterionResult, ...]
    advice: tuple[Hint, ...] = Field(description="What would change most, must-haves first.")
    flags: tuple[Flag, ...] = Field(description="What is pointed out to the people who hire.")
    confidence: Confidence | None
    pay: Pay | None
    text: str = Field(description="What was sent, as it was read.", examples=["Experience\n…"])
    stored: str = Field(examples=[NOT_STORED])
    decided: str = Field(examples=[NO_VERDICT])


def check_answer(checked: Checked, asked: Asked, request: Request) -> CheckAnswer:
    report, version = checked.report, asked.version
    requirements = address("requirements", version.role.slug, request=request)
    return CheckAnswer(
        role=report.versions.role,
        engine=report.versions.engine,
        as_of=date.fromisoformat(report.versions.as_of),
        requirements=f"{requirements}?version={version.number}",
        gates=report.gates,
        criteria=report.criteria,
        advice=tuple(map(hint, advice_of(report))),
        flags=report.flags,
        confidence=report.confidence,
        pay=report.pay,
        text=checked.reading.text,
        stored=NOT_STORED,
        decided=NO_VERDICT,
    )


def hint(advice: Advice) -> Hint:
    result = advice.result
    return Hint(
        criterion=result.id,
        label=result.label,
        must_have=advice.gate is not None,
        advice=result.advice,
    )
