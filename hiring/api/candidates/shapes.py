"""People across the openings that one may see, and who they may be besides."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring.api.addresses import address
from hiring.enums import KeyKind, Stage
from hiring.models import Application, Candidate, Merge
from hiring.queries import Likeness
from hiring.queries.scores import settled_score
from roles.api.inputs import Input
from roles.api.lists import Listing, Page


class Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class CandidateListing(Listing):
    q: str = Field(
        "",
        max_length=200,
        description="Only those of whom every word is part of a name, address, number, place or employer.",
        examples=["obi"],
    )


class Applied(Shown):
    """One application of a person. `score` is null where there is none to show."""

    application: int
    opening: int
    title: str = Field(description="The opening's.", examples=["Call Center Manager, Leeds"])
    stage: Stage
    source: str = Field(examples=["job fair"])
    file: str = Field(examples=["ada-obi.pdf"])
    score: float | None
    url: str = Field(examples=["https://rolefit.example/api/v1/applications/1/"])


class CandidateShown(Shown):
    """A person with the applications in which they may be known by name, the newest first."""

    id: int
    name: str = Field(examples=["Ada Obi"])
    email: str = Field(examples=["ada@example.org"])
    phone: str = Field(examples=["020 7946 0018"])
    location: str = Field(examples=["Leeds"])
    applications: tuple[Applied, ...]
    url: str = Field(examples=["https://rolefit.example/api/v1/candidates/1/"])


class CandidatePage(Page[CandidateShown]):
    """Candidates."""


class Named(Shown):
    id: int
    name: str = Field(examples=["Ada Obi"])


class SharedKey(Shown):
    """What two people share; `employer` where it is a name and an employer."""

    kind: KeyKind
    employer: str = Field(examples=[""])


class LookAlike(Shown):
    """Somebody who may be the same person, and why."""

    candidate: Named
    shared: tuple[SharedKey, ...]


class MergeShown(Shown):
    """Two candidates who turned out to be one person: `kept` goes on with everything of both."""

    id: int
    kept: Named
    gone: Named
    by: str = Field(examples=["ada"])
    at: datetime
    undone_at: datetime | None


class CandidateDetail(CandidateShown):
    """A person, who else they may be, of whom somebody said that it is another, and what was merged."""

    lookalikes: tuple[LookAlike, ...]
    told_apart: tuple[Named, ...]
    merges: tuple[MergeShown, ...]


class Pair(Shown):
    """Two candidates who may be one person."""

    one: Named
    other: Named
    shared: tuple[SharedKey, ...]


class PairPage(Page[Pair]):
    """Candidates who may be one person."""


class MergeField(StrEnum):
    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    LOCATION = "location"


class MergeGiven(Input):
    """Who is the same person, and which fields are taken from them; the others stay."""

    other: int = Field(ge=1, le=2**63 - 1, examples=[2])
    take: tuple[MergeField, ...] = ()


def candidate_shown(candidate: Candidate, request: Request) -> CandidateShown:
    """Of a candidate that came through queries.with_applications."""
    return CandidateShown(
        id=candidate.pk,
        name=str(candidate),
        email=candidate.email,
        phone=candidate.phone,
        location=candidate.location,
        applications=tuple(_applied(each, request) for each in candidate.__dict__["shown_applications"]),
        url=address("candidate", candidate.pk, request=request),
    )


def named(candidate: Candidate) -> Named:
    return Named(id=candidate.pk, name=str(candidate))


def shared_keys(pair: Likeness) -> tuple[SharedKey, ...]:
    """Of keys only the employers are told, each other kind once."""
    found = (
        (kind, value.partition(" · ")[2] if kind is KeyKind.NAME_AND_EMPLOYER else "")
        for kind, value in pair.shared
    )
    return tuple(SharedKey(kind=kind, employer=employer) for kind, employer in dict.fromkeys(found))


def pair_shown(pair: Likeness, people: Mapping[int, Candidate]) -> Pair:
    return Pair(one=named(people[pair.one]), other=named(people[pair.other]), shared=shared_keys(pair))


def merge_shown(merge: Merge) -> MergeShown:
    return MergeShown(
        id=merge.pk,
        kept=named(merge.kept),
        gone=named(merge.gone),
        by=merge.by.get_username(),
        at=merge.at,
        undone_at=merge.undone_at,
    )


def _applied(application: Application, request: Request) -> Applied:
    score = settled_score(application)
    return Applied(
        application=application.pk,
        opening=application.opening_id,
        title=application.opening.title,
        stage=Stage(application.stage),
        source=application.source,
        file=application.resume.name,
        score=None if score is None else float(score),
        url=address("application", application.pk, request=request),
    )
