from pathlib import Path

from tests.evaluation.figures import Figure, Measure
from tests.evaluation.robustness import measure, spread
from tests.evaluation.trials import read_text


def test_short_form_reaches_every_target_and_needs_no_data(tmp_path: Path) -> None:
    figures = [figure for figure in measure(tmp_path, short=True) if isinstance(figure, Figure)]

    assert {figure.measure for figure in figures} == {Measure.ROBUSTNESS}
    assert [figure.name for figure in figures if figure.reached is False] == []
    assert min(figure.count for figure in figures) > 0


def test_resumes_are_tried_at_even_steps() -> None:
    readings = [read_text("Ada Obi\n", f"{number}.txt") for number in range(6)]

    tried = [reading.record.file for reading in spread(readings, 3)]

    assert tried == ["0.txt", "2.txt", "4.txt"]
