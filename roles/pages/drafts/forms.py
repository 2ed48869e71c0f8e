"""The forms in which people edit a role: one for each kind of fact, one for its names, one to settle."""

from collections.abc import Iterable
from typing import Any, ClassVar, cast

from django import forms

from roles.enums import CentreKind, DegreeLevel, FactKind, Necessity, PayPeriod, RoleLevel
from roles.models.constraints import choices
from roles.pages.words import DEGREES, NECESSITIES, PERIODS
from roles.reading.editing import LONG, MOST_YEARS, NAME, wrong_amounts, wrong_months
from roles.reading.profile import (
    Certification,
    Duty,
    Education,
    Experience,
    Fact,
    Kpi,
    SalaryBand,
    Skill,
)


def _said(words: dict[Any, str]) -> list[tuple[str, str]]:
    """Words of an enum as choices, with a capital."""
    return [(str(word), said[0].upper() + said[1:]) for word, said in words.items()]


def _necessity() -> forms.ChoiceField:
    return forms.ChoiceField(label="Asked as", choices=_said(NECESSITIES), initial=Necessity.PREFERRED)


class FactForm(forms.Form):
    """A fact as it is typed. `fact()` is what the valid form says, without citations."""

    kind: ClassVar[FactKind]
    of: ClassVar[type[Fact]]

    def fact(self) -> Fact:
        return self.of.model_validate(self.cleaned_data)

    @classmethod
    def typed(cls, fact: Fact) -> dict[str, Any]:
        """What stands in the form's fields where this fact is changed."""
        return fact.model_dump(mode="json", exclude={"citations"})


class DutyForm(FactForm):
    kind, of = FactKind.DUTY, Duty
    text = forms.CharField(label="Duty", max_length=LONG, widget=forms.Textarea(attrs={"rows": 3}))
    necessity = _necessity()

    def clean_text(self) -> str:
        return " ".join(self.cleaned_data["text"].split())


class SkillForm(FactForm):
    kind, of = FactKind.SKILL, Skill
    name = forms.CharField(label="Skill", max_length=NAME)
    necessity = _necessity()
    applies_when = forms.ChoiceField(
        label="Asked for in",
        required=False,
        choices=[("", "Every centre"), *((kind, f"An {kind} centre only") for kind in CentreKind)],
    )


class EducationForm(FactForm):
    kind, of = FactKind.EDUCATION, Education
    level = forms.ChoiceField(label="Level", choices=_said(DEGREES), initial=DegreeLevel.BACHELOR)
    fields_ = forms.CharField(
        label="Fields of study",
        required=False,
        max_length=LONG,
        help_text="Commas between them; empty for any.",
    )
    necessity = _necessity()

    def fact(self) -> Education:
        data = self.cleaned_data
        fields = tuple(dict.fromkeys(filter(None, (part.strip() for part in data["fields_"].split(",")))))
        return Education(level=data["level"], fields=fields, necessity=data["necessity"])

    @classmethod
    def typed(cls, fact: Fact) -> dict[str, Any]:
        given = super().typed(fact)
        return {**given, "fields_": ", ".join(given["fields"])}


class ExperienceForm(FactForm):
    kind, of = FactKind.EXPERIENCE, Experience
    minimum_years = forms.IntegerField(
        label="At least: years", required=False, min_value=0, max_value=MOST_YEARS
    )
    minimum_rest = forms.IntegerField(label="At least: months", required=False, min_value=0, max_value=11)
    maximum_years = forms.IntegerField(
        label="At most: years", required=False, min_value=0, max_value=MOST_YEARS
    )
    maximum_rest = forms.IntegerField(label="At most: months", required=False, min_value=0, max_value=11)
    area = forms.CharField(
        label="Field of work", required=False, max_length=NAME, help_text="Empty for any field."
    )
    management = forms.BooleanField(label="Of leading people", required=False)
    necessity = _necessity()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if wrong := wrong_months(self._months("minimum"), self._months("maximum")):
            self.add_error("maximum_years", wrong)
        return data

    def fact(self) -> Experience:
        data = self.cleaned_data
        return Experience(
            minimum_months=self._months("minimum"),
            maximum_months=self._months("maximum"),
            area=data["area"],
            management=data["management"],
            necessity=data["necessity"],
        )

    @classmethod
    def typed(cls, fact: Fact) -> dict[str, Any]:
        given = super().typed(fact)
        for end in ("minimum", "maximum"):
            if (months := given[f"{end}_months"]) is not None:
                given[f"{end}_years"], given[f"{end}_rest"] = divmod(months, 12)
        return given

    def _months(self, end: str) -> int | None:
        years, rest = (self.cleaned_data.get(f"{end}_{part}") for part in ("years", "rest"))
        return None if years is None and rest is None else (years or 0) * 12 + (rest or 0)


