"""Role documents as they are sent: several files in one form."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from rest_framework import serializers
from rest_framework.request import Request

from roles.actions.imports import MOST_BYTES, MOST_FILES, SentFile
from roles.api.inputs import BodyTooLarge

# What a multipart body may carry beside the files: boundaries and headers.
MAX_BODY_BYTES = MOST_BYTES + 64 * 1024
MEGABYTES = MOST_BYTES // 1_000_000


class DocumentsSerializer(serializers.Serializer[Any]):
    """Documents about roles."""

    # Empty files are the reader's to refuse, by name.
    files = serializers.ListField(
        child=serializers.FileField(allow_empty_file=True),
        min_length=1,
        max_length=MOST_FILES,
        help_text=f"PDF, Word (.docx), HTML, Markdown, text or profiles as YAML; up to {MOST_FILES}, and"
        f" {MEGABYTES} MB together.",
    )


def sent_files(request: Request) -> list[SentFile]:
    """Raises ValidationError where they are none or too many."""
    form = DocumentsSerializer(data=request.data)
    form.is_valid(raise_exception=True)
    files: list[UploadedFile[bytes]] = form.validated_data["files"]
    return [SentFile(file.name or "file", file.read()) for file in files]


def refuse_large_bodies(request: Request) -> None:
    """Before the body is read: raises BodyTooLarge by what the caller says its length is."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if length.isdigit() and int(length) > MAX_BODY_BYTES:
        raise BodyTooLarge(f"The body is larger than what is taken at once ({MEGABYTES} MB).")
