"""Sending several role documents at once."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from roles.actions.documents import DOCUMENTS
from roles.actions.imports import MOST_BYTES, MOST_FILES


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Every file that was sent, and not only the last. Empty ones are the reader's to refuse, by name."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[bytes]]":
        if not data:
            raise forms.ValidationError(self.error_messages["required"])
        if len(data) > MOST_FILES:
            raise forms.ValidationError(f"{len(data)} files were sent: send up to {MOST_FILES} at once.")
        if sum(file.size for file in data) > MOST_BYTES:
            raise forms.ValidationError(f"More than {MOST_BYTES // 1_000_000} MB together: send fewer.")
        return list(data)


class ImportForm(forms.Form):
    documents = ManyFilesField(
        label="Role documents",
        widget=ManyFiles(attrs={"accept": ",".join(sorted(DOCUMENTS))}),
        help_text=f"PDF, Word (.docx), HTML, Markdown, text or profiles as YAML; up to {MOST_FILES} at once.",
    )
