"""Tables and progress in the terminal; plain text of a steady width where the output goes elsewhere."""

from typing import Any, TextIO, cast

from django.core.management.base import OutputWrapper
from rich.console import Console
from rich.table import Table
from rich.text import Text

# Columns of text that goes into a file or a pipe: wide enough that no table is squeezed.
PIPE_WIDTH = 140


def console(stdout: OutputWrapper) -> Console:
    """A console on a command's output."""
    width = None if stdout.isatty() else PIPE_WIDTH
    return Console(file=cast(TextIO, stdout._out), width=width, highlight=False)


def table(title: str, *columns: str, numbers: tuple[str, ...] = ()) -> Table:
    """An empty table; the columns named in `numbers` are set to the right."""
    made = Table(title=title, title_justify="left", header_style="bold")
    for column in columns:
        made.add_column(column, justify="right" if column in numbers else "left", overflow="fold")
    return made


def plain(value: Any) -> Text:
    """A cell's text as it is: brackets in a file's name or a quote are not markup."""
    return Text("" if value is None else str(value))
