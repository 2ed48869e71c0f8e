"""An applicant's own applications, as the API gives them: in words for who applied, without anything of who
screens, of others, and of how they stand among them."""

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring.advising import advice_of
from hiring.api.addresses import address
from hiring.api.checks.shapes import NO_VERDICT, Hint, hint
from hiring.consenting import ConsentText
from hiring.enums import OwnStatus, ProposalState, RejectionReason, Stage
from hiring.matching.report import Confidence, CriterionResult, Flag, Gate, MatchReport, Pay
from hiring.models import Application, ProposedCorrection, ReviewRequest
from hiring.own_words import REASONS, STATUSES
from hiring.queries.own import own_status
from roles.api.inputs import Input
from roles.api.lists import Page


class Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class Applying(Shown):
    """How to apply for a vacancy."""

    vacancy: int
    consent: ConsentText = Field(description="What you agree to; send its `version`.")


class ApplicationSent(Input):
    """A resume, as one of `text` and `resume`, and your consent."""

    text: str | None = Field(
        None, max_length=400_000, description="A resume as plain text.", examples=["Ada Obi\nExperience\n…"]
    )
    resume: dict[str, Any] | None = Field(None, description="A JSON Resume (1.0.0).", examples=[None])
    consent: bool = Field(description="Must be true.", examples=[True])
    consent_version: str = Field(max_length=20, examples=["2026-11"])


class OwnApplication(Shown):
    """One of your applications."""

    code: str = Field(examples=["K7Q2XM"])
    vacancy: str = Field(examples=["Call Center Manager, Leeds"])
    role: str = Field(examples=["Call Center Manager"])
    file: str = Field(examples=["ada-obi.pdf"])
    status: OwnStatus
    says: str = Field(description="The status in a sentence.", examples=["People are looking at it."])
    reason: RejectionReason | None = Field(description="Why you were turned down.", examples=[None])
    reason_says: str = Field(description='The reason in words; "" for none.', examples=[""])
    applied: datetime
    url: str = Field(examples=["https://rolefit.example/api/v1/me/applications/K7Q2XM/"])
    explanation: str | None = Field(
        description="How your resume was understood; null until it has been matched.",
        examples=["https://rolefit.example/api/v1/me/applications/K7Q2XM/explanation/"],
    )
    resume: str | None = Field(
        description="Your file.", examples=["https://rolefit.example/api/v1/me/resumes/1/file/"]
    )


class OwnApplicationPage(Page[OwnApplication]):
    """Your applications."""


class Explanation(Shown):
    """How your resume was understood: the same gates and criteria that the people who hire see.

    There is no total: it would only say something beside those of others. Evidence offsets count characters
    of `text`. `facts` are what was read and can be corrected, by path ("employment/0/title").
    """

    code: str = Field(examples=["K7Q2XM"])
    role: str = Field(examples=["call-center-manager/1"])
    engine: str = Field(examples=["4"])
    as_of: date
    gates: tuple[Gate, ...] = Field(description="What each must-have came to. None of them rejects you.")
    criteria: tuple[CriterionResult, ...]
    advice: tuple[Hint, ...] = Field(description="What would change most, must-haves first.")
    flags: tuple[Flag, ...] = Field(description="What is pointed out to the people who hire.")
    confidence: Confidence | None
    pay: Pay | None
    text: str = Field(description="Your resume, as it was read.", examples=["Experience\n…"])
    facts: dict[str, Any] = Field(examples=[{"employment": [{"title": "Call Center Manager"}]}])
    decided: str = Field(examples=[NO_VERDICT])


class CorrectionSent(Input):
    """What was misread: `after` is what it should say. null takes out an entry that is none; an object after
    the last entry of a list adds one that was missed."""

    path: str = Field(min_length=1, max_length=200, examples=["employment/0/title"])
    after: Any = Field(examples=["Call Center Manager"])
    why: str = Field("", max_length=1_000, examples=["The heading is the employer, not the title."])


class OwnCorrection(Shown):
    """A correction that you proposed, and what became of it."""

    id: int
    path: str = Field(examples=["employment/0/title"])
    before: Any = Field(examples=["Northwind Support"])
    after: Any = Field(examples=["Call Center Manager"])
    why: str = Field(examples=["The heading is the employer, not the title."])
    state: ProposalState
    answer: str = Field(description='What the people who hire say to it; "" for nothing.', examples=[""])
    at: datetime
    answered_at: datetime | None


class OwnCorrectionPage(Page[OwnCorrection]):
    """Corrections that you proposed."""


class ReviewSent(Input):
    """Asks that a person looks at your application."""

    text: str = Field(min_length=1, max_length=5_000, examples=["My five years in Leeds seem to be missing."])


class ReviewShown(Shown):
    """A review that you asked for; `answer` is null while it waits."""

    id: int
    text: str = Field(examples=["My five years in Leeds seem to be missing."])
    at: datetime
    answer: str | None = Field(examples=["You are right: they count now."])
    answered_at: datetime | None


class ReviewPage(Page[ReviewShown]):
    """Reviews that you asked for."""


def own_application(application: Application, request: Request) -> OwnApplication:
    """Of an application that came through queries.own."""
    status, code = own_status(application), application.code
    given = application.reason_code if application.stage == Stage.REJECTED else ""
    reason = RejectionReason(given) if given else None
    resume = application.resume
    return OwnApplication(
        code=code,
        vacancy=application.opening.title,
        role=application.opening.role_version.title,
        file=resume.name,
        status=status,
        says=STATUSES[status],
        reason=reason,
        reason_says=REASONS[reason] if reason else "",
        applied=application.created_at,
        url=address("me-application", code, request=request),
        explanation=address("me-explanation", code, request=request) if application.match_id else None,
        resume=address("me-resume-file", resume.pk, request=request) if resume.file else None,
    )


def explanation(application: Application, report: MatchReport, facts: dict[str, Any]) -> Explanation:
    return Explanation(
        code=application.code,
        role=report.versions.role,
        engine=report.versions.engine,
        as_of=date.fromisoformat(report.versions.as_of),
        gates=report.gates,
        criteria=report.criteria,
        advice=tuple(map(hint, advice_of(report))),
        flags=report.flags,
        confidence=report.confidence,
        pay=report.pay,
        text=application.resume.text,
        facts=facts,
        decided=NO_VERDICT,
    )


def correction_shown(proposal: ProposedCorrection) -> OwnCorrection:
    return OwnCorrection(
        id=proposal.pk,
        path=proposal.path,
        before=proposal.before,
        after=proposal.after,
        why=proposal.why,
        state=ProposalState(proposal.state),
        answer=proposal.answer,
        at=proposal.at,
        answered_at=proposal.answered_at,
    )


def review_shown(review: ReviewRequest) -> ReviewShown:
    return ReviewShown(
        id=review.pk, text=review.text, at=review.at, answer=review.answer, answered_at=review.answered_at
    )
