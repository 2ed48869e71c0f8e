"""Many files or a ZIP in one request, and the status of such a batch."""

from typing import Any, cast

from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.shortcuts import get_object_or_404
from rest_framework import serializers
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.actions.batches import cancel_batch, receive_batch, retry_batch
from hiring.api.intake.batch_shapes import (
    BatchDetail,
    BatchFilePage,
    BatchListing,
    BatchPage,
    FileListing,
    FilesMoved,
    RetryAsked,
    batch_detail,
    batch_file,
    batch_shown,
    sent_again,
)
from hiring.api.intake.screenings import of_state
from hiring.models import Batch
from hiring.permissions import may_screen, may_see_candidates
from hiring.queries.batches import files_of
from hiring.reading.uploads.contents import Sent, contents
from hiring.reading.uploads.limits import MAX_FILES, MAX_UPLOAD_BYTES
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import BodyTooLarge, asked, taken
from roles.api.lists import listed
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope

TAG = "intake"
MEGABYTES = MAX_UPLOAD_BYTES // 1_000_000
TOO_LARGE = f"The body is larger than what is taken in one go ({MEGABYTES} MB): send the files in parts."


class BatchSerializer(serializers.Serializer[Any]):
    """Many resumes."""

    # Empty files and those of other kinds are refused one by one, with the reason.
    files = serializers.ListField(
        child=serializers.FileField(allow_empty_file=True),
        min_length=1,
        help_text=f"Resumes, or ZIPs of them; up to {MAX_FILES} files, and {MEGABYTES} MB together.",
    )
    source = serializers.CharField(  # type: ignore[assignment]
        required=False, max_length=60, allow_blank=True, help_text="Where the resumes came from."
    )


class OpeningBatches(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.INTAKE
    parser_classes = (MultiPartParser,)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Before anything of the body is read, and to disk, whatever their size."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > MAX_UPLOAD_BYTES:
            raise BodyTooLarge(TOO_LARGE)
        request._request.upload_handlers = [TemporaryFileUploadHandler(request._request)]
        super().initial(request, *args, **kwargs)

    @operation(
        tag=TAG,
        id="opening_batches_create",
        takes={"multipart/form-data": BatchSerializer},
        answers={202: BatchDetail},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Sends many resumes for an opening, as files or as ZIPs of them: they are read and matched in the
        background.

        The Location header says where to follow it. What is not taken is said file by file; bytes that the
        opening has already are told apart and not read twice.
        """
        opening = get_object_or_404(queries.visible_openings(request.user), pk=pk)
        form = BatchSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        batch = receive_batch(
            opening=opening,
            files=contents(_sent(file) for file in form.validated_data["files"]),
            source=form.validated_data.get("source", ""),
            by=cast(User, request.user),
        )
        shown = batch_detail(_found(request, batch.pk), request)
        return Response(shown.model_dump(mode="json"), status=202, headers={"Location": shown.url})


class Batches(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag=TAG, id="batches_list", asks=BatchListing, answers={200: BatchPage}, errors=(400, 401, 403, 404)
    )
    def get(self, request: Request) -> Response:
        """Batches for openings that the caller may see, the newest first."""
        listing = asked(request, BatchListing)
        batches = queries.with_counts(queries.visible_batches(request.user))
        if listing.opening is not None:
            batches = batches.filter(opening=listing.opening)
        if listing.source:
            batches = batches.filter(source=listing.source)
        return listed(request, batches, listing, ("-pk",), lambda each: batch_shown(each, request))


class OneBatch(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag=TAG, id="batch", answers={200: BatchDetail}, errors=(401, 403, 404))
    def get(self, request: Request, pk: int) -> Response:
        """How far a batch is, and which of its files were not taken."""
        return Response(batch_detail(_found(request, pk), request).model_dump(mode="json"))


class BatchFiles(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag=TAG,
        id="batch_files_list",
        asks=FileListing,
        answers={200: BatchFilePage},
        errors=(400, 401, 403, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """What became of each file of a batch, those too that the opening had before."""
        batch, listing = _found(request, pk), asked(request, FileListing)
        again = sent_again(batch)
        files = of_state(files_of(batch), listing.status)
        return listed(request, files, listing, ("place", "pk"), lambda job: batch_file(job, again))


class BatchCancelling(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.INTAKE

    @operation(
        tag=TAG,
        id="batch_cancel",
        answers={200: FilesMoved},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Takes what waits out of the queue. What is being read is finished."""
        number = cancel_batch(batch=_found(request, pk), by=cast(User, request.user))
        return Response(FilesMoved(files=number).model_dump())


class BatchRetrying(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.INTAKE

    @operation(
        tag=TAG,
        id="batch_retry",
        takes=RetryAsked,
        answers={200: FilesMoved},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Tries again what failed or was cancelled, or the one file that is named."""
        batch, only_this = _found(request, pk), taken(request, RetryAsked).screening
        number = retry_batch(batch=batch, by=cast(User, request.user), only=only_this)
        return Response(FilesMoved(files=number).model_dump())


def _found(request: Request, pk: int) -> Batch:
    return get_object_or_404(queries.with_counts(queries.visible_batches(request.user)), pk=pk)


def _sent(file: "UploadedFile[bytes]") -> Sent:
    return Sent(file.name or "", file.size or 0, file)
