"""What was read in a resume, and setting right what was misread."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import identity
from hiring.actions.corrections import correct, undo_correction
from hiring.actions.refusals import Refused
from hiring.api.applications.finding import application_of, user_of
from hiring.api.corrections.changes import changes_of
from hiring.api.corrections.shapes import (
    CorrectionMade,
    CorrectionPage,
    CorrectionShown,
    CorrectionsMade,
    FactsShown,
    correction_shown,
)
from hiring.facts import facts_of
from hiring.models import Application
from hiring.permissions import may_screen, may_see_candidates
from hiring.queries.corrections import corrections_told, fixes_of
from hiring.reading.correction_checks import Misfit
from hiring.reading.corrections import CONTACT, digest
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import asked, taken
from roles.api.lists import Listing, listed
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope


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
            request,
            rows,
            asked(request, Listing),
            ("-at", "-pk"),
            lambda each: correction_shown(each, application),
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
        changes, by = changes_of(application, given), user_of(request)
        try:
            made = correct(resume=application.resume, changes=changes, why=given.why, by=by, seen=given.seen)
        except Misfit as misfit:
            raise ValidationError({path: [words] for path, words in misfit.problems.items()}) from misfit
        shown = CorrectionsMade(corrections=tuple(correction_shown(each, application) for each in made))
        return Response(shown.model_dump(mode="json"), status=201)


class UndoneCorrection(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="applications",
        id="application_correction_undo",
        answers={200: CorrectionShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int, correction: int) -> Response:
        """Takes a correction back; what was read counts again."""
        application = _read(request, pk)
        told = corrections_told(application.resume, contact=not identity.hidden(application))
        made = get_object_or_404(told, pk=correction)
        try:
            undone = undo_correction(correction=made, by=user_of(request))
        except Misfit as misfit:
            raise Refused(str(misfit)) from misfit
        return Response(correction_shown(undone, application).model_dump(mode="json"))


def _read(request: Request, pk: int) -> Application:
    """Raises Http404 where the resume has not been read."""
    application = application_of(request, pk)
    if application.resume.reading is None:
        raise Http404
    return application
