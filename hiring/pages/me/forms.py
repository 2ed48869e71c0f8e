"""Forms of applicants: to apply, to say what was misread, to ask for a review."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from hiring.actions import proposals, reviews
from hiring.pages.candidate.forms import CorrectionForm
from roles.reading.files.kinds import READABLE_RESUMES, RESUME_SUFFIXES
from roles.reading.files.limits import MAX_FILE_BYTES

MEGABYTES = MAX_FILE_BYTES // 1_000_000
TOO_LARGE = f"The file is larger than {MEGABYTES} MB: send a smaller copy."
OTHER_KIND = f"The name must end like a file that can be read: {READABLE_RESUMES}."


class ApplyForm(forms.Form):
    file = forms.FileField(
        label="Your resume",
        help_text=f"{READABLE_RESUMES}, up to {MEGABYTES} MB.",
        widget=forms.FileInput(attrs={"accept": ",".join(RESUME_SUFFIXES)}),
        max_length=255,
    )
    version = forms.CharField(widget=forms.HiddenInput)
    consent = forms.BooleanField(
        label="I agree", error_messages={"required": "Without your consent nothing of you can be taken."}
    )

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if PurePath(file.name or "").suffix.lower() not in RESUME_SUFFIXES:
            raise forms.ValidationError(OTHER_KIND)
        if (file.size or 0) > MAX_FILE_BYTES:
            raise forms.ValidationError(TOO_LARGE)
        return file


class ProposalForm(CorrectionForm):
    """As who screens corrects, but that it waits for them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"] = forms.CharField(
            label="What should they know?",
            required=False,
            max_length=proposals.LONGEST_WHY,
            help_text="Where it stands in your resume, for instance.",
            widget=forms.Textarea(attrs={"rows": 2}),
        )


class ReviewForm(forms.Form):
    text = forms.CharField(
        label="What should a person look at?",
        max_length=reviews.LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
