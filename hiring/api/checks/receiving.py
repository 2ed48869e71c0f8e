"""What somebody sends to be checked, as a file or in a JSON body: turned into the bytes of a file."""

import json
from datetime import date
from pathlib import PurePath
from typing import Any

from django.utils import timezone
from rest_framework import exceptions, serializers

from hiring.actions.checks import Sent
from hiring.api.checks.shapes import EARLIEST, LATEST, CheckSent, JobTold, SelfDescription
from hiring.api.intake.uploads import ResumeUploadSerializer
from hiring.reading.described import SUFFIX, Described, JobDescribed, json_resume
from roles.enums import CentreKind

ONE_OF = "Send one of text, resume and about, or a file as multipart/form-data."
NOTHING = "Say at least something: jobs, years, a degree or skills."


class CheckFile(ResumeUploadSerializer):
    """A resume as a file; `as_of` is what "present" means in it."""

    as_of = serializers.DateField(required=False)

    def validate_as_of(self, day: date) -> date:
        if not EARLIEST <= day <= LATEST:
            raise serializers.ValidationError(f"must be from {EARLIEST} to {LATEST}")
        return day

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        wrong = {name: ["is not known here"] for name in self.initial_data if name not in self.fields}
        for name, values in self.initial_data.lists():
            if len(values) > 1:
                wrong[name] = ["is given more than once"]
        if wrong:
            raise serializers.ValidationError(wrong)
        return attrs


class RoleCheckFile(CheckFile):
    """A resume as a file; `centre_kind` leaves out what is asked in other kinds of centre only."""

    centre_kind = serializers.ChoiceField([kind.value for kind in CentreKind], required=False)


def sent_file(form: dict[str, Any]) -> Sent:
    """Of a form that was found valid."""
    file = form["file"]
    return Sent(file.read(), PurePath(file.name).suffix.lower())


def sent_json(body: CheckSent, usual_title: str) -> tuple[str, Sent]:
    """What was sent, and as which field. Raises ValidationError (of REST framework)."""
    match body:
        case CheckSent(text=str(text), resume=None, about=None):
            return "text", Sent(text.encode(), ".txt")
        case CheckSent(text=None, resume=dict(resume), about=None):
            return "resume", Sent(json.dumps(resume).encode(), SUFFIX)
        case CheckSent(text=None, resume=None, about=SelfDescription() as about):
            described = _described(about, usual_title)
            return "about", Sent(json_resume(described, body.as_of or timezone.localdate()), SUFFIX)
    given = [name for name in ("text", "resume", "about") if getattr(body, name) is not None]
    raise exceptions.ValidationError({name: [ONE_OF] for name in given or ["text"]})


def _described(about: SelfDescription, usual_title: str) -> Described:
    years = about.years or (0.0 if about.title else None)
    own = JobDescribed(about.title or usual_title, years=years)
    jobs = tuple(map(_job, about.jobs))
    described = Described(
        jobs=jobs if years is None else (own, *jobs),
        degree=about.degree,
        field=about.field,
        skills=about.skills,
        certifications=about.certifications,
    )
    if described == Described(field=about.field):
        raise exceptions.ValidationError({"about": [NOTHING]})
    return described


def _job(told: JobTold) -> JobDescribed:
    return JobDescribed(
        told.title, told.employer, told.years, told.start or "", told.end or "", told.leads, told.did
    )
