"""What lists of applications can be asked for: the filters and orders of a board."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from hiring.enums import BoardSort, GateState, ScreenedBy, Stage
from hiring.matching.report import ConfidenceLevel, FlagCode
from hiring.queries.board import DOWNWARDS, Wanted
from hiring.queries.places import order
from roles.api.inputs import Query
from roles.api.lists import Listing

Score = Annotated[Decimal, Field(ge=0, le=100, max_digits=7, decimal_places=4)]


class Order(StrEnum):
    """In which order an opening's applications come. Equals come by their codes."""

    SCORE_DOWN = "-score"
    SCORE = "score"
    SINCE = "since"
    SINCE_DOWN = "-since"
    RECEIVED_DOWN = "-received"
    RECEIVED = "received"
    NAME = "name"
    NAME_DOWN = "-name"
    GATES = "gates"
    GATES_DOWN = "-gates"

    @property
    def sort(self) -> BoardSort:
        return BoardSort(self.removeprefix("-"))

    @property
    def backwards(self) -> bool:
        """Other than a board has it at first."""
        return self.startswith("-") != (self.sort in DOWNWARDS)

    @property
    def fields(self) -> tuple[str, str]:
        return order(self.sort, downwards=self.startswith("-"))


class Arrival(StrEnum):
    """Scores of different openings do not compare, so that applications to all come as they came in."""

    NEWEST = "-id"
    OLDEST = "id"


class BoardFilters(Query):
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
    asks: bool = Field(False, description="Only those who wait for an answer of yours.", examples=[False])
    screened: ScreenedBy | None = Field(None, description="Judged by the caller, not by them, or by nobody.")

    def wanted(self, sort: BoardSort = BoardSort.SCORE, *, backwards: bool = False) -> Wanted:
        return Wanted(
            stage=self.stage,
            query=self.q,
            gates=self.gates,
            flag=self.flag,
            flagged=self.flagged,
            confidence=self.confidence,
            source=self.source,
            score_from=self.score_from,
            score_to=self.score_to,
            screened=self.screened,
            asks=self.asks,
            sort=sort,
            backwards=backwards,
        )


class OpeningFilters(BoardFilters, Listing):
    ordering: Order = Field(
        Order.SCORE_DOWN,
        description="`-score` is the ranking. Where the score is not told, it counts as none, and the "
        "must-haves as more than any; names of a blind opening are in the order of their codes.",
    )


class EverywhereFilters(BoardFilters, Listing):
    ordering: Arrival = Arrival.NEWEST
