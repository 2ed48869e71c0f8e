"""A row of a DOCX table becomes rows of text: side by side where cells are short, else cell by cell."""

from itertools import zip_longest

from roles.reading.files.assembling import Row

# Lines of a label (dates, a place, an employer) that stands beside a longer cell.
_LABEL_LINES = 3
# Characters of a line of such a label.
_LABEL_LENGTH = 60


def table_row(cells: list[list[Row]]) -> list[list[Row]]:
    """The rows of one table row in groups that belong together; empty cells are left out."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return []
    if _side_by_side(filled):
        return [[_joined([row for row in rows if row]) for rows in zip_longest(*filled)]]
    return filled


def _side_by_side(cells: list[list[Row]]) -> bool:
    """Whether at most one cell is long, and the others are labels of it or are its equals."""
    long = [cell for cell in cells if not _is_label(cell)]
    return not long or (len(long) == 1 and len(cells) > 1)


def _is_label(cell: list[Row]) -> bool:
    return len(cell) == 1 or (
        len(cell) <= _LABEL_LINES and all(len(row.text) <= _LABEL_LENGTH for row in cell)
    )


def _joined(rows: list[Row]) -> Row:
    longest = max(rows, key=lambda row: len(row.text))
    return Row(
        "\t".join(row.text for row in rows),
        page=rows[0].page,
        size=max(row.size for row in rows),
        bold=longest.bold,
        heading=all(row.heading for row in rows),
        item=rows[0].item,
    )
