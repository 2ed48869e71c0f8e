"""python -m tests.evaluation DATA [--only text,facts] [--out FOLDER]: how well we read and rank.

One table in the terminal, evaluation.json and evaluation.html in the folder OUT. Ends with 0 where every
measure ran, whatever it found, 1 where one failed, 2 where there is nothing to measure with.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from tests.evaluation import report_html, report_json, table, tried
from tests.evaluation.figures import Measure
from tests.evaluation.folder import NotData, check
from tests.evaluation.measuring import collect

OUT = Path(__file__).parents[2] / "var" / "evaluation"


def main(arguments: Sequence[str], *, short: bool = False) -> int:
    """Measures and reports; returns the exit status. `short` is the form that tests run."""
    asked = _parser().parse_args(arguments)
    try:
        data = check(asked.data)
    except NotData as error:
        sys.stderr.write(f"{error}\n")
        return 2
    known = tried.load()
    console = Console()
    with console.status("measuring") as status:
        results = collect(
            data, asked.only, short=short, begin=lambda each: status.update(f"measuring {each}")
        )
    table.show(results, known, console)
    asked.out.mkdir(parents=True, exist_ok=True)
    for name, text in {
        "evaluation.json": report_json.dump(results, known),
        "evaluation.html": report_html.render(results, known),
    }.items():
        (asked.out / name).write_text(text, encoding="utf-8")
        console.print(f"written: {asked.out / name}", soft_wrap=True)
    for failure in results.failures:
        sys.stderr.write(failure)
    return 1 if results.failures else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.evaluation", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("data", type=Path, help="a folder laid out like the data that the README tells of")
    parser.add_argument(
        "--only", type=_measures, default=tuple(Measure), help=f"some of {', '.join(Measure)}"
    )
    parser.add_argument("--out", type=Path, default=OUT, help="where JSON and HTML go")
    return parser


def _measures(text: str) -> tuple[Measure, ...]:
    try:
        return tuple(Measure(name.strip()) for name in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}; choose from {', '.join(Measure)}") from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
