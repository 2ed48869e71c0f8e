"""The report as one HTML page that needs nothing else: no script, no picture, no letters from outside."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.template import Context, Engine

from tests.evaluation import paper
from tests.evaluation.figures import Figure, Measure
from tests.evaluation.measuring import Results
from tests.evaluation.plots.forest import forest, panels
from tests.evaluation.plots.growth import growth
from tests.evaluation.rows import Row, curves, groups, rows
from tests.evaluation.tried import Tried, tried_for

TEMPLATES = Path(__file__).parent / "templates"

HEADINGS = {
    Measure.TEXT: ("Text", "What is read from the PDF files, beside other extractors."),
    Measure.FACTS: ("Facts", "What is read from resumes, held against answers that people wrote."),
    Measure.SKILLS: ("Skill spans", "Skills and knowledge marked in sentences of job adverts."),
    Measure.LINKING: ("Linking", "Phrases of job adverts linked to the skills of ESCO."),
    Measure.EVIDENCE: (
        "Evidence",
        "The sentence quoted first for a duty, held against our own judgement.",
    ),
    Measure.RANKING: ("Ranking", "Resumes in the order of our scores, held against graders' fit grades."),
    Measure.ROBUSTNESS: ("Robustness", "What a score does when things change that should not matter."),
    Measure.SPEED: ("Speed", "Time and memory, and what becomes of them when files grow in number."),
}


def render(results: Results, known: Sequence[Tried]) -> str:
    """The whole page. Everything in it is text by now: the template only places it."""
    found = rows(results.figures)
    page = {
        "data": results.data,
        "made": f"{results.made:%d %B %Y, %H:%M} UTC".lstrip("0"),
        "asked": [_asked(figure, known) for figure in results.figures if figure.reached is not None],
        "summary": _summary(results.figures),
        "sections": [_section(measure, found, results) for measure in Measure if measure in results.seconds],
        "missing": [(HEADINGS[each.measure][0], each.what, each.needs) for each in results.missing],
    }
    engine = Engine(dirs=[str(TEMPLATES)])
    return engine.get_template("report.html").render(Context(page))


def _summary(figures: Sequence[Figure]) -> str:
    asked = [figure.reached for figure in figures if figure.reached is not None]
    return (
        f"{sum(asked)} of {len(asked)} targets reached" if asked else "No figure with a target was measured"
    )


def _asked(figure: Figure, known: Sequence[Tried]) -> dict[str, Any]:
    return _cells(figure) | {
        "section": HEADINGS[figure.measure][0],
        "anchor": figure.measure.value,
        "shortfall": "" if figure.reached else paper.shortfall(figure),
        "tried": tried_for(figure, known),
    }


def _cells(figure: Figure) -> dict[str, Any]:
    return {
        "name": paper.title(figure),
        "group": figure.group,
        "system": figure.system,
        "value": paper.value(figure.value, figure.unit),
        "interval": paper.interval(figure),
        "target": paper.target(figure.target, figure.unit) if figure.target else "",
        "verdict": paper.verdict(figure),
        "reached": figure.reached,
        "count": f"{figure.count:,}",
        "about": figure.about,
    }


def _section(measure: Measure, found: Sequence[Row], results: Results) -> dict[str, Any]:
    heading, about = HEADINGS[measure]
    return {
        "anchor": measure.value,
        "heading": heading,
        "about": about,
        "took": f"{results.seconds[measure]:.0f} s",
        "groups": [
            _group(heading, group, members) for each, group, members in groups(found) if each is measure
        ],
        "missing": [each for each in results.missing if each.measure is measure],
    }


def _group(heading: str, group: str, members: Sequence[Row]) -> dict[str, Any]:
    title = f"{heading}: {group}" if group else heading
    still = [row for row in members if row.head.at is None]
    return {
        "heading": group,
        "plots": [*(forest(panel, title) for panel in panels(still)), *_grown(members)],
        "rows": [[_cells(figure) for figure in row.figures] for row in members],
    }


def _grown(members: Sequence[Row]) -> Iterator[str]:
    """A plot for each figure that was measured with several numbers of files."""
    found = curves(members)
    for name in dict.fromkeys(curve[0].name for curve in found):
        yield growth([curve for curve in found if curve[0].name == name], name)