class CertificationForm(FactForm):
    kind, of = FactKind.CERTIFICATION, Certification
    name = forms.CharField(label="Certification", max_length=NAME)
    necessity = _necessity()


class KpiForm(FactForm):
    kind, of = FactKind.KPI, Kpi
    name = forms.CharField(label="What is measured", max_length=NAME)


class BandForm(FactForm):
    kind, of = FactKind.SALARY, SalaryBand
    country = forms.RegexField(
        r"^[A-Za-z]{2}$",
        label="Country",
        required=False,
        help_text="Two letters, like US; empty where none is meant.",
    )
    currency = forms.RegexField(r"^[A-Za-z]{3}$", label="Currency", help_text="Three letters, like USD.")
    minimum = forms.DecimalField(label="From", required=False, min_value=0, max_digits=14, decimal_places=2)
    maximum = forms.DecimalField(label="To", required=False, min_value=0, max_digits=14, decimal_places=2)
    typical = forms.DecimalField(
        label="Typical", required=False, min_value=0, max_digits=14, decimal_places=2
    )
    period = forms.ChoiceField(label="For", choices=_said(PERIODS), initial=PayPeriod.YEAR)

    def clean_country(self) -> str:
        return str(self.cleaned_data["country"]).upper()

    def clean_currency(self) -> str:
        return str(self.cleaned_data["currency"]).upper()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        amounts = [data.get(part) for part in ("minimum", "typical", "maximum")]
        some = amounts != [None, None, None]
        if (wrong := wrong_amounts(*amounts)) and (some or not self.errors):
            self.add_error("maximum" if some else "minimum", wrong)
        return data


FORMS: dict[FactKind, type[FactForm]] = {form.kind: form for form in FactForm.__subclasses__()}


class RoleForm(forms.Form):
    """What the role is called and how high it stands."""

    title = forms.CharField(label="Title", max_length=NAME)
    aliases = forms.CharField(
        label="Also called",
        required=False,
        help_text="One name a line. Documents that use one of them are about this role.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    level = forms.ChoiceField(
        label="Level", choices=choices(RoleLevel), help_text="From manager up a director decides on hires."
    )
    area = forms.CharField(label="Field", required=False, max_length=100)

    def clean_level(self) -> RoleLevel:
        return RoleLevel(self.cleaned_data["level"])

    def clean_aliases(self) -> list[str]:
        names = [line.strip() for line in self.cleaned_data["aliases"].splitlines()]
        if too_long := [name for name in names if len(name) > NAME]:
            raise forms.ValidationError(f"“{too_long[0][:40]}…” is longer than {NAME} letters.")
        return [name for name in names if name]


class SettleForm(forms.Form):
    """What holds from now on, and why."""

    gate = forms.TypedChoiceField(
        label="Required from now on",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="More of the same becomes preferred, less is only mentioned.",
    )
    holds = forms.CharField(label="What holds", max_length=LONG, widget=forms.Textarea(attrs={"rows": 2}))
    why = forms.CharField(
        label="Why",
        max_length=LONG,
        help_text="Kept with your name.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, gates: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = list(gates)
        if names:
            numbered = [(str(number), name) for number, name in enumerate(names)]
            gate = cast(forms.TypedChoiceField, self.fields["gate"])
            gate.choices = [("", "As it is now"), *numbered]
        else:
            del self.fields["gate"]
