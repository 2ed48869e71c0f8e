"""What people type about a webhook."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone

from hiring.actions.webhook_endpoints import rules
from hiring.enums import EventKind
from hiring.pages.webhooks.words import KINDS
from hiring.webhooks.addresses import MAX_LENGTH, BadAddress, check

CHOICES = [(kind.value, words) for kind, words in KINDS.items() if kind is not EventKind.TEST]


class WebhookForm(forms.Form):
    address = forms.CharField(
        label="Address",
        max_length=MAX_LENGTH,
        help_text="Begins with https://. Every event is a POST to it, signed.",
        widget=forms.TextInput({"inputmode": "url", "spellcheck": "false", "autocomplete": "off"}),
    )
    description = forms.CharField(
        label="What it is for", max_length=200, required=False, help_text="For you and your colleagues."
    )
    kinds = forms.MultipleChoiceField(
        label="Tell it when",
        choices=CHOICES,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"]
        try:
            check(address, rules())
        except BadAddress as error:
            raise forms.ValidationError(str(error)) from error
        return address

    def clean_kinds(self) -> list[EventKind]:
        return [EventKind(kind) for kind in self.cleaned_data["kinds"]]


class SinceForm(forms.Form):
    """From which day on what never arrived is sent again."""

    since = forms.DateField(label="Since", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})

    def start(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.cleaned_data["since"], time.min))

    def clean_since(self) -> Any:
        day = self.cleaned_data["since"]
        if not 2000 <= day.year <= 2100:
            raise forms.ValidationError("Choose a day of these years.")
        return day
