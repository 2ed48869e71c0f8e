"""What somebody asks of a board, as its address says it: a form that is also the filters on the page."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self, TypeVar, cast
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.urls import reverse

from hiring.enums import BoardSort, GateState, ScreenedBy, Stage
from hiring.matching.report import ConfidenceLevel, FlagCode
from hiring.models import Opening
from hiring.pages.board.words import (
    ANY_FLAG,
    ASKS,
    CONFIDENCES,
    GATES,
    NO_FLAG,
    ORDERS,
    SCREENED,
    flag_choices,
)
from hiring.queries.board import Wanted, sources
from hiring.words import STAGES

FLAGGED = {ANY_FLAG: True, NO_FLAG: False}
MOST_LETTERS = 200

Word = TypeVar("Word", bound=StrEnum)


class FilterForm(forms.Form):
    """Everything that a board can be narrowed by. What is not known is left aside, not complained about."""

    q = forms.CharField(required=False, max_length=MOST_LETTERS, widget=forms.TextInput({"type": "search"}))
    gates = forms.ChoiceField(required=False, label="Must-haves", choices=[("", "Any"), *GATES.items()])
    flag = forms.ChoiceField(required=False, label="Flags")
    confidence = forms.ChoiceField(
        required=False, label="Confidence", choices=[("", "Any"), *CONFIDENCES.items()]
    )
    source = forms.ChoiceField(required=False, label="Source")
    score_from = forms.DecimalField(
        required=False, min_value=0, max_value=100, max_digits=7, decimal_places=4, label="Score from"
    )
    score_to = forms.DecimalField(
        required=False, min_value=0, max_value=100, max_digits=7, decimal_places=4, label="Score to"
    )
    screened = forms.ChoiceField(required=False, label="Judged", choices=[("", "Any"), *SCREENED.items()])
    asks = forms.ChoiceField(required=False, label="Applicants", choices=list(ASKS.items()))
    sort = forms.ChoiceField(required=False, label="Order", choices=list(ORDERS.items()))
    stage = forms.ChoiceField(
        required=False, choices=[("", "All"), *STAGES.items()], widget=forms.HiddenInput
    )

    def __init__(self, given: QueryDict, opening: Opening) -> None:
        super().__init__(given, label_suffix="")
        source, flag = (cast(forms.ChoiceField, self.fields[name]) for name in ("source", "flag"))
        source.choices = [("", "Any"), *((each, each) for each in sources(opening))]
        flag.choices = [("", "Any or none"), *flag_choices()]


@dataclass(frozen=True, slots=True)
class Asked:
    """A board as it was asked for. `given` are the parts of the address that say something."""

    wanted: Wanted
    given: dict[str, str]
    form: FilterForm

    @classmethod
    def of(cls, address: QueryDict, opening: Opening) -> Self:
        form = FilterForm(address, opening)
        form.is_valid()
        values = {name: value for name, value in form.cleaned_data.items() if value not in ("", None)}
        return cls(_wanted(values), {name: str(value) for name, value in values.items()}, form)

    @property
    def query(self) -> str:
        return urlencode(self.given)

    @property
    def filters(self) -> int:
        """How many filters narrow it, besides stage and search."""
        return len(self.given.keys() - {"stage", "sort", "q"})

    @property
    def narrowed(self) -> bool:
        return bool(self.given.keys() - {"stage", "sort"})

    @property
    def without_filters(self) -> str:
        return self.but(**dict.fromkeys(self.given.keys() - {"stage", "sort"}))

    def address(self, opening: Opening, page: str = "") -> str:
        """Where this board is."""
        query = self.but(page=page)
        return reverse("board", args=[opening.pk]) + (f"?{query}" if query else "")

    def but(self, **changes: str | None) -> str:
        """The query string with some of it changed, or left out where None."""
        given = self.given | changes
        return urlencode({name: value for name, value in given.items() if value})


def _wanted(values: dict[str, Any]) -> Wanted:
    flag, sort = values.get("flag", ""), values.get("sort", BoardSort.SCORE)
    return Wanted(
        stage=_known(Stage, values.get("stage")),
        query=values.get("q", ""),
        gates=_known(GateState, values.get("gates")),
        flag=None if flag in FLAGGED else _known(FlagCode, flag),
        flagged=FLAGGED.get(flag),
        confidence=_known(ConfidenceLevel, values.get("confidence")),
        source=values.get("source"),
        score_from=values.get("score_from"),
        score_to=values.get("score_to"),
        screened=_known(ScreenedBy, values.get("screened")),
        asks=bool(values.get("asks")),
        sort=BoardSort(sort.lstrip("-")),
        backwards=sort.startswith("-"),
    )


def _known(words: type[Word], value: str | None) -> Word | None:
    return words(value) if value else None
