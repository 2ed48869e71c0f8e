"""Reviews that applicants ask for, as those see and answer them who hire."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring import identity
from hiring.actions.reviews import LONGEST
from hiring.api.addresses import address
from hiring.models import ReviewRequest
from hiring.queries import score_hidden
from hiring.queries.asking import asked_about
from roles.api.inputs import Id, Input
from roles.api.lists import Listing, Page


class AskedOrder(StrEnum):
    """By when it was asked: who waits longest first, or the newest."""

    OLDEST = "at"
    NEWEST = "-at"

    @property
    def fields(self) -> tuple[str, str]:
        return self.value, "-pk" if self.startswith("-") else "pk"


class ReviewState(StrEnum):
    WAITING = "waiting"
    ANSWERED = "answered"


class ReviewsOfOne(Listing):
    state: ReviewState | None = Field(None, description="Only those that wait for an answer, or have one.")
    ordering: AskedOrder = AskedOrder.OLDEST

    @property
    def wanted(self) -> dict[str, object]:
        """Of those that were asked for, which."""
        return {} if self.state is None else {"answered_at__isnull": self.state is ReviewState.WAITING}


class ReviewListing(ReviewsOfOne):
    opening: Id | None = Field(None, description="Only those of this opening.")
    application: Id | None = Field(None, description="Only those of this application.")

    @property
    def wanted(self) -> dict[str, object]:
        named = {"application__opening": self.opening, "application": self.application}
        return super().wanted | {name: value for name, value in named.items() if value is not None}


class ReviewAnswered(Input):
    answer: str = Field(
        min_length=1,
        max_length=LONGEST,
        description="The applicant reads it, without your name.",
        examples=["You are right: they count now."],
    )


class ReviewRequestShown(BaseModel):
    """A review that an applicant asked for; `answer` is null while it waits, and while the caller's own
    judgement of the application comes first. In a blind opening it is without who asks."""

    model_config = ConfigDict(frozen=True)

    id: int
    application: int
    opening: int
    candidate: str = Field(examples=["Ada Obi"])
    text: str = Field(examples=["My five years in Leeds seem to be missing."])
    at: datetime
    state: ReviewState
    answer: str | None = Field(examples=[None])
    answered_by: str | None = Field(description="User name.", examples=[None])
    answered_at: datetime | None = Field(examples=[None])
    url: str = Field(examples=["https://rolefit.example/api/v1/review-requests/1/"])


class ReviewRequestPage(Page[ReviewRequestShown]):
    """Reviews that applicants asked for."""


def review_shown(review: ReviewRequest, request: Request) -> ReviewRequestShown:
    """Of one that came through queries.asking."""
    application, answer, by = asked_about(review), review.answer, review.answered_by
    kept_back = score_hidden(request.user, application) and by != request.user
    return ReviewRequestShown(
        id=review.pk,
        application=application.pk,
        opening=application.opening_id,
        candidate=identity.shown_name(application),
        text=identity.masked(review.text, application),
        at=review.at,
        state=ReviewState.WAITING if review.answered_at is None else ReviewState.ANSWERED,
        answer=None if answer is None or kept_back else identity.masked(answer, application),
        answered_by=by.get_username() if by else None,
        answered_at=review.answered_at,
        url=address("review-request", review.pk, request=request),
    )
