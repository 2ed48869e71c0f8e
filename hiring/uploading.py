"""Uploads that never touch the disk: Django keeps large ones in temporary files otherwise."""

from typing import Any

from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest

from roles.reading.files.limits import MAX_FILE_BYTES

# What a multipart body may carry beside the file: boundaries and headers.
MAX_BODY_BYTES = MAX_FILE_BYTES + 64 * 1024


class InMemory(MemoryFileUploadHandler):
    """Keeps a file of any size in memory. Only for requests whose length was looked at."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, str],
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        self.activated = True


def keep_in_memory(request: HttpRequest) -> None:
    """To be called before anything looks at what the request carries."""
    request.upload_handlers = [InMemory(request)]


def too_long(request: HttpRequest) -> bool:
    """Is the body longer than any file that is taken, by what the caller says?"""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return length.isdigit() and int(length) > MAX_BODY_BYTES
