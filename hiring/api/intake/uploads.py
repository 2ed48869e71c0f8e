"""What is taken as a resume's file, before anything is stored."""

from pathlib import PurePath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from rest_framework import serializers
from rest_framework.request import Request

from hiring.uploading import too_long
from roles.api.inputs import BodyTooLarge
from roles.reading.files.kinds import READABLE_RESUMES, RESUME_SUFFIXES
from roles.reading.files.limits import MAX_FILE_BYTES

MAX_MEGABYTES = MAX_FILE_BYTES // 1_000_000
TOO_LARGE = f"The body is larger than any file that is taken ({MAX_MEGABYTES} MB)."


class ResumeUploadSerializer(serializers.Serializer[Any]):
    """One resume as a file."""

    file = serializers.FileField(help_text=f"{READABLE_RESUMES}, up to {MAX_MEGABYTES} MB.")

    def validate_file(self, file: "UploadedFile[bytes]") -> "UploadedFile[bytes]":
        if PurePath(file.name or "").suffix.lower() not in RESUME_SUFFIXES:
            raise serializers.ValidationError(
                f"The name must end like a file that can be read: {READABLE_RESUMES}."
            )
        if (file.size or 0) > MAX_FILE_BYTES:
            raise serializers.ValidationError(
                f"The file is larger than {MAX_MEGABYTES} MB: send a smaller copy."
            )
        return file


def refuse_large_bodies(request: Request) -> None:
    """Before the body is read: raises BodyTooLarge by what the caller says its length is."""
    if too_long(request):
        raise BodyTooLarge(TOO_LARGE)
