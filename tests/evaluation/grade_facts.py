"""Highest degree, months of work and of management, and leading customer service, against graders."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hiring.reading.record import ResumeRecord
from roles.enums import DegreeLevel, RoleLevel
from tests.evaluation import line_rules, metrics
from tests.evaluation.figures import OURS, Figure, Measure, Missing, Target
from tests.evaluation.graded import GRADES_LAYOUT, Graded, load

# Graders' months and ours may differ by so many and still be called the same.
WITHIN = 12
NO_DEGREE, UNKNOWN = "none", "unknown"
# The area of the graded roles, as the vocabulary names it.
AREA = "customer service"

Answer = Callable[[Graded], object]
# Whether an answer is the graders', both as they gave them.
Same = Callable[[object, object], bool]


@dataclass(frozen=True, slots=True)
class Question:
    """One fact of grades.jsonl: its key there, each system's answer, and when two answers are the same."""

    name: str
    key: str
    systems: dict[str, Answer]
    same: Same
    target: Target | None = None
    about: str = ""


def against_grades(data: Path, group: str, rules: str) -> Iterator[Figure | Missing]:
    """A figure a question and system: the share of resumes with the graders' answer."""
    graded, missing = load(data)
    yield from (Missing(Measure.FACTS, *each) for each in missing)
    for question in _questions(rules) if graded else ():
        asked = [each for each in graded if each.facts.get(question.key) not in (None, UNKNOWN)]
        if not asked:
            needs = f'"{question.key}" in the lines of {GRADES_LAYOUT}'
            yield Missing(Measure.FACTS, question.name, needs)
            continue
        yield from (_figure(question, system, asked, group) for system in question.systems)


def _figure(question: Question, system: str, asked: Sequence[Graded], group: str) -> Figure:
    answer = question.systems[system]
    right = [float(question.same(answer(each), each.facts[question.key])) for each in asked]
    found = metrics.ratio(right, [1.0] * len(right))
    return Figure(
        Measure.FACTS, question.name, found.value, len(asked), system=system, group=group,
        low=found.low, high=found.high, target=question.target if system == OURS else None,
        about=question.about,
    )  # fmt: skip


def _questions(rules: str) -> Iterator[Question]:
    open_end = '"present" is the latest date that the resume names'
    yield Question(
        "highest degree",
        "degree",
        {OURS: lambda each: _degree(each.reading.record), rules: _degree_by_words},
        lambda ours, theirs: ours == theirs,
        Target(0.90),
        "the highest completed degree; resumes of which graders could not tell it are left out",
    )
    yield Question(
        f"months of management within {WITHIN}",
        "mgmt_months",
        {
            OURS: lambda each: each.reading.record.months.management,
            rules: lambda each: _worked(each).management,
        },
        _near,
        Target(0.80),
        f"months of jobs that lead people; {open_end}",
    )
    yield Question(
        f"months of work within {WITHIN}",
        "total_months",
        {OURS: lambda each: each.reading.record.months.total, rules: lambda each: _worked(each).total},
        _near,
        about=f"overlaps counted once; {open_end}",
    )
    yield Question(
        "led customer service",
        "cs_lead",
        {OURS: lambda each: _led(each.reading.record), rules: lambda each: _led_by_words(each.reading.text)},
        lambda ours, theirs: bool(ours) == bool(theirs),
        about="whether any job leads people in customer service",
    )


def _degree(record: ResumeRecord) -> str:
    held = [degree.level for degree in record.education if degree.level and degree.completed]
    return _level(max(held, key=lambda level: level.rank, default=None))


def _degree_by_words(each: Graded) -> str:
    return _level(line_rules.highest_degree(each.reading.text))


def _level(level: DegreeLevel | None) -> str:
    return level.value if level else NO_DEGREE


def _near(ours: object, theirs: object) -> bool:
    """A resume without a month of it has none of it."""
    return isinstance(theirs, int | float) and abs(float(str(ours or 0)) - theirs) <= WITHIN


def _worked(each: Graded) -> line_rules.Worked:
    as_of = date.fromisoformat(each.reading.record.as_of)
    return line_rules.worked(each.reading.text, as_of.year * 12 + as_of.month - 1)


def _led(record: ResumeRecord) -> bool:
    return any(
        job.level not in (None, RoleLevel.INDIVIDUAL) and (job.area or "").casefold() == AREA
        for job in record.employment
    )


def _led_by_words(text: str) -> bool:
    folded = text.casefold()
    return bool(line_rules.LEADS.search(text)) and any(word in folded for word in (AREA, "call center"))
