"""Facts: contact, jobs, education and skills against written answers, years and degrees against graders.

A fact is right where its text is the same, letter case and punctuation aside; dates where they mean the
same. Every file counts each of its facts once: F1 is that of all facts of all files together, and its
interval draws files anew. Beside ours stand simple rules of lines and patterns.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hiring.reading.resumes import read_resume
from roles.reading.errors import UnreadableFile
from roles.reading.files import extract
from tests.evaluation import folder, line_rules, metrics
from tests.evaluation.answers import Answer, Answers, Fact, of_persona, of_reading, of_truth
from tests.evaluation.figures import OURS, Figure, Measure, Missing, Target
from tests.evaluation.grade_facts import against_grades
from tests.evaluation.graded import TODAY
from tests.factories.resume_files.persona import FOLDER, load

SAMPLES = FOLDER.parents[2] / "seeds" / "resumes"
LAYOUTS, OURSELVES, GRADED = "awkward layouts", "our own samples", "graded resumes"
RULES = "line rules"

# What issue 3 asks of layouts that nobody has seen.
TARGETS = {fact: Target(0.90) for fact in (Fact.TITLE, Fact.EMPLOYER, Fact.START, Fact.END)}
FEW = 4

Found = Figure | Missing


@dataclass(frozen=True, slots=True)
class Compared:
    """One file: what is true, and what each system made of it."""

    truth: Answers
    systems: dict[str, Answers]


def measure(data: Path, *, short: bool = False) -> Iterator[Found]:
    """Layouts of DATA, our own samples, and the graded resumes of DATA."""
    yield from _layouts(data)
    samples = load()[:FEW] if short else load()
    compared = [_compared(of_persona(each), SAMPLES / each.file) for each in samples]
    yield from _figures(OURSELVES, compared, {})
    yield from against_grades(data, GRADED, RULES)


def _layouts(data: Path) -> Iterator[Found]:
    compared, wrong = [], []
    for path in folder.truths(data):
        try:
            compared.append(
                _compared(of_truth(path), path.with_name(path.name.replace(".truth.json", ".pdf")))
            )
        except (UnreadableFile, json.JSONDecodeError, AttributeError, TypeError):
            wrong.append(path.name)
    if wrong:
        what = f"the facts of {len(wrong)} of {len(wrong) + len(compared)} layouts"
        yield Missing(Measure.FACTS, what, f"a readable PDF beside a well-formed {', '.join(wrong[:3])}")
    if compared:
        yield from _figures(LAYOUTS, compared, TARGETS)
    elif not wrong:
        yield Missing(Measure.FACTS, "facts of awkward layouts", "layouts/*.truth.json with PDFs beside them")


def _compared(truth: Answers, path: Path) -> Compared:
    document = extract(path)
    reading = read_resume(document, file=path.name, sha256="0" * 64, received=TODAY)
    return Compared(truth, {OURS: of_reading(reading), RULES: line_rules.answers(document.text)})


def _figures(group: str, files: Sequence[Compared], targets: dict[Fact, Target]) -> Iterator[Figure]:
    for fact in Fact:
        asked = [each for each in files if fact in each.truth]
        if any(each.truth[fact] for each in asked):
            for system in (OURS, RULES):
                yield _figure(group, fact, system, asked, targets.get(fact))


def _figure(group: str, fact: Fact, system: str, files: Iterable[Compared], target: Target | None) -> Figure:
    counts = [(each.truth[fact], each.systems[system].get(fact, ())) for each in files]
    hits = [float(right(wanted, given)) for wanted, given in counts]
    wanted, given = [float(len(each)) for each, _ in counts], [float(len(each)) for _, each in counts]
    both = metrics.ratio([2 * hit for hit in hits], [a + b for a, b in zip(wanted, given, strict=True)])
    precision, recall = metrics.ratio(hits, given).value, metrics.ratio(hits, wanted).value
    return Figure(
        Measure.FACTS, f"{fact} F1", both.value, int(sum(wanted)), system=system, group=group,
        low=both.low, high=both.high, target=target if system == OURS else None,
        about=f"precision {precision:.3f}, recall {recall:.3f}",
    )  # fmt: skip


def right(wanted: Iterable[Answer], given: Iterable[Answer]) -> int:
    """How many of the wanted answers were given, each given answer used once."""
    left = list(given)
    hits = 0
    for answer in wanted:
        match = next((each for each in left if each & answer), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits
