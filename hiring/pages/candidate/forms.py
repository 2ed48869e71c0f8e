"""Forms of the candidate page. What a fact may be, hiring.reading.correction_checks says."""

from typing import Any

from django import forms

from hiring.actions.notes import LONGEST
from hiring.pages.candidate.facts import LABELS, ONE
from hiring.reading.correction_paths import FIELDS, YES_OR_NO, path_of
from hiring.reading.corrections import CONTACT
from roles.enums import DegreeLevel, RoleLevel

_MONTH = "A year, or year and month: 2019 or 2019-06"


def _level_choices(levels: type[RoleLevel] | type[DegreeLevel]) -> list[tuple[str, str]]:
    return [("", "not known"), *((level.value, level.replace("_", " ").capitalize()) for level in levels)]


class NoteForm(forms.Form):
    text = forms.CharField(label="Note", max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}))


class CorrectionForm(forms.Form):
    """One entry of what was read. `seen` tells which corrections it was filled with: who sends it after
    somebody else's is told so."""

    gone = forms.BooleanField(required=False)
    why = forms.CharField(
        label="How do you know?",
        max_length=500,
        help_text="Kept with the correction, under your name.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, kind: str, index: int, new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.kind, self.new, self.path = kind, new, path_of(kind, index)
        for name in FIELDS[kind]:
            self.fields[name] = _field(kind, name)
        if new or kind == CONTACT:
            del self.fields["gone"]
        else:
            self.fields["gone"].label = f"This is no {ONE[kind]}: take it out"
        self.order_fields([*FIELDS[kind], "gone", "why", "seen"])

    def changes(self) -> dict[str, Any]:
        """What to correct, by path."""
        facts = {name: self.cleaned_data[name] or None for name in FIELDS[self.kind]}
        facts |= {name: bool(facts[name]) for name in YES_OR_NO if name in facts}
        if self.cleaned_data.get("gone"):
            return {self.path: None}
        if self.new:
            return {self.path: facts}
        return {f"{self.path}/{name}": value for name, value in facts.items() if name in self.changed_data}

    def refuse(self, problems: dict[str, str]) -> None:
        """Puts what is wrong, by path, beside its field."""
        for path, words in problems.items():
            name = path.rpartition("/")[2]
            self.add_error(name if name in self.fields else None, words)


def _field(kind: str, name: str) -> forms.Field:
    label = LABELS[name]
    if name in YES_OR_NO:
        return forms.BooleanField(label=label, required=False)
    if name == "level":
        levels = RoleLevel if kind == "employment" else DegreeLevel
        return forms.ChoiceField(label=label, choices=_level_choices(levels), required=False)
    help_text = _MONTH if name in ("start", "end") else ""
    return forms.CharField(label=label, max_length=300, required=False, help_text=help_text)
