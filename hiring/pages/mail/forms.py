"""The text of one kind of mail, as somebody edits it."""

from typing import Any

from django import forms

from hiring.actions.mail_texts import faults, known_names
from hiring.enums import MailKind


class TextForm(forms.Form):
    subject = forms.CharField(label="Subject", max_length=200)
    body = forms.CharField(label="Text", max_length=5000, widget=forms.Textarea({"rows": 14}))

    def __init__(self, *args: Any, kind: MailKind, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.names = {*known_names(kind)}

    def clean_subject(self) -> str:
        return self._checked("subject")

    def clean_body(self) -> str:
        return self._checked("body").replace("\r\n", "\n")

    def _checked(self, field: str) -> str:
        text: str = self.cleaned_data[field]
        if wrong := faults(text, self.names):
            raise forms.ValidationError([f"{fault[0].upper()}{fault[1:]}." for fault in wrong])
        return text
