"""What was read in a resume, and setting right what was misread."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import identity
from hiring.actions.corrections import correct, undo_correction
from hiring.actions.refusals import Refused
from hiring.api.applications.finding import application_of, user_of
from hiring.facts import facts_of
from hiring.models import Application, Correction
from hiring.permissions import may_screen, may_see_candidates
from hiring.queries.corrections import corrections_told, fixes_of
from hiring.reading import masking
from hiring.reading.correction_checks import Misfit
from hiring.reading.correction_paths import FIELDS, YES_OR_NO, path_of
from hiring.reading.corrections import CONTACT, Overlay, digest
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import Input, asked, taken
from roles.api.lists import Listing, Page, listed
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import DegreeLevel, RoleLevel, Scope

LEVELS = {"employment": RoleLevel, "education": DegreeLevel}
# The longest fact, and more entries than any resume has.
LONGEST, MOST = 300, 1_000


class FactKind(StrEnum):
    EMPLOYMENT = "employment"
    EDUCATION = "education"
    CERTIFICATIONS = "certifications"
    CONTACT = CONTACT


class CorrectionMade(Input):
    """One entry set right. The number after the last entry's adds one that was missed."""

    kind: FactKind
    index: int = Field(ge=0, le=MOST, description="Of the entry, from 0; 0 for the contact.", examples=[0])
    facts: dict[str, str | bool | None] = Field(
        default_factory=dict,
        max_length=10,
        description="What it says, by field; null for nothing. Those of a job: title, employer, start, end, "
        "current, level; of a degree: level, field, institution, year, completed; of a certification: name; "
        "of the contact: name, email, phone, location.",
        examples=[{"title": "Ward Manager"}],
    )
    gone: bool = Field(False, description="There is no such thing: takes the entry out.", examples=[False])
    why: str = Field(
        min_length=1, max_length=500, description="How you know.", examples=["Said so on the phone."]
    )
    seen: str | None = Field(
        None, max_length=64, description="`seen` of the facts that you went by.", examples=[""]
    )


class FactsShown(BaseModel):
    """What was read in a resume with corrections laid over. Entries keep their numbers: one that was taken
    out is null. `contact` is null while nobody may know whose it is."""

    model_config = ConfigDict(frozen=True)

    employment: tuple[dict[str, Any] | None, ...] = Field(examples=[[{"title": "Ward Manager"}]])
    education: tuple[dict[str, Any] | None, ...] = Field(examples=[[{"level": "bachelor"}]])
    certifications: tuple[dict[str, Any] | None, ...] = Field(examples=[[{"name": "RN"}]])
    contact: dict[str, Any] | None = Field(examples=[{"name": "Ada Obi"}])
    seen: str = Field(description="Send it with a correction: it is refused if others came.", examples=[""])


class CorrectionShown(BaseModel):
    """A misread fact that somebody set right. `path` leads to it; before and after are null for nothing."""

    model_config = ConfigDict(frozen=True)

    id: int
    path: str = Field(examples=["employment/0/title"])
    before: Any = Field(examples=["Ward Manger"])
    after: Any = Field(examples=["Ward Manager"])
    why: str = Field(examples=["Said so on the phone."])
    by: str = Field(description="User name.", examples=["rita"])
    at: datetime
    undone_at: datetime | None = Field(examples=[None])


class CorrectionPage(Page[CorrectionShown]):
    """Corrections."""


class CorrectionsMade(BaseModel):
    """The corrections that were made: none for what was said already."""

    model_config = ConfigDict(frozen=True)

    corrections: tuple[CorrectionShown, ...]


