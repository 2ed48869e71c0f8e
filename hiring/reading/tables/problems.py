"""What is wrong with a table, by row and column."""

from dataclasses import dataclass

# As many as somebody puts right in one go.
MOST_PROBLEMS = 50


@dataclass(frozen=True, slots=True)
class Problem:
    """`row` counts as spreadsheet programs do: 1 is the header; 0 is the table as a whole."""

    row: int
    column: str
    reason: str

    def __str__(self) -> str:
        where = ", ".join(filter(None, (f"row {self.row}" if self.row else "", self.column)))
        return f"{where}: {self.reason}" if where else self.reason


class BadTable(Exception):
    """A table of which nothing is taken."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems
