"""Looking for something in the audit trail: by person, deed, thing and day."""

from typing import Any, cast

from django import forms
from django.contrib.auth.models import User
from django.db.models import QuerySet

from hiring.queries.trail import Looked, looked_for
from hiring.trail.words import THINGS, VERBS
from roles.actions.audit import COMMAND_LINE
from roles.models import AuditEntry


def _choices(words: dict[str, str], anything: str) -> list[tuple[str, str]]:
    return [("", anything), *sorted(words.items(), key=lambda each: each[1].lower())]


class TrailFilter(forms.Form):
    """Every field may be empty. `number` is an id, as the links of the trail carry it."""

    who = forms.ChoiceField(label="Person", required=False)
    verb = forms.ChoiceField(label="What was done", required=False, choices=_choices(VERBS, "Anything"))
    kind = forms.ChoiceField(label="To what", required=False, choices=_choices(THINGS, "Anything"))
    number = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    first = forms.DateField(label="From", required=False, widget=forms.DateInput({"type": "date"}))
    last = forms.DateField(label="To", required=False, widget=forms.DateInput({"type": "date"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        names = [*User.objects.order_by("username").values_list("username", flat=True), COMMAND_LINE]
        people = cast(forms.ChoiceField, self.fields["who"])
        people.choices = [("", "Anybody"), *((name, name) for name in names)]

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        first, last = found.get("first"), found.get("last")
        if first and last and first > last:
            self.add_error("last", "The last day is before the first.")
        return found

    def apply(self, entries: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        """The entries that are looked for. What cannot be understood looks for nothing, and says so."""
        if not self.is_valid():
            return entries.none()
        return looked_for(
            entries, Looked(**{key: value for key, value in self.cleaned_data.items() if value})
        )
