"""python -m tests.evaluation DATA: how well we rank and read graded resumes, beside what free tools do.

DATA is laid out as DATA/resumes/graded/*.pdf with DATA/resumes/grades.jsonl. Nothing of it is stored.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from hiring.matching.engine import match
from roles.enums import DegreeLevel
from roles.reading import profiles_yaml
from roles.reading.profile import Profile
from tests.evaluation.baselines import BASELINES
from tests.evaluation.graded import Graded, load
from tests.evaluation.metrics import Interval, bootstrap, ndcg, spearman

ROLES = Path(__file__).parents[2] / "seeds" / "roles"
DEPTH = 10
# Graders' months and ours may differ by so many and still be called the same.
MONTHS = 12

Figure = Callable[[Sequence[float], Sequence[float]], float]
FIGURES: dict[str, Figure] = {
    f"nDCG@{DEPTH}": lambda grades, scores: ndcg(grades, scores, DEPTH),
    "nDCG": ndcg,
    "Spearman": spearman,
}


def main(folder: str) -> None:
    data = Path(folder)
    if not (data / "resumes" / "grades.jsonl").exists():
        sys.exit(f"{data}: no resumes/grades.jsonl there; name a folder laid out as the data's README says")
    graded = load(data)
    console = Console()
    console.print(f"{len(graded)} graded resumes, 95% bootstrap intervals")
    for role in ("director", "manager"):
        console.print(_ranking(role, profiles_yaml.load(ROLES / f"call-center-{role}.yaml"), graded))
    console.print(_facts(graded))


def _ranking(role: str, profile: Profile, graded: list[Graded]) -> Table:
    query = "\n".join(
        [profile.title, *(duty.text for duty in profile.duties), *(skill.name for skill in profile.skills)]
    )
    texts = [each.reading.text for each in graded]
    ours = [match(each.reading, profile, role_version=role).score or 0 for each in graded]
    rows = {"ours": [float(score) for score in ours]}
    rows |= {name: baseline(query, texts) for name, baseline in BASELINES.items()}
    table = Table("ranking", *FIGURES, title=profile.title)
    grades = np.asarray([each.facts[role] for each in graded])
    for name, scores in rows.items():
        table.add_row(
            name, *(str(_interval(figure, grades, np.asarray(scores))) for figure in FIGURES.values())
        )
    return table


def _interval(figure: Figure, grades: NDArray[np.float64], scores: NDArray[np.float64]) -> Interval:
    return bootstrap(lambda rows: figure(grades[rows].tolist(), scores[rows].tolist()), len(grades))


def _facts(graded: list[Graded]) -> Table:
    table = Table("fact", "right", "of", title="Facts")
    for name, answers in {
        "highest degree": [_degree(each) for each in graded],
        f"months of management within {MONTHS}": [_months(each, "management", "mgmt") for each in graded],
        f"months of work within {MONTHS}": [_months(each, "total", "total") for each in graded],
    }.items():
        known = [answer for answer in answers if answer is not None]
        table.add_row(name, f"{np.mean(known):.1%}" if known else "-", str(len(known)))
    return table


def _degree(each: Graded) -> bool | None:
    """Whether our highest completed degree is the graders'; null where they saw none or differed."""
    wanted = each.facts["degree"]
    if wanted in (None, "unknown"):
        return None
    held = [degree.level for degree in each.reading.record.education if degree.level and degree.completed]
    best = max(held, key=lambda level: level.rank, default=None)
    return best is None if wanted == "none" else best is DegreeLevel(wanted)


def _months(each: Graded, ours: str, theirs: str) -> bool | None:
    wanted = each.facts[f"{theirs}_months"]
    if wanted is None:
        return None
    return bool(abs((getattr(each.reading.record.months, ours) or 0) - wanted) <= MONTHS)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.evaluation DATA")
    main(sys.argv[1])
