"""The three ways in which somebody can tell of themselves: a file, a text, a few words."""

from enum import StrEnum
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from hiring.actions.checks import Sent
from hiring.reading.described import DEGREES, SUFFIX, Described, JobDescribed, json_resume
from roles.enums import CentreKind, DegreeLevel
from roles.models import RoleVersion
from roles.models.constraints import choices
from roles.reading.files.kinds import READABLE_RESUMES, RESUME_SUFFIXES
from roles.reading.files.limits import MAX_CHARACTERS, MAX_FILE_BYTES

MEGABYTE = 1_000_000
TOO_LARGE = f"The file is larger than {MAX_FILE_BYTES // MEGABYTE} MB: send a smaller copy."
NOT_READABLE_RESUMES = f"This kind of file cannot be read: save it as {READABLE_RESUMES}."
NOTHING = "Say at least something: a job with its years, a degree or skills."
MOST_YEARS = 60


class By(StrEnum):
    FILE = "file"
    TEXT = "text"
    WORDS = "words"


class CheckForm(forms.Form):
    """What all three ask besides: for a role, in which kind of centre. `version` is what is asked for."""

    def __init__(self, *args: Any, version: RoleVersion, kinds: list[CentreKind], **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.version = version
        if kinds:
            named = [each for each in choices(CentreKind) if each[0] in kinds]
            self.fields["centre_kind"] = forms.ChoiceField(
                label="Kind of centre",
                required=False,
                choices=[("", "Any kind"), *named],
                help_text="Some of what is asked holds only in one kind.",
            )

    def sent(self) -> Sent:
        """Of a form that was found valid."""
        raise NotImplementedError

    @property
    def centre_kind(self) -> CentreKind | None:
        named = self.cleaned_data.get("centre_kind")
        return CentreKind(named) if named else None


class FileForm(CheckForm):
    file = forms.FileField(
        label="Your resume",
        help_text=f"{READABLE_RESUMES}, up to {MAX_FILE_BYTES // MEGABYTE} MB.",
        widget=forms.FileInput(attrs={"accept": ",".join(RESUME_SUFFIXES)}),
        error_messages={"required": "Choose the file first.", "empty": "This file is empty."},
    )

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if PurePath(file.name or "").suffix.lower() not in RESUME_SUFFIXES:
            raise forms.ValidationError(NOT_READABLE_RESUMES)
        if (file.size or 0) > MAX_FILE_BYTES:
            raise forms.ValidationError(TOO_LARGE)
        return file

    def sent(self) -> Sent:
        file = self.cleaned_data["file"]
        return Sent(file.read(), PurePath(file.name).suffix.lower())


class TextForm(CheckForm):
    text = forms.CharField(
        label="The text of your resume",
        strip=False,
        max_length=MAX_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="Headings such as Experience, Education and Skills on lines of their own help.",
    )

    def sent(self) -> Sent:
        return Sent(self.cleaned_data["text"].encode(), ".txt")


class JobForm(forms.Form):
    """One job; `first` is the present or last one."""

    title = forms.CharField(label="Job title", max_length=300, required=False)
    years = forms.FloatField(
        label="Years in it", min_value=0.1, max_value=MOST_YEARS, required=False, widget=forms.NumberInput
    )
    leads = forms.IntegerField(label="People you led", min_value=1, max_value=100_000, required=False)
    did = forms.CharField(
        label="What you did, and what came of it",
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="A line for each thing. Figures count: “Cut waiting times by 18%”.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.fields["years"].widget.attrs["step"] = "any"

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        if not told.get("title") and any(told.get(name) for name in ("years", "leads", "did")):
            self.add_error("title", "Name the job that this is about.")
        return told

    def job(self) -> JobDescribed | None:
        told = self.cleaned_data
        if not told["title"]:
            return None
        return JobDescribed(told["title"], years=told["years"], leads=told["leads"], did=_lines(told["did"]))


class WordsForm(CheckForm):
    """Degree, skills and certifications; the jobs are forms beside it."""

    degree = forms.ChoiceField(
        label="Highest degree held", required=False, choices=[("", "None"), *DEGREES.items()]
    )
    field = forms.CharField(label="What it is in", max_length=300, required=False)
    skills = forms.CharField(
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="With commas between them, or a line for each.",
    )
    certifications = forms.CharField(
        label="Certifications and licences",
        max_length=5_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        data = args[0] if args else None
        self.jobs = [JobForm(data, prefix=f"job{number}") for number in range(1, 4)]

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        # All are looked at: each says what is wrong with it.
        whole = [job.is_valid() for job in self.jobs]
        if not all(whole):
            raise forms.ValidationError("Something about a job has to be set right.")
        if not any((self._jobs(), told.get("degree"), told.get("skills"), told.get("certifications"))):
            raise forms.ValidationError(NOTHING)
        return told

    def sent(self) -> Sent:
        told = self.cleaned_data
        described = Described(
            jobs=self._jobs(),
            degree=DegreeLevel(told["degree"]) if told["degree"] else None,
            field=told["field"],
            skills=_entries(told["skills"]),
            certifications=_entries(told["certifications"]),
        )
        return Sent(json_resume(described, timezone.localdate()), SUFFIX)

    def _jobs(self) -> tuple[JobDescribed, ...]:
        return tuple(job for form in self.jobs if (job := form.job()))


FORMS: dict[By, type[CheckForm]] = {By.FILE: FileForm, By.TEXT: TextForm, By.WORDS: WordsForm}


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip(" -•\t") for line in text.splitlines())))


def _entries(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (entry.strip() for entry in text.replace("\n", ",").split(","))))
