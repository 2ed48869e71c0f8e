"""What is filled in to make a token."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from roles.enums import Scope
from roles.pages.tokens.words import SCOPES

NEVER = ""
LIVES = {"30": "30 days", "90": "90 days", "365": "A year", NEVER: "Until it is revoked"}
USUAL = "90"
MADE_ALREADY = "A token was made from this page already: see below, and make another only if you need one."


class TokenForm(forms.Form):
    """`seen` is the newest token that the page listed: a page that is sent twice makes no second one."""

    name = forms.CharField(
        label="Name", max_length=100, help_text="What uses it, so that you know it again: Career site."
    )
    scopes = forms.MultipleChoiceField(
        label="It may",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose what it may do."},
    )
    lives = forms.ChoiceField(label="It works for", choices=list(LIVES.items()), required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, scopes: Iterable[Scope], newest: int, **kwargs: Any) -> None:
        start = {"scopes": [Scope.READ], "lives": USUAL, "seen": newest}
        super().__init__(*args, **{"label_suffix": "", "initial": start, **kwargs})
        self.newest = newest
        self.fields["scopes"].choices = [(scope.value, SCOPES[scope]) for scope in scopes]  # type: ignore[attr-defined]

    def clean(self) -> None:
        if self.cleaned_data.get("seen") != self.newest:
            self.add_error(None, MADE_ALREADY)

    def expires_at(self) -> datetime | None:
        lives = self.cleaned_data["lives"]
        return timezone.now() + timedelta(days=int(lives)) if lives else None
