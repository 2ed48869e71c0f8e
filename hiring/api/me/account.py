"""Everything that is kept about an applicant: to take along, and to have erased."""

from datetime import datetime
from typing import Any, cast

from django.contrib.auth.models import User
from pydantic import Field
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.erasing.erasure import erase
from hiring.api.addresses import address
from hiring.api.me.shapes import (
    OwnApplication,
    OwnCorrection,
    ReviewShown,
    Shown,
    correction_shown,
    explanation,
    own_application,
    review_shown,
)
from hiring.models import Application, Resume
from hiring.queries.corrections import corrections_in_force, fixes_of
from hiring.queries.own import (
    confirmed_address,
    looks,
    own_applications,
    own_candidate,
    own_resumes,
    with_all_kept,
)
from hiring.reading.corrections import corrected, overlay
from hiring.reading.json_resume.writing import as_json, json_resume
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope
from roles.permissions import is_applicant


class AccountShown(Shown):
    username: str = Field(examples=["applicant-3f9c2a1b7d"])
    name: str = Field(examples=["Ada Obi"])
    email: str = Field(examples=["ada@example.org"])
    confirmed_email: str = Field(examples=["ada@example.org"])
    joined: datetime


class PersonShown(Shown):
    """Who your resumes say that you are."""

    name: str = Field(examples=["Ada Obi"])
    email: str = Field(examples=["ada@example.org"])
    phone: str = Field(examples=["+44 20 7946 0100"])
    location: str = Field(examples=["Leeds"])


class ConsentShown(Shown):
    version: str = Field(examples=["2026-11"])
    digest: str = Field(examples=["9f86d081884c7d65"])
    at: datetime
    withdrawn_at: datetime | None


class MadeCorrection(Shown):
    """A fact that was set right, by you or by the people who hire."""

    path: str = Field(examples=["employment/0/title"])
    before: Any = Field(examples=["Northwind Support"])
    after: Any = Field(examples=["Call Center Manager"])
    at: datetime


class ResumeKept(Shown):
    """A file of yours; `resume` is what was read in it, as JSON Resume 1.0.0."""

    id: int
    name: str = Field(examples=["ada-obi.pdf"])
    received: datetime
    file: str = Field(examples=["https://rolefit.example/api/v1/me/resumes/1/file/"])
    resume: dict[str, Any] | None = Field(examples=[{"basics": {"name": "Ada Obi"}}])
    corrections: tuple[MadeCorrection, ...]


class ApplicationKept(Shown):
    """`looked_at` counts who has looked, without names."""

    application: OwnApplication
    consents: tuple[ConsentShown, ...]
    corrections: tuple[OwnCorrection, ...]
    reviews: tuple[ReviewShown, ...]
    looked_at: dict[str, int] = Field(examples=[{"people": 3, "times": 12}])
    match: dict[str, Any] | None = Field(
        description="As the explanation tells it.", examples=[{"code": "K7Q2XM"}]
    )


class OwnData(Shown):
    """Everything that is kept about you."""

    account: AccountShown
    person: PersonShown | None
    resumes: tuple[ResumeKept, ...]
    applications: tuple[ApplicationKept, ...]


class MyData(APIView):
    permission_classes = only(is_applicant)
    read_scope = Scope.OWN

    @operation(tag="me", id="me_data", answers={200: OwnData}, errors=(401, 403, 404))
    def get(self, request: Request) -> Response:
        """Everything that is kept about you, to take along. What screeners wrote for each other is not in
        it."""
        user = cast(User, request.user)
        person = own_candidate(user)
        shown = OwnData(
            account=_account(user),
            person=PersonShown.model_validate(person, from_attributes=True) if person else None,
            resumes=tuple(_resume(each, request) for each in own_resumes(user)),
            applications=tuple(_application(each, request) for each in with_all_kept(own_applications(user))),
        )
        filed = {"Content-Disposition": 'attachment; filename="rolefit-data.json"'}
        return Response(shown.model_dump(mode="json"), headers=filed)


class Me(APIView):
    permission_classes = only(is_applicant)
    scope = Scope.OWN

    @operation(tag="me", id="me_erase", answers={204: None}, errors=(401, 403, 404))
    def delete(self, request: Request) -> Response:
        """Erases you: your account, your files, what was read in them, and everything that is personal. This
        cannot be undone.

        What is under way is withdrawn. What was decided stays on record without who it was about.
        """
        erase(account=cast(User, request.user))
        return Response(status=204)


def _account(user: User) -> AccountShown:
    return AccountShown(
        username=user.get_username(),
        name=user.get_full_name(),
        email=user.email,
        confirmed_email=confirmed_address(user),
        joined=user.date_joined,
    )


def _resume(resume: Resume, request: Request) -> ResumeKept:
    read = resume.reading and as_json(json_resume(corrected(resume.reading_record, fixes_of(resume))))
    return ResumeKept(
        id=resume.pk,
        name=resume.name,
        received=resume.received_at,
        file=address("me-resume-file", resume.pk, request=request),
        resume=read or None,
        corrections=tuple(
            MadeCorrection.model_validate(each, from_attributes=True) for each in corrections_in_force(resume)
        ),
    )


def _application(application: Application, request: Request) -> ApplicationKept:
    return ApplicationKept(
        application=own_application(application, request),
        consents=tuple(
            ConsentShown.model_validate(each, from_attributes=True) for each in application.consents.all()
        ),
        corrections=tuple(map(correction_shown, application.proposals.all())),
        reviews=tuple(map(review_shown, application.review_requests.all())),
        looked_at=looks(application),
        match=_match(application),
    )


def _match(application: Application) -> dict[str, Any] | None:
    if application.match is None or application.resume.reading is None:
        return None
    laid = overlay(application.resume.reading_record.record, fixes_of(application.resume))
    told = explanation(application, application.match.match_report, laid.tree)
    return told.model_dump(mode="json")
