"""Whose rows an export of an opening has, and in what order: the filters of its board."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from hiring.enums import BoardSort, GateState, ScreenedBy, Stage
from hiring.matching.report import ConfidenceLevel, FlagCode
from hiring.queries.board import Wanted
from roles.api.inputs import Query

Score = Annotated[Decimal, Field(ge=0, le=100, max_digits=7, decimal_places=4)]


class ExportQuery(Query):
    """Whose score the caller may not know yet is found by none of the filters that ask for it."""

    q: str = Field(
        "",
        max_length=200,
        description="Words in name, address, file, source or resume; in a blind opening in what may be read.",
        examples=["leeds"],
    )
    stage: Stage | None = Field(None, description="Where they stand.")
    gates: GateState | None = Field(None, description="What all must-haves came to together.")
    flag: FlagCode | None = Field(None, description="With this flag.")
    flagged: bool | None = Field(None, description="With any flag, or with none.")
    confidence: ConfidenceLevel | None = Field(None, description="How far the reading can be relied on.")
    source: str | None = Field(
        None, max_length=60, description="Where they came from, as it was called.", examples=["Website"]
    )
    score_from: Score | None = Field(None, examples=["50"])
    score_to: Score | None = Field(None, examples=["100"])
    screened: ScreenedBy | None = Field(None, description="Judged by the caller, not by them, or by nobody.")
    sort: BoardSort = Field(
        BoardSort.SCORE, description="As on a board: the best score first, the newest first."
    )
    backwards: bool = Field(False, description="The other way round.", examples=[False])

    @property
    def wanted(self) -> Wanted:
        told = self.model_dump(exclude={"q"})
        return Wanted(query=self.q, **told)
