"""Rankings as the commands print them: JSON lines, CSV, and a table for people."""

import csv
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from django.core.management.base import OutputWrapper
from rich.table import Table

from hiring.exporting import harmless
from hiring.matching.report import CriterionResult, GateResult, MatchReport
from roles.management.terminal import console, plain, table

TOP_REASONS = 3
# Characters of a criterion's name shown in a table.
LABEL_WIDTH = 44
# Characters of a file's name in one line of a table.
NAME_WIDTH = 36
GATES = {
    GateResult.MET: "gates_met",
    GateResult.PARTLY: "gates_partly",
    GateResult.NO_EVIDENCE: "gates_no_evidence",
    GateResult.COULD_NOT_BE_READ: "gates_could_not_be_read",
}
COLUMNS = (
    "rank", "file", "score", "confidence", "understood", *GATES.values(), "pay", "flags", "reasons",
    "role", "engine", "as_of",
)  # fmt: skip


class Writer(Protocol):
    def write(self, text: str, /) -> object: ...


def best_first(reports: Sequence[MatchReport]) -> list[MatchReport]:
    """By score; equals by file name; those that could not be understood last."""
    return sorted(reports, key=lambda report: (report.score is None, -(report.score or 0), report.file))


def gate_counts(report: MatchReport) -> Counter[GateResult]:
    return Counter(gate.result for gate in report.gates)


def top_reasons(report: MatchReport) -> list[CriterionResult]:
    """The criteria that brought most points, in the report's order where equal."""
    paying = [result for result in report.criteria if result.contribution > 0]
    return sorted(paying, key=lambda result: -result.contribution)[:TOP_REASONS]


def write_csv(reports: Sequence[MatchReport], out: Writer) -> None:
    """One row a resume, best first; cells that a spreadsheet would run as a formula are disarmed."""
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for rank, report in enumerate(reports, start=1):
        rows.writerow([harmless(cell) for cell in _cells(rank, report)])


def print_ranking(title: str, reports: Sequence[MatchReport], stdout: OutputWrapper) -> None:
    """A table for people."""
    console(stdout).print(ranking_table(title, reports))


def ranking_table(title: str, reports: Sequence[MatchReport]) -> Table:
    ranking = table(title, "", numbers=("",))
    ranking.expand = True
    ranking.add_column("resume", max_width=NAME_WIDTH, overflow="fold")
    ranking.add_column("score", justify="right", no_wrap=True)
    ranking.add_column("confidence", no_wrap=True)
    ranking.add_column("must-haves:\nmet/partly/none", justify="right", no_wrap=True)
    ranking.add_column("top reasons", ratio=1, no_wrap=True, overflow="ellipsis")
    for rank, report in enumerate(reports, start=1):
        reasons = "\n".join(_line(result) for result in top_reasons(report))
        cells = (rank, report.file, score_text(report), confidence_text(report), gates_text(report), reasons)
        ranking.add_row(*map(plain, cells))
    return ranking


def score_text(report: MatchReport) -> str:
    return "not read" if report.score is None else f"{report.score:.1f}"


def confidence_text(report: MatchReport) -> str:
    """How far the reading can be relied on; "" in reports stored before that was told."""
    return report.confidence.level if report.confidence else ""


def gates_text(report: MatchReport) -> str:
    """How many must-haves are met, partly met and without evidence."""
    found = gate_counts(report)
    if found[GateResult.COULD_NOT_BE_READ]:
        return "not read"
    return f"{found[GateResult.MET]} / {found[GateResult.PARTLY]} / {found[GateResult.NO_EVIDENCE]}"


def finding(result: CriterionResult) -> str:
    """A criterion's reason without its name, which stands before it."""
    return result.reason.removeprefix(f"{result.label}: ")


def _line(result: CriterionResult) -> str:
    label = result.label
    if len(label) > LABEL_WIDTH:
        label = label[: LABEL_WIDTH - 1].rstrip() + "…"
    return f"{result.contribution:.1f} {label}: {finding(result)}"


def _cells(rank: int, report: MatchReport) -> list[str]:
    found = gate_counts(report)
    reasons = "; ".join(f"{result.label}: {finding(result)}" for result in top_reasons(report))
    return [
        str(rank),
        report.file,
        "" if report.score is None else str(report.score),
        confidence_text(report),
        f"{report.confidence.understood:.2f}" if report.confidence else "",
        *(str(found[result]) for result in GATES),
        report.pay.result if report.pay else "",
        " ".join(flag.code for flag in report.flags),
        reasons,
        report.versions.role,
        report.versions.engine,
        report.versions.as_of,
    ]
