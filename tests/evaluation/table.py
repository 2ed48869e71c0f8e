"""The report as one table in the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from tests.evaluation import paper
from tests.evaluation.figures import Figure
from tests.evaluation.measuring import Results
from tests.evaluation.rows import Row, groups, rows
from tests.evaluation.tried import Tried, tried_for

STYLES = {True: "green", False: "red", None: ""}


def show(results: Results, known: Sequence[Tried], console: Console) -> None:
    """Prints every figure, then what was not reached and what was missing."""
    console.print(table(results))
    for line in (*_short(results, known), *_missing(results)):
        console.print(line, soft_wrap=True)


def table(results: Results) -> Table:
    made = Table(title=f"Evaluation on {escape(results.data)}", title_justify="left", pad_edge=False)
    made.add_column("figure", overflow="fold")
    for heading in ("ours", "95% interval", "target", ""):
        made.add_column(heading, no_wrap=heading != "target")
    made.add_column("beside it", overflow="fold")
    made.add_column("of", justify="right")
    for measure, group, members in groups(rows(results.figures)):
        heading = f"{measure}: {group}" if group else str(measure)
        made.add_section()
        made.add_row(f"[bold]{escape(heading)}")
        for row in members:
            made.add_row(*_cells(row))
    return made


def _cells(row: Row) -> Iterator[str]:
    ours, head = row.ours, row.head
    style = STYLES[head.reached]
    yield escape(paper.title(head))
    yield f"[bold {style}]{paper.value(ours.value, ours.unit)}" if ours else "-"
    yield paper.interval(ours) if ours else ""
    yield paper.target(ours.target, ours.unit) if ours and ours.target else ""
    yield {True: "[green]reached", False: "[red]not reached", None: ""}[head.reached]
    yield escape("\n".join(f"{each.system} {paper.value(each.value, each.unit)}" for each in row.others))
    yield f"{head.count:,}"


def _short(results: Results, known: Sequence[Tried]) -> Iterator[str]:
    for figure in not_reached(results):
        name = f"{figure.measure}: {paper.title(figure)}" + (f", {figure.group}" if figure.group else "")
        yield f"[red]Not reached:[/] {escape(name)}, short by {paper.shortfall(figure)}"
        yield from (f"  tried: {escape(line)}" for line in tried_for(figure, known))


def _missing(results: Results) -> Iterator[str]:
    for each in results.missing:
        yield f"[yellow]Missing:[/] {escape(f'{each.measure}: {each.what}; it needs {each.needs}')}"


def not_reached(results: Results) -> list[Figure]:
    return [figure for figure in results.figures if figure.reached is False]
