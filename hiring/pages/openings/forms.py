"""What people type about an opening, before an action takes it."""

# Form fields take their model as a type only for checkers, not when they run.
# mypy: disable-error-code="type-arg"

from typing import Any, cast

from django import forms
from django.contrib.auth.models import User
from django.db.models import QuerySet

from hiring.actions.openings import MAX_HEADCOUNT, Terms
from hiring.models import Opening
from hiring.pages.words import person
from hiring.queries.openings import hiring_managers
from roles.enums import CentreKind
from roles.models import RoleVersion, SalaryBand
from roles.models.constraints import choices
from roles.pages.role import band_words

ANY = ("", "Any kind")


class BandField(forms.ModelChoiceField):
    """The role version's salary bands, in words."""

    def label_from_instance(self, obj: SalaryBand) -> str:
        return band_words(obj)


class UserField(forms.ModelChoiceField):
    """People by their names."""

    def label_from_instance(self, obj: User) -> str:
        return person(obj)


class TermsForm(forms.Form):
    """The terms of an opening for one role version."""

    title = forms.CharField(max_length=200, help_text="What candidates and colleagues know it by.")
    place = forms.CharField(max_length=200, required=False)
    centre_kind = forms.ChoiceField(
        label="Kind of centre",
        required=False,
        choices=[ANY, *choices(CentreKind)],
        help_text="Requirements that hold only in another kind are not asked.",
    )
    headcount = forms.IntegerField(label="People to hire", min_value=1, max_value=MAX_HEADCOUNT, initial=1)
    band = BandField(
        SalaryBand.objects.none(),
        label="Salary band",
        required=False,
        empty_label="None",
        help_text="Shown beside the score; never part of it.",
    )
    hiring_manager = UserField(
        User.objects.none(), label="Hiring manager", required=False, empty_label="Nobody yet"
    )
    blind = forms.BooleanField(
        required=False,
        label="Hide who candidates are",
        help_text="Names, files and contact details are shown once a candidate is in a decision packet.",
    )
    judges_first = forms.BooleanField(
        required=False,
        label="Judge before seeing scores",
        help_text="A screener records their own judgement of a candidate before the score is shown.",
    )
    internal = forms.BooleanField(
        required=False,
        label="Do not advertise it",
        help_text="It stands in no public list and nobody can apply: you add resumes yourselves.",
    )

    def __init__(self, *args: Any, role_version: RoleVersion, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self._choose("band", role_version.salary_bands.all())
        self._choose("hiring_manager", hiring_managers())

    def _choose(self, name: str, rows: QuerySet[Any]) -> None:
        cast(forms.ModelChoiceField, self.fields[name]).queryset = rows

    @property
    def terms(self) -> Terms:
        kind = self.cleaned_data["centre_kind"]
        return Terms(**{**self.cleaned_data, "centre_kind": CentreKind(kind) if kind else None})


def terms_of(opening: Opening) -> dict[str, Any]:
    """An opening's terms as the form starts with them."""
    return {name: getattr(opening, name) for name in TermsForm.base_fields}


class AnswerForm(forms.Form):
    """Why an opening is declined or closed."""

    reason = forms.CharField(label="Why", max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))


class TemplateForm(forms.Form):
    name = forms.CharField(label="Name of the template", max_length=100)
