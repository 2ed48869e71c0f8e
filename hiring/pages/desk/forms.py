"""What is filled in around decisions."""

# Form fields take their model as a type only for checkers, not when they run.
# mypy: disable-error-code="type-arg"

from datetime import date
from typing import Any, cast

from django import forms
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils import timezone

from hiring.packet.writing import name
from hiring.words import REJECTION_REASONS

REASONS = [("", "Choose"), *((code.value, words) for code, words in REJECTION_REASONS.items())]
LONGEST = 5000


def words_field(label: str, help_text: str = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, widget=area, max_length=LONGEST, help_text=help_text)


class Day(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class PersonField(forms.ModelChoiceField):
    def __init__(self, **fields: Any) -> None:
        super().__init__(queryset=User.objects.none(), **fields)

    def label_from_instance(self, obj: Any) -> str:
        return name(obj)


class ReasonForm(forms.Form):
    """One reason, under a label that says what for."""

    reason = words_field("Reason")

    def __init__(self, *args: Any, label: str = "Reason", **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.fields["reason"].label = label


class SealedForm(ReasonForm):
    """Carries the hash of the packet that the page showed, and for whom the person acts."""

    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)
    on_behalf_of = PersonField(required=False, label="You decide", empty_label="For myself")

    def __init__(self, *args: Any, givers: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        absent = cast(PersonField, self.fields["on_behalf_of"])
        absent.queryset = User.objects.filter(pk__in=[giver.pk for giver in givers])
        if not givers:
            del self.fields["on_behalf_of"]


class HireForm(SealedForm):
    application = forms.IntegerField(widget=forms.HiddenInput)
    starts_on = forms.DateField(
        label="First day of work, where it is agreed",
        widget=Day,
        required=False,
        help_text="A director can veto until then.",
    )
    second_look = forms.CharField(required=False, widget=forms.HiddenInput, max_length=LONGEST)


class SecondLookForm(HireForm):
    """The hire once more, with words on who is passed over; what was filled in before comes along."""

    second_look = words_field(
        "Why you hire against the ranking", "Kept with the decision, beside your reason."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in {"reason", "starts_on", "on_behalf_of"} & set(self.fields):
            self.fields[field].widget = self.fields[field].hidden_widget()


class TurnDownForm(SealedForm):
    application = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reason_code = forms.ChoiceField(label="Turned down because", choices=REASONS)
    field_order = ("reason_code", "reason")


class AbsenceForm(forms.Form):
    taker = PersonField(label="Who stands in for you", empty_label="Choose")
    first_day = forms.DateField(label="First day", widget=Day)
    last_day = forms.DateField(label="Last day", widget=Day)
    why = forms.CharField(label="Note", required=False, max_length=200, help_text="Shown to who stands in.")

    def __init__(self, *args: Any, takers: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        cast(PersonField, self.fields["taker"]).queryset = takers

    def clean_last_day(self) -> date:
        last: date = self.cleaned_data["last_day"]
        first = self.cleaned_data.get("first_day")
        if last < timezone.localdate():
            raise forms.ValidationError("This day has passed.")
        if first and first > last:
            raise forms.ValidationError("The last day is before the first one.")
        return last
