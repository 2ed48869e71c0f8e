"""Corrections that applicants propose, as those see and answer them who hire."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring import identity
from hiring.actions.reviews import LONGEST
from hiring.api.addresses import address
from hiring.api.reviews.shapes import AskedOrder
from hiring.enums import ProposalState
from hiring.models import ProposedCorrection
from hiring.queries.asking import asked_about
from roles.api.inputs import Id, Input
from roles.api.lists import Listing, Page


class ProposalsOfOne(Listing):
    state: ProposalState | None = Field(None, description="Only those that stand so: `proposed` ones wait.")
    ordering: AskedOrder = AskedOrder.OLDEST

    @property
    def wanted(self) -> dict[str, object]:
        """Of those that were proposed, which."""
        return {} if self.state is None else {"state": self.state}


class ProposalListing(ProposalsOfOne):
    opening: Id | None = Field(None, description="Only those of this opening.")
    application: Id | None = Field(None, description="Only those of this application.")

    @property
    def wanted(self) -> dict[str, object]:
        named = {"application__opening": self.opening, "application": self.application}
        return super().wanted | {name: value for name, value in named.items() if value is not None}


class Acceptance(Input):
    answer: str = Field(
        "",
        max_length=LONGEST,
        description="The applicant reads it, without your name.",
        examples=["Thank you: it counts now."],
    )


class Declining(Input):
    answer: str = Field(
        min_length=1,
        max_length=LONGEST,
        description="Why it stays as it is. The applicant reads it, without your name.",
        examples=["The certificate has run out."],
    )


class ProposalShown(BaseModel):
    """What an applicant says was misread. `path` leads to it ("employment/0/title"); `before` is what was
    read, `after` what it should say: null takes an entry out. In a blind opening it is without who says so.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    application: int
    opening: int
    candidate: str = Field(examples=["Ada Obi"])
    path: str = Field(examples=["employment/0/title"])
    before: Any = Field(examples=["Northwind Support"])
    after: Any = Field(examples=["Call Center Manager"])
    why: str = Field(examples=["The heading is the employer, not the title."])
    at: datetime
    state: ProposalState
    answer: str = Field(description='"" for none.', examples=[""])
    answered_by: str | None = Field(description="User name.", examples=[None])
    answered_at: datetime | None = Field(examples=[None])
    url: str = Field(examples=["https://rolefit.example/api/v1/proposed-corrections/1/"])


class ProposalPage(Page[ProposalShown]):
    """Corrections that applicants proposed."""


def proposal_shown(proposal: ProposedCorrection, request: Request) -> ProposalShown:
    """Of one that came through queries.asking."""
    application, by = asked_about(proposal), proposal.answered_by
    return ProposalShown(
        id=proposal.pk,
        application=application.pk,
        opening=application.opening_id,
        candidate=identity.shown_name(application),
        path=proposal.path,
        before=identity.masked_fact(proposal.before, application),
        after=identity.masked_fact(proposal.after, application),
        why=identity.masked(proposal.why, application),
        at=proposal.at,
        state=ProposalState(proposal.state),
        answer=identity.masked(proposal.answer, application),
        answered_by=by.get_username() if by else None,
        answered_at=proposal.answered_at,
        url=address("proposed-correction", proposal.pk, request=request),
    )
