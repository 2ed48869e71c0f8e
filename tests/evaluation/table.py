"""The report as one table in the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from tests.evaluation import paper
from tests.evaluation.figures import OURS, Figure
from tests.evaluation.measuring import Results
from tests.evaluation.rows import groups, rows
from tests.evaluation.tried import Tried, tried_for

STYLES = {True: "green", False: "red", None: ""}
MARKS = {True: "✓", False: "✗", None: ""}


def show(results: Results, known: Sequence[Tried], console: Console) -> None:
    """Prints every figure, then what was not reached and what was missing."""
    console.print(table(results))
    for line in (*_short(results, known), *_missing(results)):
        console.print(line, soft_wrap=True)


def table(results: Results) -> Table:
    """A row a figure, those of other systems under ours."""
    made = Table(title=f"Evaluation on {escape(results.data)}", title_justify="left", pad_edge=False)
    made.add_column("figure", overflow="fold")
    for heading in ("value", "95% interval", "of"):
        made.add_column(heading, justify="right", no_wrap=True)
    made.add_column("target", min_width=8, max_width=18)
    for measure, group, members in groups(rows(results.figures)):
        made.add_section()
        made.add_row(f"[bold]{escape(f'{measure}: {group}' if group else measure)}")
        for row in members:
            for figure in row.figures:
                made.add_row(*_cells(figure, first=figure is row.head))
    return made


def _cells(figure: Figure, *, first: bool) -> Iterator[str]:
    ours, name = figure.system == OURS, paper.title(figure)
    if first and not ours:
        name = f"{name}, {figure.system}"
    yield escape(name) if first else f"[dim]  {escape(figure.system)}"
    shown = paper.value(figure.value, figure.unit)
    yield f"[bold {STYLES[figure.reached]}]{shown}" if ours else f"[dim]{shown}"
    yield f"{'' if ours else '[dim]'}{paper.interval(figure)}"
    yield f"{'' if ours else '[dim]'}{figure.count:,}"
    if ours and figure.target:
        yield f"[{STYLES[figure.reached]}]{MARKS[figure.reached]} {paper.target(figure.target, figure.unit)}"


def _short(results: Results, known: Sequence[Tried]) -> Iterator[str]:
    for figure in not_reached(results):
        name = f"{figure.measure}: {paper.title(figure)}" + (f", {figure.group}" if figure.group else "")
        short = paper.shortfall(figure)
        yield f"[red]Not reached:[/] {escape(name)}" + (f", short by {short}" if short else "")
        yield from (f"  tried: {escape(line)}" for line in tried_for(figure, known))


def _missing(results: Results) -> Iterator[str]:
    for each in results.missing:
        yield f"[yellow]Missing:[/] {escape(f'{each.measure}: {each.what}; it needs {each.needs}')}"


def not_reached(results: Results) -> list[Figure]:
    return [figure for figure in results.figures if figure.reached is False]