class Facts(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="applications", id="application_facts", answers={200: FactsShown}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """What was read in the resume: everything that can be corrected."""
        application = _read(request, pk)
        fixes = fixes_of(application.resume)
        tree, hidden = facts_of(application, fixes).tree, identity.hidden(application)
        shown = FactsShown(
            employment=tuple(tree["employment"]),
            education=tuple(tree["education"]),
            certifications=tuple(tree["certifications"]),
            contact=None if hidden else tree[CONTACT],
            seen=digest(fixes),
        )
        return Response(shown.model_dump(mode="json"))


class Corrections(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="applications",
        id="application_corrections_list",
        asks=Listing,
        answers={200: CorrectionPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """The corrections of an application's resume, the latest first; undone ones too."""
        application = _read(request, pk)
        rows = corrections_told(application.resume, contact=not identity.hidden(application))
        return listed(
            request, rows, asked(request, Listing), ("-at", "-pk"), lambda each: _shown(each, application)
        )

    @operation(
        tag="applications",
        id="application_correction_create",
        takes=CorrectionMade,
        answers={201: CorrectionsMade},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Sets right what was misread of one job, degree, certification or the contact.

        The resume is matched anew with every opening, and packets that wait with it are void.
        """
        application, given = _read(request, pk), taken(request, CorrectionMade)
        changes = _changes(given, _laid(application, given))
        try:
            made = correct(
                resume=application.resume,
                changes=changes,
                why=given.why,
                by=user_of(request),
                seen=given.seen,
            )
        except Misfit as misfit:
            raise ValidationError({path: [words] for path, words in misfit.problems.items()}) from misfit
        shown = CorrectionsMade(corrections=tuple(_shown(each, application) for each in made))
        return Response(shown.model_dump(mode="json"), status=201)


class UndoneCorrection(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="applications",
        id="application_correction_undo",
        answers={200: CorrectionShown},
        errors=(401, 403, 404, 409),
    )
    def post(self, request: Request, pk: int, correction: int) -> Response:
        """Takes a correction back; what was read counts again."""
        application = _read(request, pk)
        told = corrections_told(application.resume, contact=not identity.hidden(application))
        made = get_object_or_404(told, pk=correction)
        try:
            undone = undo_correction(correction=made, by=user_of(request))
        except Misfit as misfit:
            raise Refused(str(misfit)) from misfit
        return Response(_shown(undone, application).model_dump(mode="json"))


def _read(request: Request, pk: int) -> Application:
    """Raises Http404 where the resume has not been read."""
    application = application_of(request, pk)
    if application.resume.reading is None:
        raise Http404
    return application


def _laid(application: Application, given: CorrectionMade) -> Overlay:
    """The facts as they are. Raises ValidationError where there is no such entry to set right."""
    laid = facts_of(application, fixes_of(application.resume))
    if given.kind is FactKind.CONTACT:
        there = given.index == 0 and not identity.hidden(application) and not given.gone
    else:
        entries = laid.tree[given.kind]
        there = given.index < len(entries) and entries[given.index] is not None
        there = there or (given.index == len(entries) and not given.gone)
    if not there:
        raise ValidationError({"index": [f"there is no such entry in {given.kind}"]})
    return laid


def _changes(given: CorrectionMade, laid: Overlay) -> dict[str, Any]:
    """What to correct, by path, as the page's form has it."""
    path, known = path_of(given.kind, given.index), FIELDS[given.kind]
    wrong = {
        f"facts.{name}": [words]
        for name, value in given.facts.items()
        if (words := _wrong(given.kind, name, value))
    }
    if wrong:
        raise ValidationError(wrong)
    if given.gone:
        return {path: None}
    facts = {
        name: (value.strip() or None) if isinstance(value, str) else value
        for name, value in given.facts.items()
    }
    if laid.at(path) is not None:
        return {f"{path}/{name}": value for name, value in facts.items()}
    whole = {name: facts.get(name) for name in known}
    return {path: {name: bool(value) if name in YES_OR_NO else value for name, value in whole.items()}}


def _wrong(kind: FactKind, name: str, value: object) -> str:
    """Why a field cannot be set to that; "" where it can."""
    if name not in FIELDS[kind]:
        return f"is no field of {kind}"
    if name in YES_OR_NO:
        return "" if isinstance(value, bool) else "must be true or false"
    if isinstance(value, bool):
        return "must be text"
    if value is not None and len(str(value)) > LONGEST:
        return f"must have at most {LONGEST} letters"
    if name == "level" and value and value not in set(LEVELS[kind]):
        return f"must be one of {', '.join(LEVELS[kind])}"
    return ""


def _shown(correction: Correction, application: Application) -> CorrectionShown:
    return CorrectionShown(
        id=correction.pk,
        path=correction.path,
        before=_masked(correction.before, application),
        after=_masked(correction.after, application),
        why=identity.masked(correction.why, application),
        by=correction.by.get_username(),
        at=correction.at,
        undone_at=correction.undone_at,
    )


def _masked(value: Any, application: Application) -> Any:
    if not identity.hidden(application):
        return value
    return masking.masked_values({"value": value}, identity.identity(application))["value"]
