"""What somebody sends to apply, as a file or in a JSON body: turned into the bytes of a file."""

import json
from typing import Any

from rest_framework import exceptions, serializers
from rest_framework.request import Request

from hiring.api.intake.uploads import ResumeUploadSerializer
from hiring.api.me.shapes import ApplicationSent
from roles.api.inputs import taken

ONE_OF = "Send one of text and resume, or a file as multipart/form-data."
AGREE = "Without your consent nothing of you can be taken: read the words and send true."


class ApplicationForm(ResumeUploadSerializer):
    """A resume as a file, and your consent."""

    consent = serializers.BooleanField(help_text="Must be true.")
    consent_version = serializers.CharField(max_length=20)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        unknown = {name: ["is not known here"] for name in self.initial_data if name not in self.fields}
        if unknown:
            raise serializers.ValidationError(unknown)
        return attrs


def sent(request: Request) -> tuple[bytes, str, str]:
    """The content, what it is called, and the version of the words agreed to. Raises ValidationError (of REST
    framework)."""
    if isinstance(request.data, bytes):
        return _json(taken(request, ApplicationSent))
    form = ApplicationForm(data=request.data)
    form.is_valid(raise_exception=True)
    given = form.validated_data
    _agreed(given["consent"])
    return given["file"].read(), given["file"].name, given["consent_version"]


def _json(body: ApplicationSent) -> tuple[bytes, str, str]:
    given = [name for name in ("text", "resume") if getattr(body, name) is not None]
    if len(given) != 1:
        raise exceptions.ValidationError({name: [ONE_OF] for name in given or ["text"]})
    _agreed(body.consent)
    if body.text is not None:
        return body.text.encode("utf-8", "replace"), "resume.txt", body.consent_version
    return json.dumps(body.resume).encode(), "resume.json", body.consent_version


def _agreed(consent: bool) -> None:
    if not consent:
        raise exceptions.ValidationError({"consent": [AGREE]})
