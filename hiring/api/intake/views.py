"""Resumes sent for an opening, and what becomes of them."""

from typing import Any, cast

from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.actions.screenings import screen_resume
from hiring.api.intake.shapes import ScreeningShown, screening_shown
from hiring.api.intake.uploads import ResumeUploadSerializer, refuse_large_bodies
from hiring.enums import FINISHED, OpeningStatus
from hiring.permissions import may_screen, may_see_candidates
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope
from roles.reading.errors import UnreadableFile


class ResumeUpload(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.INTAKE
    parser_classes = (MultiPartParser,)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        refuse_large_bodies(request)

    @operation(
        tag="intake",
        id="opening_resumes_create",
        takes={"multipart/form-data": ResumeUploadSerializer},
        answers={200: ScreeningShown, 202: ScreeningShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Sends one resume for an opening: it is read and matched in the background.

        202 while that goes on; the Location header says where to follow it. The same bytes again are
        the same application: then `duplicate` is true, and 200 says that it is finished already.
        """
        opening = get_object_or_404(queries.visible_openings(request.user), pk=pk)
        upload = ResumeUploadSerializer(data=request.data)
        upload.is_valid(raise_exception=True)
        file = upload.validated_data["file"]
        if opening.status != OpeningStatus.OPEN:
            raise ValidationError({"file": [f"The opening takes no resumes: it is {opening.status}."]})
        try:
            job, new = screen_resume(
                opening=opening, content=file.read(), name=file.name, by=cast(User, request.user)
            )
        except UnreadableFile as error:
            raise ValidationError({"file": [str(error)]}) from error
        job = queries.jobs_with_everything().get(pk=job.pk)
        shown = screening_shown(job, queries.application_of(job), request, duplicate=not new)
        finished = not new and job.status in FINISHED
        return Response(
            shown.model_dump(mode="json"), status=200 if finished else 202, headers={"Location": shown.url}
        )


class OneScreening(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="intake", id="screening", answers={200: ScreeningShown}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """What has become of a resume that was sent: queued, running, done or failed with its reason."""
        jobs = queries.jobs_with_everything().filter(opening__in=queries.visible_openings(request.user))
        job = get_object_or_404(jobs, pk=pk)
        shown = screening_shown(job, queries.application_of(job), request, duplicate=False)
        return Response(shown.model_dump(mode="json"))
