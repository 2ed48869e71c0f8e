"""Whose rows an export of an opening has, and in what order: the filters of its board."""

from pydantic import Field

from hiring.api.applications.asking import BoardFilters
from hiring.enums import BoardSort
from hiring.queries.board import Wanted


class ExportQuery(BoardFilters):
    """The filters of the list, and the orders of the board."""

    sort: BoardSort = Field(
        BoardSort.SCORE, description="As on a board: the best score first, the newest first."
    )
    backwards: bool = Field(False, description="The other way round.", examples=[False])

    @property
    def asked(self) -> Wanted:
        return self.wanted(self.sort, backwards=self.backwards)
