"""Decisions as the API takes and gives them."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field

from hiring import identity
from hiring.enums import DecisionKind, RejectionReason
from hiring.models import Application, Decision
from hiring.permissions import Person
from hiring.queries import score_hidden
from roles.api.inputs import Id, Input
from roles.api.lists import Page
from roles.enums import RoleLevel
from roles.permissions import Part

# As long as somebody can read: the same as on the page.
LONGEST = 5_000
SEAL = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


class Reasoned(Input):
    """Why, in words for whoever reads it later."""

    reason: str = Field(min_length=1, max_length=LONGEST, examples=["She led two wards of that size."])


class Sealed(Reasoned):
    """What is decided is decided on what was read: `sha256` is the packet's."""

    sha256: str = Field(min_length=64, max_length=64, pattern="^[0-9a-f]{64}$", examples=[SEAL])


class SentBack(Sealed):
    """`reason` says what is missing."""


class Standing(Sealed):
    on_behalf_of: str | None = Field(
        None,
        max_length=150,
        description="User name of who is absent and handed their desk over to you; null for yourself.",
        examples=[None],
    )


class HireGiven(Standing):
    application: Id
    starts_on: date | None = Field(None, description="First day of work: a director can veto until then.")
    second_look: str = Field(
        "",
        max_length=LONGEST,
        description="Why you hire against the ranking. Asked for by a 409 that names who is passed over.",
        examples=[""],
    )


class TurnDownGiven(Standing):
    application: Id | None = Field(None, description="null for everybody in the packet who still waits.")
    reason_code: RejectionReason


class DecisionShown(BaseModel):
    """A decision on an application, for good. `packet` is what it was made on (a veto may have none)."""

    model_config = ConfigDict(frozen=True)

    id: int
    application: int
    opening: int
    candidate: str = Field(examples=["Ada Obi"])
    kind: DecisionKind
    level: RoleLevel = Field(description="Of the role.")
    part: Part = Field(description="What the person decided as.")
    packet: int | None
    packet_sha256: str = Field(description='"" for a veto.', examples=[SEAL])
    reason: str | None = Field(
        description="null while the caller's own judgement comes first.",
        examples=["She led two wards of that size."],
    )
    against_ranking: bool | None = Field(description="null where your own judgement comes first.")
    second_look: str | None = Field(
        description="What was written on it; null where your own judgement comes first.", examples=[""]
    )
    by: str = Field(description="User name.", examples=["dora"])
    on_behalf_of: str | None = Field(description="User name of who was absent.", examples=[None])
    at: datetime


class DecisionPage(Page[DecisionShown]):
    """Decisions."""


class Decided(BaseModel):
    """The decisions that were made."""

    model_config = ConfigDict(frozen=True)

    decisions: tuple[DecisionShown, ...]


def decision_shown(decision: Decision, application: Application, user: Person) -> DecisionShown:
    hidden, own = score_hidden(user, application), decision.by_id == user.pk
    absent = decision.on_behalf_of
    return DecisionShown(
        id=decision.pk,
        application=application.pk,
        opening=application.opening_id,
        candidate=identity.shown_name(application),
        kind=DecisionKind(decision.kind),
        level=RoleLevel(decision.level),
        part=Part(decision.part),
        packet=decision.packet_id,
        packet_sha256=decision.packet_sha256,
        reason=None if hidden and not own else identity.masked(decision.reason, application),
        against_ranking=None if hidden else decision.against_ranking,
        second_look=None if hidden else identity.masked(decision.second_look, application),
        by=decision.by.get_username(),
        on_behalf_of=absent.get_username() if absent else None,
        at=decision.at,
    )
